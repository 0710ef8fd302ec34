namespace Precis.Amounts;

/// <summary>The singular of regular plurals; irregular ones are in the lexicon.</summary>
internal static class Nouns
{
    /// <summary>The singular of a French plural.</summary>
    public static string FrenchSingular(ReadOnlySpan<char> plural)
    {
        Span<char> word = stackalloc char[plural.Length];
        plural.ToLowerInvariant(word);
        word[0] = plural[0];
        // "décès", "procès"; "Français", "Chinois".
        if (word.EndsWith("ès", StringComparison.Ordinal) || (char.IsUpper(word[0]) && (word.EndsWith("ais", StringComparison.Ordinal) || word.EndsWith("ois", StringComparison.Ordinal))))
        {
            return word.ToString();
        }

        if (word.EndsWith("eaux", StringComparison.Ordinal) || word.EndsWith("eux", StringComparison.Ordinal))
        {
            return word[..^1].ToString();
        }

        if (word.EndsWith("aux", StringComparison.Ordinal))
        {
            return string.Concat(word[..^2], "l");
        }

        return word[^1] is 's' or 'x' ? word[..^1].ToString() : word.ToString();
    }

    /// <summary>The singular of an English plural.</summary>
    public static string EnglishSingular(ReadOnlySpan<char> plural)
    {
        Span<char> word = stackalloc char[plural.Length];
        plural.ToLowerInvariant(word);
        word[0] = plural[0];
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            return string.Concat(word[..^3], "y");
        }

        foreach (var ending in (ReadOnlySpan<string>)["sses", "shes", "ches", "xes", "zzes"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^2].ToString();
            }
        }

        return word[^1] == 's' ? word[..^1].ToString() : word.ToString();
    }
}
