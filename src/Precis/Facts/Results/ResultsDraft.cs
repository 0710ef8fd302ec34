using Precis.Documents;
using Precis.Facts.Clauses;

namespace Precis.Facts.Results;

/// <summary>The figures of one company for one period, actual or expected, while the article is being read.</summary>
internal sealed class ResultsDraft(Argument? company, DateExpression? period, bool isForecast)
{
    public Argument? Company { get; set; } = company;

    public DateExpression? Period { get; set; } = period;

    public bool IsForecast { get; } = isForecast;

    /// <summary>Whether its figures are rows of a table.</summary>
    public bool IsTable { get; init; }

    public bool IsConditional { get; set; }

    public List<MetricReading> Metrics { get; } = [];

    public SortedSet<int> Sentences { get; } = [];

    /// <summary>Whether company, period and a sum with the one before or its change, or several sums, are told.</summary>
    public bool IsWhole =>
        Company is not null && Period is not null
        && (Metrics.Exists(metric => metric.Amount is not null && (metric.Previous ?? metric.Change) is not null) || Metrics.Count(metric => metric.Amount is not null) > 1);

    /// <summary>Takes a figure; the first one told stands, and a later one adds what it left open.</summary>
    public void Take(MetricReading reading, int sentence)
    {
        var known = Metrics.Find(metric => metric.Metric == reading.Metric);
        if (known is null)
        {
            Metrics.Add(reading);
        }
        else if (known.Amount is null && reading.Amount is not null)
        {
            known.Amount = reading.Amount;
            known.IsLoss = reading.IsLoss;
            known.PreviousIsLoss ??= reading.PreviousIsLoss;
            known.Previous ??= reading.Previous;
            known.Change = reading.Change ?? known.Change;
        }
        else if (known.Amount?.Value is { } value && value == reading.Amount?.Value)
        {
            known.Previous ??= reading.Previous;
            known.Change ??= reading.Change;
        }
        else
        {
            return;
        }

        IsConditional |= reading.IsConditional;
        Sentences.Add(sentence);
    }
}
