namespace Precis.Entities;

/// <summary>
/// Checks letter by letter whether an acronym stands for a name, after Schwartz and Hearst, "A simple algorithm for identifying abbreviation
/// definitions" (2003), but stricter: every content word gives its initial, in order; the initials of small words may join, and further letters of a
/// word only in an acronym that is no plain row of capitals ("Arcep", "Inserm").
/// </summary>
internal static class AcronymMatcher
{
    /// <summary>Whether the text has the form of an acronym: two to ten letters or digits, more capitals than not, no space.</summary>
    public static bool LooksLikeAcronym(ReadOnlySpan<char> text)
    {
        // "3M" for three words that begin with M.
        if (text.Length == 2 && text[0] is >= '2' and <= '5' && char.IsUpper(text[1]))
        {
            return true;
        }

        if (text.Length is < 2 or > 10 || !char.IsUpper(text[0]))
        {
            return false;
        }

        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c))
            {
                capitals++;
            }
            else if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '&'))
            {
                return false;
            }
        }

        return capitals >= 2 && capitals * 2 >= text.Length;
    }

    /// <summary>Whether <paramref name="acronym"/> is made of the words of a name.</summary>
    /// <param name="acronym">The acronym.</param>
    /// <param name="words">The words of the name, elisions apart from their noun.</param>
    /// <param name="isSmall">Tells the words that need not show in an acronym ("de", "of", "the").</param>
    public static bool Matches(ReadOnlySpan<char> acronym, IReadOnlyList<string> words, Func<string, bool> isSmall)
    {
        if (acronym.Length == 2 && acronym[0] is >= '2' and <= '5')
        {
            acronym = new string(acronym[1], acronym[0] - '0');
        }

        Span<char> letters = stackalloc char[acronym.Length];
        var count = 0;
        foreach (var c in acronym)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[count++] = Fold(c);
            }
        }

        return count >= 2 && words.Count is > 0 and <= 14 && Fold(words[0][0]) == letters[0] && Match(letters[..count], words, 0, acronym.ContainsAnyInRange('a', 'z') ? 4 : 1, isSmall);
    }

    private static bool Match(ReadOnlySpan<char> letters, IReadOnlyList<string> words, int word, int most, Func<string, bool> isSmall)
    {
        if (word == words.Count)
        {
            return letters.IsEmpty;
        }

        var text = words[word];
        if (isSmall(text) && Match(letters, words, word + 1, most, isSmall))
        {
            return true;
        }

        if (letters.IsEmpty || Fold(text[0]) != letters[0])
        {
            return false;
        }

        // The initial, then as many of the word's further letters as the acronym needs, fewest first.
        var at = 0;
        for (var used = 1; ; used++)
        {
            if (Match(letters[used..], words, word + 1, most, isSmall))
            {
                return true;
            }

            if (used >= letters.Length || used >= most || (at = IndexOf(text, letters[used], at + 1)) < 0)
            {
                return false;
            }
        }
    }

    private static int IndexOf(string text, char letter, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (Fold(text[i]) == letter)
            {
                return i;
            }
        }

        return -1;
    }

    private static char Fold(char c) => char.ToUpperInvariant(c) switch
    {
        'É' or 'È' or 'Ê' or 'Ë' => 'E',
        'À' or 'Â' or 'Ä' => 'A',
        'Î' or 'Ï' => 'I',
        'Ô' or 'Ö' => 'O',
        'Ù' or 'Û' or 'Ü' => 'U',
        'Ç' => 'C',
        var upper => upper,
    };
}
