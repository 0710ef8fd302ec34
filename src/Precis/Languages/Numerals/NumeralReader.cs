namespace Precis.Languages;

/// <summary>
/// Reads the numeral that begins at an offset of a French or English text, in figures, in words or in both. Bounded work a call, no allocation;
/// safe to share between threads.
/// </summary>
internal static class NumeralReader
{
    /// <summary>Reads the longest numeral that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The whole text: what stands before <paramref name="start"/> tells whether a word begins there.</param>
    /// <param name="start">The UTF-16 offset of the first figure or letter.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="numeral">What was read.</param>
    /// <param name="besideCurrency">
    /// Whether a currency stands before or after, so that "m" or "b" can only be a scale; else "10m" is 10 and its unit is the caller's.
    /// </param>
    /// <returns>Whether a numeral begins there. "un", "une" and "one" do; "a", "half" and a scale alone do not.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, Language language, out Numeral numeral, bool besideCurrency = false)
    {
        numeral = default;
        if ((uint)start >= (uint)text.Length || (start > 0 && char.IsLetterOrDigit(text[start]) && IsInsideWord(text, start, besideCurrency)))
        {
            return false;
        }

        var tokens = new NumeralTokens(text, start, language);
        var first = tokens[0];
        if (first.IsFigures && TryReadAttached(text, first.Figures, tokens.Lexicon, besideCurrency, out numeral))
        {
            return true;
        }

        return NumeralGrammar.TryParse(ref tokens, text, besideCurrency, out numeral);
    }

    /// <summary>Reads a numeral with the sign before it: "-3,5", "− 2", "moins 12", "minus two".</summary>
    /// <inheritdoc cref="TryRead"/>
    public static bool TryReadSigned(ReadOnlySpan<char> text, int start, Language language, out Numeral numeral, bool besideCurrency = false)
    {
        numeral = default;
        if ((uint)start >= (uint)text.Length)
        {
            return false;
        }

        var i = start;
        if (text[i] is '-' or '\u2212' or '–')
        {
            if (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '%' or ')'))
            {
                return false;
            }

            i++;
        }
        else if (char.IsLetter(text[i]))
        {
            while (i < text.Length && i - start < 10 && char.IsLetter(text[i]))
            {
                i++;
            }

            if (!NumeralLexicon.Of(language).TryGetWord(text[start..i], out var word) || word.Kind != NumeralWordKind.Minus)
            {
                i = start;
            }
        }

        if (i == start)
        {
            return TryRead(text, start, language, out numeral, besideCurrency);
        }

        i += i < text.Length && Figures.IsSpace(text[i]) ? 1 : 0;
        var signed = TryRead(text, i, language, out numeral, besideCurrency);
        numeral = numeral with { Value = -numeral.Value };
        return signed;
    }

    /// <summary>Figures may follow letters of a currency ("USD15"), words never follow letters or figures.</summary>
    private static bool IsInsideWord(ReadOnlySpan<char> text, int start, bool besideCurrency) =>
        char.IsLetterOrDigit(text[start - 1]) && !(besideCurrency && char.IsLetter(text[start - 1]) && char.IsAsciiDigit(text[start]));

    /// <summary>Reads figures with letters attached: an ordinal ending or a scale.</summary>
    private static bool TryReadAttached(
        ReadOnlySpan<char> text, Figures figures, NumeralLexicon lexicon, bool besideCurrency, out Numeral numeral)
    {
        numeral = default;
        var end = figures.End;
        while (end < text.Length && end - figures.End <= 10 && (char.IsLetter(text[end]) || text[end] == 'ᵉ'))
        {
            end++;
        }

        var letters = text[figures.End..end];
        if (letters.IsEmpty || (end < text.Length && char.IsAsciiDigit(text[end])))
        {
            return false;
        }

        if (lexicon.IsOrdinalSuffix(letters) && figures.Decimals == 0)
        {
            numeral = Of(figures, end, figures.Value, 1, ordinal: true);
            return true;
        }

        if (lexicon.TryGetWord(letters, out var word) && word.Kind == NumeralWordKind.Scale && word.Value >= 1_000_000)
        {
            numeral = Of(figures, end, figures.Value * word.Value, word.Value, ordinal: false);
            return true;
        }

        if (lexicon.TryGetAbbreviation(letters, out var scale, out var place) && (place != AbbreviationPlace.Money || besideCurrency)
            && !(letters is "G" && figures.Decimals == 0))
        {
            numeral = Of(figures, end, figures.Value * scale, scale, ordinal: false);
            return true;
        }

        return false;
    }

    internal static Numeral Of(Figures figures, int end, decimal value, decimal scale, bool ordinal) =>
        new(end, value, scale == 1 ? NumeralForm.Digits : NumeralForm.Mixed, ordinal)
        {
            Digits = figures.Digits,
            Decimals = figures.Decimals,
            IsGrouped = figures.IsGrouped,
            Scale = scale,
            IsFraction = figures.IsFraction,
        };
}
