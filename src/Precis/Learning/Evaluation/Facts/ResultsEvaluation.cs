using System.Globalization;
using System.Text.Json;
using Precis.Documents;

namespace Precis.Learning.Evaluation.Facts;

/// <summary>
/// Measures the figures of earnings tables. What a story must give is read from the table itself by <see cref="EarningsTable"/>; a story is right when each
/// part of its table is a fact that has every share, net and sales figure of that part with the one before and the side, and no other.
/// </summary>
internal sealed class ResultsEvaluation : IEvaluation
{
    private static readonly Metric[] Judged = [Metric.Eps, Metric.NetIncome, Metric.Revenue];

    /// <inheritdoc/>
    public string Task => "results";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var errors = new List<string>();
        var (stories, right) = (0, 0);
        var values = default(FieldCounts);
        foreach (var row in gold.Where(row => row.TryGetProperty("text", out _)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (EarningsTable.Read(row.GetProperty("text").GetString()!).Count == 0)
            {
                continue;
            }

            var document = ArticlePipeline.Default.Annotate(Linking.LinkingEvaluation.Article(row, withTitle: false), cancellationToken);
            var counts = EarningsTable.Read(document.Text).Aggregate(default(FieldCounts), (sum, part) => sum + Compare(document, part, errors, row.GetProperty("id").GetString()!));
            stories++;
            right += counts.Wrong + counts.Missed == 0 ? 1 : 0;
            values += counts;
        }

        return new EvaluationReport(
            [
                new("stories right", stories == 0 ? 1 : (double)right / stories),
                new("values P", values.Precision),
                new("values R", values.Recall),
                new("values F1", values.F1),
                new("stories with a table (number)", stories),
            ],
            errors);
    }

    /// <summary>Holds the facts told between the lines of a part against its rows.</summary>
    internal static FieldCounts Compare(Document document, EarningsPart part, List<string>? errors = null, string id = "")
    {
        var facts = document.Facts.OfType<ResultsFact>().Where(fact => fact.Evidence.Any(evidence => evidence.Field.EndsWith(".amount", StringComparison.Ordinal) && part.Lines.Contains(evidence.Span))).ToList();
        var found = facts.SelectMany(fact => fact.Metrics).Where(metric => Judged.Contains(metric.Metric)).ToList();
        var counts = default(FieldCounts);
        foreach (var rows in part.Rows.GroupBy(row => row.Metric))
        {
            var metric = found.Find(metric => metric.Metric == rows.Key);
            var verdicts = rows.Select(row => Compare(document, row, metric)).ToList();

            // "Oper net" and "Net" of one period: either is the net income.
            var verdict = verdicts.MaxBy(counts => counts.Right - counts.Wrong);
            counts += verdict;
            if (verdict.Wrong + verdict.Missed > 0)
            {
                errors?.Add(string.Create(CultureInfo.InvariantCulture, $"{(metric is null ? "missed" : "differs")}\t{id}\t{rows.First()}\t{Describe(document, metric)}\t{document.TextOf(part.Lines).ReplaceLineEndings(" ")}"));
            }
        }

        foreach (var metric in found.Where(metric => !part.Rows.Any(row => row.Metric == metric.Metric)))
        {
            counts += new FieldCounts(0, 1, 0);
            errors?.Add($"false\t{id}\t\t{Describe(document, metric)}\t{document.TextOf(part.Lines).ReplaceLineEndings(" ")}");
        }

        return counts;
    }

    private static FieldCounts Compare(Document document, EarningsRow row, ResultsMetric? metric)
    {
        decimal? Value(string? id) => id is null ? null : document.Amounts.Single(amount => amount.Id == id).Value;
        if (metric is null)
        {
            return new(0, 0, row.Previous is null ? 1 : 2);
        }

        return One(row.Value, Value(metric.Amount), (metric.Loss == true) == row.IsLoss)
            + One(row.Previous, Value(metric.Previous), row.PreviousIsLoss is not { } before || metric.PreviousIsLoss == before);
    }

    private static FieldCounts One(decimal? wanted, decimal? found, bool isSide) => (wanted, found) switch
    {
        (null, null) => default,
        (null, _) => new(0, 1, 0),
        (_, null) => new(0, 0, 1),
        var (value, other) => value == other && isSide ? new(1, 0, 0) : new(0, 1, 1),
    };

    private static string Describe(Document document, ResultsMetric? metric)
    {
        string Words(string? id) => id is null ? "-" : document.Amounts.Single(amount => amount.Id == id).Text;
        return metric is null ? "" : $"{metric.Metric} {(metric.Loss == true ? "loss " : "")}{Words(metric.Amount)} vs {(metric.PreviousIsLoss ? "loss " : "")}{Words(metric.Previous)}";
    }
}
