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
    private const float NamedThreshold = 0.7f;
    private const float PromoThreshold = 0.93f;
    private const float LeadThreshold = 0.15f;
    private const float HeadingThreshold = 0.2f;
    private const float Never = 2;
    private const int LeastLead = 40;
    private const int MostMissed = 3;
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
        cancellationToken.ThrowIfCancellationRequested();
        return Select(layout, hints, ContentModel.Default.Score(layout, hints));
    }

    /// <summary>The blocks of the content.</summary>
    /// <param name="layout">The page.</param>
    /// <param name="hints">What it declares.</param>
    /// <param name="scores">How likely each block belongs to the article.</param>
    public static IReadOnlyList<HtmlBlock> Select(PageLayout layout, PageHints hints, float[] scores)
    {
        var content = Tidy(layout, hints, [.. scores.Select((score, i) => score >= ThresholdOf(layout, layout.Blocks[i]))], scores);
        if (LengthOf(content) >= LeastContent)
        {
            return content;
        }

        var lenient = Tidy(layout, hints, [.. scores.Select(score => score >= LenientThreshold)], scores);
        content = LengthOf(lenient) > LengthOf(content) * MostMissed ? lenient : content;
        return hints.DeclaredText?.Length > Math.Max(LeastContent, LengthOf(content) * MostMissed) ? Declared(hints.DeclaredText)
            : content.Count > 0 ? content
            : [.. layout.Blocks.Where(block => block.Kind == ParagraphKind.Body)];
    }

    /// <summary>The paragraphs of an article that the page shows only once its scripts have run.</summary>
    private static List<HtmlBlock> Declared(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line.AsSpan().ContainsAnyExcept(Ornaments) && !PageClutter.IsClutter(line))
            .Select(line => new HtmlBlock(line, ParagraphKind.Body, 0, default, 0))];

    private static int LengthOf(IReadOnlyList<HtmlBlock> blocks) => blocks.Sum(block => block.Text.Length);

    /// <summary>What a block must reach: more where the page's own mark-up sets it apart from the article, less where it is called the lead.</summary>
    private static float ThresholdOf(PageLayout layout, HtmlBlock block)
    {
        var owner = layout.Elements[block.Owner];
        return IsSmall(layout, owner.Apart) || PageClutter.IsClutter(block.Text) ? Never
            : IsSmall(layout, owner.NearestClutter) ? ThresholdIn(layout.Elements[owner.NearestClutter].OwnNames)
            : (owner.Names & NameKinds.Lead) != NameKinds.None && block.Text.Length >= LeastLead ? LeadThreshold
            : Threshold;
    }

    private static float ThresholdIn(NameKinds clutter) =>
        clutter.HasFlag(NameKinds.Newsletter) ? Never : clutter.HasFlag(NameKinds.Promo) ? PromoThreshold : NamedThreshold;

    /// <summary>Whether there is an element and it holds little: a page may call its whole content "with-sidebar".</summary>
    private static bool IsSmall(PageLayout layout, int element) =>
        element >= 0 && (layout.Elements[element].EndBlock - layout.Elements[element].FirstBlock) * MostMarked < layout.Blocks.Count;

    private static List<HtmlBlock> Tidy(PageLayout layout, PageHints hints, bool[] isContent, float[] scores)
    {
        var content = new List<HtmlBlock>();
        for (var i = isContent.Length - 1; i >= 0; i--)
        {
            var block = layout.Blocks[i];
            if (i + 1 < isContent.Length && isContent[i + 1])
            {
                // What stands above its own text, the caption of a table and the heading of a part, goes with it.
                isContent[i] |= block.Kind == ParagraphKind.Heading && scores[i] >= HeadingThreshold && layout.Blocks[i + 1].Kind != ParagraphKind.Heading
                    && ThresholdOf(layout, block) <= Threshold
                    || layout.Elements[block.Owner].Element.LocalName == "caption";
            }

            if (isContent[i] && !IsTitleOrOrnament(layout, block, hints))
            {
                content.Add(block);
            }
        }

        content.Reverse();

        // Headings with nothing under them end no article.
        while (content.Count > 0 && content[^1].Kind == ParagraphKind.Heading)
        {
            content.RemoveAt(content.Count - 1);
        }

        return content;
    }

    private static bool IsTitleOrOrnament(PageLayout layout, HtmlBlock block, PageHints hints) =>
        hints.Title?.Contains(block.Text, StringComparison.OrdinalIgnoreCase) == true && block.Text.Length * 2 > hints.Title.Length
        || layout.Elements[block.Owner].Element.LocalName == "h1" && hints.InTitle(block.Text) > TitleShare
        || !block.Text.AsSpan().ContainsAnyExcept(Ornaments);
}
