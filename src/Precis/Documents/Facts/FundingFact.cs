using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>How far a funding round has come.</summary>
public enum FundingStatus
{
    /// <summary>Intended.</summary>
    Planned,

    /// <summary>Done.</summary>
    Completed,
}

/// <summary>Who raises money from whom.</summary>
public sealed record FundingFact : Fact
{
    /// <summary>How far the round has come.</summary>
    [JsonPropertyOrder(-2)]
    public required FundingStatus Status { get; init; }

    /// <summary>The company that raises.</summary>
    public string? Company { get; init; }

    /// <summary>The sum raised.</summary>
    public string? Amount { get; init; }

    /// <summary>The round, in the article's words.</summary>
    public string? Round { get; init; }

    /// <summary>The entities that invest.</summary>
    public IReadOnlyList<string> Investors { get; init; } = [];

    /// <summary>The valuation of the company.</summary>
    public string? Valuation { get; init; }
}
