using System.Globalization;
using System.Text;
using Precis.Dates.Grammar;
using Precis.Documents;

namespace Precis.Dates.Normalisation;

/// <summary>Lengths of time and sets, in the notation of ISO 8601 durations.</summary>
internal static class DurationResolver
{
    public static Resolved? Duration(DateForm form) => Length(form) is { } length ? new(DateType.Duration, length) : null;

    public static Resolved? Set(DateForm form)
    {
        if (form.First is { Kind: FormKind.Clock } clock)
        {
            return ClockResolver.Time(clock, (DayPart?)form[Slot.Part]) is not { } time ? null
                : new(DateType.Set, (form[Slot.Weekday] is { } day ? string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{day}") : "XXXX-XX-XX") + "T" + time);
        }

        if (form[Slot.Weekday] is { } weekday)
        {
            return new(DateType.Set, string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}") + (form[Slot.Part] is { } ofWeekday ? ClockResolver.Code((DayPart)ofWeekday) : ""));
        }

        if (form[Slot.Part] is { } part)
        {
            return new(DateType.Set, "XXXX-XX-XX" + ClockResolver.Code((DayPart)part));
        }

        if (form[Slot.Season] is { } season)
        {
            return new(DateType.Set, "XXXX" + new Period(TimeUnit.Season, 8000 + season).Value[4..]);
        }

        if (form[Slot.Month] is { } month)
        {
            return new(DateType.Set, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}") + (form[Slot.Day] is { } day ? string.Create(CultureInfo.InvariantCulture, $"-{day:00}") : ""));
        }

        if (form[Slot.Unit] == (int)TimeUnit.Weekend)
        {
            return new(DateType.Set, "XXXX-WXX-WE");
        }

        return Length(form) is { } length ? new(DateType.Set, length) : null;
    }

    /// <summary>The ISO 8601 length of a form with unit and number, its child added; X where the number is open.</summary>
    public static string? Length(DateForm form)
    {
        if (form[Slot.Unit] is not { } unitValue)
        {
            return form.First is { } only ? Length(only) : null;
        }

        var unit = (TimeUnit)unitValue;
        var n = form.Amount;
        var date = new StringBuilder();
        var time = new StringBuilder();
        Append(unit, n, date, time);
        if (form.First is { Kind: FormKind.Duration } second && second[Slot.Unit] is { } secondUnit)
        {
            Append((TimeUnit)secondUnit, second.Amount, date, time);
            if (second.First is { Kind: FormKind.Duration } third && third[Slot.Unit] is { } thirdUnit)
            {
                Append((TimeUnit)thirdUnit, third.Amount, date, time);
            }
        }

        return time.Length > 0 ? $"P{date}T{time}" : $"P{date}";
    }

    private static void Append(TimeUnit unit, int n, StringBuilder date, StringBuilder time)
    {
        var (letter, factor) = unit switch
        {
            TimeUnit.Second => ('S', 1),
            TimeUnit.Minute => ('M', 1),
            TimeUnit.Hour => ('H', 1),
            TimeUnit.Day => ('D', 1),
            TimeUnit.Weekend => ('D', 2),
            TimeUnit.Week => ('W', 1),
            TimeUnit.Fortnight => ('W', 2),
            TimeUnit.Month => ('M', 1),
            TimeUnit.Quarter => ('M', 3),
            TimeUnit.Half => ('M', 6),
            TimeUnit.Season => ('M', 3),
            TimeUnit.Decade => ('Y', 10),
            TimeUnit.Century => ('Y', 100),
            TimeUnit.Millennium => ('Y', 1000),
            _ => ('Y', 1),
        };
        var target = unit < TimeUnit.Day ? time : date;
        if (n < 0)
        {
            target.Append('X').Append(unit is TimeUnit.Decade ? "E" : "").Append(unit is TimeUnit.Decade ? "" : letter.ToString());
            if (unit is TimeUnit.Decade)
            {
                target.Length -= 2;
                target.Append("XY");
            }

            return;
        }

        var value = (long)n * factor;
        if (value % 1000 != 0 && unit is TimeUnit.Hour or TimeUnit.Minute && value * 60 % 1000 == 0 && value % 1000 != 0)
        {
            target.Append(CultureInfo.InvariantCulture, $"{value / 1000}{letter}{value % 1000 * 60 / 1000}{(unit == TimeUnit.Hour ? 'M' : 'S')}");
            if (value < 1000)
            {
                target.Remove(target.Length - $"0{letter}{value % 1000 * 60 / 1000}M".Length, 2);
            }

            return;
        }

        target.Append((value / 1000m).ToString("0.###", CultureInfo.InvariantCulture)).Append(letter);
    }
}
