using Precis.Articles;
using Precis.Dates.Grammar;
using Precis.Dates.Normalisation;

namespace Precis.Dates;

/// <summary>
/// Decides whether numeric dates ("04/05/2023") are read with the day or the month first: the day, unless the article writes dates that only
/// Americans write ("5/25/2023", "May 25, 2023"), or the day of publication with the month first, and none that only others do ("25 May 2023").
/// </summary>
internal static class NumericOrder
{
    /// <summary>Whether the article is plainly American in its numeric dates.</summary>
    public static bool IsMonthFirst(List<DateMatch> matches, EdtfDate? published)
    {
        var anchor = new DateAnchor(published);
        var american = false;
        foreach (var match in matches)
        {
            var form = match.Form;
            if (form.Kind != FormKind.Calendar || form[Slot.Month] is not { } first || form[Slot.Day] is not { } second)
            {
                continue;
            }

            // A numeric form holds the figures in American order; the words of another tell the order by "style".
            if (form.Has(Slot.Flag) ? first > 12 : form[Slot.Style] == 0)
            {
                return false;
            }

            american |= form.Has(Slot.Flag) ? second > 12 || IsNews(form, first, second, anchor) : form[Slot.Style] == 1;
        }

        return american;
    }

    /// <summary>Whether figures are a day of the week before publication with the month first, and none near it with the day first.</summary>
    private static bool IsNews(DateForm form, int month, int day, DateAnchor anchor) =>
        anchor.Day is { } now && CalendarResolver.YearOf(form, anchor) is { } year && month != day
        && now.DayNumber - Day(year, month, day) is >= 0 and <= 7 && Math.Abs(now.DayNumber - Day(year, day, month)) > 14;

    private static int Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month <= 12 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day).DayNumber : 0;

    /// <summary>A numeric form with day and month put right; <see langword="null"/> where neither order is a date.</summary>
    public static DateForm? Order(DateForm form, bool monthFirst)
    {
        if (form.First is { } first)
        {
            var second = form.Second is { } other ? Order(other, monthFirst) : null;
            if (Order(first, monthFirst) is not { } one || (form.Second is not null && second is null))
            {
                return null;
            }

            form = ReferenceEquals(one, first) && ReferenceEquals(second, form.Second) ? form : form.With(one, second);
        }

        return OrderOne(form, monthFirst);
    }

    private static DateForm? OrderOne(DateForm form, bool monthFirst)
    {
        if (form.Kind != FormKind.Calendar || !form.Has(Slot.Flag) || form[Slot.Month] is not { } first || form[Slot.Day] is not { } second)
        {
            return form;
        }

        var ordered = form.Copy();
        if (second > 12 || (monthFirst && first <= 12))
        {
            return first <= 12 && second <= 31 ? ordered : null;
        }

        (ordered[Slot.Month], ordered[Slot.Day]) = (second, first);
        return first <= 31 ? ordered : null;
    }
}
