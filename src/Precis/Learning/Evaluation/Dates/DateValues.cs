using System.Globalization;
using Precis.Dates.Grammar;
using Precis.Dates.Normalisation;
using Precis.Documents;

namespace Precis.Learning.Evaluation.Dates;

/// <summary>
/// Decides whether a resolved value is the gold one. Notations that say the same are the same: 199X and 199, T15 and T15:00, P2.5Y and P30M-like
/// sums of parts within one unit, a range by its values or by its first and last day.
/// </summary>
internal static class DateValues
{
    /// <param name="resolved">What was found.</param>
    /// <param name="gold">What is there.</param>
    /// <param name="reference">The date that the text is read against.</param>
    public static bool IsRight(Resolved resolved, GoldDate gold, string? reference)
    {
        var value = Normal(resolved.Value);
        foreach (var accept in gold.Accept)
        {
            if (Same(value, Normal(accept)) || FollowsReference(resolved.Value, accept, reference))
            {
                return true;
            }
        }

        return IsInterval(resolved, gold) || (reference is not null && gold is { Earliest: { } start, Before: not null } && resolved.Parts is [{ Resolved.Value: var from }, _]
            && IsSameInstant(from, start.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), reference));
    }

    /// <summary>A source that carries the hour of its reference through ("in 7 days" is 04:30) says no more than the day; now is the reference.</summary>
    private static bool FollowsReference(string value, string gold, string? reference)
    {
        if (reference is null)
        {
            return false;
        }

        if (value == "PRESENT_REF")
        {
            return gold.Length >= 10 && (reference.StartsWith(gold, StringComparison.Ordinal) || gold.StartsWith(reference[..10], StringComparison.Ordinal));
        }

        if (IsSameInstant(value, gold, reference) || IsOtherHalfOfTheDay(value, gold, reference) || IsWindow(value, gold, reference))
        {
            return true;
        }

        return gold.Length > value.Length && value.Length is 4 or 7 or 10 && gold.StartsWith(value, StringComparison.Ordinal)
            && reference.Length >= gold.Length && reference.AsSpan(value.Length).StartsWith(gold.AsSpan(value.Length));
    }

    /// <summary>A source may tell a time with a zone by the clock of its reference.</summary>
    private static bool IsSameInstant(string value, string gold, string reference) =>
        value.Length > 16 && value[10] == 'T' && gold.Length >= 13 && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        && DateTimeOffset.TryParse(reference, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)
        && instant.ToOffset(now.Offset).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture).StartsWith(gold, StringComparison.Ordinal);

    /// <summary>Where the direction is not measured, an hour without a day is the next one, and one of twelve may be either of two.</summary>
    private static bool IsOtherHalfOfTheDay(string value, string gold, string reference)
    {
        if (value.Length != 16 || value[10] != 'T' || gold.Length < 13
            || !DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var ours)
            || !DateTime.TryParse(gold.Length == 13 ? gold + ":00" : gold, CultureInfo.InvariantCulture, DateTimeStyles.None, out var theirs))
        {
            return false;
        }

        return theirs - ours == TimeSpan.FromHours(12) || (value.StartsWith(reference[..10], StringComparison.Ordinal) && theirs - ours == TimeSpan.FromDays(1));
    }

    /// <summary>"the upcoming two weeks": some sources tell a length from now by its last unit.</summary>
    private static bool IsWindow(string value, string gold, string reference)
    {
        if (value is not ['P', .. var digits, var letter] || !int.TryParse(digits, CultureInfo.InvariantCulture, out var n)
            || !DateOnly.TryParse(reference.AsSpan(0, 10), CultureInfo.InvariantCulture, out var day))
        {
            return false;
        }

        TimeUnit? unit = letter switch { 'Y' => TimeUnit.Year, 'M' => TimeUnit.Month, 'W' => TimeUnit.Week, 'D' => TimeUnit.Day, _ => null };
        return unit is { } known && (Period.Of(known, day).Plus(n).Value == gold || (letter == 'M' && n % 3 == 0 && Period.Of(TimeUnit.Quarter, day).Plus(n / 3).Value == gold));
    }

    private static bool Same(string value, string gold)
    {
        if (string.Equals(value, gold, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (value.StartsWith("XXXX-XX-XXT", StringComparison.Ordinal) && gold.StartsWith('T'))
        {
            return value.EndsWith(gold, StringComparison.Ordinal);
        }

        // A time without its day is right by its time.
        if (gold.StartsWith('T') && value.IndexOf('T', StringComparison.Ordinal) is > 0 and var at && !value.Contains('/', StringComparison.Ordinal))
        {
            return value.AsSpan(at).SequenceEqual(gold);
        }

        // An open year, week or day is right where everything that it says is.
        if (gold.Contains("XXXX", StringComparison.Ordinal) && gold.Length == value.Length && !gold.StartsWith('P'))
        {
            return Fits(value, gold);
        }

        // A count of months or years before or after a day may be told to the day.
        return value.Length is 4 or 7 && gold.Length > value.Length && gold[0] is '1' or '2' && gold.StartsWith(value, StringComparison.Ordinal) && gold[value.Length] == '-'
            && gold.IndexOfAny(['/', 'W', 'Q', 'H', 'S']) < 0 && value.Length >= 4 && gold.Length == 10 && value.Length == 7;
    }

    private static bool Fits(string value, string gold)
    {
        for (var i = 0; i < gold.Length; i++)
        {
            if (gold[i] != 'X' && gold[i] != value[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string Normal(string value)
    {
        value = value.Trim().TrimEnd('X').TrimEnd('-');
        if (value.Contains('/', StringComparison.Ordinal))
        {
            return string.Join('/', value.Split('/').Select(Normal));
        }

        var time = value.IndexOf('T', StringComparison.Ordinal);
        if (time >= 0 && !value.StartsWith('P') && time + 1 < value.Length && char.IsAsciiDigit(value[time + 1]))
        {
            value = Time(value, time);
        }

        return value.StartsWith('P') && !value.Contains('_', StringComparison.Ordinal) && !value.Contains('X', StringComparison.Ordinal) ? Duration(value) : value;
    }

    private static string Time(string value, int at)
    {
        var time = value[(at + 1)..];
        var zoneAt = time.IndexOfAny(['Z', '+', '-']);
        var zone = zoneAt < 0 ? "" : time[zoneAt..];
        time = zoneAt < 0 ? time : time[..zoneAt];
        var parts = time.Split(':').ToList();
        while (parts.Count < 2)
        {
            parts.Add("00");
        }

        if (parts is [_, _, "00"])
        {
            parts.RemoveAt(2);
        }

        return value[..(at + 1)] + string.Join(':', parts.Select(part => part.PadLeft(2, '0'))) + zone;
    }

    /// <summary>One number of the smallest unit that a calendar keeps constant: months for the long parts, seconds for the short ones.</summary>
    private static string Duration(string value)
    {
        decimal months = 0, days = 0, seconds = 0;
        var inTime = false;
        var number = "";
        var letters = "";
        foreach (var c in value.AsSpan(1))
        {
            if (char.IsAsciiDigit(c) || c is '.' or ',')
            {
                number += c == ',' ? '.' : c;
                continue;
            }

            if (c == 'T')
            {
                inTime = true;
                continue;
            }

            if (!decimal.TryParse(number, CultureInfo.InvariantCulture, out var n))
            {
                return value;
            }

            letters += c;
            number = "";
            switch (c)
            {
                case 'Y': months += n * 12; break;
                case 'Q': months += n * 3; break;
                case 'M' when !inTime: months += n; break;
                case 'W': days += n * 7; break;
                case 'D': days += n; break;
                case 'H': seconds += n * 3600; break;
                case 'M': seconds += n * 60; break;
                case 'S': seconds += n; break;
                default: return value;
            }
        }

        // One plain part stays as it is: P12M and P1Y differ, as in TempEval-3.
        return letters.Length == 1 && !value.Contains('.', StringComparison.Ordinal) && letters != "Q"
            ? value
            : string.Create(CultureInfo.InvariantCulture, $"P{months:0.###}M{days:0.###}D{seconds:0.###}S");
    }

    private static bool IsInterval(Resolved resolved, GoldDate gold)
    {
        if (gold.Earliest is null && gold.Before is null)
        {
            return false;
        }

        if (resolved.Type == DateType.Duration && gold is { Earliest: { } from, Before: { } to })
        {
            return IsLength(resolved.Value, from, to);
        }

        if (gold is { Earliest: { Year: 1 } time, Before: { } timeEnd })
        {
            return resolved.Time is not null ? resolved.Time.StartsWith(time.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                : resolved.Value.Contains('T' + time.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal) || IsPart(resolved, time, timeEnd) == true;
        }

        if (resolved.First is not { } first || resolved.Last is not { } last)
        {
            return false;
        }

        if (gold.Before is null)
        {
            return IsBound(gold.Earliest!.Value, first, last, resolved);
        }

        if (gold.Earliest is null)
        {
            return IsBound(gold.Before.Value, first, last, resolved);
        }

        var (start, end) = (gold.Earliest.Value, gold.Before.Value.AddSeconds(-1));
        if (resolved.Type == DateType.Time || start.TimeOfDay != TimeSpan.Zero)
        {
            return IsTimeInterval(resolved, gold, first, last);
        }

        var (startDay, endDay) = (DateOnly.FromDateTime(start), DateOnly.FromDateTime(end));
        if (Math.Abs(startDay.DayNumber - first.DayNumber) <= 2 && Math.Abs(endDay.DayNumber - last.DayNumber) <= 2 && (startDay == first || endDay == last || resolved.Period?.Unit == TimeUnit.Season))
        {
            return true;
        }

        // Some sources leave the last period of a range out.
        if (startDay == first && resolved.Parts is [_, { Resolved.First: { } lastStart }] && endDay.AddDays(1) == lastStart)
        {
            return true;
        }

        // "d'ici deux semaines" is told by its end.
        if (resolved.Modifier == DateModifier.Until && Math.Abs(endDay.DayNumber - last.DayNumber) <= 1)
        {
            return true;
        }

        return resolved.Modifier is DateModifier.Start or DateModifier.Mid or DateModifier.End && first <= startDay && endDay <= last;
    }

    private static bool IsBound(DateTime moment, DateOnly first, DateOnly last, Resolved resolved)
    {
        var day = DateOnly.FromDateTime(moment);
        return (day == first || day == last || day == last.AddDays(1))
            && (resolved.Time is null || moment.TimeOfDay == TimeSpan.Zero || resolved.Time.StartsWith(moment.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static bool IsTimeInterval(Resolved resolved, GoldDate gold, DateOnly first, DateOnly last)
    {
        var (start, end) = (gold.Earliest!.Value, gold.Before!.Value.AddSeconds(-1));
        if (start.Year > 1 && (DateOnly.FromDateTime(end) < first || DateOnly.FromDateTime(start) > last))
        {
            return false;
        }

        if (resolved.Time is { } time)
        {
            return start.ToString("HH:mm", CultureInfo.InvariantCulture) is var from && time.StartsWith(from, StringComparison.Ordinal);
        }

        return IsPart(resolved, start, end)
            ?? ((resolved.Value.EndsWith("-WE", StringComparison.Ordinal) || resolved.Modifier is not null) && DateOnly.FromDateTime(end) <= last);
    }

    /// <summary>Whether a part of a day holds the middle of an interval; <see langword="null"/> where the value is no part of a day.</summary>
    private static bool? IsPart(Resolved resolved, DateTime start, DateTime end)
    {
        var middle = start.AddTicks((end - start).Ticks / 2).Hour;
        return resolved.Value.Length < 3 ? null : resolved.Value[^3..] switch
        {
            "TMO" => middle < 12,
            "TAF" => middle is >= 12 and < 19,
            "TEV" => middle >= 17,
            "TNI" => middle is >= 18 or < 6,
            _ => null,
        };
    }

    private static bool IsLength(string value, DateTime from, DateTime to)
    {
        if (value.Length < 3 || !int.TryParse(value.AsSpan(value[1] == 'T' ? 2 : 1, value.Length - (value[1] == 'T' ? 3 : 2)), CultureInfo.InvariantCulture, out var n))
        {
            return value.Contains('X', StringComparison.Ordinal);
        }

        var end = (value[^1], value[1] == 'T') switch
        {
            ('Y', _) => from.AddYears(n),
            ('M', false) => from.AddMonths(n),
            ('W', _) => from.AddDays(7 * n),
            ('D', _) => from.AddDays(n),
            ('H', _) => from.AddHours(n),
            ('M', true) => from.AddMinutes(n),
            _ => from.AddSeconds(n),
        };
        return Math.Abs((end - to).TotalDays) < 1.1;
    }
}
