using System.Xml.Linq;
using Precis.Articles.Html.Metadata;
using Precis.Articles.Xml;
using Precis.Documents;

namespace Precis.Articles.NewsMl;

/// <summary>A news item of NewsML 1 (IPTC), which agencies still send: components within each other, each with lines, metadata and content.</summary>
internal static class NewsmlItem
{
    private static readonly string[] NoBodies = ["stylesheet", "logo", "headline", "subheadline", "contact", "caption", "photo", "thumbnail", "preview", "quicklook", "keywords", "copyright"];

    public static ArticleReadResult Read(XElement item, XElement? envelope, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        var management = item.At("NewsManagement");
        var status = management.At("Status").AttributeText("FormalName");
        if (PublishingStatus.Failure(source.Uri, status, management.At("Instruction").AttributeText("FormalName")) is { } stopped)
        {
            return stopped;
        }

        var bodies = item.Descendants().Where(element => element.Is("DataContent") && IsBody(element)).ToList();
        var body = bodies.MaxBy(content => content.Text()?.Length ?? 0);
        var nitf = body?.Find("nitf");
        var component = body?.Ancestors().Where(element => element.Is("NewsComponent")).ToList() ?? [];
        var title = Nearest(component, "NewsLines", "HeadLine") ?? (nitf is null ? null : Nitf.Headline(nitf)) ?? item.Find("HeadLine").Line();
        var html = body is null ? null : IsPlain(body) ? NewsBody.Escape(body.Text()) : NewsBody.Html(body);
        var paragraphs = html is null ? [] : CarriedContent.Of(html, title, source.Uri, options, cancellationToken);
        if (paragraphs.Count == 0)
        {
            return Failures.NoArticle(source.Uri, "a NewsML item without a body");
        }

        var warnings = new List<Warning>();
        var language = component.Select(element => element.At("DescriptiveMetadata", "Language").AttributeText("FormalName")).FirstOrDefault(tag => tag is not null);
        var byline = Nearest(component, "NewsLines", "ByLine");
        return new Article
        {
            Source = source,
            Id = item.At("Identification", "NewsIdentifier", "PublicIdentifier").Line(),
            Title = title,
            Byline = byline is not null ? AuthorNames.Read(byline, isDeclared: true) : nitf is null ? [] : Nitf.Byline(nitf),
            Publisher = Party(component, "Provider") ?? envelope.At("SentFrom", "Party").AttributeText("FormalName") ?? envelope.At("NewsService").AttributeText("FormalName") ?? Party(component, "Source"),
            Published = XmlDates.First(
                warnings, management.At("FirstCreated").Line(), management.At("ThisRevisionCreated").Line(), envelope.At("DateAndTime").Line()),
            Language = language is null ? null : ReaderWarnings.Language(language),
            Paragraphs = paragraphs,
            Warnings = [.. warnings, .. PublishingStatus.Embargo(Embargo(management))],
        };
    }

    /// <summary>Whether content is text, and not the style, the headline or the caption of some.</summary>
    private static bool IsBody(XElement content)
    {
        var item = content.Parent;
        var type = item.At("MimeType").AttributeText("FormalName") ?? item.At("Format").AttributeText("FormalName") ?? "";
        var role = item?.Ancestors().Where(element => element.Is("NewsComponent")).Select(component => component.At("Role").AttributeText("FormalName")).FirstOrDefault(name => name is not null) ?? "";
        return !type.Contains("css", StringComparison.OrdinalIgnoreCase) && !type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            && item.At("Encoding") is null && !NoBodies.Contains(role.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal));
    }

    private static bool IsPlain(XElement content) =>
        !content.HasElements && (content.Parent.At("MimeType").AttributeText("FormalName") ?? content.Parent.At("Format").AttributeText("FormalName") ?? "").Contains("plain", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line of the component that holds the body, or of those round it.</summary>
    private static string? Nearest(List<XElement> components, string lines, string line) =>
        components.Select(component => component.At(lines, line).Line()).FirstOrDefault(text => text is not null);

    private static string? Party(List<XElement> components, string role) =>
        components.Select(component => component.At("AdministrativeMetadata", role, "Party").AttributeText("FormalName")).FirstOrDefault(name => name is not null);

    /// <summary>When an embargoed item becomes usable.</summary>
    private static string? Embargo(XElement? management) =>
        management.At("StatusWillChange", "DateAndTime").Line();
}
