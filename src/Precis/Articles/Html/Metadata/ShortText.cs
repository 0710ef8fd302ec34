using System.Text;
using AngleSharp.Dom;

namespace Precis.Articles.Html.Metadata;

/// <summary>The first words of an element, however large it is; block borders and <c>br</c> are line ends.</summary>
internal static class ShortText
{
    /// <summary>The text of an element; what is longer than <paramref name="most"/> is cut, one character over it, so that it shows.</summary>
    public static string Of(IElement element, int most) => Read(element.FirstChild, element, most);

    /// <summary>The text from a node on: its own element's, else, where nothing follows there, that of the element around.</summary>
    public static string After(IText text, IElement parent, int most)
    {
        var root = parent;
        for (var up = 0; up < 4 && root.ParentElement is { } outer; up++)
        {
            var found = Read(text, root, most);
            if (found.Length > text.Data.AsSpan().Trim().Length || root.LocalName is "p" or "div" or "li" or "td" && text.Data.AsSpan().Trim().Length > 6)
            {
                return found;
            }

            root = outer;
        }

        return Read(text, root, most);
    }

    private static string Read(INode? node, IElement root, int most)
    {
        var text = new StringBuilder();
        while (node is not null && text.Length <= most)
        {
            var descend = false;
            if (node is IText words)
            {
                Append(text, words.Data, most);
            }
            else if (node is IElement element && element.LocalName is not ("script" or "style" or "noscript" or "template" or "svg"))
            {
                Border(text, element);
                descend = true;
            }

            if (descend && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement left && left != root)
                {
                    Border(text, left);
                }
            }

            node = node is null || node == root ? null : node.NextSibling;
        }

        return text.ToString().Trim();
    }

    private static void Border(StringBuilder text, IElement element)
    {
        if (text.Length > 0 && text[^1] != '\n'
            && element.LocalName is "p" or "div" or "li" or "ul" or "br" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "section" or "header" or "figure" or "td" or "tr" or "dt" or "dd" or "time" or "address")
        {
            text.Append('\n');
        }
    }

    private static void Append(StringBuilder text, string data, int most)
    {
        foreach (var c in data)
        {
            if (text.Length > most)
            {
                return;
            }

            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }
}
