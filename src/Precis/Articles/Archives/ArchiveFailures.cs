namespace Precis.Articles.Archives;

/// <summary>What may be wrong with an archive.</summary>
internal static class ArchiveFailures
{
    public static ReadFailure Damaged(string source, string what) =>
        new(source, "damaged", $"{source} is no sound {what} file from here on: fetch it again from where it came.");

    public static ReadFailure Truncated(string source) =>
        new(source, "truncated", $"{source} breaks off before its end: fetch it again from where it came.");

    public static ReadFailure Encrypted(string source) =>
        new(source, "encrypted", $"{source} is locked with a password: unpack it with the password first.");

    public static ReadFailure UnsafeName(string source) =>
        new(source, "unsafe-name", $"{source} has a name that leads out of its archive or is no file name: rename it and pack it again.");

    public static ReadFailure TooDeep(string source, int limit) =>
        new(source, "too-deep", $"{source} lies in more than {limit} archives within each other: unpack the outer ones first.");
}
