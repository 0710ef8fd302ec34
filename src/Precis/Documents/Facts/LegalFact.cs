using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>How far a case has come.</summary>
public enum LegalStatus
{
    /// <summary>An inquiry is open.</summary>
    Opened,

    /// <summary>A suit is filed.</summary>
    Sued,

    /// <summary>A fine is imposed.</summary>
    Fined,

    /// <summary>Found guilty.</summary>
    Convicted,

    /// <summary>Found not guilty.</summary>
    Acquitted,

    /// <summary>Settled.</summary>
    Settled,
}

/// <summary>Who is pursued by which authority, and for what.</summary>
public sealed record LegalFact : Fact
{
    /// <summary>How far the case has come.</summary>
    [JsonPropertyOrder(-2)]
    public required LegalStatus Status { get; init; }

    /// <summary>The entities that are pursued.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>The court or authority.</summary>
    public string? Authority { get; init; }

    /// <summary>The fine or damages.</summary>
    public string? Amount { get; init; }

    /// <summary>What the case is about, in the article's words.</summary>
    public string? Matter { get; init; }
}
