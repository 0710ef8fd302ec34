using System.Text.Json;
using Precis.Articles.Json;
using Precis.Documents;

namespace Precis.Articles.Feeds;

/// <summary>A JSON Feed (jsonfeed.org, versions 1 and 1.1).</summary>
internal sealed class JsonFeed
{
    private readonly JsonFields _feed;

    private JsonFeed(JsonFields feed, JsonElement items)
    {
        _feed = feed;
        Items = items;
    }

    public JsonElement Items { get; }

    /// <summary>The feed that an object is; <see langword="null"/> where it is none.</summary>
    public static JsonFeed? Of(JsonElement json)
    {
        var feed = new JsonFields(json);
        return feed.FirstText("version")?.Contains("jsonfeed.org", StringComparison.Ordinal) == true && feed["items"] is { ValueKind: JsonValueKind.Array } items
            ? new JsonFeed(feed, items)
            : null;
    }

    public ArticleReadResult Read(JsonElement json, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return new ReadFailure(source.Uri, "bad-json", $"{source.Uri} is no object: write feed items as JSON Feed says.");
        }

        var item = new JsonFields(json);
        var title = item.Text("title");
        var url = item.FirstText("url", "external_url");
        var content = item.Raw("content_html") ?? System.Net.WebUtility.HtmlEncode(item.Raw("content_text"));
        var text = content ?? item.Raw("summary");
        var paragraphs = text is null ? [] : CarriedContent.Of(text, title, source.Uri, options, cancellationToken);
        if (paragraphs.Count == 0)
        {
            return new ReadFailure(source.Uri, "missing-text", $"{source.Uri} has no content_html and no content_text: {(url is null ? "add one" : $"fetch {url} and give that page")}.");
        }

        var authors = Authors(item) is { Count: > 0 } own ? own : Authors(_feed);
        var tags = item.List("tags");
        var isTeaser = content is null ? CarriedContent.IsTeaser(paragraphs) : CarriedContent.IsBrokenOff(paragraphs);
        return new Article
        {
            Source = source,
            Id = item.Text("id", acceptsNumber: true),
            Title = CarriedContent.Line(title),
            Byline = authors,
            Publisher = _feed.FirstText("title"),
            Section = tags is [var tag] ? tag : null,
            Url = url,
            Published = item.Published("date_published", "date_modified"),
            Paragraphs = paragraphs,
            Warnings = [.. item.Warnings, .. isTeaser ? [ReaderWarnings.TeaserOnly(url)] : Array.Empty<Warning>()],
        };
    }

    private static List<string> Authors(JsonFields fields) =>
        [.. fields.Objects("authors").Concat(fields.Objects("author")).Select(author => author.FirstText("name")).OfType<string>().Distinct(StringComparer.Ordinal)];
}
