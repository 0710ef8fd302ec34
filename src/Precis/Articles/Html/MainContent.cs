using System.Buffers;
using AngleSharp.Html.Dom;
using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>
/// Finds the main content of a page: the blocks that the model takes for the article's, tidied. What the page itself calls an aside, a related list or
/// a newsletter box needs more of the model's trust; what says of itself that it is clutter ("À lire aussi") is out.
/// </summary>
internal static class MainContent
{
    private const float Threshold = 0.42f;
    private const float NamedThreshold = 0.8f;
    private const float Never = 2;
    private const float LenientThreshold = 0.12f;
    private const float TitleShare = 0.6f;

    /// <summary>Less text than this is no article: the model was misled.</summary>
    private const int LeastContent = 250;

    /// <summary>An element with more than this part of the page's blocks is no clutter, whatever its name.</summary>
    private const int MostMarked = 3;

    private static readonly SearchValues<char> Ornaments = SearchValues.Create(" |-–—•·*_=#\u00A0");

    /// <summary>The blocks of the content, in order; none where the page holds no text.</summary>
    public static IReadOnlyList<HtmlBlock> Find(IHtmlDocument page, string? title, CancellationToken cancellationToken)
    {
        if (page.Body is not { } body)
        {
            return [];
        }

        var layout = BlockWalker.Walk(body, cancellationToken);
        var hints = PageHints.Read(page, title);
        return Select(layout, hints, ContentModel.Default.Score(layout, hints));
    }

    /// <summary>The blocks of the content.</summary>
    /// <param name="layout">The page.</param>
    /// <param name="hints">What it declares.</param>
    /// <param name="scores">How likely each block belongs to the article.</param>
    public static IReadOnlyList<HtmlBlock> Select(PageLayout layout, PageHints hints, float[] scores)
    {
        var content = Tidy(layout, hints, i => scores[i] >= ThresholdOf(layout, layout.Blocks[i]) && !PageClutter.IsClutter(layout.Blocks[i].Text));
        if (content.Sum(block => block.Text.Length) >= LeastContent)
        {
            return content;
        }

        var lenient = Tidy(layout, hints, i => scores[i] >= LenientThreshold);
        return lenient.Count > 0 ? lenient : [.. layout.Blocks.Where(block => block.Kind == ParagraphKind.Body)];
    }

    /// <summary>What a block must reach: more where the page's own mark-up sets it apart from the article.</summary>
    private static float ThresholdOf(PageLayout layout, HtmlBlock block)
    {
        var owner = layout.Elements[block.Owner];
        return IsSmall(layout, owner.Apart) ? Never
            : IsSmall(layout, owner.NearestClutter) ? NamedThreshold
            : Threshold;
    }

    /// <summary>Whether there is an element and it holds little: a page may call its whole content "with-sidebar".</summary>
    private static bool IsSmall(PageLayout layout, int element) =>
        element >= 0 && (layout.Elements[element].EndBlock - layout.Elements[element].FirstBlock) * MostMarked < layout.Blocks.Count;

    private static List<HtmlBlock> Tidy(PageLayout layout, PageHints hints, Func<int, bool> isContent)
    {
        var content = new List<HtmlBlock>();
        for (var i = 0; i < layout.Blocks.Count; i++)
        {
            // The caption of a table goes with its first row.
            var isCaption = layout.Elements[layout.Blocks[i].Owner].Element.LocalName == "caption" && i + 1 < layout.Blocks.Count;
            if (isContent(isCaption ? i + 1 : i) && !IsTitleOrOrnament(layout, layout.Blocks[i], hints))
            {
                content.Add(layout.Blocks[i]);
            }
        }

        // Headings with nothing under them end no article.
        while (content.Count > 0 && content[^1].Kind == ParagraphKind.Heading)
        {
            content.RemoveAt(content.Count - 1);
        }

        return content;
    }

    private static bool IsTitleOrOrnament(PageLayout layout, HtmlBlock block, PageHints hints) =>
        block.Kind == ParagraphKind.Heading
            && (string.Equals(block.Text.Trim(), hints.Title, StringComparison.OrdinalIgnoreCase)
                || layout.Elements[block.Owner].Element.LocalName == "h1" && hints.InTitle(block.Text) > TitleShare)
        || !block.Text.AsSpan().ContainsAnyExcept(Ornaments);
}
