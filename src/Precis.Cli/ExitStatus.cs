namespace Precis.Cli;

/// <summary>What the process says when it ends. Scripts rely on these.</summary>
internal static class ExitStatus
{
    public const int Success = 0;

    /// <summary>The work could not be done, or for <c>verify</c> a snapshot does not match.</summary>
    public const int Failure = 1;

    public const int BadUsage = 2;

    /// <summary>The run came to its end, but some articles failed.</summary>
    public const int SomeFailed = 3;

    public const int Interrupted = 130;

    public const int Terminated = 143;
}
