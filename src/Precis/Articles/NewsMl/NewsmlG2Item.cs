using System.Xml.Linq;
using Precis.Articles.Html.Metadata;
using Precis.Articles.Xml;
using Precis.Documents;

namespace Precis.Articles.NewsMl;

/// <summary>An item of NewsML-G2 (IPTC): a news item with its body as XHTML, NITF or text, or one that is no article.</summary>
internal static class NewsmlG2Item
{
    public static ArticleReadResult Read(XElement item, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        var meta = item.At("itemMeta");
        var content = item.At("contentMeta");
        var status = meta.At("pubStatus");
        if (PublishingStatus.Failure(source.Uri, status.AttributeText("qcode") ?? status.AttributeText("uri") ?? status.AttributeText("literal"), meta.At("edNote").Line()) is { } stopped)
        {
            return stopped;
        }

        if (!item.Is("newsItem"))
        {
            return Failures.NoArticle(source.Uri, $"a NewsML-G2 {item.Name.LocalName}");
        }

        var nitf = item.At("contentSet")?.Find("nitf");
        var title = Headline(content) ?? (nitf is null ? null : Nitf.Headline(nitf));
        var paragraphs = Paragraphs(item, title, source.Uri, options, cancellationToken);
        if (paragraphs.Count == 0)
        {
            var type = meta.At("itemClass").AttributeText("qcode");
            return Failures.NoArticle(source.Uri, type is null ? "a news item without a body" : $"a news item of class '{type}' without a body");
        }

        var warnings = new List<Warning>();
        var language = content.At("language").AttributeText("tag") ?? item.At("contentSet", "inlineXML").AttributeText("lang") ?? item.AttributeText("lang");
        return new Article
        {
            Source = source,
            Id = item.AttributeText("guid"),
            Title = title,
            Byline = Byline(content) is { Count: > 0 } byline ? byline : nitf is null ? [] : Nitf.Byline(nitf),
            Publisher = Name(meta.At("provider")) ?? Name(content.At("infoSource")) ?? Name(item.At("rightsInfo", "copyrightHolder")),
            Section = Name(meta.At("service")),
            Published = XmlDates.First(warnings, meta.At("versionCreated").Line(), meta.At("firstCreated").Line(), content.At("contentCreated").Line()),
            Language = language is null ? null : ReaderWarnings.Language(language),
            Paragraphs = paragraphs,
            Warnings = [.. warnings, .. PublishingStatus.Embargo(meta.At("embargoed").Line())],
        };
    }

    /// <summary>The first rendition of the body that holds text; several are the same article in other formats.</summary>
    private static IReadOnlyList<ArticleParagraph> Paragraphs(XElement item, string? title, string source, ReadOptions options, CancellationToken cancellationToken)
    {
        foreach (var rendition in item.At("contentSet")?.Elements() ?? [])
        {
            var type = rendition.AttributeText("contenttype") ?? "";
            var html = rendition.Name.LocalName switch
            {
                "inlineXML" => NewsBody.Html(rendition),
                "inlineData" when type.Contains("html", StringComparison.OrdinalIgnoreCase) || rendition.HasElements => NewsBody.Html(rendition),
                "inlineData" when rendition.AttributeText("encoding") is null && (type.Length == 0 || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)) => NewsBody.Escape(rendition.Text()),
                _ => null,
            };
            if (html is not null && CarriedContent.Of(html, title, source, options, cancellationToken) is { Count: > 0 } paragraphs)
            {
                return paragraphs;
            }
        }

        return [];
    }

    private static string? Headline(XElement? content)
    {
        var headlines = content?.All("headline").ToList() ?? [];
        return (headlines.Find(headline => headline.AttributeText("role") is null || headline.AttributeText("role")!.EndsWith("main", StringComparison.OrdinalIgnoreCase)) ?? headlines.FirstOrDefault()).Line();
    }

    private static List<string> Byline(XElement? content)
    {
        var by = content?.All("by").Select(line => line.Line()).OfType<string>().ToList() ?? [];
        by = by.Count > 0 ? by : content?.All("creator").Select(Name).OfType<string>().ToList() ?? [];
        return [.. by.SelectMany(line => AuthorNames.Read(line, isDeclared: true)).Distinct(StringComparer.Ordinal)];
    }

    private static string? Name(XElement? party) => party.At("name").Line() ?? party.AttributeText("literal");
}
