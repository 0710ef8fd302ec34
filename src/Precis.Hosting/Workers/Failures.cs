using Precis.Articles;
using Precis.Hosting.Sinks;

namespace Precis.Hosting.Workers;

/// <summary>Says what an exception means for the input that it came from.</summary>
internal static class Failures
{
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>The failure of reading an input; <see langword="null"/> for what must end the run.</summary>
    public static ReadFailure? OfReading(string uri, Exception error) => error switch
    {
        OperationCanceledException or OutOfMemoryException or OutputFailedException => null,
        UnauthorizedAccessException => new(uri, "no-permission", "this user may not read the file; give the right to read it (chmod +r)"),
        FileNotFoundException or DirectoryNotFoundException => new(uri, "not-found", "the file is no longer there; put it back or leave it out"),
        IOException => new(uri, "unreadable", $"the file cannot be read ({error.Message}); repair or replace it"),
        _ => new(uri, "reading-failed", $"the reader failed ({error.GetType().Name}: {error.Message}); please report it with the file"),
    };

    /// <summary>The failure of writing one record.</summary>
    /// <exception cref="OutputFailedException">No other record could be written either.</exception>
    public static ReadFailure OfWriting(string uri, Exception error) =>
        error is IOException { HResult: NoSpace or ReadOnlyFileSystem or QuotaExceeded or WindowsDiskFull }
            ? throw new OutputFailedException($"the output cannot be written: {error.Message}", error)
            : new(uri, "unwritable", $"its record cannot be written ({error.Message}); shorten its name or clear the way in the output folder");
}
