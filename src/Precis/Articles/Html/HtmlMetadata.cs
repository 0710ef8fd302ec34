using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>What a page declares about its article: JSON-LD, Open Graph and other <c>meta</c> elements, microdata, <c>time</c>, the address.</summary>
internal sealed partial record HtmlMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "article.published", "datePublished", "date", "pubdate", "publishdate", "publish-date",
        "published-date", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "cxenseparse:recs:publishtime",
        "article_date_original", "publication_date", "rnews:datePublished",
    ];

    public string? Title { get; private init; }

    public IReadOnlyList<string> Byline { get; private init; } = [];

    public string? Publisher { get; private init; }

    public string? Section { get; private init; }

    public string? Url { get; private init; }

    public PublicationDate? Published { get; private init; }

    public IReadOnlyList<Warning> Warnings { get; private init; } = [];

    public static HtmlMetadata Read(IHtmlDocument page)
    {
        var meta = Metas(page);
        var linked = JsonLd.Read(page);
        var publisher = First(linked.Publisher, meta.GetValueOrDefault("og:site_name"), meta.GetValueOrDefault("publisher"), meta.GetValueOrDefault("dc.publisher"));
        var url = First(Absolute(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")), Absolute(meta.GetValueOrDefault("og:url")), Absolute(linked.Url));
        return new HtmlMetadata
        {
            Title = PageTitle.Find(page, First(meta.GetValueOrDefault("og:title"), meta.GetValueOrDefault("twitter:title")), linked.Headline, publisher),
            Byline = linked.Authors.Count > 0 ? linked.Authors : Authors(page, meta),
            Publisher = publisher,
            Section = First(linked.Section, meta.GetValueOrDefault("article:section"), meta.GetValueOrDefault("section")),
            Url = url,
            Published = PublishedOf(page, meta, linked, url),
        };
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            if (!string.IsNullOrEmpty(name) && element.GetAttribute("content")?.Trim() is { Length: > 0 } content)
            {
                metas.TryAdd(name, content);
            }
        }

        return metas;
    }

    private static PublicationDate? PublishedOf(IHtmlDocument page, Dictionary<string, string> meta, JsonLd linked, string? url)
    {
        var declared = DateNames.Select(name => meta.GetValueOrDefault(name)).Prepend(linked.Published)
            .Concat(page.QuerySelectorAll("[itemprop~=datePublished], time[pubdate]").Select(DateOf))
            .Concat(page.QuerySelectorAll("article time[datetime], main time[datetime], header time[datetime], time[datetime]").Select(DateOf));
        foreach (var value in declared)
        {
            if (PublishedDates.Read(value) is { } date && date.Earliest.Year is > 1900 and < 2100)
            {
                return new(date, PublishedFrom.Metadata);
            }
        }

        var path = url is null ? Match.Empty : DateInPath().Match(url);
        return path.Success && PublishedDates.Read($"{path.Groups["y"].Value}-{path.Groups["m"].Value}{(path.Groups["d"].Success ? "-" + path.Groups["d"].Value : "")}") is { } found
            ? new(found, PublishedFrom.Url)
            : null;
    }

    private static string? DateOf(IElement element) => element.GetAttribute("datetime") ?? element.GetAttribute("content");

    private static List<string> Authors(IHtmlDocument page, Dictionary<string, string> meta)
    {
        var declared = First(meta.GetValueOrDefault("author"), meta.GetValueOrDefault("article:author"), meta.GetValueOrDefault("parsely-author"), meta.GetValueOrDefault("dc.creator"),
            page.QuerySelector("[itemprop~=author] [itemprop~=name]")?.TextContent, page.QuerySelector("[itemprop~=author]")?.TextContent, page.QuerySelector("a[rel~=author]")?.TextContent);
        return declared is null || declared.StartsWith("http", StringComparison.OrdinalIgnoreCase) || declared.Length > 200 ? [] : Names(declared);
    }

    private static List<string> Names(string authors) =>
        [.. NameSeparator().Split(LeadingBy().Replace(Squeeze(authors), "")).Select(name => name.Trim()).Where(name => name.Length is > 1 and < 80)];

    private static string? Absolute(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url : null;

    private static string? First(params string?[] values) => values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) is { } found ? Squeeze(found) : null;

    internal static string Squeeze(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.None, 1000)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^(?:by|par) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LeadingBy();

    [GeneratedRegex(@",| and | et | & |;", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameSeparator();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d{2})[/-](?<m>0[1-9]|1[0-2])(?:[/-](?<d>0[1-9]|[12]\d|3[01]))?(?:[/-]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateInPath();
}
