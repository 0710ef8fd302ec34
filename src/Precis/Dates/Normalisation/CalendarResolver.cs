using System.Globalization;
using Precis.Dates.Grammar;
using Precis.Documents;

namespace Precis.Dates.Normalisation;

/// <summary>Full and partial dates: what they leave out comes from the publication date, the tense and the text.</summary>
internal static class CalendarResolver
{
    public static Resolved? Resolve(DateForm form, DateAnchor anchor, Tense tense)
    {
        form = WithOrdinals(form);
        tense = Directed(form, tense);
        var year = YearOf(form, anchor);
        if (form[Slot.Fiscal] is not null && year is { } fiscal)
        {
            return Fiscal(form, fiscal);
        }

        if (form[Slot.Century] is { } century)
        {
            return Resolved.Of(new(TimeUnit.Century, century - 1));
        }

        if (form[Slot.Decade] is { } decade)
        {
            return Resolved.Of(new(TimeUnit.Decade, DecadeIndex(decade)));
        }

        if (form[Slot.Week] is { } week)
        {
            return Week(week, year, anchor);
        }

        return form.Has(Slot.Month) ? Month(form, year, anchor, tense)
            : form.Has(Slot.Quarter) ? Part(form, TimeUnit.Quarter, 4, form.Or(Slot.Quarter, 1) - 1, year, anchor, tense)
            : form.Has(Slot.Half) ? Part(form, TimeUnit.Half, 2, form.Or(Slot.Half, 1) - 1, year, anchor, tense)
            : form.Has(Slot.Season) ? Part(form, TimeUnit.Season, 4, form.Or(Slot.Season, 0), year, anchor, tense)
            : form.Has(Slot.Day) ? DayAlone(form, anchor, tense)
            : form.Has(Slot.Weekday) ? WeekdayResolver.Resolve(form, anchor, tense)
            : year is { } whole ? WholeYear(whole, form)
            : null;
    }

    /// <summary>"troisième trimestre", "XIXe siècle": the ordinal counts the unit that stands with it.</summary>
    private static DateForm WithOrdinals(DateForm form)
    {
        if (form[Slot.Ordinal] is not { } ordinal || form[Slot.Unit] is not { } unit)
        {
            return form;
        }

        var counted = form.Copy();
        switch ((TimeUnit)unit)
        {
            case TimeUnit.Quarter:
                counted[Slot.Quarter] = ordinal < 0 ? 5 + ordinal : ordinal;
                break;
            case TimeUnit.Half:
                counted[Slot.Half] = ordinal < 0 ? 3 + ordinal : ordinal;
                break;
            case TimeUnit.Century:
                counted[Slot.Century] = ordinal;
                break;
            default:
                break;
        }

        return counted;
    }

    /// <summary>"prochain" and "dernier" outweigh the tense.</summary>
    public static Tense Directed(DateForm form, Tense tense) => form[Slot.Which] switch
    {
        < 0 => Tense.Past,
        > 0 => Tense.Future,
        _ => tense,
    };

    /// <summary>The year that a form names, two figures read as the century that lies nearest.</summary>
    public static int? YearOf(DateForm form, DateAnchor anchor)
    {
        if (form[Slot.Year] is { } year)
        {
            return form.Has(Slot.Era) ? -year : year;
        }

        if (form[Slot.ShortYear] is { } shortYear)
        {
            var now = anchor.Published?.Earliest.Year ?? 2020;
            var candidate = (now / 100 * 100) + shortYear;
            return candidate > now + 20 ? candidate - 100 : candidate;
        }

        // "l'an prochain" beside a month or a season.
        return form.First is { Kind: FormKind.Shift } && form.First[Slot.Unit] == (int)TimeUnit.Year && ShiftResolver.Shift(form.First, anchor)?.Period is { } shifted
            ? shifted.Year : null;
    }

    private static int DecadeIndex(int decade) => decade switch
    {
        < 10 => 200 + decade,
        < 100 => (decade < 30 ? 2000 + decade : 1900 + decade) / 10,
        _ => decade / 10,
    };

    private static Resolved WholeYear(int year, DateForm form)
    {
        if (year < 0)
        {
            return new(DateType.Date, year.ToString("0000", CultureInfo.InvariantCulture));
        }

        _ = form;
        return Resolved.Of(Period.OfYear(year));
    }

