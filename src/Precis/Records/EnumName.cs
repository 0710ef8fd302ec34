using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Precis.Records;

/// <summary>The spelling of an enum value in JSON: kebab-case, unless the value gives its own. Thread-safe.</summary>
internal static class EnumName
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    public static string Of(Enum value) => Names.GetOrAdd(value, Spell);

    public static string? OfOptional(Enum? value) => value is null ? null : Of(value);

    private static string Spell(Enum value)
    {
        var name = value.ToString();
        return value.GetType().GetField(name)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);
    }
}
