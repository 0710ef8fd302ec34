using System.Globalization;
using Precis.Dates.Normalisation;
using Precis.Documents;

namespace Precis.Dates;

/// <summary>
/// Finds and resolves the dates, times, durations and sets of an article, as RECORD.md describes them: rules over lexicons, anchored on the
/// publication date and on the dates told before.
/// </summary>
internal sealed class DateAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public Layers Requires => Layers.Language | Layers.Segments;

    /// <inheritdoc/>
    public Layers Provides => Layers.Dates;

    /// <inheritdoc/>
    public void Annotate(Document document, CancellationToken cancellationToken)
    {
        var matches = DateRecognizer.Find(document.Text, document.Sentences, document.Language, cancellationToken);
        var reading = DateReading.Resolve(matches, document.Published?.Value, document.Language);
        var dates = new List<DateExpression>(reading.Count);
        foreach (var (match, resolved) in reading)
        {
            var (earliest, latest) = Bounds(resolved);
            dates.Add(new()
            {
                Id = "d" + (dates.Count + 1).ToString(CultureInfo.InvariantCulture),
                Start = match.Span.Start,
                End = match.Span.End,
                Text = document.TextOf(match.Span),
                Type = resolved.Type,
                Value = resolved.Value,
                Earliest = earliest,
                Latest = latest,
                Modifier = resolved.Modifier,
            });
            Warn(document, match, resolved);
        }

        document.Dates = dates;
    }

    private static void Warn(Document document, DateMatch match, Resolved resolved)
    {
        if (resolved.NeedsPublication)
        {
            document.Warn("published-missing", "The article has no publication date: relative dates stay open.");
        }
        else if (resolved.WeekdayAmbiguous)
        {
            document.Warn("weekday-ambiguous", $"The publication date is not known to the day: \"{document.TextOf(match.Span)}\" can be any such day of the period.");
        }
    }

    private static (string? Earliest, string? Latest) Bounds(Resolved resolved)
    {
        if (resolved is not { Type: DateType.Date or DateType.Time, First: { } first, Last: { } last })
        {
            return (null, null);
        }

        return (Bound(first, resolved.Time), Bound(last, resolved.LastTime ?? resolved.Time));
    }

    private static string Bound(DateOnly day, string? time) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (time is null ? "" : "T" + time);
}
