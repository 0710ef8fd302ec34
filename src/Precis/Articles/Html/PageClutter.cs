using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Precis.Languages;

namespace Precis.Articles.Html;

/// <summary>
/// Knows what on a page is never content: elements by their role, by the words of their class and identifier, and blocks by what they say
/// ("À lire aussi"). The words are data: <c>page-clutter.tsv</c>.
/// </summary>
internal sealed partial class PageClutter
{
    private const int LongestPhrase = 220;

    private static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "textarea", "input", "iframe", "svg", "canvas", "video", "audio",
        "object", "embed", "figure", "figcaption", "dialog", "menu", "head", "map", "math",
    };

    private static readonly Lazy<(HashSet<string> Words, string[] Starts, HashSet<string> Wholes)> Data = new(Load);

    private readonly Dictionary<INode, int> _lengths = [];
    private readonly int _bodyLength;
    private readonly bool _byNature;

    /// <summary>Measures a page.</summary>
    /// <param name="body">Its body.</param>
    /// <param name="byNature">Whether only what an element is counts, and not what it is called: for pages whose names mislead.</param>
    public PageClutter(IElement body, bool byNature = false)
    {
        _byNature = byNature;
        Measure(body);
        _bodyLength = _lengths.GetValueOrDefault(body);
    }

    /// <summary>Whether an element with all that is in it can be passed over.</summary>
    public bool IsClutter(IElement element)
    {
        if (Never.Contains(element.LocalName))
        {
            return true;
        }

        if (_byNature || element.LocalName is "body" or "html" or "article" or "main")
        {
            return false;
        }

        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || element.GetAttribute("style") is { Length: > 0 } style && HiddenStyle().IsMatch(style))
        {
            return true;
        }

        // A page may call its whole content "with-sidebar": what holds much of the text is no clutter, whatever its name.
        var isSmall = _lengths.GetValueOrDefault(element) * 3 < _bodyLength;
        return isSmall && (element.LocalName == "header" && !IsInContent(element)
            || element.GetAttribute("role") is "navigation" or "complementary" or "contentinfo" or "banner" or "dialog" or "search" or "alert"
            || HasClutterWord(element.ClassName) || HasClutterWord(element.Id));
    }

    /// <summary>Whether a block says that it is no part of the article.</summary>
    public static bool IsClutter(string text)
    {
        if (text.Length > LongestPhrase)
        {
            return false;
        }

        var (_, starts, wholes) = Data.Value;
        var bare = text.AsSpan().Trim(" \u00A0\u202F:>»→►•|[]()-–—");
        if (wholes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare))
        {
            return true;
        }

        foreach (var start in starts)
        {
            if (bare.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInContent(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName is "article" or "main")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasClutterWord(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 500)
        {
            return false;
        }

        var words = Data.Value.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in NameWord().EnumerateMatches(names))
        {
            if (words.Contains(names.AsSpan(word.Index, word.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static (HashSet<string> Words, string[] Starts, HashSet<string> Wholes) Load()
    {
        string[][] rows =
        [
            .. EmbeddedData.Rows("Languages/Common/page-clutter.tsv"),
            .. EmbeddedData.Rows("Languages/French/page-clutter.tsv"),
            .. EmbeddedData.Rows("Languages/English/page-clutter.tsv"),
        ];
        IEnumerable<string> Of(string list) => rows.Where(row => row[0] == list).Select(row => row[1]);
        return (new(Of("class"), StringComparer.OrdinalIgnoreCase), [.. Of("start")], new(Of("whole"), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Sums the text under each element, children before parents.</summary>
    private void Measure(IElement body)
    {
        INode? node = body;
        while (node is not null)
        {
            if (node.FirstChild is { } child && node is not IElement { LocalName: "script" or "style" or "noscript" or "template" })
            {
                node = child;
                continue;
            }

            while (node is not null)
            {
                var length = node is IText text ? text.Data.AsSpan().Trim().Length : _lengths.GetValueOrDefault(node);
                if (node != body && node.Parent is { } parent && length > 0)
                {
                    _lengths[parent] = _lengths.GetValueOrDefault(parent) + length;
                }

                if (node == body)
                {
                    return;
                }

                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }

                node = node.Parent;
            }
        }
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HiddenStyle();

    /// <summary>The words in "relatedLinks", "share-bar" and "NEWSLETTER_box".</summary>
    [GeneratedRegex("[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameWord();
}
