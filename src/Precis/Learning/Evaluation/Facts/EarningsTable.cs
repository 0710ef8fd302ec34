using System.Globalization;
using System.Text.RegularExpressions;
using Precis.Documents;

namespace Precis.Learning.Evaluation.Facts;

/// <summary>A row of an earnings table: what it says and what it said a year before, with the side where it is told.</summary>
internal sealed record EarningsRow(Metric Metric, decimal Value, bool IsLoss, decimal? Previous, bool? PreviousIsLoss, bool IsOperating);

/// <summary>The rows of one period, and where they stand.</summary>
internal sealed record EarningsPart(Span Lines, IReadOnlyList<EarningsRow> Rows);

/// <summary>
/// A second, small reader of the tables that wires send ("Shr 34 cts vs 1.19 dlrs"), which shares nothing with the one that is measured: a regular
/// expression a line. It reads shares, net and sales, in whole numbers, decimals and number words; a table with a line of these that it cannot read
/// wholly is not read at all.
/// </summary>
internal static partial class EarningsTable
{
    private static readonly string[] Units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The parts of a table; empty where there is none that can be read.</summary>
    public static IReadOnlyList<EarningsPart> Read(string text)
    {
        var parts = new List<EarningsPart>();
        var rows = new List<EarningsRow>();
        var (start, end, at) = (0, 0, 0);
        foreach (var line in text.Split('\n'))
        {
            var words = line.Trim();
            if (Row().Match(words) is { Success: true } match)
            {
                rows.Add(Read(match));
                end = at + line.Length;
            }
            else if (Label().IsMatch(words))
            {
                return [];
            }
            else if (Heading().IsMatch(words))
            {
                Close();
                start = at;
            }

            at += line.Length + 1;
        }

        Close();
        return parts;

        void Close()
        {
            if (rows.Count > 0)
            {
                parts.Add(new EarningsPart(new Span(start, end), [.. rows]));
                rows.Clear();
            }
        }
    }

    private static EarningsRow Read(Match match)
    {
        var label = match.Groups["label"].Value.ToUpperInvariant();
        var metric = label switch
        {
            "SHR" => Metric.Eps,
            "NET" => Metric.NetIncome,
            _ => Metric.Revenue,
        };
        var (unit, oldUnit) = (match.Groups["unit"].Value, match.Groups["oldunit"].Value);
        var hasOld = match.Groups["old"].Success;
        var isLoss = IsLoss(match.Groups["side"]);
        return new EarningsRow(
            metric,
            Value(match.Groups["value"].Value, unit.Length > 0 ? unit : oldUnit),
            isLoss == true,
            hasOld ? Value(match.Groups["old"].Value, oldUnit.Length > 0 ? oldUnit : unit) : null,
            hasOld ? IsLoss(match.Groups["oldside"]) ?? (isLoss == true ? null : false) : null,
            match.Groups["oper"].Success);
    }

    private static bool? IsLoss(Group side) => side.Success ? side.Value.Equals("loss", StringComparison.OrdinalIgnoreCase) : null;

    private static decimal Value(string number, string unit)
    {
        var words = number.ToLowerInvariant().Split(' ');
        var value = Array.IndexOf(Units, words[0]) is >= 0 and var index ? index + 1 : decimal.Parse(words[0].Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        value *= words.Length == 1 ? 1 : words[1] == "mln" ? 1_000_000 : 1_000_000_000;
        return unit is "ct" or "cts" or "p" or "pence" ? value / 100 : value;
    }

    private const string Number = @"((\d{1,3}(,\d{3})*|\d+)(\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( (mln|billion|bln))?";

    private const string Unit = "cts?|dlrs?|stg|p|pence|crowns|marks|francs|guilders|yen|lire|pesos|U.S. dlrs|Canadian dlrs";

    [GeneratedRegex(
        @"^((?<oper>oper) )?(?<label>shr|net|revs?|sales)( (?<side>profit|loss))? (?<value>" + Number + ")( (?<unit>" + Unit + @"))?( vs (((?<oldside>profit|loss) )?(?<old>" + Number + ")( (?<oldunit>" + Unit + "))?|not given|not available|n/a))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    /// <summary>A row of these figures, whatever its form.</summary>
    [GeneratedRegex(@"^((oper|primary|diluted|group|gross|adj|adjusted) )?(shr|net|revs?|sales|turnover|revenues?)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary>"Year", "Nine mths", "4th qtr": a period alone on its line.</summary>
    [GeneratedRegex(@"^((1st|2nd|3rd|4th|first|second|third|fourth) (qtr|quarter|half)|(six|nine|12|twelve|three|6|9) (mths|months)|year|half year|(two|three) qtrs)( (ended|to|end) .{1,20})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
