using Precis.Languages;

namespace Precis.Entities.Recognition;

/// <summary>The lists that a word or phrase stands in. A hit is a hint to the recogniser, never a name by itself.</summary>
[Flags]
internal enum Lexicons : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>First names and surnames.</summary>
    Person = 1,

    /// <summary>Towns of 100,000 and more inhabitants.</summary>
    LargeTown = 2,

    /// <summary>Smaller towns.</summary>
    Town = 4,

    /// <summary>Countries and territories.</summary>
    Country = 8,

    /// <summary>Regions, departments, states.</summary>
    Region = 16,

    /// <summary>Companies, without their legal form.</summary>
    Company = 32,

    /// <summary>Other bodies.</summary>
    Body = 64,

    /// <summary>Legal forms ("SA", "Inc.").</summary>
    LegalForm = 128,

    /// <summary>Words that companies' and other bodies' names hold ("Holdings", "ministère").</summary>
    BodyTrigger = 256,

    /// <summary>Titles and functions before persons' names.</summary>
    Title = 512,

    /// <summary>Companies of the registry, without their legal form.</summary>
    KnownCompany = 1024,

    /// <summary>Other bodies of the registry.</summary>
    KnownBody = 2048,

    /// <summary>The lists of the registry, which grows: a name may be in none.</summary>
    Registry = KnownCompany | KnownBody,

    /// <summary>Not a list: the phrase begins a longer entry.</summary>
    Prefix = 0x8000,
}

/// <summary>Which lists hold a word or phrase. Keys are <see cref="FeatureHash.Folded"/> of words, joined by <see cref="FeatureHash.Append"/>.</summary>
internal sealed class NameLexicon(HashTable table)
{
    /// <summary>The longest entry, in tokens.</summary>
    public const int MaximumTokens = 6;

    private static readonly Lazy<NameLexicon> LazyShared = new(() => new NameLexicon(PackedHashes.Read(EmbeddedData.Open("Learning/Models/ner.lexicon.bin"))));

    /// <summary>The shipped lists, both languages together: press of either language names people and places of both.</summary>
    public static NameLexicon Shared => LazyShared.Value;

    /// <summary>The lists of a phrase.</summary>
    public Lexicons this[uint phrase] => (Lexicons)table[phrase];
}
