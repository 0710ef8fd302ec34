using Precis.Articles;
using Precis.Dates.Grammar;
using Precis.Dates.Normalisation;
using Precis.Languages;

namespace Precis.Dates;

/// <summary>Resolves the matches of a text in its order, each against the publication and the dates before it.</summary>
internal static class DateReading
{
    /// <summary>How far a year is felt by the months after it ("in 2019 (in March and in May)"), in UTF-16 code units.</summary>
    private const int YearReach = 12;

    /// <summary>The matches that name something, with what they come to.</summary>
    public static List<(DateMatch Match, Resolved Resolved)> Resolve(List<DateMatch> matches, EdtfDate? published, Language language)
    {
        published ??= Dateline(matches);
        var anchor = new DateAnchor(published) { MonthFirst = language == Language.English && NumericOrder.IsMonthFirst(matches, published) };
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

            if (match.Span.Start - anchor.SentenceYearEnd > YearReach)
            {
                anchor.SentenceYear = null;
            }

            anchor.IsAlone = match.IsWholeSentence;
            var form = NumericOrder.Order(match.Form, anchor.MonthFirst);
            if (form is null || DateNormalizer.Resolve(form, anchor, match.Tense) is not { } resolved)
            {
                continue;
            }

            reading.Add((match, resolved));
            Remember(match, form, resolved, anchor);
        }

        return reading;
    }

    /// <summary>A full date that stands alone as a line of the text is its dateline.</summary>
    private static EdtfDate? Dateline(List<DateMatch> matches)
    {
        foreach (var match in matches)
        {
            if (match.IsWholeSentence && match.Form.Kind == FormKind.Calendar && match.Form.Has(Slot.Year) && match.Form.Has(Slot.Day) && !match.Form.Has(Slot.Flag)
                && DateNormalizer.Resolve(match.Form, new DateAnchor(null), Tense.None) is { Period: { Unit: TimeUnit.Day } day })
            {
                return EdtfDate.TryParse(day.Value);
            }
        }

        return null;
    }

    private static void Remember(DateMatch match, DateForm form, Resolved resolved, DateAnchor anchor)
    {
        if (resolved.Type is Documents.DateType.Duration or Documents.DateType.Set)
        {
            return;
        }

        if (form is { Kind: FormKind.Shift } && form[Slot.Base] == (int)AnchorBase.Text && form[Slot.Unit] == (int)TimeUnit.Year && form[Slot.Sign] is < 0)
        {
            // A year of comparison is no place where the text stays.
            return;
        }

        if (resolved.Period is { } period)
        {
            anchor.Told = period;
            if (period.Unit is TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half && anchor.Compared(period) == period)
            {
                anchor.Topic = period;
            }

            if (form.Kind == FormKind.Calendar && (period.Unit == TimeUnit.Year || anchor.SentenceYear == period.Year))
            {
                anchor.SentenceYear = period.Year;
                anchor.SentenceYearEnd = match.Span.End + (period.Unit == TimeUnit.Year ? 0 : YearReach);
            }
        }

        // A night between two days is told by its evening.
        if (resolved.First is { } first && (resolved.Period is { Unit: TimeUnit.Day }
            || (resolved.Period is null && (first == resolved.Last || resolved.Value.EndsWith("TNI", StringComparison.Ordinal)))))
        {
            anchor.ToldDay = first;
            anchor.SentenceDay = first;
            anchor.Told = Period.Of(TimeUnit.Day, first);
        }
    }
}
