using Precis.Documents;

namespace Precis.Dates.Normalisation;

/// <summary>What a form comes to: its TIMEX3 value and, where it is a place on the calendar, the days that bound it.</summary>
internal sealed record Resolved(DateType Type, string Value)
{
    /// <summary>The stretch of the calendar, where the value is exactly one.</summary>
    public Period? Period { get; init; }

    /// <summary>The first day that the value admits.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last day that the value admits.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The time of day, for a moment ("14:30").</summary>
    public string? Time { get; init; }

    /// <summary>The time of day at which a range ends.</summary>
    public string? LastTime { get; init; }

    public DateModifier? Modifier { get; init; }

    /// <summary>Whether a weekday stays open because the publication date is not known to the day.</summary>
    public bool WeekdayAmbiguous { get; init; }

    /// <summary>Whether a publication date would have closed the value.</summary>
    public bool NeedsPublication { get; init; }

    /// <summary>The two ends of a range with their own places and values.</summary>
    public IReadOnlyList<(Span Span, Resolved Resolved)>? Parts { get; init; }

    /// <summary>A whole period.</summary>
    public static Resolved Of(Period period) => new(DateType.Date, period.Value) { Period = period, First = period.First, Last = period.Last };
}
