namespace Precis.Articles.Html;

/// <summary>
/// Counts, without parsing, how deep the elements of a page lie within each other at least: tags of elements that only their own end tag closes. The
/// parser takes time that grows with the square of the depth, and need not begin.
/// </summary>
internal static class TagDepth
{
    private static readonly string[] Names = ["div", "span", "b", "i", "u", "s", "em", "strong", "font", "big", "small", "section", "article", "blockquote", "ul", "ol", "dl", "center", "svg", "g", "table"];

    /// <summary>Whether some element lies deeper in its like than a limit.</summary>
    public static bool Exceeds(ReadOnlySpan<char> html, int limit)
    {
        Span<int> open = stackalloc int[Names.Length];
        while (true)
        {
            var next = html.IndexOf('<');
            if (next < 0)
            {
                return false;
            }

            html = html[(next + 1)..];
            var isEnd = html.Length > 0 && html[0] == '/';
            var name = isEnd ? html[1..] : html;
            var length = 0;
            while (length < name.Length && char.IsAsciiLetter(name[length]))
            {
                length++;
            }

            var at = Find(name[..length]);
            if (at >= 0)
            {
                open[at] = Math.Max(0, open[at] + (isEnd ? -1 : 1));
                if (open[at] > limit)
                {
                    return true;
                }
            }
        }
    }

    private static int Find(ReadOnlySpan<char> name)
    {
        for (var at = 0; at < Names.Length; at++)
        {
            if (name.Equals(Names[at], StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return -1;
    }
}
