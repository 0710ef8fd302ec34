using Precis.Articles;
using Precis.Dates.Grammar;
using Precis.Dates.Normalisation;
using Precis.Languages;

namespace Precis.Dates;

/// <summary>Resolves the matches of a text in its order, each against the publication and the dates before it.</summary>
internal static class DateReading
{
    /// <summary>The matches that name something, with what they come to.</summary>
    public static List<(DateMatch Match, Resolved Resolved)> Resolve(List<DateMatch> matches, EdtfDate? published, Language language)
    {
        var anchor = new DateAnchor(published) { MonthFirst = language == Language.English && NumericOrder.IsMonthFirst(matches) };
        var reading = new List<(DateMatch, Resolved)>(matches.Count);
        var sentence = -1;
        foreach (var match in matches)
        {
            if (match.Sentence != sentence)
            {
                sentence = match.Sentence;
                anchor.SentenceDay = null;
                anchor.SentenceYear = null;
            }

            var form = NumericOrder.Order(match.Form, anchor.MonthFirst);
            if (form is null || DateNormalizer.Resolve(form, anchor, match.Tense) is not { } resolved)
            {
                continue;
            }

            reading.Add((match, resolved));
            Remember(form, resolved, anchor);
        }

        return reading;
    }

    private static void Remember(DateForm form, Resolved resolved, DateAnchor anchor)
    {
        if (resolved.Type is Documents.DateType.Duration or Documents.DateType.Set)
        {
            return;
        }

        if (resolved.Period is { } period)
        {
            anchor.Told = period;
            if (period.Unit == TimeUnit.Year && form.Kind == FormKind.Calendar)
            {
                anchor.SentenceYear = period.Index;
            }
        }

        if (resolved.First is { } first && (resolved.Period is { Unit: TimeUnit.Day } || (resolved.Period is null && first == resolved.Last)))
        {
            anchor.ToldDay = first;
            anchor.SentenceDay = first;
            anchor.Told = Period.Of(TimeUnit.Day, first);
        }
    }
}
