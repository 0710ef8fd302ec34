using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>Who stands behind a fact.</summary>
public enum Factuality
{
    /// <summary>The article says so itself.</summary>
    Asserted,

    /// <summary>Somebody in the article says so.</summary>
    Reported,

    /// <summary>The fact is told in the conditional ("aurait remporté", "may").</summary>
    Conditional,

    /// <summary>The fact is denied.</summary>
    Denied,
}

/// <summary>The words that carry one value of a fact.</summary>
public sealed record Evidence : SpannedValue
{
    /// <summary>The field of the fact, in the record's spelling ("endDate").</summary>
    [JsonPropertyOrder(-4)]
    public required string Field { get; init; }
}

/// <summary>A statement that ties entities, dates and amounts together. Fields that name an entity, a date or an amount hold its identifier.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ContractFact), "contract")]
[JsonDerivedType(typeof(AcquisitionFact), "acquisition")]
[JsonDerivedType(typeof(ResultsFact), "results")]
[JsonDerivedType(typeof(AppointmentFact), "appointment")]
[JsonDerivedType(typeof(FundingFact), "funding")]
[JsonDerivedType(typeof(LegalFact), "legal")]
[JsonDerivedType(typeof(WorkforceFact), "workforce")]
public abstract record Fact
{
    /// <summary>The identifier within the record ("f1").</summary>
    [JsonPropertyOrder(-3)]
    public required string Id { get; init; }

    /// <summary>Who stands behind the fact.</summary>
    [JsonPropertyOrder(-1)]
    public required Factuality Factuality { get; init; }

    /// <summary>The indices of the sentences that tell the fact.</summary>
    [JsonPropertyOrder(10)]
    public required IReadOnlyList<int> Sentences { get; init; }

    /// <summary>The words that carry the values, at least one for each.</summary>
    [JsonPropertyOrder(11)]
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>How sure the extractor is, from 0 to 1.</summary>
    [JsonPropertyOrder(12)]
    public required double Confidence { get; init; }
}
