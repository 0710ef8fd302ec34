namespace Precis.Entities.Recognition;

/// <summary>How a token is written.</summary>
internal enum WordCase : byte
{
    /// <summary>Letters, the first one small.</summary>
    Lower,

    /// <summary>A capital, and small letters after it.</summary>
    Capital,

    /// <summary>Capitals only, two or more.</summary>
    Upper,

    /// <summary>A single capital, with a point or without.</summary>
    Initial,

    /// <summary>A capital inside, after a small letter or a figure ("iPhone", "3M").</summary>
    Mixed,

    /// <summary>Figures without capitals.</summary>
    Figure,

    /// <summary>Neither letters nor figures.</summary>
    Mark,
}

/// <summary>How a sentence uses capitals.</summary>
internal enum CaseMode : byte
{
    /// <summary>As running text does.</summary>
    Running,

    /// <summary>Capitals throughout.</summary>
    Upper,

    /// <summary>A capital on every weighty word, as English headlines have.</summary>
    Title,
}

/// <summary>Reads case and shape off words.</summary>
internal static class WordShape
{
    private const int MaximumLength = 12;

    /// <summary>The case of a word.</summary>
    public static WordCase CaseOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, digits = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                upper++;
            }
            else if (char.IsLetter(c))
            {
                lower++;
            }
            else if (char.IsDigit(c))
            {
                digits++;
            }
        }

        if (upper == 0)
        {
            return lower > 0 && !char.IsDigit(word[0]) ? WordCase.Lower : digits > 0 ? WordCase.Figure : WordCase.Mark;
        }

        if (lower == 0)
        {
            return digits > 0 ? WordCase.Mixed : upper == 1 ? WordCase.Initial : WordCase.Upper;
        }

        return !char.IsUpper(word[0]) || HasInnerCapital(word) ? WordCase.Mixed : WordCase.Capital;
    }

    /// <summary>A hash of the word with its letters and figures replaced by their class and repetitions left out ("Jean-Luc": Xx-Xx).</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[MaximumLength];
        var length = 0;
        foreach (var c in word)
        {
            var s = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c == '\u2019' ? '\'' : c;
            if (length > 0 && shape[length - 1] == s)
            {
                continue;
            }

            if (length == MaximumLength)
            {
                break;
            }

            shape[length++] = s;
        }

        return FeatureHash.Exact(shape[..length]);
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLetter(word[i - 1]) && !char.IsUpper(word[i - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
