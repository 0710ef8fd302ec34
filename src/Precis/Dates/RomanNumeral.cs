namespace Precis.Dates;

/// <summary>Reads Roman numerals in capitals up to thirty-nine, with or without the ending of an ordinal ("XIXe", "XXIst").</summary>
internal static class RomanNumeral
{
    /// <summary>Reads a word.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out int value, out bool ordinal)
    {
        var letters = 0;
        while (letters < word.Length && word[letters] is 'I' or 'V' or 'X' && letters < 8)
        {
            letters++;
            if (letters == word.Length)
            {
                break;
            }
        }

        value = 0;
        ordinal = letters < word.Length;
        if (letters == 0 || (ordinal && !IsEnding(word[letters..])))
        {
            return false;
        }

        for (var i = 0; i < letters; i++)
        {
            var digit = Digit(word[i]);
            value += i + 1 < letters && digit < Digit(word[i + 1]) ? -digit : digit;
        }

        return value > 0 && Canonical(value, word[..letters]);
    }

    private static int Digit(char c) => c == 'I' ? 1 : c == 'V' ? 5 : 10;

    private static bool IsEnding(ReadOnlySpan<char> ending) =>
        ending is "e" or "E" or "ème" or "eme" or "er" or "ER" or "re" or "ÈME" or "th" or "st" or "nd" or "rd";

    private static bool Canonical(int value, ReadOnlySpan<char> letters)
    {
        ReadOnlySpan<string> units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        var tens = value / 10;
        return tens <= 3 && letters.Length == tens + units[value % 10].Length
            && letters[..tens].IndexOfAnyExcept('X') < 0 && letters[tens..].SequenceEqual(units[value % 10]);
    }
}
