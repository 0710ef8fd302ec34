using System.Globalization;
using Precis.Documents;

namespace Precis.Facts.Results;

/// <summary>Turns what was read of results into facts.</summary>
internal static class ResultsProjection
{
    public static ResultsFact Project(Document document, ResultsDraft draft, string id)
    {
        var evidence = new List<(string Field, Span Span)>();
        if (draft.Company is { } company)
        {
            evidence.Add(("company", company.Span));
        }

        if (draft.Period is { } period)
        {
            evidence.Add(("period", period.Span));
        }

        for (var i = 0; i < draft.Metrics.Count; i++)
        {
            var metric = draft.Metrics[i];
            void Add(string field, Span? span)
            {
                if (span is { } words)
                {
                    evidence.Add((string.Create(CultureInfo.InvariantCulture, $"metrics[{i}].{field}"), words));
                }
            }

            Add("metric", metric.Term);
            Add("loss", metric.IsLoss ? metric.Term : null);
            Add("amount", metric.Amount?.Span);
            Add("previous", metric.Previous?.Span);
            Add("change", metric.Change?.Span);
        }

        return new ResultsFact
        {
            Id = id,
            Status = draft.IsForecast ? ResultsStatus.Forecast : ResultsStatus.Reported,
            Factuality = draft.IsConditional ? Factuality.Conditional : Factuality.Asserted,
            Company = draft.Company?.Entity.Id,
            Period = draft.Period?.Id,
            Metrics = [.. draft.Metrics.Select(metric => new ResultsMetric
            {
                Metric = metric.Metric,
                Amount = metric.Amount?.Id,
                Previous = metric.Previous?.Id,
                Change = metric.Change?.Id,
                Loss = metric.IsLoss ? true : null,
                PreviousIsLoss = metric.PreviousIsLoss ?? metric.IsLoss,
            })],
            Sentences = [.. draft.Sentences],
            Evidence = [.. evidence.OrderBy(item => item.Span).ThenBy(item => item.Field, StringComparer.Ordinal).Select(item => document.EvidenceAt(item.Field, item.Span))],
            Confidence = FactConfidence.Unweighed,
        };
    }
}
