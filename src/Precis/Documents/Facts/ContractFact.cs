using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>How far a contract has come.</summary>
public enum ContractStatus
{
    /// <summary>Intended, no call made.</summary>
    Planned,

    /// <summary>Put out to tender.</summary>
    Tendered,

    /// <summary>Awarded.</summary>
    Awarded,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Prolonged or enlarged.</summary>
    Extended,

    /// <summary>Challenged before a court or authority.</summary>
    Contested,

    /// <summary>Given up.</summary>
    Cancelled,

    /// <summary>Carried out.</summary>
    Completed,
}

/// <summary>What the sum of a contract is.</summary>
public enum ContractAmountKind
{
    /// <summary>The sum awarded.</summary>
    Award,

    /// <summary>The most that may be spent.</summary>
    Ceiling,

    /// <summary>An estimate.</summary>
    Estimate,

    /// <summary>The worth of an option.</summary>
    Option,

    /// <summary>A sum added to an earlier contract.</summary>
    Increment,
}

/// <summary>Who buys what from whom, for how much and until when.</summary>
public sealed record ContractFact : Fact
{
    /// <summary>How far the contract has come, by the latest event told.</summary>
    [JsonPropertyOrder(-2)]
    public required ContractStatus Status { get; init; }

    /// <summary>The entity that is the contract, where it has a proper name.</summary>
    public string? Contract { get; init; }

    /// <summary>The acronym of the contract's name.</summary>
    public string? Acronym { get; init; }

    /// <summary>What is bought, in the article's words.</summary>
    public string? Title { get; init; }

    /// <summary>The entities that buy.</summary>
    public IReadOnlyList<string> Buyers { get; init; } = [];

    /// <summary>The entities that supply, a consortium's lead first.</summary>
    public IReadOnlyList<string> Suppliers { get; init; } = [];

    /// <summary>The entities that bid and lost.</summary>
    public IReadOnlyList<string> LosingBidders { get; init; } = [];

    /// <summary>The entities that challenge the award.</summary>
    public IReadOnlyList<string> ContestedBy { get; init; } = [];

    /// <summary>The sum.</summary>
    public string? Amount { get; init; }

    /// <summary>What the sum is.</summary>
    public ContractAmountKind? AmountKind { get; init; }

    /// <summary>The day of the award or of its announcement.</summary>
    public string? AwardDate { get; init; }

    /// <summary>The day on which the contract begins.</summary>
    public string? StartDate { get; init; }

    /// <summary>The day on which the contract ends.</summary>
    public string? EndDate { get; init; }

    /// <summary>How long the contract runs.</summary>
    public string? Duration { get; init; }

    /// <summary>The number of the contract.</summary>
    public string? Number { get; init; }

    /// <summary>The contract fact that this one replaces.</summary>
    public string? Replaces { get; init; }

    /// <summary>The contract fact that replaces this one.</summary>
    public string? ReplacedBy { get; init; }
}
