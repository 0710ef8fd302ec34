using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>The words for the people of a country and what is theirs, in every inflection.</summary>
internal sealed class Demonyms
{
    private readonly Dictionary<string, string> _french = new(1200, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _english = new(600, StringComparer.OrdinalIgnoreCase);

    /// <summary>The country that a word such as "américaines" or "British" speaks of, as ISO 3166-1 alpha-2 code.</summary>
    public bool TryGet(ReadOnlySpan<char> word, Language language, out string country)
    {
        var words = language == Language.French ? _french : _english;
        // English writes them with a capital: a "pole" is no Pole.
        if (word.Length > 0 && (language == Language.French || char.IsUpper(word[0]))
            && words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found))
        {
            country = found;
            return true;
        }

        country = "";
        return false;
    }

    public void AddFrench(FrenchAdjective adjective, string country)
    {
        _french.TryAdd(adjective.Masculine, country);
        _french.TryAdd(adjective.Feminine, country);
        _french.TryAdd(adjective.MasculinePlural, country);
        _french.TryAdd(adjective.FemininePlural, country);
    }

    /// <summary>Adds an English word and, where it takes one, its plural.</summary>
    public void AddEnglish(string word, string country)
    {
        _english.TryAdd(word, country);
        if (word.EndsWith("man", StringComparison.Ordinal) && !word.EndsWith("rman", StringComparison.Ordinal))
        {
            _english.TryAdd(word[..^2] + "en", country);
        }
        else if (!(word.EndsWith("se", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) || word[^1] == 's'))
        {
            _english.TryAdd(word + "s", country);
        }
    }
}
