using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>What happens to an office-holder.</summary>
public enum AppointmentStatus
{
    /// <summary>Takes the post.</summary>
    Appointed,

    /// <summary>Leaves of their own will.</summary>
    Resigned,

    /// <summary>Is removed.</summary>
    Dismissed,

    /// <summary>Retires.</summary>
    Retired,

    /// <summary>Dies.</summary>
    Died,
}

/// <summary>Who takes or leaves which post.</summary>
public sealed record AppointmentFact : Fact
{
    /// <summary>What happens.</summary>
    [JsonPropertyOrder(-2)]
    public required AppointmentStatus Status { get; init; }

    /// <summary>The person.</summary>
    public string? Person { get; init; }

    /// <summary>The post, in the article's words.</summary>
    public string? Role { get; init; }

    /// <summary>The body where the post is.</summary>
    public string? Organization { get; init; }

    /// <summary>Who held the post before.</summary>
    public string? Predecessor { get; init; }

    /// <summary>The day from which it holds.</summary>
    public string? EffectiveDate { get; init; }
}
