using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>
/// Reads names as the data files write them: parted by <c>|</c>, each with marks before it: <c>?</c> for a name that is ambiguous, <c>@</c> for an
/// acronym (short names in capitals need no mark), <c>fr:</c> and <c>en:</c> for a name that one language alone uses.
/// </summary>
internal static class AliasNotation
{
    private const int LongestUnmarkedAcronym = 7;

    /// <summary>Reads a cell of names.</summary>
    public static IEnumerable<RegistryAlias> ParseAll(string cell)
    {
        foreach (var part in cell.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return Parse(part, MentionForm.Alias, language: null);
        }
    }

    /// <summary>Reads one name.</summary>
    public static RegistryAlias Parse(string text, MentionForm form, Language? language)
    {
        var ambiguous = false;
        while (true)
        {
            if (text[0] == '?')
            {
                ambiguous = true;
                text = text[1..];
            }
            else if (text[0] == '@')
            {
                form = MentionForm.Acronym;
                text = text[1..];
            }
            else if (text.StartsWith("fr:", StringComparison.Ordinal) || text.StartsWith("en:", StringComparison.Ordinal))
            {
                language = text[0] == 'f' ? Language.French : Language.English;
                text = text[3..];
            }
            else
            {
                break;
            }
        }

        return new RegistryAlias(text, form == MentionForm.Alias && IsAcronym(text) ? MentionForm.Acronym : form, language, ambiguous);
    }

    /// <summary>Splits "le ministère …" or "l’État" into article and name; names with an article of their own are capitalised ("Le Monde").</summary>
    public static (string? Article, string Name) SplitFrenchArticle(string text)
    {
        foreach (var article in (ReadOnlySpan<string>)["le ", "la ", "les ", "l’", "l'"])
        {
            if (text.StartsWith(article, StringComparison.Ordinal))
            {
                return (article == "l'" ? "l’" : article.TrimEnd(), text[article.Length..]);
            }
        }

        return (null, text);
    }

    /// <summary>Splits "the US Department …" into article and name.</summary>
    public static (bool Article, string Name) SplitEnglishArticle(string text) =>
        text.StartsWith("the ", StringComparison.Ordinal) ? (true, text[4..]) : (false, text);

    /// <summary>Whether a name is short and in capitals, so that it needs no mark.</summary>
    public static bool IsAcronym(string text)
    {
        if (text.Length > LongestUnmarkedAcronym)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsUpper(c) && c is not ('&' or '.' or '-') && !char.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
