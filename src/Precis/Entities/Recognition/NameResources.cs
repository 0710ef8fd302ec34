using Precis.Languages;

namespace Precis.Entities.Recognition;

/// <summary>What features are read from besides the text. Immutable.</summary>
/// <param name="lexicon">The lists of names and words.</param>
/// <param name="clusters">The codes of words by what they are about: those of near vectors over a wide window.</param>
/// <param name="roles">The codes of words by their place in the sentence: those of near vectors over the next words alone.</param>
/// <param name="language">The language.</param>
internal sealed class NameResources(NameLexicon lexicon, HashTable clusters, HashTable roles, Language language)
{
    private readonly HashSet<uint> _links =
        (language == Language.French ? "de du des d' la le les l' en et sur sous - &" : "of the and for in de la van von der bin al - &")
        .Split(' ').Select(word => FeatureHash.Lower(word)).ToHashSet();

    /// <summary>Reads the shipped resources of a language.</summary>
    public static NameResources Load(Language language, string code) =>
        new(NameLexicon.Shared, Table($"clusters.{code}"), Table($"roles.{code}"), language);

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The lists that hold a word or phrase.</summary>
    public Lexicons ListsOf(uint phrase) => lexicon[phrase];

    /// <summary>The clusters of words by <see cref="FeatureHash.Exact"/>.</summary>
    public HashTable Clusters => clusters;

    /// <summary>The roles of words by <see cref="FeatureHash.Exact"/>.</summary>
    public HashTable Roles => roles;

    /// <summary>Whether a small word may stand inside a name.</summary>
    public bool IsLink(uint lower) => _links.Contains(lower);

    private static HashTable Table(string name) => PackedHashes.Read(EmbeddedData.Open($"Learning/Models/ner.{name}.bin"));
}
