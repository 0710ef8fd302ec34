using Precis.Articles;
using Precis.Articles.Html;
using Precis.Learning.Evaluation.Html;

namespace Precis.Learning.Training.Content;

/// <summary>A page to learn from.</summary>
/// <param name="Gold">What is known of it.</param>
/// <param name="Site">The host that it comes from.</param>
/// <param name="Set">The collection that it comes from.</param>
/// <param name="Layout">Its blocks.</param>
/// <param name="Hints">What it declares.</param>
/// <param name="Features">The features of its blocks.</param>
/// <param name="Labels">Which blocks are content.</param>
/// <param name="Weights">How much each block counts.</param>
internal sealed record ContentPage(GoldPage Gold, string Site, string Set, PageLayout Layout, PageHints Hints, float[][] Features, bool?[] Labels, float[] Weights)
{
    private const int MostWords = 60;
    private const float SegmentWeight = 3;

    /// <summary>Reads a page; <see langword="null"/> where it holds no blocks.</summary>
    public static ContentPage? Read(GoldPage gold, string site, string set)
    {
        if (HtmlReader.Decode(gold.Bytes, gold.Id).Text is not { } html)
        {
            return null;
        }

        using var page = BoundedPage.Parse(html, gold.Id, new ReadOptions(), CancellationToken.None);
        if (page.Body is not { } body || BlockWalker.Walk(body, CancellationToken.None) is not { Blocks.Count: > 0 } layout)
        {
            return null;
        }

        var hints = PageHints.Read(page, HtmlMetadata.Read(page).Title);
        var features = BlockFeatures.Describe(layout, hints);
        var labels = ContentLabels.Of(layout.Blocks, gold);
        return new(gold, site, set, layout, hints, features, labels, WeightsOf(gold, layout, features, labels));
    }

    /// <summary>Pages count alike, whatever their length; the words of a block count up to a point.</summary>
    private static float[] WeightsOf(GoldPage gold, PageLayout layout, float[][] features, bool?[] labels)
    {
        var words = features.Select(row => 2 + Math.Min(row[0], MostWords)).ToArray();
        if (gold.Text is null)
        {
            return Array.ConvertAll(words, _ => SegmentWeight);
        }

        var content = Math.Max(100, words.Where((_, i) => labels[i] == true).Sum());
        return Array.ConvertAll(words, count => 100 * count / content);
    }
}
