using System.Text.RegularExpressions;
using System.Xml.Linq;
using Precis.Articles.Html.Metadata;
using Precis.Articles.Xml;
using Precis.Documents;

namespace Precis.Articles.Feeds;

/// <summary>One item of an RSS, RDF or Atom feed.</summary>
internal sealed partial class FeedItem(XElement item, FeedChannel channel)
{
    public const string AtomNamespace = "http://www.w3.org/2005/Atom";
    public const string RdfNamespace = "http://purl.org/rss/1.0/";

    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string DublinCoreTerms = "http://purl.org/dc/terms/";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    private readonly List<Warning> _warnings = [];

    public ArticleReadResult Read(SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        var title = CarriedContent.Line(Html(Own("title")));
        var url = Link();
        var paragraphs = Paragraphs(title, source.Uri, options, cancellationToken);
        if (paragraphs.Count == 0)
        {
            return new ReadFailure(
                source.Uri, "missing-text", $"{source.Uri} has a headline and no text: {(url is null ? "give the page that it leads to" : $"fetch {url} and give that page")}.");
        }

        return new Article
        {
            Source = source,
            Id = (Own("guid") ?? Own("id") ?? Of(DublinCore, "identifier")).Line() ?? item.AttributeText("about"),
            Title = title,
            Byline = Byline(),
            Publisher = Of(DublinCore, "publisher").Line() ?? SourceName() ?? channel.Title,
            Section = Section(),
            Url = url,
            Published = Published(),
            Paragraphs = paragraphs,
            Warnings = _warnings,
        };
    }

    private XElement? Own(string name) => item.Elements().FirstOrDefault(child => child.Is(name) && child.Name.Namespace == item.Name.Namespace);

    private XElement? Of(string space, string name) => item.Element(XName.Get(name, space));

    private IReadOnlyList<ArticleParagraph> Paragraphs(string? title, string source, ReadOptions options, CancellationToken cancellationToken)
    {
        IReadOnlyList<ArticleParagraph> Read(XElement? element) =>
            Html(element) is { } html ? CarriedContent.Of(html, title, source, options, cancellationToken) : [];

        var full = Read(Of(Content, "encoded") ?? Of(Xhtml, "body") ?? Of(Xhtml, "div") ?? Own("content"));
        var teaser = Read(Own("description") ?? Own("summary"));
        var isTeaser = full.Count == 0 ? CarriedContent.IsTeaser(teaser) : CarriedContent.IsBrokenOff(full);
        if (isTeaser && full.Count + teaser.Count > 0)
        {
            _warnings.Add(ReaderWarnings.TeaserOnly(Link()));
            return CarriedContent.WithoutLink(full.Count > 0 ? full : teaser);
        }

        return full.Count > 0 ? full : teaser;
    }

    /// <summary>The HTML in an element: elements of XHTML, escaped HTML, or text.</summary>
    private static string? Html(XElement? element) =>
        element is null ? null
        : element.HasElements ? element.InnerHtml(child => child.Name.LocalName)
        : element.AttributeText("type") == "text" ? System.Net.WebUtility.HtmlEncode(element.Text())
        : element.Text();

    private string? Link()
    {
        var links = item.Elements().Where(child => child.Is("link") && child.Name.Namespace == item.Name.Namespace).ToList();
        var link = links.Select(element => element.AttributeText("href")).Any(href => href is not null)
            ? links.Where(element => element.AttributeText("rel") is null or "alternate").Select(element => element.AttributeText("href")).FirstOrDefault()
            : links.FirstOrDefault().Line();
        return Absolute(link) ?? (Own("guid") is { } guid && guid.AttributeText("isPermaLink") != "false" ? Absolute(guid.Line()) : null) ?? Absolute(item.AttributeText("about"));
    }

    private static string? Absolute(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url : null;

    private List<string> Byline()
    {
        var names = item.Elements(XName.Get("creator", DublinCore)).Select(creator => creator.Line())
            .Concat(item.Elements().Where(child => child.Is("author") && child.Name.Namespace == item.Name.Namespace).Select(author => author.At("name").Line() ?? PersonOf(author.Line())))
            .Where(name => name is { Length: > 1 and < 200 } && !name.Contains('@')).Select(name => name!).ToList();
        return names.Count > 0 ? [.. names.SelectMany(name => AuthorNames.Read(name, isDeclared: true)).Distinct(StringComparer.Ordinal)] : channel.Author is { } author ? [author] : [];
    }

    /// <summary>RSS gives authors as "desk@example.org (Anne Petit)".</summary>
    private static string? PersonOf(string? author) => author is not null && Mailbox().Match(author) is { Success: true } match ? match.Groups["name"].Value.Trim() : author;

    private string? SourceName() => (Own("source") is { } origin ? origin.At("title") ?? origin : null).Line();

    /// <summary>One category is a section; several are keywords.</summary>
    private string? Section()
    {
        var categories = item.Elements().Where(child => child.Is("category") && child.Name.Namespace == item.Name.Namespace)
            .Select(category => category.AttributeText("label") ?? category.Line() ?? category.AttributeText("term")).ToList();
        return categories is [var category] ? category : null;
    }

    private PublicationDate? Published()
    {
        XElement?[] dates =
            [Own("pubDate"), Own("published"), Own("issued"), Of(DublinCoreTerms, "issued"), Of(DublinCore, "date"), Of(DublinCoreTerms, "created"), Own("created"), Own("updated"), Own("modified")];
        foreach (var value in dates.Select(date => date.Line()).Where(value => value is not null))
        {
            if (PublishedDates.Read(value) is { } date)
            {
                return new(date, PublishedFrom.Metadata);
            }

            _warnings.Add(ReaderWarnings.UnreadableDate(value!));
        }

        return null;
    }

    [GeneratedRegex(@"^\S+@\S+\s*\((?<name>[^()]+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mailbox();
}
