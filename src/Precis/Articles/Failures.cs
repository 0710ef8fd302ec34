using System.Globalization;

namespace Precis.Articles;

/// <summary>The failures that several readers report.</summary>
internal static class Failures
{
    public static ReadFailure Empty(string source) =>
        new(source, "empty", $"{source} holds no text: remove it or put an article into it.");

    public static ReadFailure Binary(string source, string what) =>
        new(source, "binary", $"{source} is {what}, not text: convert it to text or HTML first.");

    public static ReadFailure TooLarge(string source, long limit, string option = nameof(ReadOptions.MaxArticleBytes)) =>
        new(source, "too-large", $"{source} has more than {limit} bytes: split it into articles or raise the limit (--set {option}=N).");

    public static ReadFailure BadEncoding(string source, string what) =>
        new(source, "bad-encoding", $"{source} is {what}: save it as UTF-8.");

    public static ReadFailure TooDeep(string source, int limit) =>
        new(source, "too-deep", $"{source} has more than {limit} levels within each other: it is broken or made to exhaust its reader; mend it or raise the limit (--set {nameof(ReadOptions.MaxNesting)}=N).");

    public static ReadFailure TooSlow(string source, TimeSpan limit) =>
        new(source, "too-slow", $"{source} took more than {limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s: split or simplify it, or raise the limit (--set {nameof(ReadOptions.MaxArticleTime)}=hh:mm:ss).");

    public static ReadFailure TooComplex(string source) =>
        new(source, "too-complex", $"{source} swells when it is read, as pages do whose tags are never closed: mend it, or give its text.");

    public static ReadFailure BadXml(string source, string what) =>
        new(source, "bad-xml", $"{source} is not well-formed XML ({what}): mend it at its sender.");

    public static ReadFailure NoArticle(string source, string what) =>
        new(source, "no-article", $"{source} is {what} and holds no text of an article: leave it out, or give the article that belongs to it.");

    public static ReadFailure UnknownFormat(string source, string what) =>
        new(source, "unknown-format", $"{source} is {what}, which is no format that is read: convert it, or name its format (--input-format).");
}
