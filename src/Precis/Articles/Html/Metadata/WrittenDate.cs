using System.Globalization;
using System.Text.RegularExpressions;
using Precis.Languages;

namespace Precis.Articles.Html.Metadata;

/// <summary>A day, with its time where that is told, as a page shows it to its readers. What a news text says of dates is for the date layer.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">What it says.</param>
internal readonly partial record struct WrittenDate(int Start, int End, EdtfDate Value)
{
    private static readonly List<WrittenDate> None = [];

    /// <summary>The full dates of a short text ("8 décembre 2022 à 18 h 05", "Dec. 8, 2022 6:05 p.m.", "08/12/2022"), in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="monthFirst">Whether "08/12/2022" is in August.</param>
    public static IReadOnlyList<WrittenDate> Find(string text, bool monthFirst)
    {
        List<WrittenDate>? found = null;
        foreach (Match match in Day().Matches(text))
        {
            if (Read(match, monthFirst) is { } day)
            {
                var clock = Clock().Match(text, match.Index + match.Length);
                var time = clock.Success ? TimeOf(clock) : null;
                (found ??= []).Add(new(match.Index, match.Index + match.Length + (time is null ? 0 : clock.Length),
                    EdtfDate.TryParse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + time)!.Value));
            }
        }

        return found ?? None;
    }

    private static DateOnly? Read(Match match, bool monthFirst)
    {
        var year = Number(match.Groups["y"]);
        year = year < 100 ? year + 2000 : year;
        int month, day;
        if (match.Groups["name"] is { Success: true } name)
        {
            (month, day) = (MonthNames.Find(name.ValueSpan), Number(match.Groups["d"]));
        }
        else if (match.Groups["m"].Success)
        {
            (month, day) = (Number(match.Groups["m"]), Number(match.Groups["d"]));
        }
        else
        {
            var (first, second) = (Number(match.Groups["a"]), Number(match.Groups["b"]));
            var swap = second > 12 || monthFirst && first <= 12 && match.Groups["dot"].Value != ".";
            (month, day) = swap ? (first, second) : (second, first);
        }

        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static string? TimeOf(Match clock)
    {
        var (hour, minute) = (Number(clock.Groups["h"]), Number(clock.Groups["min"]));
        if (clock.Groups["half"] is { Success: true } half)
        {
            if (hour is 0 or > 12)
            {
                return null;
            }

            hour = hour % 12 + (half.ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}:00{ZoneOf(clock.Groups["zone"].Value)}") : null;
    }

    /// <summary>Only the names that always mean the same offset: "ET" and "heure de Paris" move with the summer.</summary>
    private static string ZoneOf(string zone) => zone.ToUpperInvariant() switch
    {
        "GMT" or "UTC" => "Z",
        "EST" => "-05:00",
        "EDT" => "-04:00",
        "PST" => "-08:00",
        "PDT" => "-07:00",
        "CET" => "+01:00",
        "CEST" => "+02:00",
        _ => "",
    };

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
        (?<![\d/.:-])(?:
            (?<d>[0-3]?\d)(?:er|st|nd|rd|th|º|\.)?(?:\ ?-|[\s\u00A0]+(?:of|de)(?=[\s\u00A0]))?[\s\u00A0]*(?<name>\p{L}{3,10})\.?,?(?:-|[\s\u00A0]+)(?:del?[\s\u00A0]+)?(?<y>(?:19|20)\d\d)
            |(?<name>(?<!\p{L})\p{L}{3,10})\.?[\s\u00A0]+(?<d>[0-3]?\d)(?:st|nd|rd|th)?,?[\s\u00A0]+(?<y>(?:19|20)\d\d)
            |(?<y>(?:19|20)\d\d)(?<s>[-/.])(?<m>[01]?\d)\k<s>(?<d>[0-3]?\d)
            |(?<a>[0-3]?\d)(?<dot>[-/.])(?<b>[0-3]?\d)\k<dot>(?<y>(?:19|20)\d\d|(?<=/)\d\d)
        )(?![\d/]|[.-]\d)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(
        """
        \G(?:[\s\u00A0]*(?:,|-|–|/|\||•|·|at|à|um|@|T|a\ las))?[\s\u00A0]*(?<h>[0-2]?\d)[\s\u00A0\u202F]*(?:[:hH.][\s\u00A0\u202F]*(?<min>[0-5]\d))(?::[0-5]\d)?(?!\d)
        (?:[\s\u00A0\u202F]*(?<half>[ap])\.?m\b\.?)?(?:[\s\u00A0]*\(?(?<zone>gmt|utc|e[sd]t|p[sd]t|cest|cet)\b)?
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clock();
}
