using System.Text.Json.Serialization;

namespace Precis.Languages;

/// <summary>The languages that are read. Any other is <see cref="Undetermined"/> and is not extracted from.</summary>
public enum Language
{
    /// <summary>Neither French nor English, or too short to tell.</summary>
    [JsonStringEnumMemberName("und")]
    Undetermined,

    /// <summary>French.</summary>
    [JsonStringEnumMemberName("fr")]
    French,

    /// <summary>English.</summary>
    [JsonStringEnumMemberName("en")]
    English,
}
