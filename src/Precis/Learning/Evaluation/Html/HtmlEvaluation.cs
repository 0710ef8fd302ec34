using System.Diagnostics;
using System.Text.Json;
using Precis.Articles;

namespace Precis.Learning.Evaluation.Html;

/// <summary>
/// Measures the reading of pages: the text of the article, its title, authors and date, and the time it takes on one thread. A gold row is
/// <c>{"id", "html_base64", "gold": {"text", "segments": {"with", "without"}, "title", "authors", "date"}}</c>; what gold leaves out is not measured.
/// </summary>
internal sealed class HtmlEvaluation : IEvaluation
{
    private const int WarmUps = 10;

    private static readonly ReadOptions Options = new() { Format = InputFormat.Html, MaxArticleBytes = int.MaxValue };

    /// <inheritdoc/>
    public string Task => "html";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        var scoring = new HtmlScoring();
        var milliseconds = new List<double>();
        foreach (var row in gold.Take(WarmUps))
        {
            // Compiling the reader is no part of the time of the first pages.
            Read(GoldPage.Of(row), cancellationToken);
        }

        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = GoldPage.Of(row);
            var start = Stopwatch.GetTimestamp();
            var article = Read(page, cancellationToken);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            scoring.Add(page, article);
        }

        return new([new("pages", gold.Count), .. scoring.Measures(), .. Speed(milliseconds)], scoring.Errors);
    }

    private static Article? Read(GoldPage page, CancellationToken cancellationToken) =>
        ArticleReader.Default.Open(page.Id, new MemoryStream(page.Bytes), Options, cancellationToken).Articles.First().Article;

    private static IEnumerable<Measure> Speed(List<double> milliseconds)
    {
        if (milliseconds.Count == 0)
        {
            yield break;
        }

        var sorted = milliseconds.Order().ToList();
        yield return new("pages a second", 1000 * sorted.Count / sorted.Sum());
        yield return new("milliseconds a page, median", sorted[(sorted.Count - 1) / 2]);
        yield return new("milliseconds a page, 99th percentile", sorted[(int)Math.Ceiling(0.99 * sorted.Count) - 1]);
        yield return new("milliseconds a page, most", sorted[^1]);
    }
}
