using Precis.Documents;

namespace Precis.Entities.Registry;

/// <summary>Decides whether a text that folds to the same as a known name is that name.</summary>
internal static class NameMatching
{
    private const int LettersOfACapitalisedWord = 4;

    /// <summary>
    /// The very name, accents on capitals and typography aside, always is. In capitals it is as well ("AMAZON"), if long enough to be no
    /// acronym; without its accents too ("Societe Generale"). A name of several words that is nothing else may also be cased otherwise
    /// ("Crédit agricole"), and that of a public body wholly in lower case ("ministère de la défense").
    /// </summary>
    public static bool Accepts(RegistryMatch match, ReadOnlySpan<char> text)
    {
        var name = match.Alias.Text;
        if (EqualsStrictly(name, text) || IsCapitals(text))
        {
            return true;
        }

        if (match.Alias.Ambiguous)
        {
            return false;
        }

        return EqualsWithoutAccents(name, text)
            || (IsCompound(name) && (char.IsUpper(text[0]) || (match.Alias.Form == MentionForm.Name && IsPublicBody(match.Entry.Kind))));
    }

    private static bool EqualsStrictly(string name, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var expected = NameFolding.FoldCapitalAccent(name[i]);
            var actual = NameFolding.FoldCapitalAccent(text[i]);
            // "ministère …" opens a sentence as "Ministère …".
            if (expected != actual && !(i == 0 && char.IsLower(expected) && NameFolding.Fold(expected) == NameFolding.Fold(actual)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text is the name, save that it may leave out accents.</summary>
    private static bool EqualsWithoutAccents(string name, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != text[i] && NameFolding.FoldAccent(name[i]) != TypographyAside(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static char TypographyAside(char c) => char.IsLetter(c) ? c : NameFolding.FoldAccent(c);

    private static bool IsCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= LettersOfACapitalisedWord;
    }

    private static bool IsPublicBody(RegistryKind kind) => kind is
        RegistryKind.Ministry or RegistryKind.Agency or RegistryKind.Regulator or RegistryKind.CentralBank or RegistryKind.Court or RegistryKind.Party
        or RegistryKind.Military or RegistryKind.Police or RegistryKind.Government or RegistryKind.Parliament or RegistryKind.InternationalBody;

    private static bool IsCompound(string name) => name.AsSpan().IndexOfAny(' ', '-') > 0;
}
