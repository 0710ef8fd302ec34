using System.Text.Json;
using Precis.Documents;

namespace Precis.Articles.Json;

/// <summary>The fields of a JSON object, by name whatever its case. A field of the wrong kind is a warning, not a loss.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Warning> _warnings = [];

    public JsonFields(JsonElement json)
    {
        foreach (var field in json.EnumerateObject())
        {
            if (TryGetName(field, out var name))
            {
                _fields[name] = field.Value;
            }
        }
    }

    public IReadOnlyList<Warning> Warnings => _warnings;

    public IEnumerable<string> Names => _fields.Keys;

    public JsonElement? this[string field] => _fields.TryGetValue(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A field's text as it stands; <see langword="null"/> where it is missing, null, white or, with a warning, of another kind.</summary>
    public string? Raw(string field, bool acceptsNumber = false)
    {
        if (this[field] is not { } value)
        {
            return null;
        }

        if (acceptsNumber && value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }

        if (value.ValueKind == JsonValueKind.String && TryGetString(value, out var text))
        {
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }

        _warnings.Add(ReaderWarnings.UnreadableField(field));
        return null;
    }

    /// <summary>A field's text without white space round it.</summary>
    public string? Text(string field, bool acceptsNumber = false) => Raw(field, acceptsNumber)?.Trim();

    /// <summary>The first of several fields that holds text.</summary>
    public string? FirstText(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (this[field] is { ValueKind: JsonValueKind.String } && Text(field) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The texts of a list, or the one of a field that is no list.</summary>
    public List<string> List(string field)
    {
        if (this[field] is not { ValueKind: JsonValueKind.Array } list)
        {
            return Text(field) is { } one ? [one] : [];
        }

        return [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String)
            .Select(item => TryGetString(item, out var text) ? text.Trim() : "").Where(text => text.Length > 0)];
    }

    /// <summary>The objects of a list, or the one of a field that is no list.</summary>
    public IEnumerable<JsonFields> Objects(string field)
    {
        var items = this[field] switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().ToList(),
            { } one => [one],
            _ => [],
        };
        return items.Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new JsonFields(item));
    }

    /// <summary>When the article was published, by the first of several fields that is there.</summary>
    public PublicationDate? Published(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (Text(field, acceptsNumber: true) is not { } value)
            {
                continue;
            }

            if (PublishedDates.Read(value) is { } date)
            {
                return new(date, PublishedFrom.Metadata);
            }

            _warnings.Add(ReaderWarnings.UnreadableDate(value));
        }

        return null;
    }

    /// <summary>Reads a string that may hold the escape of half a surrogate pair, which no valid text has.</summary>
    private static bool TryGetString(JsonElement value, out string text)
    {
        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    private static bool TryGetName(JsonProperty field, out string name)
    {
        try
        {
            name = field.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = "";
            return false;
        }
    }
}
