using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Precis.Articles;

/// <summary>What a source was found to be.</summary>
/// <param name="Format">The format; <see cref="InputFormat.Auto"/> where none was found.</param>
/// <param name="IsCollection">Whether it may hold several articles.</param>
internal readonly record struct FoundFormat(InputFormat Format, bool IsCollection)
{
    /// <summary>What it is instead of a format that is read.</summary>
    public string? Unknown { get; private init; }

    public static FoundFormat Of(InputFormat format, ReadOnlySpan<byte> head) => new(format, FormatSniffer.HoldsSeveral(format, head));

    public static FoundFormat None(string what) => new(InputFormat.Auto, false) { Unknown = what };
}

/// <summary>Finds the format of a source by the extension of its address, then by its first bytes.</summary>
internal static partial class FormatSniffer
{
    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<meta", "<title"];

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/>");

    public static FoundFormat Find(string name, ReadOnlySpan<byte> head)
    {
        var text = Letters(head);
        var format = ByExtension(Path.GetExtension(name).ToLowerInvariant(), text) ?? ByContent(head, text);
        return format switch
        {
            InputFormat.Auto when XmlRoot(text) is { Length: > 0 } root => FoundFormat.None($"an XML document of <{root}>"),
            InputFormat.Auto => FoundFormat.None("an XML document without elements"),
            _ => FoundFormat.Of(format, head),
        };
    }

