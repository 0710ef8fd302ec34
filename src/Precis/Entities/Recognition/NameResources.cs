using Precis.Languages;

namespace Precis.Entities.Recognition;

/// <summary>What features are read from besides the text. Immutable.</summary>
internal sealed class NameResources(NameLexicon lexicon, HashTable clusters, Language language)
{
    private readonly HashSet<uint> _links =
        (language == Language.French ? "de du des d' la le les l' en et sur sous - &" : "of the and for in de la van von der bin al - &")
        .Split(' ').Select(word => FeatureHash.Lower(word)).ToHashSet();

    /// <summary>Reads the shipped resources of a language.</summary>
    public static NameResources Load(Language language, string code) =>
        new(NameLexicon.Shared, PackedHashes.Read(EmbeddedData.Open($"Learning/Models/ner.clusters.{code}.bin")), language);

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The lists that hold a word or phrase.</summary>
    public Lexicons ListsOf(uint phrase) => lexicon[phrase];

    /// <summary>The clusters of words by <see cref="FeatureHash.Exact"/>.</summary>
    public HashTable Clusters => clusters;

    /// <summary>Whether a small word may stand inside a name.</summary>
    public bool IsLink(uint lower) => _links.Contains(lower);
}
