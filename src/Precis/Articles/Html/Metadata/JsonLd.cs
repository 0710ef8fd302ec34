using System.Text.Json;
using System.Text.RegularExpressions;

namespace Precis.Articles.Html.Metadata;

/// <summary>What a page's JSON-LD (schema.org) says of its article.</summary>
internal sealed partial record JsonLd
{
    private const int LongestName = 200;

    private static readonly JsonDocumentOptions Leniency = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public string? Headline { get; private init; }

    /// <summary>The authors as they are written; a name may hold several.</summary>
    public IReadOnlyList<string> Authors { get; private init; } = [];

    public string? Published { get; private init; }

    public string? Modified { get; private init; }

    public string? Publisher { get; private init; }

    public string? Section { get; private init; }

    public string? Url { get; private init; }

    public bool IsPaywalled { get; private init; }

    public bool IsLive { get; private init; }

    /// <summary>Reads the scripts of a page; of several articles the one of this address, else the first.</summary>
    public static JsonLd Read(IReadOnlyList<string> scripts, string? address)
    {
        var graph = new JsonLdGraph();
        var broken = new List<string>();
        foreach (var script in scripts)
        {
            if (Parse(script) is { } root)
            {
                graph.Add(root);
            }
            else
            {
                broken.Add(script);
            }
        }

        return graph.Article(address) is { } article ? Of(article, graph) : broken.Count > 0 ? Salvage(broken) : new();
    }

    private static JsonElement? Parse(string script)
    {
        var text = Wrapping().Replace(script, "").Trim().TrimEnd(';');
        try
        {
            return JsonElement.Parse(text, Leniency);
        }
        catch (JsonException)
        {
            // The commonest faults: bare line ends inside strings, and a page that escaped its JSON as HTML.
            try
            {
                return JsonElement.Parse(ControlCharacters().Replace(text.Contains("&quot;", StringComparison.Ordinal) && !text.Contains("{\"", StringComparison.Ordinal)
                    ? System.Net.WebUtility.HtmlDecode(text) : text, " "), Leniency);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private static JsonLd Of(JsonElement article, JsonLdGraph graph) => new()
    {
        Headline = JsonLdGraph.Text(article, "headline") ?? JsonLdGraph.Text(article, "name"),
        Authors = [.. graph.Names(article, "author").DefaultIfEmpty(null).SelectMany(name => name is null ? graph.Names(article, "creator") : [name]).OfType<string>().Where(name => name.Length <= LongestName)],
        Published = JsonLdGraph.Text(article, "datePublished") ?? JsonLdGraph.Text(article, "dateCreated") ?? JsonLdGraph.Text(article, "uploadDate"),
        Modified = JsonLdGraph.Text(article, "dateModified"),
        Publisher = graph.Names(article, "publisher").FirstOrDefault(),
        Section = JsonLdGraph.Text(article, "articleSection"),
        Url = JsonLdGraph.Text(article, "url") ?? JsonLdGraph.Address(article),
        IsPaywalled = JsonLdGraph.IsFalse(article, "isAccessibleForFree"),
        IsLive = JsonLdGraph.HasType(article, "LiveBlogPosting"),
    };

    /// <summary>The plain fields of JSON that cannot be parsed.</summary>
    private static JsonLd Salvage(List<string> scripts)
    {
        string? Field(Regex field) => scripts.Select(script => field.Match(script)).FirstOrDefault(match => match.Success)?.Groups["value"].Value;
        return new()
        {
            Published = Field(PublishedField()),
            Modified = Field(ModifiedField()),
            Authors = Field(AuthorField()) is { } author ? [author] : [],
        };
    }

    [GeneratedRegex(@"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Wrapping();

    [GeneratedRegex(@"[\u0000-\u001F]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ControlCharacters();

    [GeneratedRegex("""["']datePublished["']\s*:\s*["'](?<value>[^"']{4,40})["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublishedField();

    [GeneratedRegex("""["']dateModified["']\s*:\s*["'](?<value>[^"']{4,40})["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ModifiedField();

    [GeneratedRegex("""["']author["']\s*:\s*\[?\s*\{[^{}]{0,300}?["']name["']\s*:\s*\[?\s*"(?<value>[^"]{2,100})["]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AuthorField();
}
