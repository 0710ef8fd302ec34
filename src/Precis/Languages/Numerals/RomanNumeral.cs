namespace Precis.Languages;

/// <summary>Reads Roman numerals in capitals from 1 to 3999 in their canonical form, with a French ordinal ending where there is one ("XXIe").</summary>
internal static class RomanNumeral
{
    private static readonly (int Value, string Letters)[] Symbols =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>Reads the Roman numeral that is the whole word at <paramref name="start"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, Language language, out Numeral numeral)
    {
        numeral = default;
        if ((uint)start >= (uint)text.Length || !IsLetter(text[start]) || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return false;
        }

        var value = 0;
        var end = start;
        foreach (var (worth, letters) in Symbols)
        {
            var most = letters.Length == 1 && worth is 1000 or 100 or 10 or 1 ? 3 : 1;
            for (; most > 0 && text[end..].StartsWith(letters, StringComparison.Ordinal); most--)
            {
                value += worth;
                end += letters.Length;
            }
        }

        var rest = end;
        while (rest < text.Length && rest - end <= 5 && char.IsLetterOrDigit(text[rest]))
        {
            rest++;
        }

        var ordinal = rest > end && language == Language.French && NumeralLexicon.Of(language).IsOrdinalSuffix(text[end..rest]);
        if (value == 0 || (rest > end && !ordinal))
        {
            return false;
        }

        numeral = new Numeral(rest, value, NumeralForm.Words, ordinal) { Scale = 1 };
        return true;
    }

    private static bool IsLetter(char c) => c is 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M';
}
