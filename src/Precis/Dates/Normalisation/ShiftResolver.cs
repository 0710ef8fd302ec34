using System.Globalization;
using Precis.Dates.Grammar;
using Precis.Documents;

namespace Precis.Dates.Normalisation;

/// <summary>Relative expressions: a unit or a length counted from the publication or from a date told before.</summary>
internal static class ShiftResolver
{
    /// <summary>"l'an dernier", "il y a trois semaines", "le lendemain".</summary>
    public static Resolved? Shift(DateForm form, DateAnchor anchor, Tense tense = Tense.None)
    {
        var unit = (TimeUnit)form.Or(Slot.Unit, (int)TimeUnit.Day);
        var fromText = form[Slot.Base] == (int)AnchorBase.Text;
        if (form[Slot.N] is < 0 || form.Has(Slot.Flag))
        {
            // "il y a quelques jours": how many is not said.
            return new(DateType.Date, form.Or(Slot.Sign, 1) < 0 ? "PAST_REF" : "FUTURE_REF");
        }

        var thousandths = form.Amount * (long)form.Or(Slot.Sign, 1);
        if (fromText && anchor.Told is { } told && Compatible(told.Unit, unit))
        {
            return FromTold(unit == TimeUnit.Year && thousandths < 0 ? anchor.Compared(told) : told, unit, thousandths);
        }

        if (unit < TimeUnit.Day)
        {
            // The length is what is known where the clock is not.
            return (fromText ? null : Moment(unit, thousandths, anchor)) ?? DurationResolver.Duration(form);
        }

        if (form.Has(Slot.Fiscal))
        {
            return anchor.Now(TimeUnit.Year) is { } year ? CalendarResolver.Fiscal(form, year.Plus((int)(thousandths / 1000)).Year) : null;
        }

        if (form.Has(Slot.Open) && tense != Tense.Future && anchor.Day is { } today && Period.Of(unit, today) is var running && running.First > today)
        {
            // "Over the weekend" tells of the last one.
            return Resolved.Of(running.Plus(-1));
        }

        var counted = (int)(thousandths / 1000);
        var (whole, count) = unit switch
        {
            TimeUnit.Fortnight => (TimeUnit.Day, counted * 14),
            TimeUnit.Week when form.Has(Slot.Count) => (TimeUnit.Day, (int)(thousandths * 7 / 1000)),
            TimeUnit.Year when thousandths % 1000 != 0 => (TimeUnit.Month, (int)(thousandths * 12 / 1000)),
            TimeUnit.Half when form.Has(Slot.Count) => (TimeUnit.Month, counted * 6),
            _ => (unit, counted),
        };

        if (anchor.Now(whole) is { } now)
        {
            return Resolved.Of(now.Plus(count));
        }

        return Unanchored(whole, count, anchor);
    }

