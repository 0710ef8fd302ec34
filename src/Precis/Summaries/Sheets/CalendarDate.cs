using System.Globalization;
using Precis.Documents;

namespace Precis.Summaries.Sheets;

/// <summary>How fine a calendar date is.</summary>
internal enum DateGrain
{
    Day,
    Month,
    Quarter,
    Half,
    Season,
    FiscalYear,
    Year,
}

/// <summary>A place on the calendar, read from a TIMEX3 value ("2028-06-08", "2022-Q3", "2023-SU", "FY2020").</summary>
/// <param name="Grain">How fine it is.</param>
/// <param name="Year">The year.</param>
/// <param name="Part">The month, quarter, half or season (1 is spring); 0 for a year.</param>
/// <param name="Day">The day of the month; 0 for what is coarser.</param>
/// <param name="Modifier">What shifts it ("fin 2021").</param>
internal readonly record struct CalendarDate(DateGrain Grain, int Year, int Part, int Day, DateModifier? Modifier)
{
    /// <summary>Reads a value; <see langword="null"/> for what is open, a duration or a set.</summary>
    public static CalendarDate? TryRead(string value, DateModifier? modifier)
    {
        if (value.Length == 6 && value.StartsWith("FY", StringComparison.Ordinal) && Number(value, 2, 4) is { } fiscal)
        {
            return new(DateGrain.FiscalYear, fiscal, 0, 0, modifier);
        }

        if (Number(value, 0, 4) is not { } year || value.Length > 4 && value[4] != '-')
        {
            return null;
        }

        if (value.Length == 4)
        {
            return new(DateGrain.Year, year, 0, 0, modifier);
        }

        if (value.Length == 7)
        {
            return value[5] switch
            {
                'Q' when value[6] is >= '1' and <= '4' => new(DateGrain.Quarter, year, value[6] - '0', 0, modifier),
                'H' when value[6] is '1' or '2' => new(DateGrain.Half, year, value[6] - '0', 0, modifier),
                'S' or 'F' or 'W' when value[5..] is "SP" or "SU" or "FA" or "WI" =>
                    new(DateGrain.Season, year, Array.IndexOf(["SP", "SU", "FA", "WI"], value[5..]) + 1, 0, modifier),
                _ => Number(value, 5, 2) is { } month and >= 1 and <= 12 ? new(DateGrain.Month, year, month, 0, modifier) : null,
            };
        }

        return value.Length >= 10 && value[7] == '-' && Number(value, 5, 2) is { } m and >= 1 and <= 12 && Number(value, 8, 2) is { } d and >= 1 and <= 31
            ? new(DateGrain.Day, year, m, d, modifier)
            : null;
    }

    private static int? Number(string value, int start, int length) =>
        value.Length >= start + length && int.TryParse(value.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
