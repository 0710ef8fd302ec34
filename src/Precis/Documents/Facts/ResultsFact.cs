using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>Whether figures are actual.</summary>
public enum ResultsStatus
{
    /// <summary>Actual figures.</summary>
    Reported,

    /// <summary>An outlook.</summary>
    Forecast,
}

/// <summary>A figure of a company's accounts.</summary>
public enum Metric
{
    /// <summary>Sales.</summary>
    Revenue,

    /// <summary>Net profit or loss.</summary>
    NetIncome,

    /// <summary>Operating profit.</summary>
    OperatingIncome,

    /// <summary>Earnings before interest, taxes, depreciation and amortisation.</summary>
    Ebitda,

    /// <summary>Earnings a share.</summary>
    Eps,

    /// <summary>Orders taken.</summary>
    Orders,

    /// <summary>Dividend.</summary>
    Dividend,
}

/// <summary>One figure of a <see cref="ResultsFact"/>.</summary>
public sealed record ResultsMetric
{
    /// <summary>Which figure.</summary>
    public required Metric Metric { get; init; }

    /// <summary>The amount.</summary>
    public string? Amount { get; init; }

    /// <summary>The amount of the period before.</summary>
    public string? Previous { get; init; }

    /// <summary>The change, a percentage.</summary>
    public string? Change { get; init; }

    /// <summary><see langword="true"/> where the amount is a loss, told as a positive sum.</summary>
    public bool? Loss { get; init; }

    /// <summary>Whether the amount of the period before is a loss, which the record does not tell and a retelling must not get wrong.</summary>
    [JsonIgnore]
    internal bool PreviousIsLoss { get; init; }
}

/// <summary>What a company earned or expects to earn.</summary>
public sealed record ResultsFact : Fact
{
    /// <summary>Whether the figures are actual.</summary>
    [JsonPropertyOrder(-2)]
    public required ResultsStatus Status { get; init; }

    /// <summary>The company.</summary>
    public string? Company { get; init; }

    /// <summary>The period, a date.</summary>
    public string? Period { get; init; }

    /// <summary>The figures.</summary>
    public IReadOnlyList<ResultsMetric> Metrics { get; init; } = [];
}
