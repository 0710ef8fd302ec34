using Precis.Dates.Grammar;
using Precis.Documents;

namespace Precis.Dates.Normalisation;

/// <summary>Named days, in the year that the words, the tense and the publication date point to.</summary>
internal static class HolidayResolver
{
    public static Resolved? Resolve(DateForm form, DateAnchor anchor, Tense tense)
    {
        tense = CalendarResolver.Directed(form, tense);
        if (CalendarResolver.YearOf(form, anchor) is { } year)
        {
            return In(form, year);
        }

        if (anchor.Published is not { } published)
        {
            return Open(form);
        }

        Resolved? best = null;
        var bestCost = long.MaxValue;
        var now = published.Earliest;
        for (var candidate = now.Year - 2; candidate <= now.Year + 2; candidate++)
        {
            if (In(form, candidate) is not { First: { } first } found)
            {
                continue;
            }

            var distance = first.DayNumber - now.DayNumber;
            var against = form[Slot.Which] switch
            {
                < 0 => distance >= 0,
                > 0 => distance <= 0,
                0 => candidate != now.Year,
                _ => tense == Tense.Past ? distance > 0 : tense == Tense.Future && distance < 0,
            };
            var cost = Math.Abs(distance) + (against ? 10_000 : 0);
            if (cost < bestCost)
            {
                best = found;
                bestCost = cost;
            }
        }

        return best ?? Open(form);
    }

    private static Resolved? In(DateForm form, int year)
    {
        var shift = form.Or(Slot.Count, 0);
        if ((Holiday)form.Or(Slot.Holiday, 0) == Holiday.Fixed)
        {
            return form[Slot.Month] is { } month && form[Slot.Day] is { } day && year is > 0 and < 9999 && day <= DateTime.DaysInMonth(year, month)
                ? Resolved.Of(Period.Of(TimeUnit.Day, new DateOnly(year, month, day).AddDays(shift)))
                : null;
        }

        if (HolidayCalendar.Of((Holiday)form.Or(Slot.Holiday, 0), year) is not { } span)
        {
            return null;
        }

        var first = Period.Of(TimeUnit.Day, span.First.AddDays(shift));
        return span.First == span.Last
            ? Resolved.Of(first)
            : new(DateType.Date, first.Value + "/" + Period.Of(TimeUnit.Day, span.Last).Value) { First = span.First, Last = span.Last };
    }

    private static Resolved Open(DateForm form) =>
        form[Slot.Month] is { } month && form[Slot.Day] is { } day
            ? new(DateType.Date, FormattableString.Invariant($"XXXX-{month:00}-{day:00}")) { NeedsPublication = true }
            : new(DateType.Date, "XXXX") { NeedsPublication = true };
}
