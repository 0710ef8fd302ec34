using System.Text;
using AngleSharp.Dom;
using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>
/// Walks a page once, in document order and without recursion, so that no nesting is too deep, and gathers its blocks. Elements that show no text
/// are passed over.
/// </summary>
internal sealed class BlockWalker
{
    private static readonly HashSet<string> InlineElements = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "ruby", "rb", "rt", "rp",
    };

    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "button", "select", "textarea", "input", "iframe", "svg", "canvas", "video", "audio", "object", "embed",
        "figcaption", "head", "map", "math", "img", "picture", "link", "meta", "title", "datalist", "option", "progress", "meter",
    };

    private readonly List<PageElement> _elements = [];
    private readonly List<HtmlBlock> _blocks = [];
    private readonly ContentNames _names = new();
    private readonly StringBuilder _text = new();
    private MarkedLengths _marked;
    private int _links;
    private int _strong;
    private int _emphasis;
    private int _preformatted;
    private bool _hasWords;
    private int _current = -1;
    private int _cell;
    private int _cells;

    private BlockWalker()
    {
    }

    /// <summary>The layout of what is under <paramref name="root"/>.</summary>
    public static PageLayout Walk(IElement root, CancellationToken cancellationToken)
    {
        var walker = new BlockWalker();
        walker.WalkNodes(root, cancellationToken);
        return new(walker._elements, walker._blocks);
    }

    private void WalkNodes(IElement root, CancellationToken cancellationToken)
    {
        // A stack of places among children: asking a node for its next sibling searches its parent's children from the first on.
        var open = new Stack<(IElement Element, int Next)>();
        if (Enter(root))
        {
            open.Push((root, 0));
        }

        var visited = 0;
        while (open.TryPop(out var place))
        {
            if ((++visited & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (place.Next == place.Element.ChildNodes.Length)
            {
                Leave(place.Element);
                continue;
            }

            open.Push((place.Element, place.Next + 1));
            var node = place.Element.ChildNodes[place.Next];
            if (Enter(node))
            {
                open.Push(((IElement)node, 0));
            }
        }
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data);
            return false;
        }

        if (node is not IElement element)
        {
            return false;
        }

        var name = element.LocalName;
        if (Never.Contains(name))
        {
            return false;
        }

        if (InlineElements.Contains(name))
        {
            Mark(name, 1);
            return true;
        }

        if (name == "br")
        {
            _text.Append('\n');
            return false;
        }

        Flush();
        if (name is "td" or "th")
        {
            _cell = ++_cells;
        }
        else if (name == "pre")
        {
            _preformatted++;
        }

        _elements.Add(PageElements.Describe(element, _current, _elements, _names.Read(element), _blocks.Count));
        _current = _elements.Count - 1;
        return true;
    }

    private void Leave(IElement element)
    {
        var name = element.LocalName;
        if (InlineElements.Contains(name))
        {
            Mark(name, -1);
            return;
        }

        Flush();
        if (name is "td" or "th")
        {
            _cell = 0;
        }
        else if (name == "pre")
        {
            _preformatted--;
        }
        else if (name == "tr")
        {
            TableRows.Join(_blocks, _elements, _current);
        }

        _elements[_current].EndBlock = _blocks.Count;
        _current = _elements[_current].Parent;
    }

    private void Mark(string name, int step)
    {
        switch (name)
        {
            case "a":
                _links += step;
                break;
            case "b" or "strong":
                _strong += step;
                break;
            case "i" or "em" or "cite":
                _emphasis += step;
                break;
        }
    }

    /// <summary>Appends text with runs of ASCII white space as one blank; no-break spaces stay, soft hyphens and spaces of no width go.</summary>
    private void Append(string data)
    {
        var before = _text.Length;
        foreach (var c in data)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_preformatted > 0)
                {
                    _text.Append(c);
                }
                else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                {
                    _text.Append(' ');
                }
            }
            else if (c is not ('\u00AD' or '\u200B' or '\uFEFF'))
            {
                _hasWords = true;
                _text.Append(c);
            }
        }

        var length = _text.Length - before;
        _marked += new MarkedLengths(_links > 0 ? length : 0, _strong > 0 ? length : 0, _emphasis > 0 ? length : 0);
    }

    private void Flush()
    {
        if (_hasWords && _current >= 0)
        {
            var owner = _elements[_current];
            foreach (var piece in _text.ToString().Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                _blocks.Add(new HtmlBlock(piece, owner.Kind, _current, _marked.Part(piece.Length, _text.Length), _cell));
            }
        }

        _text.Clear();
        _hasWords = false;
        _marked = default;
    }
}
