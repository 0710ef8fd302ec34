using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>The class of a time expression, after TimeML's TIMEX3.</summary>
public enum DateType
{
    /// <summary>A calendar date of any precision.</summary>
    Date,

    /// <summary>A time of day or a part of a day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>How the words around a date shift its value.</summary>
public enum DateModifier
{
    /// <summary>The value is approximate ("vers 2019", "around 2019").</summary>
    Approx,

    /// <summary>Earlier than the value.</summary>
    Before,

    /// <summary>Later than the value.</summary>
    After,

    /// <summary>The beginning of the value's period.</summary>
    Start,

    /// <summary>The middle of the value's period.</summary>
    Mid,

    /// <summary>The end of the value's period.</summary>
    End,

    /// <summary>From the value on.</summary>
    Since,

    /// <summary>Up to the value.</summary>
    Until,

    /// <summary>Near the value.</summary>
    About,
}

/// <summary>A date, time, duration or set, with its TIMEX3 value and, where the value is a place on the calendar, its bounds.</summary>
public sealed record DateExpression : SpannedValue
{
    /// <summary>The identifier within the record ("d1").</summary>
    [JsonPropertyOrder(-4)]
    public required string Id { get; init; }

    /// <summary>The class of the expression.</summary>
    public required DateType Type { get; init; }

    /// <summary>The TIMEX3 value ("2028-06-08", "2022-Q3", "P3M", "XXXX-WXX-3").</summary>
    public required string Value { get; init; }

    /// <summary>The earliest ISO 8601 date or date-time that the value admits; <see langword="null"/> for a duration, a set or an open value.</summary>
    public string? Earliest { get; init; }

    /// <summary>The latest ISO 8601 date or date-time that the value admits, inclusive.</summary>
    public string? Latest { get; init; }

    /// <summary>How the words around the date shift it.</summary>
    public DateModifier? Modifier { get; init; }
}
