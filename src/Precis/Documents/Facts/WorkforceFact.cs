using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>What happens to a workforce.</summary>
public enum WorkforceStatus
{
    /// <summary>Posts are cut.</summary>
    Layoffs,

    /// <summary>Posts are filled.</summary>
    Hiring,

    /// <summary>A strike.</summary>
    Strike,

    /// <summary>A site closes.</summary>
    Closure,
}

/// <summary>Who hires or lays off how many, and where.</summary>
public sealed record WorkforceFact : Fact
{
    /// <summary>What happens.</summary>
    [JsonPropertyOrder(-2)]
    public required WorkforceStatus Status { get; init; }

    /// <summary>The company.</summary>
    public string? Company { get; init; }

    /// <summary>The number of those who lose or take a post.</summary>
    public string? Count { get; init; }

    /// <summary>The place.</summary>
    public string? Place { get; init; }

    /// <summary>The day.</summary>
    public string? Date { get; init; }
}
