using System.Globalization;
using Precis.Dates.Grammar;

namespace Precis.Dates.Normalisation;

/// <summary>
/// A stretch of the calendar of one unit, as the number of such units since a fixed day: the third quarter of 2022, a week, a decade. Moving
/// it is adding to that number. Immutable.
/// </summary>
internal readonly record struct Period(TimeUnit Unit, int Index)
{
    private static readonly string[] SeasonCodes = ["SP", "SU", "FA", "WI"];

    /// <summary>The first day; the calendar's own first one where the period begins before it.</summary>
    public DateOnly First => Day(FirstDay());

    /// <summary>The last day, inclusive.</summary>
    public DateOnly Last => Day(new Period(Unit, Index + 1).FirstDay() - 1 - (Unit == TimeUnit.Weekend ? 5 : 0));

    /// <summary>The TIMEX3 value.</summary>
    public string Value => Unit switch
    {
        TimeUnit.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeUnit.Week => Week(First),
        TimeUnit.Weekend => Week(First) + "-WE",
        TimeUnit.Fortnight => Of(TimeUnit.Day, First).Value + "/" + Of(TimeUnit.Day, Last).Value,
        TimeUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{(Index % 12) + 1:00}"),
        TimeUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{(Index % 4) + 1}"),
        TimeUnit.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{(Index % 2) + 1}"),
        TimeUnit.Season => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{SeasonCodes[Index % 4]}"),
        TimeUnit.Decade => Index.ToString("000", CultureInfo.InvariantCulture),
        TimeUnit.Century => Index.ToString("00", CultureInfo.InvariantCulture),
        TimeUnit.Millennium => Index.ToString("0", CultureInfo.InvariantCulture),
        _ => Index.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>The year that the period belongs to.</summary>
    public int Year => Unit switch
    {
        TimeUnit.Month => Index / 12,
        TimeUnit.Quarter or TimeUnit.Season => Index / 4,
        TimeUnit.Half => Index / 2,
        TimeUnit.Year => Index,
        TimeUnit.Decade => Index * 10,
        TimeUnit.Century => Index * 100,
        TimeUnit.Millennium => Index * 1000,
        TimeUnit.Week => ISOWeek.GetYear(First.ToDateTime(TimeOnly.MinValue)),
        _ => First.Year,
    };

    /// <summary>The period of a unit that holds a day.</summary>
    public static Period Of(TimeUnit unit, DateOnly day) => new(unit, unit switch
    {
        TimeUnit.Weekend or TimeUnit.Week => (day.DayNumber) / 7,
        TimeUnit.Fortnight => day.DayNumber / 14,
        TimeUnit.Month => (day.Year * 12) + day.Month - 1,
        TimeUnit.Quarter => (day.Year * 4) + ((day.Month - 1) / 3),
        TimeUnit.Half => (day.Year * 2) + ((day.Month - 1) / 6),
        TimeUnit.Season => SeasonIndex(day),
        TimeUnit.Year => day.Year,
        TimeUnit.Decade => day.Year / 10,
        TimeUnit.Century => day.Year / 100,
        TimeUnit.Millennium => day.Year / 1000,
        _ => day.DayNumber,
    });

    public static Period OfMonth(int year, int month) => new(TimeUnit.Month, (year * 12) + month - 1);

    public static Period OfYear(int year) => new(TimeUnit.Year, year);

    /// <summary>The period moved by a number of its own units.</summary>
    public Period Plus(int count) => this with { Index = Index + count };

    private static string Week(DateOnly monday)
    {
        var day = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    // Day 0 of the calendar, 0001-01-01, is a Monday.
    private int FirstDay() => Unit switch
    {
        TimeUnit.Week => Index * 7,
        TimeUnit.Weekend => (Index * 7) + 5,
        TimeUnit.Fortnight => Index * 14,
        TimeUnit.Month => Start(Index / 12, (Index % 12) + 1, 1),
        TimeUnit.Quarter => Start(Index / 4, (Index % 4 * 3) + 1, 1),
        TimeUnit.Half => Start(Index / 2, (Index % 2 * 6) + 1, 1),
        TimeUnit.Season => SeasonStart(Index / 4, Index % 4),
        TimeUnit.Year => Start(Index, 1, 1),
        TimeUnit.Decade => Start(Index * 10, 1, 1),
        TimeUnit.Century => Start(Index * 100, 1, 1),
        TimeUnit.Millennium => Start(Index * 1000, 1, 1),
        _ => Index,
    };

    private static int Start(int year, int month, int day) =>
        year < 1 ? 0 : year > 9999 ? DateOnly.MaxValue.DayNumber + 1 : new DateOnly(year, month, day).DayNumber;

    private static int SeasonStart(int year, int season) => season switch
    {
        0 => Start(year, 3, 20),
        1 => Start(year, 6, 21),
        2 => Start(year, 9, 23),
        _ => Start(year, 12, 21),
    };

    private static int SeasonIndex(DateOnly day)
    {
        var index = day.Year * 4;
        for (var season = 3; season >= 0; season--)
        {
            if (day.DayNumber >= SeasonStart(day.Year, season))
            {
                return index + season;
            }
        }

        return index - 1;
    }

    private static DateOnly Day(int number) => DateOnly.FromDayNumber(Math.Clamp(number, 0, DateOnly.MaxValue.DayNumber));
}
