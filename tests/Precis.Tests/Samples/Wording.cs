using System.Text.Json;

namespace Precis.Tests.Samples;

/// <summary>Compares wordings as a person does: a no-break space is a space, a curly apostrophe an apostrophe; <c>a|b</c> is either.</summary>
internal static class Wording
{
    private static readonly string[] Determiners = ["l'", "la ", "le ", "les ", "un ", "une ", "ce ", "cette ", "ces ", "the ", "this ", "a ", "an "];

    public static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('’', '\'').Trim();

    public static bool Same(string actual, string expected) => Plain(actual) == Plain(expected);

    public static bool IsOneOf(string? actual, string expected) => actual is not null && expected.Split('|').Any(one => Same(actual, one));

    /// <summary>As <see cref="IsOneOf"/>; a determiner in front, where more than one reading is right, does not count.</summary>
    public static bool IsOneOfWithoutDeterminer(string actual, string expected)
    {
        actual = Plain(actual);
        return expected.Split('|').Select(Plain).Any(one =>
            actual == one || actual.EndsWith(one, StringComparison.Ordinal) && Determiners.Contains(actual[..^one.Length].ToLowerInvariant()));
    }

    public static bool Contains(string? actual, string expected) => actual is not null && Plain(actual).Contains(Plain(expected), StringComparison.Ordinal);

    /// <summary>The property as a string, where it is there and a string.</summary>
    public static string? String(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The strings of a list, or of a value that stands alone; empty where there is none.</summary>
    public static IReadOnlyList<string> Strings(this JsonElement element, string property) =>
        !element.TryGetProperty(property, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
        : [value.GetString()!];

    /// <summary>The items of a list; empty where there is none.</summary>
    public static IReadOnlyList<JsonElement> List(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? [.. value.EnumerateArray()] : [];
}
