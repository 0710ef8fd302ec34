using System.Globalization;
using Precis.Dates.Grammar;
using Precis.Documents;

namespace Precis.Dates.Normalisation;

/// <summary>Weekdays, by the words beside them, the tense and the publication date.</summary>
internal static class WeekdayResolver
{
    public static Resolved Resolve(DateForm form, DateAnchor anchor, Tense tense)
    {
        var weekday = form.Or(Slot.Weekday, 1);
        if (anchor.Day is not { } now)
        {
            return Open(weekday, anchor);
        }

        if (form.First is { Kind: FormKind.Shift } week && ShiftResolver.Shift(week, anchor)?.Period is { Unit: TimeUnit.Week } inWeek)
        {
            return OfDay(inWeek.First.AddDays(weekday - 1));
        }

        if (form[Slot.Base] == (int)AnchorBase.Text && anchor.ToldDay is { } told)
        {
            return OfDay(Next(told, weekday, form.Or(Slot.Which, 1) > 0 ? 1 : -1));
        }

        if (form[Slot.Count] is { } days)
        {
            // "mardi en huit", "en quinze": a week, two weeks after the coming one.
            return OfDay(now.AddDays(Ahead(now, weekday) + (7 * (days / 7))));
        }

        if (form.Has(Slot.N))
        {
            // "three Fridays ago", "two Sundays from now"; "two weeks ago Monday" has one more.
            var sign = form.Or(Slot.Sign, 1);
            return OfDay(Next(now, weekday, sign).AddDays(7 * sign * ((form.Amount / 1000) - 1)));
        }

        var day = form[Slot.Which] switch
        {
            2 => Period.Of(TimeUnit.Week, now).Plus(1).First.AddDays(weekday - 1),
            < 0 => Next(now, weekday, -1),
            > 0 => Next(now, weekday, 1),
            0 => InThisWeek(now, weekday, tense),
            _ => ByTense(now, weekday, tense, anchor.IsAlone),
        };
        return OfDay(day);
    }

    private static Resolved Open(int weekday, DateAnchor anchor) =>
        new(DateType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}"))
        {
            First = anchor.Published?.Earliest,
            Last = anchor.Published?.Latest,
            WeekdayAmbiguous = anchor.Published is not null,
            NeedsPublication = anchor.Published is null,
        };

    private static Resolved OfDay(DateOnly day) => Resolved.Of(Period.Of(TimeUnit.Day, day));

    private static DateOnly ByTense(DateOnly now, int weekday, Tense tense, bool isAlone)
    {
        var ahead = Ahead(now, weekday);
        return tense switch
        {
            // The press writes the weekday of its own day for "today", whatever the tense; a lone "mardi" that looks ahead is the next one.
            Tense.Future => now.AddDays(ahead == 0 && isAlone ? 7 : ahead),
            Tense.Present => now.AddDays(ahead),
            Tense.Past => now.AddDays(ahead == 0 ? 0 : ahead - 7),
            _ => now.AddDays(ahead <= 3 ? ahead : ahead - 7),
        };
    }

    /// <summary>"ce mardi", "this Tuesday": the nearest one that the tense allows, today included.</summary>
    private static DateOnly InThisWeek(DateOnly now, int weekday, Tense tense)
    {
        var ahead = Ahead(now, weekday);
        return now.AddDays(tense == Tense.Past && ahead > 1 ? ahead - 7 : ahead);
    }

    private static int Ahead(DateOnly now, int weekday) => (weekday - CalendarResolver.IsoWeekday(now) + 7) % 7;

    private static DateOnly Next(DateOnly from, int weekday, int direction)
    {
        var ahead = Ahead(from, weekday);
        return direction > 0 ? from.AddDays(ahead == 0 ? 7 : ahead) : from.AddDays(ahead == 0 ? -7 : ahead - 7);
    }
}
