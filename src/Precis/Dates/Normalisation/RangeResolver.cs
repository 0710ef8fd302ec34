using Precis.Dates.Grammar;
using Precis.Documents;

namespace Precis.Dates.Normalisation;

/// <summary>From one date to another: each end takes from the other what it leaves out.</summary>
internal static class RangeResolver
{
    private static readonly Slot[] Shared = [Slot.Month, Slot.Year, Slot.ShortYear, Slot.Zone, Slot.Meridiem];

    public static Resolved? Resolve(DateForm form, DateAnchor anchor, Tense tense)
    {
        if (form.First is not { } first || form.Second is not { } second)
        {
            return null;
        }

        if (form[Slot.Year] is { } year && second.Kind == FormKind.Calendar && !second.Has(Slot.Year))
        {
            second = second.Copy();
            second[Slot.Year] = year;
        }

        if (first[Slot.Year] is { } opening && second[Slot.ShortYear] is { } closing && !first.Has(Slot.Month))
        {
            // "2024-25", "1999/00".
            second = second.Copy();
            second[Slot.Year] = opening - (opening % 100) + closing + (closing < opening % 100 ? 100 : 0);
        }

        (first, second) = (Complete(first, second), Complete(second, first));
        if (first.Kind == FormKind.Clock && second.Kind == FormKind.Clock)
        {
            second = SameDay(second, first);
            first = SameHalf(SameDay(first, second), second);
        }

        if (first.Has(Slot.Day) && !first.Has(Slot.Month) && second[Slot.Day] is { } endDay && first[Slot.Day] is { } startDay && endDay < startDay && !second.Has(Slot.Month))
        {
            return null;
        }

        if (DateNormalizer.Resolve(second, anchor, tense) is not { } last || DateNormalizer.Resolve(first, anchor, tense) is not { } start)
        {
            return null;
        }

        (start, last) = Ordered(start, last, first, second);
        if (start is { Time: { } opens, First: { } evening } && last.Time is { } closes && last.First == evening && !second.Has(Slot.Meridiem)
            && string.CompareOrdinal(closes, opens) < 0 && string.CompareOrdinal(opens, "13") > 0)
        {
            // "de 22 heures à 6 heures" ends on the next day.
            var morning = evening.AddDays(1);
            last = new(DateType.Time, Period.Of(TimeUnit.Day, morning).Value + "T" + closes) { First = morning, Last = morning, Time = closes };
        }

        if (start.First is { } from && last.Last is { } to && from > to)
        {
            return null;
        }

        var type = start.Type == DateType.Time || last.Type == DateType.Time ? DateType.Time : DateType.Date;
        return new(type, start.Value + "/" + last.Value)
        {
            First = start.First,
            Last = last.Last,
            Time = start.Time,
            LastTime = last.Time,
            Parts = [(new(first.Start, first.End), start), (new(second.Start, second.End), last)],
            WeekdayAmbiguous = start.WeekdayAmbiguous || last.WeekdayAmbiguous,
            NeedsPublication = start.NeedsPublication || last.NeedsPublication,
        };
    }

    /// <summary>One end with what it leaves out taken from the other.</summary>
    public static DateForm Complete(DateForm end, DateForm other)
    {
        if (end.Kind != other.Kind || (end.Kind is not (FormKind.Calendar or FormKind.Clock)))
        {
            return end;
        }

        var copy = end.Copy();
        foreach (var slot in Shared)
        {
            // A month is shared by days only: "du 18 au 20 mars", but not "de mars à 2025".
            if (!copy.Has(slot) && other.Has(slot) && (end.Kind == FormKind.Clock || end.First is null || slot == Slot.Month) && (slot != Slot.Month || end.Has(Slot.Day)) && !(slot == Slot.ShortYear && copy.Has(Slot.Year))
                && (slot is not (Slot.Year or Slot.ShortYear) || end.Has(Slot.Month) || end.Has(Slot.Day) || end.Has(Slot.Quarter) || end.Has(Slot.Half) || end.Has(Slot.Season)))
            {
                copy[slot] = other[slot];
            }
        }

        // "du 4 au 23 du mois prochain": the month is the other's child.
        if (copy.Kind == FormKind.Calendar && copy.First is null && copy.Has(Slot.Day) && !copy.Has(Slot.Month))
        {
            copy.First = other.First;
        }

        return copy;
    }

    /// <summary>
    /// "entre 5 h et 6 h du soir": the part of the day, told once, is that of both ends where the range then runs forward; else the start is before it.
    /// </summary>
    private static DateForm SameHalf(DateForm start, DateForm end)
    {
        if (start.Has(Slot.Part) || start.Has(Slot.Meridiem) || start[Slot.Hour] is not { } from || end[Slot.Hour] is not { } to
            || !(end.Has(Slot.Part) || start.First is { Kind: FormKind.Daypart }))
        {
            return start;
        }

        var copy = start.Copy();
        if (from <= to && to <= 12)
        {
            copy[Slot.Part] = end[Slot.Part];
        }
        else
        {
            copy[Slot.Meridiem] = 1;
        }

        return copy;
    }

    private static DateForm SameDay(DateForm clock, DateForm other)
    {
        if (clock.First is null && other.First is { } day)
        {
            var copy = clock.Copy();
            copy.First = day;
            return copy;
        }

        return clock;
    }

    /// <summary>An end whose year or week was only guessed moves so that the range runs forward.</summary>
    private static (Resolved Start, Resolved Last) Ordered(Resolved start, Resolved last, DateForm first, DateForm second)
    {
        if (start.Period is not { } from || last.Period is not { } to || start.First <= last.Last)
        {
            return (start, last);
        }

        if (first.Has(Slot.Day) && !first.Has(Slot.Month) && first.Or(Slot.Day, 0) <= to.First.Day)
        {
            // Days without a month are of the same one.
            return (Resolved.Of(Period.Of(TimeUnit.Day, to.First.AddDays(first.Or(Slot.Day, 1) - to.First.Day))), last);
        }

        if (first.Has(Slot.Weekday) && !first.Has(Slot.Day) && from.Unit == TimeUnit.Day)
        {
            return (start, Resolved.Of(to.Plus(7)));
        }

        if (!second.Has(Slot.Year) && !first.Has(Slot.Year) && second.Has(Slot.Month))
        {
            return to.Unit == TimeUnit.Month
                ? (Resolved.Of(from.Plus(-12)), last)
                : (Resolved.Of(Period.Of(from.Unit, ShiftResolver.Add(from.First, -12, 0))), last);
        }

        return second.Has(Slot.Year) && first.Has(Slot.Month) && from.Unit is TimeUnit.Month or TimeUnit.Day
            ? (Resolved.Of(Period.Of(from.Unit, ShiftResolver.Add(from.First, -12, 0))), last)
            : (start, last);
    }
}
