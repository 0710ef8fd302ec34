using System.Text;
using AngleSharp.Dom;

namespace Precis.Articles.Html.Metadata;

/// <summary>The first words of an element, however large it is; block borders and <c>br</c> are line ends.</summary>
internal static class ShortText
{
    private const int MostNodes = 120;
    private const int MostAround = 4;
    private const int LongestLabel = 6;

    /// <summary>The text of an element; what is longer than <paramref name="most"/> is cut, one character over it, so that it shows.</summary>
    public static string Of(IElement element, int most)
    {
        var path = new Stack<(INodeList Children, int Next)>();
        path.Push((element.ChildNodes, 0));
        return Read(path, most);
    }

    /// <summary>The text from a node on: its own element's, else, where nothing follows there, that of the elements around.</summary>
    public static string After(IText text, IElement parent, int most)
    {
        var own = text.Data.AsSpan().Trim().Length;
        var root = parent;
        for (var up = 0; ; up++)
        {
            var found = Read(PathTo(text, root), most);
            if (found.Length > own || up == MostAround || root.ParentElement is not { } outer || own > LongestLabel && root.LocalName is "p" or "div" or "li" or "td")
            {
                return found;
            }

            root = outer;
        }
    }

    private static Stack<(INodeList Children, int Next)> PathTo(INode node, IElement root)
    {
        var steps = new List<(INodeList Children, int Next)>();
        for (var at = node; at != root && at.Parent is { } parent; at = parent)
        {
            var index = 0;
            while (parent.ChildNodes[index] != at)
            {
                index++;
            }

            steps.Add((parent.ChildNodes, index + (at == node ? 0 : 1)));
        }

        return new(Enumerable.Reverse(steps));
    }

    private static string Read(Stack<(INodeList Children, int Next)> path, int most)
    {
        var text = new StringBuilder();
        for (var visited = 0; visited < MostNodes && text.Length <= most && path.TryPop(out var at); visited++)
        {
            if (at.Next == at.Children.Length)
            {
                if (path.Count > 0 && at.Children.Length > 0 && at.Children[0].ParentElement is { } left)
                {
                    Border(text, left);
                }

                continue;
            }

            path.Push((at.Children, at.Next + 1));
            switch (at.Children[at.Next])
            {
                case IText words:
                    Append(text, words.Data, most);
                    break;
                case IElement element when element.LocalName is not ("script" or "style" or "noscript" or "template" or "svg"):
                    Border(text, element);
                    path.Push((element.ChildNodes, 0));
                    break;
            }
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
