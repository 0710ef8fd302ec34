namespace Precis.Articles;

/// <summary>The failures that several readers report.</summary>
internal static class Failures
{
    public static ReadFailure Empty(string source) =>
        new(source, "empty", $"{source} holds no text: remove it or put an article into it.");

    public static ReadFailure Binary(string source, string what) =>
        new(source, "binary", $"{source} is {what}, not text: convert it to text or HTML first.");

    public static ReadFailure TooLarge(string source, long limit) =>
        new(source, "too-large", $"{source} has more than {limit} bytes: split it into articles or raise the limit.");

    public static ReadFailure BadEncoding(string source, string what) =>
        new(source, "bad-encoding", $"{source} is {what}: save it as UTF-8.");
}
