using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Precis.Articles.Html;

/// <summary>The article that a page describes in JSON-LD (schema.org). Broken JSON is passed over.</summary>
internal sealed record JsonLd
{
    private const int MostDepth = 6;

    private static readonly JsonDocumentOptions Leniency = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public string? Headline { get; private init; }

    public IReadOnlyList<string> Authors { get; private init; } = [];

    public string? Published { get; private init; }

    public string? Publisher { get; private init; }

    public string? Section { get; private init; }

    public string? Url { get; private init; }

    public static JsonLd Read(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent.Trim().TrimEnd(';'), Leniency);
                if (FindArticle(json.RootElement, 0) is { } article)
                {
                    return Of(article);
                }
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // Pages hold broken JSON-LD, and strings with half a surrogate pair; the other declarations remain.
            }
        }

        return new JsonLd();
    }

    private static JsonElement? FindArticle(JsonElement element, int depth)
    {
        if (depth > MostDepth)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(item => FindArticle(item, depth + 1)).FirstOrDefault(found => found is not null);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (IsArticle(element))
        {
            return element;
        }

        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (element.TryGetProperty(name, out var inner) && FindArticle(inner, depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type];
        return Array.Exists(types, one => one.ValueKind == JsonValueKind.String
            && one.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report"));
    }

    private static JsonLd Of(JsonElement article) => new()
    {
        Headline = Text(article, "headline") ?? Text(article, "name"),
        Authors = [.. Names(article, "author").Distinct(StringComparer.Ordinal)],
        Published = Text(article, "datePublished") ?? Text(article, "dateCreated"),
        Publisher = Names(article, "publisher").FirstOrDefault(),
        Section = Text(article, "articleSection"),
        Url = Text(article, "url") ?? Text(article, "mainEntityOfPage"),
    };

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        value = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value;
        return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? HtmlMetadata.Squeeze(System.Net.WebUtility.HtmlDecode(text))
            : null;
    }

    private static IEnumerable<string> Names(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            yield break;
        }

        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        foreach (var item in items)
        {
            var text = item.ValueKind switch
            {
                JsonValueKind.String => item.GetString(),
                JsonValueKind.Object => Text(item, "name"),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(text) && text.Length < 100 && !text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                yield return text.Trim();
            }
        }
    }
}
