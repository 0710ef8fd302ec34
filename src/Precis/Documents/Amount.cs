using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>What an amount counts.</summary>
public enum AmountKind
{
    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A percentage or percentage points.</summary>
    Percent,

    /// <summary>A number of things or of a physical unit.</summary>
    Quantity,
}

/// <summary>How the words around an amount bound it.</summary>
public enum AmountModifier
{
    /// <summary>About the value.</summary>
    Approx,

    /// <summary>At most the value ("plafonné à", "up to").</summary>
    Max,

    /// <summary>At least the value.</summary>
    Min,

    /// <summary>More than the value.</summary>
    Over,

    /// <summary>Less than the value.</summary>
    Under,
}

/// <summary>A sum of money, a percentage or a quantity, normalised.</summary>
public sealed record Amount : SpannedValue
{
    /// <summary>The identifier within the record ("a1").</summary>
    [JsonPropertyOrder(-4)]
    public required string Id { get; init; }

    /// <summary>What is counted.</summary>
    public required AmountKind Kind { get; init; }

    /// <summary>The value in full ("9 milliards" is 9000000000); <see langword="null"/> for a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower end of a range.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>The ISO 4217 code of a sum of money.</summary>
    public string? Currency { get; init; }

    /// <summary>The UCUM code of a physical unit, or the singular noun that is counted.</summary>
    public string? Unit { get; init; }

    /// <summary>How the words around the amount bound it.</summary>
    public AmountModifier? Modifier { get; init; }

    /// <summary>The identifier of the same sum in another currency, told before this one.</summary>
    [JsonPropertyName("equals")]
    public string? SameAs { get; init; }
}
