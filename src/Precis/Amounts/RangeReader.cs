using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>Reads a range from its first figure to its last: "2 à 3 %", "$100-150 million", "between $12 million and $20 million", "200-250 seats".</summary>
internal static class RangeReader
{
    private enum Join
    {
        None,
        Dash,
        To,
        And,
        Or,
    }

    /// <summary>Reads the range that begins with a measure.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Measure first, AmountLexicon lexicon, out AmountMatch match)
    {
        match = default;
        var join = ReadJoin(text, first, lexicon, out var start);
        if (join == Join.None || first.Numeral.IsFraction || !MeasureReader.TryRead(text, start, lexicon, out var second) || second.Numeral.IsFraction)
        {
            return false;
        }

        second = AsScaled(text, first, second, lexicon.Language);
        var (unit, currency, end) = (second.Unit, second.Currency, second.End);
        string? noun = null;
        if (first.Kind is null && second.Kind is null)
        {
            if (join == Join.Dash && first.Numeral.Form != NumeralForm.Digits
                || !QuantityReader.MayCount(text, first.Start, first.Numeral, lexicon) || !CountedNoun.TryRead(text, second.Numeral, lexicon, out var counted))
            {
                return false;
            }

            (noun, end) = (counted.Singular, counted.End);
        }
        else if (second.Kind is null)
        {
            if (!first.Prefixed || join == Join.Or || CountedNoun.TryRead(text, second.Numeral, lexicon, out _))
            {
                return false;
            }

            currency = first.Currency;
        }
        else if (first.Kind is null ? second.Prefixed : !Agree(first, second))
        {
            return false;
        }

        var low = Low(first, second);
        if (low >= second.Value || (first.Kind is null && first.Numeral.IsYear && second.Scale > 1) || (second.Currency?.Has(CurrencyNotes.Minor) ?? false) != (first.Currency?.Has(CurrencyNotes.Minor) ?? second.Currency?.Has(CurrencyNotes.Minor) ?? false)
            || (join == Join.To && first.Kind is not null && IsMove(text, first.Start, lexicon)))
        {
            return false;
        }

        var kind = currency is not null ? AmountKind.Money : unit?.Kind ?? AmountKind.Quantity;
        match = new AmountMatch(new Span(first.Start, end), kind, low, second.Value)
        {
            Currency = kind == AmountKind.Money ? Told(first.Currency, currency) : null,
            SameCurrencyAs = -1,
            Unit = noun ?? unit?.Code,
            Factor = unit?.Factor ?? (currency is not null && currency.Has(CurrencyNotes.Minor) ? 0.01m : 1),
        };
        return true;
    }

    /// <summary>Behind a currency the letter is a scale: "£5-7m" is no metre.</summary>
    private static Measure AsScaled(ReadOnlySpan<char> text, Measure first, Measure second, Language language) =>
        first is { Prefixed: true, Scale: 1 } && second is { Kind: AmountKind.Quantity, Scale: 1 }
        && NumeralReader.TryRead(text, second.Start, language, out var scaled, besideCurrency: true) && scaled.Scale > 1 && scaled.End == second.End
            ? new Measure(second.Start, scaled.End, scaled.Value, scaled) { Scale = scaled.Scale }
            : second;

    private static Join ReadJoin(ReadOnlySpan<char> text, Measure first, AmountLexicon lexicon, out int start)
    {
        start = Gaps.SkipSpaces(text, first.End);
        var spaced = start > first.End;
        if (start < text.Length && text[start] is '-' or '–' or '—' or '\u2011')
        {
            var after = Gaps.SkipSpaces(text, start + 1);
            if ((after > start + 1 && !spaced) || after >= text.Length || char.IsLetter(text[after]) != (spaced && char.IsLetter(text[first.Start])))
            {
                // "10-US$20" and "EUR 5 - EUR 6" are written with their currency's letters.
                if (after >= text.Length || (after > start + 1 && !spaced) || !char.IsUpper(text[after]) || !first.Prefixed)
                {
                    return Join.None;
                }
            }

            start = after;
            return Join.Dash;
        }

        if (!spaced)
        {
            return Join.None;
        }

        var end = Gaps.WordEnd(text, start);
        var join = lexicon.ContextOf(text[start..end]) switch
        {
            ContextRole.To => Join.To,
            ContextRole.And when IsBetween(text, first.Start, lexicon) => Join.And,
            ContextRole.Or => Join.Or,
            _ => Join.None,
        };
        var next = Gaps.SkipSpaces(text, end);
        if (next == end)
        {
            return Join.None;
        }

        // "between 2 kg and about 7 kg".
        start = lexicon.ModifiersBefore.TryMatch(text, next, out var told, out var modifier) && modifier == AmountModifier.Approx
            ? Gaps.SkipSpaces(text, told)
            : next;
        return join;
    }

    /// <summary>The first number in the scale that it may leave to the second: "180 à 203 millions", "8 à 9 000".</summary>
    private static decimal Low(Measure first, Measure second)
    {
        var inherits = first.Scale == 1 && second.Scale > 1 && first.Value < 1000 && !first.Numeral.IsGrouped
            && (first.Kind is null || first.Prefixed) && first.Value < second.Value / second.Scale;
        if (inherits)
        {
            return first.Value * second.Scale;
        }

        // "8 à 9 000 euros".
        var thousands = second.Numeral is { IsGrouped: true, Decimals: 0 } && second.Value % 1000 == 0 && first.Kind is null
            && first.Numeral is { Digits: > 0 and <= 3, Decimals: 0, IsGrouped: false } && first.Scale == 1 && second.Scale == 1 && first.Value < second.Value / 1000;
        return thousands ? first.Value * 1000 : first.Value;
    }

    private static bool Agree(Measure first, Measure second) =>
        first.Kind == second.Kind
        && (first.Currency is null || first.Currency.Codes.Any(code => second.Currency!.Codes.Contains(code)))
        && first.Unit?.Code == second.Unit?.Code && first.Unit?.Factor == second.Unit?.Factor;

    /// <summary>Of two signs the one that tells more: "US$ 16 million to $28 million".</summary>
    private static Currency? Told(Currency? first, Currency? second) => first is { Ambiguous: false } || second is null ? first ?? second : second;

    private static bool IsBetween(ReadOnlySpan<char> text, int start, AmountLexicon lexicon)
    {
        var end = Gaps.SkipSpacesBack(text, start);
        return lexicon.ContextOf(text[Gaps.WordStart(text, end)..end]) == ContextRole.Between;
    }

    /// <summary>Whether the words before tell of a change, "rose 5 % to 8 %", "passé de 2 % à 3 %", so that the two figures are two amounts.</summary>
    private static bool IsMove(ReadOnlySpan<char> text, int start, AmountLexicon lexicon)
    {
        var end = Gaps.SkipSpacesBack(text, start);
        for (var words = 0; words < 3; words++)
        {
            var word = Gaps.WordStart(text, end);
            if (word == end)
            {
                return false;
            }

            if (lexicon.ContextOf(text[word..end]) == ContextRole.Move)
            {
                return true;
            }

            if (!(text[word..end] is "de" or "from" or "by" or "des" or "nearly" or "about" or "environ"))
            {
                return false;
            }

            end = Gaps.SkipSpacesBack(text, word);
        }

        return false;
    }
}
