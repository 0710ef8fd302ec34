using Precis.Languages;

namespace Precis.Amounts;

/// <summary>
/// Tells the rows of a table of results, "Net loss 572,000 vs profit 120,000", whose sums leave the currency to the row before: a line of a metric, a sum,
/// "vs" and another sum. "Avg shrs 12.5 mln vs 10.3 mln" is a row of no money.
/// </summary>
internal static class ResultsRow
{
    private const int LongestLine = 90;
    private const int MostWords = 6;

    /// <summary>Whether a number beside the "vs" of a row, or alone with its metric in a row after one of money, is money; <see langword="null"/> where it stands in no row that tells.</summary>
    public static bool? IsMoney(ReadOnlySpan<char> text, Measure number, bool isAfterMoney, AmountLexicon lexicon)
    {
        if (lexicon.Language != Language.English || (number.Numeral.Digits == 0 && number.Numeral.Scale < 1_000_000) || number.Numeral.IsYear)
        {
            return null;
        }

        var start = Math.Max(0, number.Start - LongestLine);
        var line = text[start..number.Start].LastIndexOf('\n') + 1;
        if (line == 0 && start > 0)
        {
            return null;
        }

        var before = text[(start + line)..number.Start];
        var against = before.IndexOf(" vs ");
        if (against < 0 && !NextIsAgainst(text, number.End) && !(isAfterMoney && before.Length > 0 && EndsLine(text, number.End)))
        {
            return null;
        }

        return MetricOf(against < 0 ? before : WithoutSum(before[..against], lexicon.Language), lexicon);
    }

    private static bool EndsLine(ReadOnlySpan<char> text, int end) => Gaps.SkipSpaces(text, end) is var next && (next == text.Length || text[next] == '\n');

    private static bool NextIsAgainst(ReadOnlySpan<char> text, int end) => text[Gaps.SkipSpaces(text, end)..].StartsWith("vs ", StringComparison.Ordinal);

    /// <summary>The words of a row before its first sum.</summary>
    private static ReadOnlySpan<char> WithoutSum(ReadOnlySpan<char> row, Language language)
    {
        var i = row.IndexOfAnyInRange('0', '9');
        if (i < 0)
        {
            // "Revs one billion vs 1.06 billion"
            return row;
        }

        return NumeralReader.TryRead(row, i, language, out var sum) && sum.End == row.TrimEnd().Length ? row[..i] : default;
    }

    /// <summary>Whether a few words name a metric of money (true) or one that is counted in shares (false).</summary>
    private static bool? MetricOf(ReadOnlySpan<char> words, AmountLexicon lexicon)
    {
        bool? money = null;
        var count = 0;
        foreach (var range in words.SplitAny(' ', '\t'))
        {
            var word = words[range].Trim(":;.,");
            if (word.IsEmpty)
            {
                continue;
            }

            if (++count > MostWords || word.ContainsAnyInRange('0', '9') || lexicon.CountedOf(word).Role == CountedRole.Stop)
            {
                return null;
            }

            money = lexicon.ContextOf(word) switch
            {
                ContextRole.Shares => false,
                ContextRole.Metric => money ?? true,
                _ => money,
            };
        }

        return money;
    }
}