    /// <summary>The name that a file has once it is unpacked.</summary>
    public static string WithoutGzip(string name) =>
        name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".gzip", StringComparison.OrdinalIgnoreCase) ? name[..name.LastIndexOf('.')] : name;

    /// <summary>Whether a source of a format that begins so may hold several articles.</summary>
    public static bool HoldsSeveral(InputFormat format, ReadOnlySpan<byte> head) => format switch
    {
        InputFormat.Jsonl or InputFormat.JsonFeed or InputFormat.Rss or InputFormat.Rdf or InputFormat.Atom or InputFormat.Warc or InputFormat.Zip => true,
        InputFormat.Json or InputFormat.Ninjs => Letters(head).StartsWith('['),
        InputFormat.NewsmlG2 => XmlRoot(Letters(head)) == "newsMessage",
        _ => false,
    };

    private static InputFormat? ByExtension(string extension, string text) => extension switch
    {
        ".txt" or ".text" => InputFormat.Text,
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".jsonl" or ".ndjson" => InputFormat.Jsonl,
        ".eml" or ".mail" or ".mht" or ".mhtml" => InputFormat.Eml,
        ".warc" or ".wet" => InputFormat.Warc,
        ".zip" => InputFormat.Zip,
        ".json" or ".ninjs" or ".jsonfeed" => OfJson(text, isDocument: true) ?? InputFormat.Json,
        ".xml" => OfXml(text) ?? InputFormat.Auto,
        ".rss" => OfXml(text) ?? InputFormat.Rss,
        ".rdf" => OfXml(text) ?? InputFormat.Rdf,
        ".atom" => OfXml(text) ?? InputFormat.Atom,
        ".nitf" => OfXml(text) ?? InputFormat.Nitf,
        ".newsml" => OfXml(text) ?? InputFormat.Newsml,
        _ => null,
    };

    private static InputFormat ByContent(ReadOnlySpan<byte> head, string text)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return InputFormat.Zip;
        }

        if (head.StartsWith("WARC/"u8))
        {
            return InputFormat.Warc;
        }

        if (OfJson(text) is { } json)
        {
            return json;
        }

        if (text.StartsWith("<?xml", StringComparison.Ordinal) || XmlRoot(text) is { Length: > 0 })
        {
            if (OfXml(text) is { } xml)
            {
                return xml;
            }

            if (text.StartsWith("<?xml", StringComparison.Ordinal))
            {
                return InputFormat.Auto;
            }
        }

        return IsMail(text) ? InputFormat.Eml : InputFormat.Text;
    }

    /// <param name="text">The text.</param>
    /// <param name="isDocument">Whether one line alone is a document, and not the first of several.</param>
    private static InputFormat? OfJson(string text, bool isDocument = false)
    {
        if (text.StartsWith('['))
        {
            return text.AsSpan(1).TrimStart().StartsWith("{") ? InputFormat.Json : null;
        }

        if (!text.StartsWith('{') || text.AsSpan(1).TrimStart() is not { IsEmpty: false } inside || inside[0] is not ('"' or '}'))
        {
            return null;
        }

        if (JsonFeedVersion().IsMatch(text))
        {
            return InputFormat.JsonFeed;
        }

        // An object that ends where its line ends is the first of several; one that goes on in the next line is alone.
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? text : text[..end];
        var isAlone = end < 0 || !text.AsSpan(end).ContainsAnyExcept(" \t\r\n");
        if (!isAlone && (IsWhole(line) || IsBroken(text, end)))
        {
            return InputFormat.Jsonl;
        }

        return NinjsName().IsMatch(text) ? InputFormat.Ninjs : isAlone && !isDocument ? InputFormat.Jsonl : InputFormat.Json;
    }

    /// <summary>Whether a line that is not whole is a broken one of several: then the next begins an object of its own.</summary>
    private static bool IsBroken(string text, int end) => text.AsSpan(end).TrimStart().StartsWith("{\"");

    private static bool IsWhole(string line)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line), new JsonReaderOptions { AllowTrailingCommas = true });
        try
        {
            return reader.Read() && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static InputFormat? OfXml(string text) => XmlRoot(text) switch
    {
        "rss" => InputFormat.Rss,
        "RDF" => InputFormat.Rdf,
        "feed" => InputFormat.Atom,
        "urlset" or "sitemapindex" => InputFormat.Sitemap,
        "newsItem" or "newsMessage" or "packageItem" or "conceptItem" or "knowledgeItem" or "planningItem" or "catalogItem" => InputFormat.NewsmlG2,
        "NewsML" => InputFormat.Newsml,
        "nitf" => InputFormat.Nitf,
        _ => Array.Exists(PageStarts, start => AfterProlog(text).StartsWith(start, StringComparison.OrdinalIgnoreCase)) ? InputFormat.Html : null,
    };

    /// <summary>The local name of the first element; <see langword="null"/> where the text begins with none.</summary>
    private static string? XmlRoot(string text)
    {
        var rest = AfterProlog(text);
        if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            // The entities of a document type stand in brackets, and only after them comes the first element.
            var bracket = rest.IndexOf('[');
            var close = rest.IndexOf('>');
            close = bracket >= 0 && bracket < close ? rest.IndexOf("]", StringComparison.Ordinal) is var end and >= 0 ? end + Math.Max(0, rest[end..].IndexOf('>')) : -1 : close;
            rest = close < 0 ? [] : AfterProlog(rest[(close + 1)..].TrimStart());
        }

        if (rest.Length < 2 || rest[0] != '<' || !char.IsLetter(rest[1]))
        {
            return null;
        }

        var length = rest[1..].IndexOfAny(NameEnd);
        var name = length < 0 ? rest[1..] : rest[1..(length + 1)];
        return name[(name.IndexOf(':') + 1)..].ToString();
    }

    /// <summary>What comes after the XML declaration, instructions and comments.</summary>
    private static ReadOnlySpan<char> AfterProlog(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("<!--") || text.StartsWith("<?"))
        {
            var mark = text[1] == '!' ? "-->" : "?>";
            var end = text.IndexOf(mark, StringComparison.Ordinal);
            text = end < 0 ? [] : text[(end + mark.Length)..].TrimStart();
        }

        return text;
    }

    /// <summary>Two of the headers that every message has, in front of everything else.</summary>
    private static bool IsMail(string text)
    {
        var head = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = head.IndexOf("\n\n", StringComparison.Ordinal);
        head = end < 0 ? head : head[..end];
        return MailHeader().Match(head) is { Success: true, Index: 0 } && MailHeader().Count(head) >= 3;
    }

    /// <summary>Latin-1 keeps every byte; a UTF-16 page shows its letters once the zeros are gone.</summary>
    private static string Letters(ReadOnlySpan<byte> head) =>
        Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');

    [GeneratedRegex("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org\\\\?/version", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex JsonFeedVersion();

    [GeneratedRegex("\"(?:versioncreated|versionCreated|pubstatus|pubStatus|body_text|body_html|body_xhtml|body_richhtml5|body_html5|bodies|headlines)\"\\s*:", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NinjsName();

    [GeneratedRegex("^(?:From|To|Cc|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Delivered-To|Content-Type|Reply-To|Sender|DKIM-Signature|X-[A-Za-z-]+|List-[A-Za-z-]+): ?", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MailHeader();
}
