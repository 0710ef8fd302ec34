using Precis.Languages;
using Precis.Learning;

namespace Precis.Articles.Html;

/// <summary>
/// Tells how likely each block of a page belongs to the article: boosted trees over the features of the block, and a second set of trees that also
/// sees what the first said of the blocks around. Immutable and thread-safe.
/// </summary>
internal sealed class ContentModel(BoostedTrees first, BoostedTrees second)
{
    private static readonly Lazy<ContentModel> Shipped = new(Load);

    /// <summary>The shipped model.</summary>
    public static ContentModel Default => Shipped.Value;

    /// <summary>The probability of each block.</summary>
    public float[] Score(PageLayout layout, PageHints hints)
    {
        var rows = BlockFeatures.Describe(layout, hints);
        var guesses = Array.ConvertAll(rows, row => first.Score(row));
        return Array.ConvertAll(BlockContext.Extend(layout, rows, guesses), row => second.Score(row));
    }

    private static ContentModel Load()
    {
        using var one = EmbeddedData.Open("Learning/Models/content.first.bin");
        using var two = EmbeddedData.Open("Learning/Models/content.second.bin");
        return new(BoostedTrees.Read(one), BoostedTrees.Read(two));
    }
}
