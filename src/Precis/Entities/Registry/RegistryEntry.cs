using Precis.Documents;

namespace Precis.Entities.Registry;

/// <summary>A known thing: what it is called, in both languages, and what identifies it. Immutable.</summary>
internal sealed record RegistryEntry
{
    /// <summary>The stable key within the registry ("us-dod").</summary>
    public required string Key { get; init; }

    /// <summary>The entity type.</summary>
    public required EntityType Type { get; init; }

    /// <summary>What it is, more finely.</summary>
    public required RegistryKind Kind { get; init; }

    /// <summary>
    /// The canonical name: a body's official name in its own language ("Ministère des Armées"), a company's usual name without legal form, a
    /// place's usual English name, or French name in France.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The name in French running text, without article ("ministère américain de la Défense"); <see langword="null"/> where it is <see cref="Name"/>.</summary>
    public string? French { get; init; }

    /// <summary>The name in English running text, without article ("US Department of Defense"); <see langword="null"/> where it is <see cref="Name"/>.</summary>
    public string? English { get; init; }

    /// <summary>The French definite article: "le", "la", "les" or "l’"; <see langword="null"/> for what takes none.</summary>
    public string? FrenchArticle { get; init; }

    /// <summary>Whether English running text puts "the" before the name.</summary>
    public bool EnglishArticle { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the country that it is or belongs to.</summary>
    public string? Country { get; init; }

    /// <summary>A company's trade ("airline"), as used in <c>nominals.tsv</c>.</summary>
    public string? Sector { get; init; }

    /// <summary>Towns that journalists name for it ("the Seattle-based company"), in their own and other languages.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>Founders and owners by whom it is known ("l'entreprise de Jeff Bezos").</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Identifiers by scheme: <c>wikidata</c>, <c>ticker</c> (ISO 10383 market code and symbol, <c>XNAS:AMZN</c>), <c>cik</c>, <c>iso3166</c>, <c>geonames</c>.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = EmptyIdentifiers;

    /// <summary>All names, the canonical one first.</summary>
    public required IReadOnlyList<RegistryAlias> Aliases { get; init; }

    private static IReadOnlyDictionary<string, string> EmptyIdentifiers { get; } = new Dictionary<string, string>();
}
