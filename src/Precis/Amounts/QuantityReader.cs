using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>Reads a number of things: the number and the noun that it counts.</summary>
internal static class QuantityReader
{
    /// <summary>Reads the quantity that a number without a unit begins.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Measure first, AmountLexicon lexicon, out AmountMatch match)
    {
        match = default;
        var numeral = first.Numeral;
        var value = first.Value;
        if (lexicon.Language == Language.English && numeral is { Form: NumeralForm.Digits, End: var end } && end + 1 < text.Length
            && text[end] == 'm' && text[end + 1] == ' ')
        {
            // "20m passengers".
            numeral = numeral with { End = end + 1, Scale = 1_000_000 };
            value *= 1_000_000;
        }

        if (value <= 1 || numeral.IsFraction || !MayCount(text, first.Start, numeral, lexicon)
            || !CountedNoun.TryRead(text, numeral, lexicon, out var noun) || Proportion.IsOne(text, first.Start, value, noun.End, lexicon))
        {
            return false;
        }

        // A name in a table of prices: "2.58 Mpls 1.34".
        if (numeral is { Decimals: > 1, Scale: 1 } && char.IsUpper(noun.Singular[0]))
        {
            return false;
        }

        match = new AmountMatch(new Span(first.Start, noun.End), AmountKind.Quantity, value, null)
        {
            SameCurrencyAs = -1,
            Unit = noun.Singular,
            Factor = 1,
            Modifier = numeral.IsApproximate ? AmountModifier.Approx : null,
        };
        return true;
    }

    /// <summary>Whether a number may count what follows: it is no year, no day of a month, no part of a name ("Boeing 737", "article 12").</summary>
    public static bool MayCount(ReadOnlySpan<char> text, int start, Numeral numeral, AmountLexicon lexicon)
    {
        var figures = numeral.Form == NumeralForm.Digits && numeral is { IsGrouped: false, Decimals: 0 };
        if (figures && text[start] == '0')
        {
            return false;
        }

        var end = Gaps.SkipSpacesBack(text, start);
        var word = Gaps.WordStart(text, end);
        var before = text[word..end];
        var role = before.IsEmpty ? ContextRole.None : lexicon.ContextOf(before);
        if (role is ContextRole.Label or ContextRole.Month)
        {
            return role == ContextRole.Month ? !figures || numeral.Digits > 4 : numeral.Form != NumeralForm.Digits || numeral.IsGrouped;
        }

        if (!figures)
        {
            // "the two companies" names them again rather than counting them.
            return !(role == ContextRole.Definite && numeral.Form == NumeralForm.Words && numeral.Value <= 10);
        }

        if (numeral.Digits == 4 && numeral.Value is >= 1800 and < 2100 && (numeral.Value % 100 != 0 || role == ContextRole.Year))
        {
            return false;
        }

        return before.IsEmpty || !HasCapital(before) || numeral.Digits > 4
            || (BeginsSentence(text, word) && OpensSentence(before, role, lexicon));
    }

    /// <summary>Whether a word with a capital has it from the sentence: a determiner or "about", not a name ("Windows 11 users").</summary>
    private static bool OpensSentence(ReadOnlySpan<char> word, ContextRole role, AmountLexicon lexicon)
    {
        Span<char> lower = stackalloc char[24];
        return role == ContextRole.Definite || lexicon.CountedOf(word).Role == CountedRole.Stop
            || (word.Length <= lower.Length && lexicon.ModifiersBefore.TryGet(lower[..word.ToLowerInvariant(lower)], out _));
    }

    private static bool HasCapital(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsSentence(ReadOnlySpan<char> text, int word)
    {
        if (word == 0)
        {
            return true;
        }

        var i = word - 1;
        while (i > 0 && word - i < 4 && char.IsWhiteSpace(text[i]) && text[i] != '\n')
        {
            i--;
        }

        return !char.IsLetterOrDigit(text[i]) && text[i] is not (',' or '-' or '\'' or '’');
    }
}
