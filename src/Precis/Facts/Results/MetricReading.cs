using Precis.Documents;

namespace Precis.Facts.Results;

/// <summary>A figure of accounts as one sentence tells it.</summary>
/// <param name="Metric">Which figure.</param>
/// <param name="Term">The words that name it.</param>
internal sealed record MetricReading(Metric Metric, Span Term)
{
    /// <summary>The sum.</summary>
    public Amount? Amount { get; set; }

    /// <summary>The sum of the period before.</summary>
    public Amount? Previous { get; set; }

    /// <summary>The change, a percentage.</summary>
    public Amount? Change { get; set; }

    /// <summary>Whether the sum is a loss.</summary>
    public bool IsLoss { get; set; }

    /// <summary>Whether the sum before is a loss, where it is said; <see langword="null"/> where it is on the same side as the sum.</summary>
    public bool? PreviousIsLoss { get; set; }

    /// <summary>Whether the sum, or the change where there is none, is an outlook.</summary>
    public bool IsForecast { get; set; }

    /// <summary>Whether it is told in the conditional.</summary>
    public bool IsConditional { get; set; }

    /// <summary>Whether it says anything.</summary>
    public bool HasValue => Amount is not null || Change is not null;
}
