using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>A published value with its place in the text: <c>Text == document.Text[Start..End]</c>.</summary>
/// <remarks>Immutable, and so safe to share between threads.</remarks>
public abstract record SpannedValue
{
    /// <summary>The UTF-16 offset of the first code unit.</summary>
    [JsonPropertyOrder(-3)]
    public required int Start { get; init; }

    /// <summary>The UTF-16 offset after the last code unit.</summary>
    [JsonPropertyOrder(-2)]
    public required int End { get; init; }

    /// <summary>The words of the article at these offsets.</summary>
    [JsonPropertyOrder(-1)]
    public required string Text { get; init; }

    /// <summary>The place in the text.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);
}
