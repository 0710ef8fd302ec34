using Precis.Dates.Grammar;
using Precis.Documents;

namespace Precis.Dates.Normalisation;

/// <summary>The n-th day, weekday, week, week-end, month, quarter or half of a longer period; from its end where the ordinal is negative.</summary>
internal static class NthResolver
{
    public static Resolved? Resolve(DateForm form, DateAnchor anchor, Tense tense)
    {
        var ordinal = form.Or(Slot.Ordinal, 1) * form.Or(Slot.Sign, 1);
        var period = form.First is { } child ? DateNormalizer.Resolve(child, anchor, tense)?.Period
            : anchor.Now((TimeUnit)form.Or(Slot.Count, (int)TimeUnit.Month));
        if (period is not { } whole)
        {
            return anchor.Published is null ? ShiftResolver.Unanchored(form.Has(Slot.Weekday) ? TimeUnit.Day : (TimeUnit)form.Or(Slot.Unit, (int)TimeUnit.Day), 0, anchor) : null;
        }

        if (ordinal == 0)
        {
            return null;
        }

        if (form[Slot.Weekday] is { } weekday)
        {
            return Weekday(whole, weekday, ordinal);
        }

        var unit = (TimeUnit)form.Or(Slot.Unit, (int)TimeUnit.Day);
        if (whole.Unit == TimeUnit.Day)
        {
            // "le week-end du 14 juillet" is the one that lies nearest.
            var nearest = CalendarResolver.IsoWeekday(whole.First) <= 2 ? whole.First.AddDays(-7) : whole.First;
            return unit == TimeUnit.Week ? Resolved.Of(Period.Of(TimeUnit.Week, whole.First))
                : unit == TimeUnit.Weekend ? Resolved.Of(Period.Of(TimeUnit.Weekend, nearest))
                : null;
        }

        if (unit == TimeUnit.Fortnight)
        {
            return HalfMonth(whole, ordinal);
        }

        // The weeks of a month are the whole ones; those of a year are numbered by ISO 8601, by their Thursday.
        var first = Period.Of(unit, whole.First);
        var last = Period.Of(unit, whole.Last);
        if (unit is TimeUnit.Week or TimeUnit.Weekend)
        {
            var (from, to) = unit == TimeUnit.Weekend ? (5, 5) : whole.Unit == TimeUnit.Year ? (3, 3) : (0, 6);
            first = Period.Of(TimeUnit.Week, whole.First).First.AddDays(from) < whole.First ? first.Plus(1) : first;
            last = Period.Of(TimeUnit.Week, whole.Last).First.AddDays(to) > whole.Last ? last.Plus(-1) : last;
        }

        var chosen = ordinal > 0 ? first.Plus(ordinal - 1) : last.Plus(ordinal + 1);
        return chosen.Index >= first.Index && chosen.Index <= last.Index && unit < whole.Unit ? Resolved.Of(chosen) : null;
    }

    private static Resolved? Weekday(Period whole, int weekday, int ordinal)
    {
        var day = ordinal > 0
            ? whole.First.AddDays((weekday - CalendarResolver.IsoWeekday(whole.First) + 7) % 7).AddDays(7 * (ordinal - 1))
            : whole.Last.AddDays(-((CalendarResolver.IsoWeekday(whole.Last) - weekday + 7) % 7)).AddDays(7 * (ordinal + 1));
        return day >= whole.First && day <= whole.Last ? Resolved.Of(Period.Of(TimeUnit.Day, day)) : null;
    }

    private static Resolved? HalfMonth(Period month, int ordinal)
    {
        if (month.Unit != TimeUnit.Month)
        {
            return null;
        }

        var second = ordinal is 2 or -1;
        var first = second ? month.First.AddDays(15) : month.First;
        var last = second ? month.Last : month.First.AddDays(14);
        return new(DateType.Date, Period.Of(TimeUnit.Day, first).Value + "/" + Period.Of(TimeUnit.Day, last).Value) { First = first, Last = last };
    }
}
