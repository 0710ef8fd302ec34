using Precis.Languages;

namespace Precis.Amounts;

/// <summary>Reads a number with its sign and the currency or unit that stands by it.</summary>
internal static class MeasureReader
{
    /// <summary>Reads the measure, or the number alone, that begins at an offset.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, AmountLexicon lexicon, out Measure measure)
    {
        measure = default;
        var i = start;
        var negative = i < text.Length && text[i] is '-' or '\u2212' or '–';
        if (negative)
        {
            i++;
            i += i < text.Length && Figures.IsSpace(text[i]) ? 1 : 0;
        }

        if (i >= text.Length)
        {
            return false;
        }

        if (!char.IsAsciiDigit(text[i]) && CurrencyReader.TryReadBefore(text, i, lexicon, out var number, out var currency, out var scale))
        {
            return TryReadPrefixed(text, start, number, currency, scale, negative, lexicon, out measure);
        }

        if (!NumeralReader.TryRead(text, i, lexicon.Language, out var numeral) || numeral.IsOrdinal)
        {
            return TryReadArticle(text, i, lexicon, out measure);
        }

        measure = Behind(text, start, numeral, lexicon);
        if (negative)
        {
            measure = measure with { Value = -measure.Value };
        }

        return true;
    }

    private static bool TryReadPrefixed(
        ReadOnlySpan<char> text, int start, int number, Currency currency, decimal scale, bool negative, AmountLexicon lexicon, out Measure measure)
    {
        measure = default;
        if (text[number] is '-' or '\u2212')
        {
            negative = true;
            number++;
        }

        if (!NumeralReader.TryRead(text, number, lexicon.Language, out var numeral, besideCurrency: true) || numeral.IsOrdinal
            || (currency.Has(CurrencyNotes.Weak) && !IsSum(numeral)) || IsChampionship(text, start, numeral) || !Fits(numeral, scale))
        {
            return false;
        }

        var value = numeral.Value * scale * (negative ? -1 : 1);
        var end = numeral.End;
        measure = new Measure(start, end, value, numeral) { Currency = currency, Prefixed = true, Scale = numeral.Scale * scale };

        // The same currency once more, or more of it: "$9.99 US dollars", "$249 USD", "$40 million Canadian"; "$5 million" never takes "5 million yen".
        if (CurrencyReader.TryReadAfter(text, end, lexicon, out var again, out var told, out var more) && more == 1
            && !told.Has(CurrencyNotes.Minor | CurrencyNotes.Weak | CurrencyNotes.Last) && told.Codes.Any(code => currency.Codes.Contains(code))
            && !(Gaps.SkipSpaces(text, again) is var next && next < text.Length && char.IsAsciiDigit(text[next]) && !char.IsLetter(text[again - 1])))
        {
            measure = measure with { End = again, Currency = currency.Ambiguous ? told : currency };
        }
        else if (currency.Ambiguous && lexicon.CurrencyNames.TryMatch(text, Gaps.SkipSpaces(text, end), out again, out told)
            && told.Has(CurrencyNotes.Qualifier) && CurrencyReader.EndsClauseOrPhrase(text, again))
        {
            measure = measure with { End = again, Currency = told };
        }

        measure = Cents.Add(text, measure, lexicon);
        return true;
    }

    /// <summary>"a dollar", "a dollar and 42 cents": only where a sum is meant.</summary>
    private static bool TryReadArticle(ReadOnlySpan<char> text, int i, AmountLexicon lexicon, out Measure measure)
    {
        measure = default;
        if (lexicon.Language != Language.English || text[i] is not ('a' or 'A') || i + 2 >= text.Length || text[i + 1] != ' '
            || (i > 0 && char.IsLetterOrDigit(text[i - 1]))
            || !lexicon.CurrencyNames.TryMatch(text, i + 2, out var end, out var currency)
            || currency.Has(CurrencyNotes.Weak | CurrencyNotes.Weight | CurrencyNotes.Qualifier))
        {
            return false;
        }

        var one = new Measure(i, end, 1, new Numeral(i + 1, 1, NumeralForm.Words, IsOrdinal: false) { Scale = 1 }) { Currency = currency, Scale = 1 };
        measure = Cents.Add(text, one, lexicon);
        return measure.End > end || CurrencyReader.EndsClause(text, end) || text[end..] is [' ', 'a' or 'p', ' ' or 'e', ..];
    }