    /// <summary>"trois jours après Noël", "le lendemain du 13 février".</summary>
    public static Resolved? Offset(DateForm form, DateAnchor anchor, Tense tense)
    {
        if (form.First is not { } first)
        {
            return null;
        }

        var (length, from) = first.Kind == FormKind.Duration && form.Second is { } second ? (first, second) : (form.Second ?? form, first);
        if (DateNormalizer.Resolve(from, anchor, tense) is not { First: { } start } resolved)
        {
            return anchor.Published is null ? Unanchored(TimeUnit.Day, 0, anchor) : null;
        }

        if (form[Slot.Weekday] is { } weekday)
        {
            return Resolved.Of(Period.Of(TimeUnit.Day, WeekdayFrom(resolved, weekday, form.Or(Slot.Ordinal, 1), form.Or(Slot.Sign, 1) < 0)));
        }

        var unit = (TimeUnit)length.Or(Slot.Unit, form.Or(Slot.Unit, (int)TimeUnit.Day));
        var thousandths = (length.Has(Slot.N) ? length : form).Amount * (long)form.Or(Slot.Sign, 1);
        if (unit < TimeUnit.Day && resolved.Type == DateType.Time)
        {
            return resolved.Time is { Length: >= 5 } time && TimeOnly.TryParseExact(time.AsSpan(0, 5), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
                ? At(start.ToDateTime(clock).AddSeconds(Seconds(unit, thousandths)), time[5..])
                : null;
        }

        return resolved.Period is { } period && resolved.Type == DateType.Date && unit >= TimeUnit.Day
            ? FromTold(period, unit, thousandths)
            : FromTold(Period.Of(TimeUnit.Day, start), unit, thousandths);
    }

    /// <summary>"the third Tuesday after Christmas": the n-th of its kind beyond a date that is told.</summary>
    private static DateOnly WeekdayFrom(Resolved told, int weekday, int ordinal, bool isBefore)
    {
        var from = (isBefore ? told.First : told.Last ?? told.First)!.Value;
        var distance = isBefore ? CalendarResolver.IsoWeekday(from) - weekday : weekday - CalendarResolver.IsoWeekday(from);
        var days = ((distance + 6) % 7) + 1 + (7 * (ordinal - 1));
        return Add(from, 0, isBefore ? -days : days);
    }

    private static long Seconds(TimeUnit unit, long thousandths) => thousandths * (unit == TimeUnit.Hour ? 3600 : unit == TimeUnit.Minute ? 60 : 1) / 1000;

    private static Resolved At(DateTime then, string zone)
    {
        var day = DateOnly.FromDateTime(then);
        var time = then.ToString(then.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture) + zone;
        return new(DateType.Time, Period.Of(TimeUnit.Day, day).Value + "T" + time) { First = day, Last = day, Time = time };
    }

    private static bool Compatible(TimeUnit told, TimeUnit unit) => told <= unit || (unit is TimeUnit.Day && told <= TimeUnit.Day);

    /// <summary>A period moved by another unit keeps its own grain: a year before a quarter is a quarter.</summary>
    private static Resolved FromTold(Period told, TimeUnit unit, long thousandths)
    {
        var count = (int)(thousandths / 1000);
        var months = unit switch
        {
            TimeUnit.Month => count,
            TimeUnit.Quarter => count * 3,
            TimeUnit.Half => count * 6,
            TimeUnit.Year => (int)(thousandths * 12 / 1000),
            TimeUnit.Decade => count * 120,
            TimeUnit.Century => count * 1200,
            _ => 0,
        };
        var days = unit switch
        {
            TimeUnit.Day => count,
            TimeUnit.Week => (int)(thousandths * 7 / 1000),
            TimeUnit.Fortnight => count * 14,
            _ => 0,
        };
        if (told.Unit == unit)
        {
            return Resolved.Of(told.Plus(count));
        }

        var first = Add(told.First, months, days);
        return Resolved.Of(Period.Of(days != 0 && told.Unit > TimeUnit.Week ? TimeUnit.Day : told.Unit, first));
    }

    /// <summary>Days after a first day, the calendar's ends holding.</summary>
    public static DateOnly Add(DateOnly day, int months, int days)
    {
        var year = day.Year + (months / 12);
        if (year is < 2 or > 9997)
        {
            return day;
        }

        var moved = day.AddMonths(months).DayNumber + (long)days;
        return DateOnly.FromDayNumber((int)Math.Clamp(moved, 366, DateOnly.MaxValue.DayNumber - 366));
    }

    private static Resolved? Moment(TimeUnit unit, long thousandths, DateAnchor anchor)
    {
        var seconds = Seconds(unit, thousandths);
        if (anchor.Published is { Text.Length: > 10 } published
            && DateTime.TryParse(published.Text.AsSpan(0, Math.Min(19, published.Text.Length)), CultureInfo.InvariantCulture, DateTimeStyles.None, out var now))
        {
            var then = now.AddSeconds(seconds);
            var time = then.ToString(unit == TimeUnit.Second || then.Second != 0 ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
            var day = DateOnly.FromDateTime(then);
            return new(DateType.Time, Period.Of(TimeUnit.Day, day).Value + "T" + time) { First = day, Last = day, Time = time };
        }

        // The time of publication is not known: whole days are all that can be counted.
        if (anchor.Day is { } today && Math.Abs(seconds) >= 86400)
        {
            return Resolved.Of(Period.Of(TimeUnit.Day, Add(today, 0, (int)(seconds / 86400))));
        }

        return null;
    }

    /// <summary>A unit that no day anchors: open, bounded by what is known of the publication.</summary>
    public static Resolved Unanchored(TimeUnit unit, int count, DateAnchor anchor)
    {
        var open = unit switch
        {
            TimeUnit.Day => "XXXX-XX-XX",
            TimeUnit.Week => "XXXX-WXX",
            TimeUnit.Weekend => "XXXX-WXX-WE",
            TimeUnit.Month => "XXXX-XX",
            TimeUnit.Quarter => "XXXX-QX",
            TimeUnit.Half => "XXXX-HX",
            TimeUnit.Season => "XXXX-XX",
            TimeUnit.Decade => "XXX",
            TimeUnit.Century => "XX",
            _ => "XXXX",
        };
        if (anchor.Published is not { } published)
        {
            return new(DateType.Date, open) { NeedsPublication = true };
        }

        return new(DateType.Date, open)
        {
            First = Period.Of(unit, published.Earliest).Plus(count).First,
            Last = Period.Of(unit, published.Latest).Plus(count).Last,
        };
    }
}
