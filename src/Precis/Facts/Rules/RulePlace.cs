using System.Text.Json;

namespace Precis.Facts.Rules;

/// <summary>A value in a rule file with its path ("$.triggers.fr[2]"), so that whatever is wrong is told with its place.</summary>
/// <param name="Value">The value.</param>
/// <param name="Path">The path.</param>
internal readonly record struct RulePlace(JsonElement Value, string Path)
{
    /// <summary>What is wrong here, and the cure.</summary>
    public InvalidDataException Wrong(string message) => new($"{Path}: {message}");

    public RulePlace? Find(string property) =>
        Value.TryGetProperty(property, out var value) ? new RulePlace(value, $"{Path}.{property}") : null;

    public RulePlace Get(string property, string cure) => Find(property) ?? throw Wrong($"\"{property}\" is missing; {cure}");

    /// <summary>The properties of an object, of which only those listed may be there; any where none is listed.</summary>
    public IEnumerable<(string Name, RulePlace Place)> Properties(string what, params string[] known)
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong($"{what} is a JSON object; write {{…}}");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var list = new List<(string, RulePlace)>();
        foreach (var property in Value.EnumerateObject())
        {
            var place = new RulePlace(property.Value, $"{Path}.{property.Name}");
            if (!seen.Add(property.Name))
            {
                throw place.Wrong($"\"{property.Name}\" stands twice; write it once");
            }

            if (known.Length > 0 && !known.Contains(property.Name))
            {
                throw place.Wrong($"{what} has no \"{property.Name}\"; it may have {Choice(known)}");
            }

            list.Add((property.Name, place));
        }

        return list;
    }

    public IEnumerable<RulePlace> Items(string what)
    {
        if (Value.ValueKind != JsonValueKind.Array)
        {
            throw Wrong($"{what} is a list; write […]");
        }

        var path = Path;
        return Value.EnumerateArray().Select((item, i) => new RulePlace(item, $"{path}[{i}]"));
    }

    public string Text() => Value.ValueKind == JsonValueKind.String && Value.GetString() is { Length: > 0 } text ? text : throw Wrong("this is no text; write one between quotation marks");

    public IEnumerable<string> Texts(string what) => Items(what).Select(item => item.Text());

    public bool Flag() => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("this is neither true nor false; write one of them"),
    };

    public static string Choice(IEnumerable<string> names) => string.Join(", ", names.SkipLast(1)) is { Length: > 0 } start ? $"{start} or {names.Last()}" : names.Last();
}
