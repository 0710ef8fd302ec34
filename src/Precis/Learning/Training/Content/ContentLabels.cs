using Precis.Articles.Html;
using Precis.Learning.Evaluation.Html;

namespace Precis.Learning.Training.Content;

/// <summary>Tells which blocks of a page stand in its gold text; <see langword="null"/> for a block of which gold says nothing.</summary>
internal static class ContentLabels
{
    private const int Run = 4;
    private const double Most = 0.5;

    /// <summary>The labels of the blocks.</summary>
    public static bool?[] Of(IReadOnlyList<HtmlBlock> blocks, GoldPage gold) => gold.Text is { } text ? ByText(blocks, text) : BySegments(blocks, gold);

    /// <summary>
    /// A block of four words and more is content where most of its runs of four words are in gold, each as often as gold has it; a shorter one where it follows, or comes
    /// before, a block that is.
    /// </summary>
    private static bool?[] ByText(IReadOnlyList<HtmlBlock> blocks, string text)
    {
        var goldWords = WordCounts.Words(text.ToLowerInvariant());
        var gold = $" {string.Join(' ', goldWords)} ";
        var left = WordCounts.Shingles(goldWords).CountBy(run => run, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var lines = text.ToLowerInvariant().Split('\n').Select(line => string.Join(' ', WordCounts.Words(line))).ToHashSet(StringComparer.Ordinal);
        var words = blocks.Select(block => WordCounts.Words(block.Text.ToLowerInvariant())).ToList();
        var labels = new bool?[blocks.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            if (words[i].Count >= Run)
            {
                var runs = WordCounts.Shingles(words[i]);
                labels[i] = runs.Count(run => left.GetValueOrDefault(run) > 0) >= Most * runs.Count;
                if (labels[i] == true)
                {
                    runs.ForEach(run => left[run] = left.GetValueOrDefault(run) - 1);
                }
            }
        }

        var before = "";
        for (var i = 0; i < labels.Length; i++)
        {
            var own = string.Join(' ', words[i]);
            labels[i] ??= own.Length > 0 && before.Length > 0 && gold.Contains($" {before} {own} ", StringComparison.Ordinal) && (words[i].Count > 1 || lines.Contains(own)) ? true : null;
            before = labels[i] == true ? string.Join(' ', words[i].TakeLast(Run - 1)) : before;
        }

        var after = "";
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            var own = string.Join(' ', words[i]);
            labels[i] ??= own.Length > 0 && after.Length > 0 && gold.Contains($" {own} {after} ", StringComparison.Ordinal) && (words[i].Count > 1 || lines.Contains(own));
            after = labels[i] == true ? string.Join(' ', words[i].Take(Run - 1)) : after;
        }

        return labels;
    }

    private static bool?[] BySegments(IReadOnlyList<HtmlBlock> blocks, GoldPage gold) =>
        [.. blocks.Select(block =>
        {
            var text = HtmlMetadata.Squeeze(block.Text);
            return Has(gold.With, text) ? true : Has(gold.Without, text) ? false : (bool?)null;
        })];

    private static bool Has(IEnumerable<string> segments, string text) =>
        segments.Select(HtmlMetadata.Squeeze).Any(segment => text.Contains(segment, StringComparison.Ordinal) || text.Length > 20 && segment.Contains(text, StringComparison.Ordinal));
}
