using System.Text;
using AngleSharp.Dom;
using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>
/// Walks a page in document order and gathers its blocks, without recursion, so that no nesting is too deep. Elements that are never content
/// are passed over.
/// </summary>
internal sealed class BlockWalker(PageClutter clutter)
{
    private static readonly HashSet<string> InlineElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "ruby", "rb", "rt", "rp",
    };

    private readonly List<HtmlBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _linkLength;
    private int _linkDepth;
    private int _preformatted;
    private IElement? _owner;

    /// <summary>The blocks under <paramref name="root"/>.</summary>
    public List<HtmlBlock> Walk(IElement root, CancellationToken cancellationToken)
    {
        INode? node = root;
        var visited = 0;
        while (node is not null)
        {
            if ((++visited & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var descend = Enter(node);
            if (descend && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            if (descend)
            {
                Leave(node);
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is not null)
                {
                    Leave(node);
                }
            }

            node = node is null || node == root ? null : node.NextSibling;
        }

        Flush();
        return _blocks;
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data, text.ParentElement);
            return false;
        }

        if (node is not IElement element || clutter.IsClutter(element))
        {
            if (node is IElement skipped && !InlineElements.Contains(skipped.LocalName))
            {
                Flush();
            }

            return false;
        }

        switch (element.LocalName)
        {
            case "br":
                _text.Append('\n');
                return false;
            case "td" or "th":
                CellBorder();
                return true;
            case "a":
                _linkDepth++;
                return true;
            case "pre":
                _preformatted++;
                break;
        }

        if (!InlineElements.Contains(element.LocalName) && !(IsInCell(element) && element.LocalName is "p" or "div"))
        {
            Flush();
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || element.LocalName is "br" or "td" or "th")
        {
            return;
        }

        switch (element.LocalName)
        {
            case "a":
                _linkDepth--;
                return;
            case "pre":
                _preformatted--;
                break;
        }

        if (!InlineElements.Contains(element.LocalName))
        {
            if (IsInCell(element) && element.LocalName is "p" or "div")
            {
                _text.Append(' ');
                return;
            }

            Flush();
        }
    }

    /// <summary>Appends text with runs of ASCII white space as one blank; no-break spaces stay.</summary>
    private void Append(string data, IElement? owner)
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
            else
            {
                _owner ??= owner;
                _text.Append(c);
            }
        }

        if (_linkDepth > 0)
        {
            _linkLength += _text.Length - before;
        }
    }

    private void CellBorder()
    {
        if (_owner is not null)
        {
            _text.Append(" | ");
        }
    }

    private void Flush()
    {
        if (_owner is not null && BlockOf(_owner) is { } owner)
        {
            var kind = KindOf(owner);
            var pieces = _text.ToString().Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var piece in pieces)
            {
                var text = kind == ParagraphKind.List ? piece.TrimEnd(' ', '|') : piece;
                _blocks.Add(new HtmlBlock(text, kind, owner, _linkLength / pieces.Length));
            }
        }

        _text.Clear();
        _owner = null;
        _linkLength = 0;
    }

    private static IElement? BlockOf(IElement element)
    {
        var owner = element;
        while (owner is not null && InlineElements.Contains(owner.LocalName))
        {
            owner = owner.ParentElement;
        }

        return owner;
    }

    private static ParagraphKind KindOf(IElement owner)
    {
        var kind = ParagraphKind.Body;
        var up = 0;
        for (var element = owner; element is not null && up < 6; element = element.ParentElement, up++)
        {
            switch (element.LocalName)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    return ParagraphKind.Heading;
                case "li" or "tr" or "td" or "th" or "dt" or "dd":
                    return ParagraphKind.List;
                case "blockquote":
                    return ParagraphKind.Quote;
                case "article" or "main" or "body" or "section":
                    return kind;
            }
        }

        return kind;
    }

    private static bool IsInCell(IElement element)
    {
        var parent = element.ParentElement;
        return parent?.LocalName is "td" or "th" && parent.TextContent.Length < 200;
    }
}
