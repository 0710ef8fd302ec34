using Precis.Articles.Html.Metadata;
using Precis.Articles.Json;
using Precis.Documents;

namespace Precis.Articles.Ninjs;

/// <summary>
/// An article in ninjs (IPTC): 1.x with a field a value (<c>headline</c>, <c>body_html</c>), 2.x and 3.x with lists (<c>headlines</c>,
/// <c>bodies</c>) and, in 3.x, camel case. Agencies add fields of their own, and <c>guid</c> for <c>uri</c>.
/// </summary>
internal static class NinjsArticle
{
    private static readonly string[] Marks = ["versioncreated", "pubstatus", "bodies", "headlines", "body_text", "body_html", "body_xhtml", "body_richhtml5", "body_html5", "body_nitf", "usageterms", "renditions"];

    /// <summary>Fields that tell ninjs where an identifier stands beside them.</summary>
    private static readonly string[] WeakMarks = ["headline", "descriptions", "description_text", "$standard", "standard", "eventdetails", "representationtype"];

    public static bool IsNinjs(JsonFields json) =>
        json["text"] is null && json["html"] is null
        && (Array.Exists(Marks, mark => json[mark] is not null) || (json["uri"] ?? json["guid"]) is not null && Array.Exists(WeakMarks, mark => json[mark] is not null));

    public static ArticleReadResult Read(JsonFields json, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        var status = json.FirstText("pubstatus");
        if (PublishingStatus.Failure(source.Uri, status, json.FirstText("ednote", "edNote")) is { } stopped)
        {
            return stopped;
        }

        var title = CarriedContent.Line(Valued(json, "headlines", "main", "headline", "title") ?? json.FirstText("headline", "title", "name"));
        var body = Body(json);
        var description = body is null ? Valued(json, "descriptions", "text", "summary", "caption") ?? json.FirstText("description_text", "description_html") : null;
        var type = json.FirstText("type");
        if (body is null && (description is null || type is not null and not "text"))
        {
            return Failures.NoArticle(source.Uri, type is null or "text" ? "a ninjs document without a body" : $"a ninjs document of type '{type}'");
        }

        var paragraphs = CarriedContent.Of(body ?? description!, title, source.Uri, options, cancellationToken);
        if (paragraphs.Count == 0)
        {
            return Failures.Empty(source.Uri);
        }

        var published = json.Published("versioncreated", "contentcreated", "firstcreated");
        return new Article
        {
            Source = source,
            Id = json.FirstText("uri", "guid", "id"),
            Title = title,
            Byline = AuthorNames.Read(json.FirstText("byline", "by") ?? "", isDeclared: true),
            Publisher = Publisher(json),
            Section = json.FirstText("section"),
            Url = json.FirstText("url", "canonicalurl"),
            Published = published,
            Language = json.FirstText("language") is { } tag ? ReaderWarnings.Language(tag) : null,
            Paragraphs = paragraphs,
            Warnings =
            [
                .. json.Warnings,
                .. PublishingStatus.Embargo(json.FirstText("embargoed")),
                .. body is null ? [ReaderWarnings.TeaserOnly(null)] : Array.Empty<Warning>(),
            ],
        };
    }

    /// <summary>The body, HTML before text: it has its paragraphs marked.</summary>
    private static string? Body(JsonFields json)
    {
        var bodies = json.Objects("bodies").Where(body => body.FirstText("value") is not null).ToList();
        var listed = bodies.Find(body => Type(body).Contains("html", StringComparison.OrdinalIgnoreCase)) ?? bodies.Find(body => !Type(body).Contains("image", StringComparison.OrdinalIgnoreCase));
        if (listed is not null)
        {
            return Escaped(listed.FirstText("value")!, Type(listed));
        }

        var named = json.Names.Where(name => name.StartsWith("body_", StringComparison.OrdinalIgnoreCase) && json.FirstText(name) is not null).Order(StringComparer.Ordinal).ToList();
        var field = named.Find(name => name.Contains("html", StringComparison.OrdinalIgnoreCase)) ?? named.Find(name => name.Equals("body_text", StringComparison.OrdinalIgnoreCase)) ?? named.FirstOrDefault();
        return field is null ? null : Escaped(json.FirstText(field)!, field);
    }

    private static string Type(JsonFields body) => body.FirstText("contenttype", "role") ?? "";

    /// <summary>Text that is called text may hold "&lt;", which is no tag there.</summary>
    private static string Escaped(string value, string type) =>
        type.Contains("plain", StringComparison.OrdinalIgnoreCase) || type.Contains("text", StringComparison.OrdinalIgnoreCase) && !type.Contains('/')
            ? System.Net.WebUtility.HtmlEncode(value)
            : value;

    private static string? Valued(JsonFields json, string list, params ReadOnlySpan<string> roles)
    {
        var items = json.Objects(list).Where(item => item.FirstText("value") is not null).ToList();
        foreach (var role in roles)
        {
            if (items.Find(item => string.Equals(item.FirstText("role"), role, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found.FirstText("value");
            }
        }

        return items.FirstOrDefault()?.FirstText("value");
    }

    private static string? Publisher(JsonFields json) =>
        json.FirstText("provider", "source") ?? json.Objects("infosource").Select(source => source.FirstText("name")).FirstOrDefault(name => name is not null)
        ?? json.Objects("infosources").Select(source => source.FirstText("name")).FirstOrDefault(name => name is not null) ?? json.FirstText("copyrightholder");
}
