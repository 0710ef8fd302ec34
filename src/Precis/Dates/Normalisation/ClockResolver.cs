using System.Globalization;
using Precis.Dates.Grammar;
using Precis.Documents;

namespace Precis.Dates.Normalisation;

/// <summary>Times of day and parts of days, on the day that is told with them, else on the one that the text is at.</summary>
internal static class ClockResolver
{
    public static string Code(DayPart part) => part switch
    {
        DayPart.Morning or DayPart.Dawn => "TMO",
        DayPart.Afternoon => "TAF",
        DayPart.Evening => "TEV",
        _ => "TNI",
    };

    /// <summary>The time that a clock shows with its zone, read in a part of the day where it tells none itself.</summary>
    public static string? Time(DateForm clock, DayPart? part)
    {
        var form = clock.Copy();
        form[Slot.Part] ??= (int?)part;
        return ReadTime(form) is { } time ? time + Zone(form) : null;
    }

    public static Resolved? Clock(DateForm form, DateAnchor anchor, Tense tense)
    {
        form = form.Copy();
        if (ReadTime(form) is not { } time)
        {
            return null;
        }

        var zone = Zone(form);
        var day = DayOf(form, anchor, tense);
        if (day is not { First: { } first } || day.Value.StartsWith("XXXX", StringComparison.Ordinal))
        {
            return new(DateType.Time, (day?.Value ?? "XXXX-XX-XX") + "T" + time + zone)
            {
                First = day?.First,
                Last = day?.Last,
                NeedsPublication = anchor.Published is null,
                WeekdayAmbiguous = day?.WeekdayAmbiguous ?? false,
            };
        }

        if (form.Or(Slot.Hour, 0) == 24)
        {
            first = first.AddDays(1);
            time = "00:00";
        }

        return new(DateType.Time, Period.Of(TimeUnit.Day, first).Value + "T" + time + zone) { First = first, Last = first, Time = time + zone };
    }

    public static Resolved? Part(DateForm form, DateAnchor anchor, Tense tense)
    {
        var part = (DayPart)form.Or(Slot.Part, 0);
        if (form.Has(Slot.Set))
        {
            return DurationResolver.Set(form);
        }

        var day = DayOf(form, anchor, tense);
        var code = Code(part);
        if (day is null)
        {
            return new(DateType.Time, "XXXX-XX-XX" + code) { NeedsPublication = true };
        }

        if (day.Period is { Unit: not TimeUnit.Day })
        {
            return day.Period is { Unit: TimeUnit.Week } week
                ? new(DateType.Time, week.Value + code) { First = week.First, Last = week.Last }
                : null;
        }

        if (part == DayPart.Daytime)
        {
            return day;
        }

        var last = form.Has(Slot.Flag) && day.Last is { } end ? end.AddDays(1) : day.Last;
        return new(DateType.Time, day.Value + code)
        {
            First = day.First,
            Last = last,
            WeekdayAmbiguous = day.WeekdayAmbiguous,
            NeedsPublication = day.NeedsPublication,
        };
    }

    /// <summary>The hour of a clock with what the words around say of it: "8 heures du soir", "6 pm".</summary>
    private static string? ReadTime(DateForm form)
    {
        if (form[Slot.Hour] is not { } hour)
        {
            return null;
        }

        if (hour >= 100)
        {
            form[Slot.Minute] = hour % 100;
            hour /= 100;
        }

        // Figures give the minutes as they are, number words in thousandths.
        var minute = form.Or(Slot.Minute, 0);
        minute = minute >= 1000 ? minute / 1000 : minute;
        if (minute > 59)
        {
            return null;
        }

        if (form[Slot.Sign] is < 0)
        {
            minute = 60 - minute;
            hour = hour == 0 ? 23 : hour - 1;
        }

        hour = form[Slot.Meridiem] switch
        {
            1 when hour == 12 => 0,
            2 when hour < 12 => hour + 12,
            _ => hour,
        };
        if (!form.Has(Slot.Meridiem) && hour is > 0 and < 12 && PartOf(form) is { } part
            && (part == DayPart.Afternoon || (part == DayPart.Evening && hour >= 4) || (part == DayPart.Night && hour >= 7)))
        {
            hour += 12;
        }

        return form[Slot.Second] is { } second
            ? string.Create(CultureInfo.InvariantCulture, $"{hour % 24:00}:{minute:00}:{second:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{hour % 24:00}:{minute:00}");
    }

    private static DayPart? PartOf(DateForm form) =>
        (form[Slot.Part] ?? (form.First is { Kind: FormKind.Daypart } day ? day[Slot.Part] : null)) is { } part ? (DayPart)part : null;

    private static string Zone(DateForm form)
    {
        if (form[Slot.Zone] is not { } minutes)
        {
            return "";
        }

        return minutes == 0 ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");
    }

    private static Resolved? DayOf(DateForm form, DateAnchor anchor, Tense tense)
    {
        if (form.First is { } child)
        {
            var inner = child.Kind == FormKind.Daypart ? child.First : child;
            if (inner is null)
            {
                return Here(anchor, child);
            }

            return DateNormalizer.Resolve(form.Second is { } next ? RangeResolver.Complete(inner, next) : inner, anchor, tense);
        }

        return Here(anchor, form);
    }

    private static Resolved? Here(DateAnchor anchor, DateForm form)
    {
        var day = form.Has(Slot.Which) ? anchor.Day : anchor.SentenceDay ?? anchor.ToldDay ?? anchor.Day;
        if (day is { } known)
        {
            return Resolved.Of(Period.Of(TimeUnit.Day, known));
        }

        return anchor.Published is { } published
            ? new(DateType.Date, "XXXX-XX-XX") { First = published.Earliest, Last = published.Latest }
            : null;
    }
}
