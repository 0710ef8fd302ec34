using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Precis.Articles.Html;

/// <summary>Finds the article's text where a page declares it in JSON-LD (<c>articleBody</c>, that of all posts of a live blog). Broken JSON is passed over.</summary>
internal static class DeclaredBody
{
    private const string Name = "articleBody";
    private const string Updates = "liveBlogUpdate";
    private const int MostDepth = 8;

    private static readonly JsonDocumentOptions Leniency = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The longest declared text; <see langword="null"/> without one.</summary>
    public static string? Find(IHtmlDocument page)
    {
        string? longest = null;
        foreach (var script in page.Scripts)
        {
            if (script.Type is not "application/ld+json" || script.TextContent is not { } source || !source.Contains(Name, StringComparison.Ordinal))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(source.Trim().TrimEnd(';'), Leniency);
                longest = Longer(longest, Find(json.RootElement, 0));
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // The page's own text remains.
            }
        }

        return longest is null ? null : WebUtility.HtmlDecode(longest);
    }

    private static string? Find(JsonElement element, int depth)
    {
        if (depth > MostDepth || element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Aggregate((string?)null, (longest, item) => Longer(longest, Find(item, depth + 1)));
        }

        var longest = element.TryGetProperty(Name, out var body) && body.ValueKind == JsonValueKind.String ? body.GetString() : null;
        if (element.TryGetProperty(Updates, out var updates) && updates.ValueKind == JsonValueKind.Array)
        {
            return Longer(longest, string.Join('\n', updates.EnumerateArray().Select(update => Find(update, depth + 1))));
        }

        foreach (var property in element.EnumerateObject())
        {
            longest = Longer(longest, Find(property.Value, depth + 1));
        }

        return longest;
    }

    private static string? Longer(string? one, string? other) => (other?.Length ?? 0) > (one?.Length ?? 0) ? other : one;
}
