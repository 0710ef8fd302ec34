using System.Globalization;
using Precis.Dates.Grammar;

namespace Precis.Dates.Normalisation;

/// <summary>
/// The days of holidays that move. Easter by the computus of Meeus, Jones and Butcher (Gregorian) and Meeus (Julian); Jewish, Muslim and Chinese
/// days by the calendars of .NET, which for the Muslim ones are the tables of Umm al-Qura: the sighted moon may differ by a day.
/// </summary>
internal static class HolidayCalendar
{
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    /// <summary>The first and the last day of a holiday in a year.</summary>
    public static (DateOnly First, DateOnly Last)? Of(Holiday holiday, int year)
    {
        if (year is < 1583 or > 9998)
        {
            return null;
        }

        if (Span(holiday, year) is { } span)
        {
            return span;
        }

        return Day(holiday, year) is { } day ? (day, day) : null;
    }

    private static (DateOnly First, DateOnly Last)? Span(Holiday holiday, int year) => holiday switch
    {
        Holiday.Lent => (Easter(year).AddDays(-46), Easter(year).AddDays(-1)),
        Holiday.GreatFast => (OrthodoxEaster(year).AddDays(-48), OrthodoxEaster(year).AddDays(-9)),
        Holiday.HolyWeek => (Easter(year).AddDays(-7), Easter(year).AddDays(-1)),
        Holiday.EasterWeekend => (Easter(year).AddDays(-2), Easter(year).AddDays(1)),
        Holiday.RoshHashanah => Lasting(Jewish(year, 7, 1), 2, -1),
        Holiday.Hanukkah => Lasting(Jewish(year, 9, 25), 8, -1),
        Holiday.Passover => Lasting(Jewish(year, 1, 15), 8, -1),
        Holiday.Sukkot => Lasting(Jewish(year, 7, 15), 8, -1),
        Holiday.Shavuot => Lasting(Jewish(year, 3, 6), 2, -1),
        Holiday.Ramadan => Ramadan(year),
        Holiday.Heritage => Lasting(NthWeekday(year, 9, 6, 3), 2, 0),
        _ => null,
    };