    public static Resolved Fiscal(DateForm form, int year)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"FY{year:0000}");
        name += form[Slot.Quarter] is { } quarter ? string.Create(CultureInfo.InvariantCulture, $"-Q{quarter}")
            : form[Slot.Half] is { } half ? string.Create(CultureInfo.InvariantCulture, $"-H{half}") : "";

        // Where a fiscal year begins is the firm's choice: any day of the named year or of the one before may belong to it.
        var period = Period.OfYear(year);
        return new(DateType.Date, name) { Period = null, First = period.Plus(-1).First, Last = period.Last };
    }

    private static Resolved? Week(int week, int? year, DateAnchor anchor)
    {
        if ((year ?? anchor.Now(TimeUnit.Year)?.Index) is not { } known)
        {
            return week is < 1 or > 53 ? null : new(DateType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-W{week:00}")) { NeedsPublication = true };
        }

        if (known is < 1 or > 9998)
        {
            return null;
        }

        return week is < 1 or > 53 ? null : Resolved.Of(Period.Of(TimeUnit.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(known, week, DayOfWeek.Monday))));
    }

    private static Resolved? Month(DateForm form, int? year, DateAnchor anchor, Tense tense)
    {
        var month = form.Or(Slot.Month, 1);
        var day = form[Slot.Day];
        if (year is { } known)
        {
            if (known is < 1 or > 9998 || month is < 1 or > 12)
            {
                return null;
            }

            return day is { } ofMonth ? OfDay(known, month, ofMonth) : Resolved.Of(Period.OfMonth(known, month));
        }

        if (anchor.Published is not { } published)
        {
            return new(DateType.Date, Open(month, day)) { NeedsPublication = true };
        }

        if (day is { } dayOfMonth)
        {
            return NearestDay(form, month, dayOfMonth, anchor, tense) is { } found ? Resolved.Of(found) : new(DateType.Date, Open(month, day));
        }

        if (anchor.SentenceYear is { } told && told < published.Earliest.Year)
        {
            return Resolved.Of(Period.OfMonth(told, month));
        }

        var now = Period.Of(TimeUnit.Month, published.Earliest);
        var thisYear = Period.OfMonth(now.Year, month);
        return Resolved.Of(Choose(thisYear, 12, now, tense, form));
    }

    private static Resolved? OfDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Resolved.Of(Period.Of(TimeUnit.Day, new(year, month, day))) : null;

    private static Period? NearestDay(DateForm form, int month, int day, DateAnchor anchor, Tense tense)
    {
        var published = anchor.Published!.Value;
        var pivot = published.Earliest;
        Period? best = null;
        var bestDistance = int.MaxValue;
        for (var year = pivot.Year - 6; year <= pivot.Year + 6; year++)
        {
            if (year is < 1 or > 9998 || day > DateTime.DaysInMonth(year, month))
            {
                continue;
            }

            var candidate = new DateOnly(year, month, day);
            if (form[Slot.Weekday] is { } weekday && IsoWeekday(candidate) != weekday)
            {
                continue;
            }

            var distance = candidate.DayNumber - pivot.DayNumber;
            var cost = Math.Abs(distance);
            var against = form[Slot.Which] switch
            {
                < 0 => distance >= 0,
                > 0 => distance <= 0,
                _ => false,
            };
            cost += against ? 100_000 : AgainstTense(distance, tense) ? TenseCost(tense) : 0;
            if (cost < bestDistance)
            {
                best = Period.Of(TimeUnit.Day, candidate);
                bestDistance = cost;
            }
        }

        return best ?? (form.Has(Slot.Weekday) ? NearestDayWithoutWeekday(form, month, day, anchor, tense) : null);
    }

    private static Period? NearestDayWithoutWeekday(DateForm form, int month, int day, DateAnchor anchor, Tense tense)
    {
        var loose = form.Copy();
        loose[Slot.Weekday] = null;
        return NearestDay(loose, month, day, anchor, tense);
    }

    /// <summary>What a day on the wrong side costs, in days: "a fixé au 3 novembre" looks ahead more often than "se tiendra" looks back.</summary>
    private static int TenseCost(Tense tense) => tense == Tense.Future ? 240 : 150;

    private static bool AgainstTense(int distance, Tense tense) => tense switch
    {
        Tense.Past => distance > 0,
        Tense.Future => distance < 0,
        _ => false,
    };

    /// <summary>Monday is 1.</summary>
    public static int IsoWeekday(DateOnly day) => (day.DayNumber % 7) + 1;

    private static string Open(int? month, int? day) =>
        string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}") + (day is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{day:00}"));

    /// <summary>A month, quarter, half or season of the year that tense and publication point to.</summary>
    private static Resolved? Part(DateForm form, TimeUnit unit, int perYear, int index, int? year, DateAnchor anchor, Tense tense)
    {
        if (index < 0 || index >= perYear)
        {
            return null;
        }

        if (year is { } known)
        {
            return Resolved.Of(new(unit, (known * perYear) + index));
        }

        if (form.Has(Slot.Open) || anchor.Published is not { } published)
        {
            return new(DateType.Date, "XXXX" + new Period(unit, (2000 * perYear) + index).Value[4..]) { NeedsPublication = !form.Has(Slot.Open) };
        }

        if (anchor.SentenceYear is { } told && told < published.Earliest.Year && !form.Has(Slot.Which))
        {
            return Resolved.Of(new(unit, (told * perYear) + index));
        }

        var now = Period.Of(unit, published.Earliest);
        return Resolved.Of(Choose(new(unit, (published.Earliest.Year * perYear) + index), perYear, now, tense, form));
    }

    /// <summary>The occurrence that the words and the tense point to, else the nearest.</summary>
    private static Period Choose(Period thisYear, int perYear, Period now, Tense tense, DateForm form)
    {
        switch (form[Slot.Which])
        {
            case < 0:
                return thisYear.Index < now.Index ? thisYear : thisYear.Plus(-perYear);
            case > 0:
                return thisYear.Index > now.Index ? thisYear : thisYear.Plus(perYear);
            case 0:
                return thisYear.Unit == TimeUnit.Season && thisYear.Index == now.Index + 3 && now.Index % 4 == 0 ? now
                    : thisYear.Unit == TimeUnit.Season && thisYear.Plus(-perYear) == now ? now : thisYear;
            default:
                break;
        }

        if (tense == Tense.Past && thisYear.Index > now.Index && !LooksAhead(thisYear, now, form))
        {
            return thisYear.Plus(-perYear);
        }

        // The quarter that has just ended is the one whose results are to come.
        if (tense is Tense.Future && thisYear.Index < now.Index - (thisYear.Unit == TimeUnit.Quarter ? 1 : 0))
        {
            return thisYear.Plus(perYear);
        }

        if (tense is Tense.None or Tense.Present)
        {
            var distance = thisYear.Index - now.Index;
            return distance > perYear / 2 ? thisYear.Plus(-perYear) : -distance > perYear / 2 ? thisYear.Plus(perYear) : thisYear;
        }

        return thisYear;
    }

    private static Resolved OpenDay(int day) => new(DateType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}")) { NeedsPublication = true };

    /// <summary>
    /// "a promis un vote d'ici juin", "a repoussé la sortie à la mi-août": a bound, or a part of a month close ahead, is told from now, whatever the
    /// verb of the clause.
    /// </summary>
    private static bool LooksAhead(Period month, Period now, DateForm form) =>
        month.Unit == TimeUnit.Month && month.Index - now.Index <= (DateModifier?)form[Slot.Mod] switch
        {
            DateModifier.Until or DateModifier.Before => 5,
            DateModifier.Start or DateModifier.Mid or DateModifier.End => 2,
            _ => 0,
        };

    private static Resolved? DayAlone(DateForm form, DateAnchor anchor, Tense tense)
    {
        var day = form.Or(Slot.Day, 1);
        if (form.First is { Kind: FormKind.Shift } ofMonth)
        {
            // "le 20 du mois prochain".
            return anchor.Published is null ? OpenDay(day)
                : ShiftResolver.Shift(ofMonth, anchor)?.Period is { Unit: TimeUnit.Month } shifted ? OfDay(shifted.Year, (shifted.Index % 12) + 1, day) : null;
        }

        if (anchor.Day is not { } now)
        {
            return OpenDay(day);
        }

        Period? best = null;
        var bestCost = int.MaxValue;
        for (var month = -12; month <= 12; month++)
        {
            var first = new DateOnly(now.Year, now.Month, 1).AddMonths(month);
            if (day > DateTime.DaysInMonth(first.Year, first.Month))
            {
                continue;
            }

            var candidate = first.AddDays(day - 1);
            if (form[Slot.Weekday] is { } weekday && IsoWeekday(candidate) != weekday)
            {
                continue;
            }

            var distance = candidate.DayNumber - now.DayNumber;
            var cost = Math.Abs(distance) + (AgainstTense(distance, tense) ? 30 : 0);
            if (cost < bestCost)
            {
                best = Period.Of(TimeUnit.Day, candidate);
                bestCost = cost;
            }
        }

        return best is { } found ? Resolved.Of(found) : new(DateType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}"));
    }
}
