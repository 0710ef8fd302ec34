using System.Text;

namespace Precis.Articles;

/// <summary>Finds the format of a source by the extension of its address, then by its first bytes.</summary>
internal static class FormatSniffer
{
    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<meta", "<title"];

    public static InputFormat Find(string uri, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(uri.AsSpan());
        return extension.Length == 0 ? ByContent(head) : ByExtension(extension) ?? ByContent(head);
    }

    private static InputFormat? ByExtension(ReadOnlySpan<char> extension) => extension switch
    {
        _ when extension.Equals(".txt", StringComparison.OrdinalIgnoreCase) || extension.Equals(".text", StringComparison.OrdinalIgnoreCase) => InputFormat.Text,
        _ when extension.Equals(".html", StringComparison.OrdinalIgnoreCase) || extension.Equals(".htm", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".xhtml", StringComparison.OrdinalIgnoreCase) => InputFormat.Html,
        _ when extension.Equals(".jsonl", StringComparison.OrdinalIgnoreCase) || extension.Equals(".ndjson", StringComparison.OrdinalIgnoreCase) => InputFormat.Jsonl,
        _ => null,
    };

    private static InputFormat ByContent(ReadOnlySpan<byte> head)
    {
        // Latin-1 keeps every byte; a UTF-16 page shows its letters once the zeros are gone.
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FE\u00FF \t\r\n");
        if (text.StartsWith("{") && text[1..].TrimStart() is { Length: > 0 } inside && inside[0] is '"' or '}')
        {
            return InputFormat.Jsonl;
        }

        while (text.StartsWith("<!--") || text.StartsWith("<?xml"))
        {
            var end = text.IndexOf('>');
            text = end < 0 ? [] : text[(end + 1)..].TrimStart();
        }

        foreach (var start in PageStarts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return InputFormat.Html;
            }
        }

        return InputFormat.Text;
    }
}
