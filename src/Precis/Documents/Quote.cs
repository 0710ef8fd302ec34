using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>Somebody's words: for a direct quotation what stands between the marks, for an indirect one the reported clause.</summary>
public sealed record Quote : SpannedValue
{
    /// <summary>The identifier within the record ("q1").</summary>
    [JsonPropertyOrder(-4)]
    public required string Id { get; init; }

    /// <summary>The identifier of the entity that speaks.</summary>
    public string? Speaker { get; init; }

    /// <summary>The words that name the speaker here.</summary>
    public string? SpeakerText { get; init; }

    /// <summary>The words that report the speech ("a expliqué", "said").</summary>
    public string? Cue { get; init; }

    /// <summary>Whether the words are the speaker's own, between quotation marks.</summary>
    public required bool Direct { get; init; }
}
