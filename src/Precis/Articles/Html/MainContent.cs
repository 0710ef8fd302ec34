using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>
/// Finds the main content of a page: the element whose blocks speak most for it. A block of running text counts for every element around it,
/// a short or linked one against them; the element with the highest sum is the content.
/// </summary>
internal static class MainContent
{
    /// <summary>Less text than this is no article: the names on the page misled.</summary>
    private const int LeastContent = 250;

    private const int ShortBlock = 50;
    private const double LinkedBlock = 0.5;

    private static readonly SearchValues<char> Ornaments = SearchValues.Create(" |-–—•·\u00A0");

    /// <summary>The blocks of the content, in order; none where the page holds no text.</summary>
    public static IReadOnlyList<HtmlBlock> Find(IHtmlDocument page, string? title, CancellationToken cancellationToken)
    {
        if (page.Body is not { } body)
        {
            return [];
        }

        var content = Find(page, body, new PageClutter(body), title, cancellationToken);
        if (content.Sum(block => block.Text.Length) >= LeastContent)
        {
            return content;
        }

        var lenient = Find(page, body, new PageClutter(body, byNature: true), title, cancellationToken);
        return lenient.Sum(block => block.Text.Length) >= LeastContent || content.Count == 0 ? lenient : content;
    }

    private static List<HtmlBlock> Find(IHtmlDocument page, IElement body, PageClutter clutter, string? title, CancellationToken cancellationToken)
    {
        var blocks = new BlockWalker(clutter).Walk(body, cancellationToken);
        var sums = Sums(blocks, body);
        if (sums.Count == 0)
        {
            return [];
        }

        var root = Declared(page, sums) ?? Best(sums, body);
        var content = blocks.Where(block => root.Contains(block.Owner) && !IsClutter(block, title)).ToList();
        TrimEnds(content);
        return content.Count > 0 ? content : [.. blocks.Where(block => block.Kind == ParagraphKind.Body)];
    }

    private static Dictionary<IElement, int> Sums(List<HtmlBlock> blocks, IElement body)
    {
        var sums = new Dictionary<IElement, int>();
        foreach (var block in blocks)
        {
            var worth = WorthOf(block);
            var depth = 0;
            for (var element = block.Owner; element is not null && depth < 200; element = element.ParentElement, depth++)
            {
                sums[element] = sums.GetValueOrDefault(element) + worth;
                if (element == body)
                {
                    break;
                }
            }
        }

        return sums;
    }

    private static int WorthOf(HtmlBlock block)
    {
        if (block.LinkDensity > LinkedBlock)
        {
            return -Math.Min(block.Text.Length, 100);
        }

        return block.Kind switch
        {
            ParagraphKind.Heading => 0,
            _ when block.Text.Length < ShortBlock => -10,
            ParagraphKind.List => block.Text.Length / 3,
            _ => block.Text.Length,
        };
    }

    /// <summary>The element that the page itself declares to be the article's body, where it holds most of what the best one holds.</summary>
    private static IElement? Declared(IHtmlDocument page, Dictionary<IElement, int> sums)
    {
        var most = sums.Values.Max();
        return page.QuerySelectorAll("[itemprop~=articleBody]").Where(element => sums.GetValueOrDefault(element) * 10 >= most * 7).MaxBy(sums.GetValueOrDefault);
    }

    private static IElement Best(Dictionary<IElement, int> sums, IElement body)
    {
        var best = body;
        var most = int.MinValue;
        foreach (var (element, sum) in sums)
        {
            if (sum > most || sum == most && best.Contains(element))
            {
                best = element;
                most = sum;
            }
        }

        return best;
    }

    private static bool IsClutter(HtmlBlock block, string? title)
    {
        if (block.Owner.LocalName == "h1" || block.Kind == ParagraphKind.Heading && string.Equals(block.Text.Trim(), title, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var isLinked = block.LinkDensity > 0.8 && block.Text.Length < 200 && block.Kind != ParagraphKind.Heading || block.Kind == ParagraphKind.List && block.LinkDensity > 0.6;
        return isLinked || !block.Text.AsSpan().ContainsAnyExcept(Ornaments) || PageClutter.IsClutter(block.Text);
    }

    /// <summary>Headings with nothing under them end no article.</summary>
    private static void TrimEnds(List<HtmlBlock> content)
    {
        while (content.Count > 0 && content[^1].Kind == ParagraphKind.Heading)
        {
            content.RemoveAt(content.Count - 1);
        }
    }
}
