using System.Text.Json;

namespace Precis.Tests.Samples;

/// <summary>A published record as a reader of its JSON sees it, with its identifiers resolved.</summary>
internal sealed class RecordView
{
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    public RecordView(ReadOnlyMemory<byte> json)
    {
        Root = JsonDocument.Parse(json).RootElement;
        foreach (var list in new[] { "entities", "dates", "amounts", "quotes", "facts" })
        {
            foreach (var item in Root.GetProperty(list).EnumerateArray())
            {
                if (!_byId.TryAdd(item.GetProperty("id").GetString()!, item))
                {
                    DuplicateIds.Add(item.GetProperty("id").GetString()!);
                }
            }
        }
    }

    public JsonElement Root { get; }

    public List<string> DuplicateIds { get; } = [];

    public string Text => Root.GetProperty("text").GetString()!;

    public IReadOnlyList<JsonElement> Items(string list) => [.. Root.GetProperty(list).EnumerateArray()];

    public JsonElement? Find(string? id) => id is not null && _byId.TryGetValue(id, out var item) ? item : null;

    /// <summary>The span, where it lies in the text and its <c>text</c> is what stands there; else <see langword="null"/>.</summary>
    public string? SpanText(JsonElement spanned)
    {
        var (start, end) = (spanned.GetProperty("start").GetInt32(), spanned.GetProperty("end").GetInt32());
        return start >= 0 && start < end && end <= Text.Length && Text[start..end] == spanned.GetProperty("text").GetString() ? Text[start..end] : null;
    }

    /// <summary>Whether an entity is called so: by its canonical name or in one of its mentions.</summary>
    public bool IsCalled(string? id, string name) =>
        Find(id) is { } entity && entity.TryGetProperty("mentions", out var mentions)
        && (Wording.IsOneOf(entity.GetProperty("name").GetString()!, name)
            || mentions.EnumerateArray().Any(mention => Wording.IsOneOf(mention.GetProperty("text").GetString()!, name)));

    /// <summary>What an identifier stands for, for a person to read.</summary>
    public string Describe(string? id)
    {
        if (id is null)
        {
            return "nothing";
        }

        if (Find(id) is not { } item)
        {
            return $"unknown {id}";
        }

        return item.TryGetProperty("name", out var name) ? $"{name}"
            : item.TryGetProperty("contract", out var contract) ? Describe(contract.GetString())
            : item.TryGetProperty("text", out var text) ? $"'{text}'" : id;
    }
}
