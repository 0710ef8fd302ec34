using System.Net;
using System.Text.Json;

namespace Precis.Articles.Html.Metadata;

/// <summary>The nodes of a page's JSON-LD, whatever they are wrapped in, and the readings that its loose habits need.</summary>
internal sealed class JsonLdGraph
{
    private const int MostDepth = 6;
    private const int MostNodes = 500;

    private static readonly string[] Wrappers = ["@graph", "mainEntity", "mainEntityOfPage", "@list"];

    private readonly List<JsonElement> _nodes = [];

    /// <summary>Adds the nodes of a document.</summary>
    public void Add(JsonElement root) => Add(root, 0);

    /// <summary>
    /// The node that describes the article: a text of its own (an article, posting or report) before a recipe or review, before the page itself; among equals the one
    /// of the page's address, then the first.
    /// </summary>
    public JsonElement? Article(string? address)
    {
        JsonElement? best = null;
        var most = 0;
        foreach (var node in _nodes)
        {
            var rank = RankOf(node) * 2;
            if (rank > 0 && address is not null && (Text(node, "url") == address || Address(node) == address))
            {
                rank++;
            }

            if (rank > most)
            {
                (best, most) = (node, rank);
            }
        }

        return best;
    }

    /// <summary>The names under a property: strings, objects with a name, lists of these, references by <c>@id</c>.</summary>
    public IEnumerable<string> Names(JsonElement node, string property) => Get(node, property) is { } value ? Names(value, 0) : [];

    /// <summary>The first text under a property.</summary>
    public static string? Text(JsonElement node, string property)
    {
        if (Get(node, property) is not { } value)
        {
            return null;
        }

        value = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value;
        return String(value) is { } text && text.Trim().Length > 0 ? HtmlMetadata.Squeeze(WebUtility.HtmlDecode(text)) : null;
    }

    /// <summary>The address of the page that a node is the main entity of.</summary>
    public static string? Address(JsonElement node) =>
        Text(node, "mainEntityOfPage") ?? (Get(node, "mainEntityOfPage") is { ValueKind: JsonValueKind.Object } page ? Text(page, "@id") ?? Text(page, "url") : null);

    /// <summary>Whether a property says no, as a boolean or as a string.</summary>
    public static bool IsFalse(JsonElement node, string property) =>
        Get(node, property) is { } value && (value.ValueKind == JsonValueKind.False || string.Equals(String(value), "false", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a node is of a type.</summary>
    public static bool HasType(JsonElement node, string type) => Types(node).Contains(type, StringComparer.Ordinal);

    private void Add(JsonElement element, int depth)
    {
        if (depth > MostDepth || _nodes.Count >= MostNodes)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Add(item, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            _nodes.Add(element);
            foreach (var wrapper in Wrappers)
            {
                if (element.TryGetProperty(wrapper, out var inner))
                {
                    Add(inner, depth + 1);
                }
            }
        }
    }

    private static int RankOf(JsonElement node)
    {
        var rank = 0;
        foreach (var type in Types(node))
        {
            rank = Math.Max(rank, type switch
            {
                _ when type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" => 3,
                "Recipe" or "Review" or "HowTo" or "CreativeWork" or "VideoObject" => 2,
                "WebPage" or "ItemPage" or "AboutPage" => 1,
                _ => 0,
            });
        }

        // A page or a video without a date and an author tells nothing; the article of another node does.
        return rank is 1 or 2 && Get(node, "datePublished") is null && Get(node, "author") is null ? 0 : rank;
    }

    private IEnumerable<string> Names(JsonElement value, int depth)
    {
        if (depth > MostDepth)
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => IsName(String(value)) ? [HtmlMetadata.Squeeze(WebUtility.HtmlDecode(String(value)!))] : [],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Names(item, depth + 1)),
            JsonValueKind.Object when Get(value, "name") is { } name => Names(name, depth + 1),
            JsonValueKind.Object when Get(value, "@list") is { } list => Names(list, depth + 1),
            JsonValueKind.Object when Text(value, "familyName") is { } family => [$"{Text(value, "givenName")} {family}".Trim()],
            JsonValueKind.Object when Text(value, "@id") is { } id && _nodes.Find(node => Text(node, "@id") == id && Get(node, "name") is not null) is { ValueKind: JsonValueKind.Object } node
                => Names(node, depth + 1),
            _ => [],
        };
    }

    private static bool IsName(string? text) => !string.IsNullOrWhiteSpace(text) && !text.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Types(JsonElement node)
    {
        if (Get(node, "@type") is not { } type)
        {
            return [];
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(String) : [String(type)];
        return types.OfType<string>().Select(name => name[(name.LastIndexOfAny(['/', ':', '#']) + 1)..]);
    }

    private static JsonElement? Get(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A string's text; half a surrogate pair is no text.</summary>
    private static string? String(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
