using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>The kind of thing that a name names.</summary>
public enum EntityType
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A business, state-owned ones included.</summary>
    Company,

    /// <summary>Any body that is no company: ministry, agency, party, court, union, university, team.</summary>
    Organization,

    /// <summary>A country, region, town, river, building.</summary>
    Place,

    /// <summary>A contract, tender or programme with a proper name.</summary>
    Contract,

    /// <summary>A product with a proper name.</summary>
    Product,

    /// <summary>An event with a proper name.</summary>
    Event,

    /// <summary>Anything else with a proper name.</summary>
    Other,
}

/// <summary>How a mention names its entity.</summary>
public enum MentionForm
{
    /// <summary>The full or a shortened proper name.</summary>
    Name,

    /// <summary>Letters that stand for a longer name.</summary>
    Acronym,

    /// <summary>Another proper name of the same thing.</summary>
    Alias,

    /// <summary>The name of a place that stands for its government.</summary>
    Metonym,

    /// <summary>A common noun with what tells it apart ("le ministère", "the company").</summary>
    Nominal,

    /// <summary>A pronoun.</summary>
    Pronoun,
}

/// <summary>One place in the text that speaks of an entity.</summary>
public sealed record Mention : SpannedValue
{
    /// <summary>How the entity is named here.</summary>
    public required MentionForm Form { get; init; }

    /// <summary>How sure the recogniser and linker are, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>For a metonym, the identifier of the entity that is meant.</summary>
    public string? RefersTo { get; init; }
}

/// <summary>A thing that the article names, with every place that names it.</summary>
public sealed record Entity
{
    /// <summary>The identifier within the record ("e1").</summary>
    public required string Id { get; init; }

    /// <summary>The kind of thing.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>What the registry knows: <c>wikidata</c>, <c>lei</c>, <c>ticker</c>, <c>cik</c>, <c>iso3166</c>, <c>geonames</c>; <see langword="null"/> for an entity that is not in it.</summary>
    public IReadOnlyDictionary<string, string>? Identifiers { get; init; }

    /// <summary>The key of the thing in the registry; <see langword="null"/> where the linker abstained.</summary>
    internal string? Key { get; init; }

    /// <summary>The mentions in the order of the text.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>How central the entity is to the article, from 0 to 1.</summary>
    public required double Salience { get; init; }
}
