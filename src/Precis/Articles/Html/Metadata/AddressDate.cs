using System.Globalization;
using System.Text.RegularExpressions;
using Precis.Languages;

namespace Precis.Articles.Html.Metadata;

/// <summary>Reads the date that an article's address carries ("/2022/12/08/", "-20221208", "/2022/dec/08/", "-08-12-2022-").</summary>
internal static partial class AddressDate
{
    private const int LongestAddress = 2000;

    /// <summary>The day, else the month; <see langword="null"/> where the address has neither.</summary>
    public static EdtfDate? Read(string? address)
    {
        if (address is not { Length: > 10 and < LongestAddress } || address.AsSpan().IndexOf("//") is var host && host < 0)
        {
            return null;
        }

        var path = address.AsSpan(host + 2).IndexOf('/');
        if (path < 0)
        {
            return null;
        }

        EdtfDate? month = null;
        foreach (Match match in Date().Matches(address[(host + 2 + path)..]))
        {
            var number = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : MonthNames.Find(match.Groups["name"].ValueSpan);
            var text = string.Create(CultureInfo.InvariantCulture, $"{match.Groups["y"].ValueSpan}-{number:00}");
            if (match.Groups["d"].Success && EdtfDate.TryParse($"{text}-{match.Groups["d"].Value.PadLeft(2, '0')}") is { } day)
            {
                return day;
            }

            month ??= EdtfDate.TryParse(text);
        }

        return month;
    }

    [GeneratedRegex(
        """
        (?<![\d])(?:
            (?<y>(?:19|20)\d\d)[/_.-](?<m>0?[1-9]|1[0-2])[/_.-](?<d>0?[1-9]|[12]\d|3[01])(?!\d)
            |(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)
            |(?<=/)(?<y>(?:19|20)\d\d)/(?<name>[a-z]{3,9})/(?<d>0?[1-9]|[12]\d|3[01])/
            |(?<=[-_/])(?<d>0[1-9]|[12]\d|3[01])[-_](?<m>0[1-9]|1[0-2])[-_](?<y>20\d\d)(?!\d)
            |(?<=/)(?<y>(?:19|20)\d\d)[/-](?<m>0[1-9]|1[0-2])(?=/|$)
        )
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date();
}