    /// <summary>The currency or unit behind a number.</summary>
    private static Measure Behind(ReadOnlySpan<char> text, int start, Numeral numeral, AmountLexicon lexicon)
    {
        var measure = new Measure(start, numeral.End, numeral.Value, numeral) { Scale = numeral.Scale };
        if (numeral.End < text.Length && CurrencyReader.TryReadAfter(text, numeral.End, lexicon, out var end, out var currency, out var scale)
            && Fits(numeral, scale))
        {
            var money = measure with { End = end, Value = numeral.Value * scale, Scale = numeral.Scale * scale, Currency = currency };
            if (SumSense.IsMoney(text, money, lexicon, out var weight))
            {
                // "75 USD million".
                if (numeral.Scale == 1 && scale == 1 && ScaleBehind(text, end, lexicon, out var scaled, out var factor) && Fits(numeral, factor))
                {
                    money = money with { End = scaled, Value = money.Value * factor, Scale = factor };
                }

                return Cents.Add(text, money, lexicon);
            }

            if (weight is not null)
            {
                return measure with { End = end, Unit = weight };
            }
        }

        if (IsMillionOfThings(text, numeral, lexicon))
        {
            return measure;
        }

        if (CompoundUnits.TryReadHeight(text, measure, out var height))
        {
            return height;
        }

        return UnitReader.TryReadAfter(text, numeral, lexicon, out end, out var unit)
            ? CompoundUnits.Add(text, measure with { End = end, Unit = unit }, lexicon)
            : measure;
    }

    /// <summary>"l'Euro 2016", "Euro 2024": the football, told by the name before a year.</summary>
    private static bool IsChampionship(ReadOnlySpan<char> text, int start, Numeral numeral) =>
        text[start..].StartsWith("euro ", StringComparison.OrdinalIgnoreCase) && char.IsLower(text[start + 1])
        && numeral.IsYear;

    /// <summary>Whether a decimal holds the number in a further scale: heaped scales ("mille millions de billions") are no sum.</summary>
    private static bool Fits(Numeral numeral, decimal scale) => Math.Max(Math.Abs(numeral.Value), numeral.Scale) < decimal.MaxValue / scale;

    /// <summary>Whether a number looks like a sum: thousands, decimals or a scale.</summary>
    public static bool IsSum(Numeral numeral) => numeral.Value >= 1000 || numeral.IsGrouped || numeral.Decimals > 0 || numeral.Scale > 1;

    /// <summary>"20m passengers": the letter is a million there, not a metre.</summary>
    private static bool IsMillionOfThings(ReadOnlySpan<char> text, Numeral numeral, AmountLexicon lexicon) =>
        lexicon.Language == Language.English && numeral.Form == NumeralForm.Digits && numeral.End + 1 < text.Length
        && text[numeral.End] == 'm' && text[numeral.End + 1] == ' '
        && CountedNoun.TryRead(text, numeral with { End = numeral.End + 1 }, lexicon, out _);

    private static bool ScaleBehind(ReadOnlySpan<char> text, int end, AmountLexicon lexicon, out int scaled, out decimal factor)
    {
        var i = Gaps.SkipSpaces(text, end);
        scaled = Gaps.WordEnd(text, i);
        factor = 1;
        if (i == end || scaled == i || !lexicon.Numerals.TryGetWord(text[i..scaled], out var word) || word.Kind != NumeralWordKind.Scale || word.Value < 1_000_000)
        {
            return false;
        }

        factor = word.Value;
        return true;
    }
}