    private static DateOnly? Day(Holiday holiday, int year) => holiday switch
    {
        Holiday.Easter => Easter(year),
        Holiday.EasterMonday => Easter(year).AddDays(1),
        Holiday.GoodFriday => Easter(year).AddDays(-2),
        Holiday.HolySaturday => Easter(year).AddDays(-1),
        Holiday.MaundyThursday => Easter(year).AddDays(-3),
        Holiday.PalmSunday => Easter(year).AddDays(-7),
        Holiday.AshWednesday => Easter(year).AddDays(-46),
        Holiday.ShroveTuesday => Easter(year).AddDays(-47),
        Holiday.Ascension => Easter(year).AddDays(39),
        Holiday.Pentecost => Easter(year).AddDays(49),
        Holiday.WhitMonday => Easter(year).AddDays(50),
        Holiday.TrinitySunday => Easter(year).AddDays(56),
        Holiday.CorpusChristi => Easter(year).AddDays(60),
        Holiday.OrthodoxEaster => OrthodoxEaster(year),
        Holiday.OrthodoxGoodFriday => OrthodoxEaster(year).AddDays(-2),
        Holiday.CleanMonday => OrthodoxEaster(year).AddDays(-48),
        Holiday.LazarusSaturday => OrthodoxEaster(year).AddDays(-8),
        Holiday.OrthodoxPentecost => OrthodoxEaster(year).AddDays(49),
        Holiday.Thanksgiving => NthWeekday(year, 11, 4, 4),
        Holiday.BlackFriday => NthWeekday(year, 11, 4, 4).AddDays(1),
        Holiday.CyberMonday => NthWeekday(year, 11, 4, 4).AddDays(4),
        Holiday.MartinLutherKing => NthWeekday(year, 1, 1, 3),
        Holiday.PresidentsDay => NthWeekday(year, 2, 1, 3),
        Holiday.MemorialDay or Holiday.SpringBankHoliday => LastWeekday(year, 5, 1),
        Holiday.LaborDay => NthWeekday(year, 9, 1, 1),
        Holiday.ColumbusDay => NthWeekday(year, 10, 1, 2),
        Holiday.MothersDayFrance => LastWeekday(year, 5, 7) is var last && last == Easter(year).AddDays(49) ? last.AddDays(7) : last,
        Holiday.MothersDayAmerica => NthWeekday(year, 5, 7, 2),
        Holiday.FathersDay => NthWeekday(year, 6, 7, 3),
        Holiday.FirstSundayOfAdvent => Before(new(year, 12, 25), 7).AddDays(-21),
        Holiday.ElectionDay => NthWeekday(year, 11, 1, 1).AddDays(1),
        Holiday.SuperBowl => year >= 2022 ? NthWeekday(year, 2, 7, 2) : NthWeekday(year, 2, 7, 1),
        Holiday.EarlyMayBankHoliday => NthWeekday(year, 5, 1, 1),
        Holiday.SummerBankHoliday => LastWeekday(year, 8, 1),
        Holiday.BossDay => Workday(new(year, 10, 16)),
        Holiday.KingsDay => new DateOnly(year, 4, 27).DayOfWeek == DayOfWeek.Sunday ? new(year, 4, 26) : new(year, 4, 27),
        Holiday.YomKippur => Jewish(year, 7, 10),
        Holiday.Purim => Jewish(year, 12, 14)?.AddDays(-1),
        Holiday.ShushanPurim => Jewish(year, 12, 15)?.AddDays(-1),
        Holiday.SheminiAtzeret => Jewish(year, 7, 22)?.AddDays(-1),
        Holiday.SimchatTorah => Jewish(year, 7, 23)?.AddDays(-1),
        Holiday.TuBishvat => Jewish(year, 5, 15)?.AddDays(-1),
        Holiday.TishaBav => TishaBav(year),
        Holiday.LagBaomer => Jewish(year, 2, 18)?.AddDays(-1),
        Holiday.YomHashoah => Jewish(year, 1, 27)?.AddDays(-1),
        Holiday.YomHaatzmaut => Independence(year),
        Holiday.EidAlFitr => Muslim(year, 10, 1),
        Holiday.EidAlAdha => Muslim(year, 12, 10),
        Holiday.IslamicNewYear => Muslim(year, 1, 1),
        Holiday.Ashura => Muslim(year, 1, 10),
        Holiday.Mawlid => Muslim(year, 3, 12),
        Holiday.LaylatAlQadr => Muslim(year, 9, 27),
        Holiday.IsraMiraj => Muslim(year, 7, 27),
        Holiday.ChineseNewYear => Lunar(year, 1, 1),
        _ => null,
    };

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }

    /// <summary>Easter Sunday of the Julian calendar, as a day of the Gregorian one (Meeus).</summary>
    public static DateOnly OrthodoxEaster(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var day = d + e + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }

    private static DateOnly NthWeekday(int year, int month, int weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - CalendarResolver.IsoWeekday(first) + 7) % 7) + (7 * (n - 1)));
    }

    private static DateOnly LastWeekday(int year, int month, int weekday) => Before(new DateOnly(year, month, 1).AddMonths(1), weekday);

    private static DateOnly Before(DateOnly day, int weekday)
    {
        var back = (CalendarResolver.IsoWeekday(day) - weekday + 7) % 7;
        return day.AddDays(back == 0 ? -7 : -back);
    }

    private static DateOnly Workday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static (DateOnly First, DateOnly Last)? Lasting(DateOnly? first, int days, int eve) =>
        first is { } day ? (day.AddDays(eve), day.AddDays(days - 1)) : null;

    /// <summary>The day of a Hebrew month, counted from Nisan = 1 as in the Bible, that falls in a Gregorian year.</summary>
    private static DateOnly? Jewish(int year, int month, int day)
    {
        if (year is < 1600 or > 2239)
        {
            return null;
        }

        // The civil year begins with Tishri, the seventh month: months from Nisan on belong to the year that began the autumn before.
        var hebrewYear = year + 3760 + (month is >= 7 and <= 9 ? 1 : 0);
        var leap = Hebrew.IsLeapYear(hebrewYear);
        var index = month >= 7 && month <= 12 ? month - 6 + (month == 12 && leap ? 1 : 0) : month + (leap ? 7 : 6);
        return DateOnly.FromDateTime(Hebrew.ToDateTime(hebrewYear, index, day, 0, 0, 0, 0));
    }

    private static DateOnly? TishaBav(int year) =>
        Jewish(year, 5, 9) is { } day ? (day.DayOfWeek == DayOfWeek.Saturday ? day : day.AddDays(-1)) : null;

    private static DateOnly? Independence(int year) => Jewish(year, 2, 5) is { } day
        ? day.AddDays(day.DayOfWeek switch { DayOfWeek.Friday => -1, DayOfWeek.Saturday => -2, DayOfWeek.Monday => 1, _ => 0 } - 1)
        : null;

    private static DateOnly? Muslim(int year, int month, int day)
    {
        if (year is < 1901 or > 2076)
        {
            return null;
        }

        var hijri = Hijri.GetYear(new DateTime(year, 1, 1));
        for (var candidate = hijri; candidate <= hijri + 2; candidate++)
        {
            if (candidate is < 1318 or > 1500)
            {
                continue;
            }

            var found = Hijri.ToDateTime(candidate, month, day, 0, 0, 0, 0);
            if (found.Year == year)
            {
                return DateOnly.FromDateTime(found);
            }
        }

        return null;
    }

    private static (DateOnly First, DateOnly Last)? Ramadan(int year) =>
        Muslim(year, 9, 1) is { } first ? (first, first.AddDays(Hijri.GetDaysInMonth(Hijri.GetYear(first.ToDateTime(TimeOnly.MinValue)), 9) - 1)) : null;

    private static DateOnly? Lunar(int year, int month, int day) =>
        year is < 1902 or > 2100 ? null : DateOnly.FromDateTime(Chinese.ToDateTime(year, month, day, 0, 0, 0, 0));
}
