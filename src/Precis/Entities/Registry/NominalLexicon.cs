using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>
/// The common nouns that stand for things named before, from <c>nominals.tsv</c>: <c>language, target, gender, noun/plural, sectors</c>. A noun may have
/// several targets ("banque" is a company or a central bank).
/// </summary>
internal sealed class NominalLexicon
{
    private static readonly Lazy<NominalLexicon> Shared = new(() => new NominalLexicon());
    private readonly Dictionary<string, NominalNoun[]> _french = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, NominalNoun[]> _english = new(StringComparer.OrdinalIgnoreCase);

    private NominalLexicon()
    {
        foreach (var row in EmbeddedData.Rows(RegistryData.Folder + "nominals.tsv"))
        {
            var forms = row[3].Split('/');
            var noun = new NominalNoun(
                forms[0], forms.Length > 1 ? forms[1] : forms[0] + "s", row[2][0], row[1], row.Length > 4 && row[4].Length > 0 ? row[4].Split('|') : []);
            var lexicon = row[0] == "fr" ? _french : _english;
            Add(lexicon, noun.Noun, noun);
            if (noun.Plural != noun.Noun)
            {
                Add(lexicon, noun.Plural, noun);
            }
        }
    }

    /// <summary>The lexicon that the library ships, read at the first use.</summary>
    public static NominalLexicon Default => Shared.Value;

    /// <summary>What a noun, singular or plural, can stand for; empty for any other word.</summary>
    public IReadOnlyList<NominalNoun> Find(ReadOnlySpan<char> noun, Language language)
    {
        var lexicon = language == Language.French ? _french : _english;
        return lexicon.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var found) ? found : [];
    }

    private static void Add(Dictionary<string, NominalNoun[]> lexicon, string form, NominalNoun noun) =>
        lexicon[form] = lexicon.TryGetValue(form, out var known) ? [.. known, noun] : [noun];
}
