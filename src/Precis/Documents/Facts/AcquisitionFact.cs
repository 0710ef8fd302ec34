using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>How far an acquisition has come.</summary>
public enum AcquisitionStatus
{
    /// <summary>Told as a rumour.</summary>
    Rumoured,

    /// <summary>Intended or offered.</summary>
    Planned,

    /// <summary>Agreed on.</summary>
    Agreed,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Given up.</summary>
    Cancelled,
}

/// <summary>Who takes over whom.</summary>
public sealed record AcquisitionFact : Fact
{
    /// <summary>How far the acquisition has come.</summary>
    [JsonPropertyOrder(-2)]
    public required AcquisitionStatus Status { get; init; }

    /// <summary>The entities that acquire.</summary>
    public IReadOnlyList<string> Acquirers { get; init; } = [];

    /// <summary>The entity that is acquired.</summary>
    public string? Target { get; init; }

    /// <summary>The entities that sell.</summary>
    public IReadOnlyList<string> Sellers { get; init; } = [];

    /// <summary>The share that is acquired, a percentage.</summary>
    public string? Stake { get; init; }

    /// <summary>The price, without debt.</summary>
    public string? Amount { get; init; }

    /// <summary>The day of completion.</summary>
    public string? Date { get; init; }
}
