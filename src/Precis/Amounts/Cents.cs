using Precis.Languages;

namespace Precis.Amounts;

/// <summary>Reads the smaller coin behind a whole sum: "3€50", "3 euros 50", "20 dollars and 43 cents".</summary>
internal static class Cents
{
    /// <summary>The sum with its coins, or the sum as it was.</summary>
    public static Measure Add(ReadOnlySpan<char> text, Measure sum, AmountLexicon lexicon)
    {
        if (sum.Scale != 1 || sum.Numeral.Decimals > 0 || sum.Value != decimal.Truncate(sum.Value) || sum.Currency!.Has(CurrencyNotes.Minor)
            || sum.End >= text.Length)
        {
            return sum;
        }

        var touching = char.IsAsciiDigit(text[sum.End]) && !sum.Prefixed;
        var i = touching ? sum.End : Gaps.SkipSpaces(text, sum.End);
        if (!touching && i == sum.End)
        {
            return sum;
        }

        var joined = SkipAnd(text, ref i, lexicon.Language);
        if (!NumeralReader.TryRead(text, i, lexicon.Language, out var coins) || coins.IsOrdinal || coins.IsFraction
            || coins.Value is < 0 or > 99 || coins.Scale != 1 || coins.Decimals > 0 || coins.IsGrouped)
        {
            return sum;
        }

        if (CurrencyReader.TryReadAfter(text, coins.End, lexicon, out var end, out var coin, out var scale) && scale == 1)
        {
            return coin.Has(CurrencyNotes.Minor) ? With(sum, end, coins.Value) : sum;
        }

        // Without the coin's name: two figures, and what is said ends there ("3 euros 50 le kilo" too in French).
        var two = coins.Digits == 2 || (coins.Form == NumeralForm.Words && (joined || coins.Value >= 10)) || (joined && coins.Digits > 0);
        var ended = CurrencyReader.EndsClause(text, coins.End) || (!joined && FollowsPrice(text, coins.End, lexicon.Language));
        return two && (touching || ended) && !(coins.End < text.Length && text[coins.End] is '%' or '-') ? With(sum, coins.End, coins.Value) : sum;
    }

    private static Measure With(Measure sum, int end, decimal coins) =>
        sum with { End = end, Value = sum.Value + (Math.Sign(sum.Value) < 0 ? -coins : coins) / 100 };

    private static bool SkipAnd(ReadOnlySpan<char> text, ref int i, Language language)
    {
        var word = language == Language.English ? "and " : "et ";
        if (!text[i..].StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        i += word.Length;
        return true;
    }

    private static bool FollowsPrice(ReadOnlySpan<char> text, int i, Language language) =>
        language == Language.French && text[i..] is [' ', 'l', 'e' or 'a', ' ', ..] or [' ', 'p', 'a', 'r', ' ', ..] or [' ', 'p', 'o', 'u', 'r', ' ', ..];
}
