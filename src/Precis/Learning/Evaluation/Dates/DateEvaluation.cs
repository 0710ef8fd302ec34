using System.Globalization;
using System.Text.Json;
using Precis.Articles;
using Precis.Dates;
using Precis.Dates.Normalisation;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Learning.Evaluation.Dates;

/// <summary>
/// Measures dates as TempEval-3 does (UzZaman et al. 2013): strict, relaxed and value F1, beside them F1 with leading prepositions and articles
/// left out, and for tables the share of right values. A range of ours that gold data has as two expressions is compared as two, since
/// TimeML tells the ends of a range apart and the record does not.
/// </summary>
internal sealed class DateEvaluation : IEvaluation
{
    /// <inheritdoc/>
    public string Task => "dates";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        var tally = new DateTally();
        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = GoldDateText.Read(row);
            tally.Add(text, Predict(text));
        }

        return tally.Report();
    }

    /// <summary>What the date layer finds in a gold text, each reading of it where the direction is not measured.</summary>
    internal static List<PredictedDate> Predict(GoldDateText text)
    {
        var published = text.Published is { } date ? EdtfDate.TryParse(date) : null;
        var document = GoldDocument.Make(text.Text, text.Language, published);
        var matches = DateRecognizer.Find(document.Text, document.Sentences, document.Language);
        var readings = DateReading.Resolve(matches, published, document.Language);
        var predicted = readings.ConvertAll(reading => new PredictedDate(reading.Match.Span, [reading.Resolved]));
        if (text.AnyDirection)
        {
            foreach (var reference in text.Published is null ? References(text) : [published])
            {
                AddReadings(predicted, matches, reference, document.Language);
            }
        }

        return predicted;
    }

    private static void AddReadings(List<PredictedDate> predicted, List<DateMatch> matches, EdtfDate? reference, Language language)
    {
        foreach (var tense in new[] { Tense.Past, Tense.Present, Tense.Future })
        {
            var directed = matches.ConvertAll(match => match with { Tense = tense });
            foreach (var (match, resolved) in DateReading.Resolve(directed, reference, language))
            {
                predicted.Find(known => known.Span == match.Span)?.Readings.Add(resolved);
            }
        }
    }

    /// <summary>
    /// A case that does not say the day that it is read against is right where some day makes it so: its own values moved by the lengths
    /// that relative expressions are made of.
    /// </summary>
    private static IEnumerable<EdtfDate?> References(GoldDateText text)
    {
        var values = text.Dates.SelectMany(gold => gold.Accept.Concat(new[] { gold.Earliest, gold.Before }.Where(moment => moment is not null).Select(moment => moment!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        foreach (var value in values.Distinct(StringComparer.Ordinal))
        {
            if (value.Length < 10 || !DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1900 or > 2100)
            {
                continue;
            }

            for (var days = -40; days <= 40; days++)
            {
                yield return EdtfDate.TryParse(day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            for (var months = -24; months <= 24; months++)
            {
                yield return EdtfDate.TryParse(day.AddMonths(months).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }
}

/// <summary>An expression that was found, with what it comes to: one reading, or several where any direction counts.</summary>
internal sealed record PredictedDate(Span Span, List<Resolved> Readings);
