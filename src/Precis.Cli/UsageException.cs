namespace Precis.Cli;

/// <summary>The command line asks for something that cannot be; ends with <see cref="ExitStatus.BadUsage"/>.</summary>
internal sealed class UsageException(string message) : Exception(message);
