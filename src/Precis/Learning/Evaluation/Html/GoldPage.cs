using System.Text.Json;

namespace Precis.Learning.Evaluation.Html;

/// <summary>A page with what is known of its article; what is unknown is <see langword="null"/>.</summary>
internal sealed record GoldPage(string Id, byte[] Bytes)
{
    /// <summary>The article's text.</summary>
    public string? Text { get; private init; }

    /// <summary>Strings that must be in the text.</summary>
    public IReadOnlyList<string> With { get; private init; } = [];

    /// <summary>Strings that must not be in it.</summary>
    public IReadOnlyList<string> Without { get; private init; } = [];

    /// <summary>The headline.</summary>
    public string? Title { get; private init; }

    /// <summary>The authors, parted by commas.</summary>
    public string? Authors { get; private init; }

    /// <summary>The day of publication, as ISO 8601 writes it.</summary>
    public string? Date { get; private init; }

    /// <exception cref="InvalidDataException">The row holds no page.</exception>
    public static GoldPage Of(JsonElement row)
    {
        if (!row.TryGetProperty("html_base64", out var html) || !html.TryGetBytesFromBase64(out var bytes) || !row.TryGetProperty("gold", out var gold))
        {
            throw new InvalidDataException("A gold row needs \"html_base64\" (the bytes of the page) and \"gold\": add them.");
        }

        var segments = gold.TryGetProperty("segments", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return new(String(row, "id") ?? "", bytes)
        {
            Text = String(gold, "text"),
            With = Strings(segments, "with"),
            Without = Strings(segments, "without"),
            Title = Known(gold, "title"),
            Authors = Known(gold, "authors"),
            Date = Known(gold, "date"),
        };
    }

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Known(JsonElement element, string name) => String(element, name) is { } text && text.Trim().Length > 0 ? text : null;

    private static List<string> Strings(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(value => value.GetString()!)]
            : [];
}
