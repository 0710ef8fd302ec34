using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Precis.Articles.Html.Metadata;
using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>What a page says about its article, for machines and for readers.</summary>
internal sealed partial record HtmlMetadata
{
    public string? Title { get; private init; }

    public IReadOnlyList<string> Byline { get; private init; } = [];

    public string? Publisher { get; private init; }

    public string? Section { get; private init; }

    public string? Url { get; private init; }

    public PublicationDate? Published { get; private init; }

    public IReadOnlyList<Warning> Warnings { get; private init; } = [];

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Where it was found, as far as that is known.</param>
    public static HtmlMetadata Read(IHtmlDocument page, string? address = null)
    {
        var survey = PageSurvey.Of(page);
        var shared = Absolute(survey.Metas.GetValueOrDefault("og:url"), address);
        var url = Absolute(survey.Canonical, shared ?? address) ?? shared;
        var linked = JsonLd.Read(survey.Linked, url ?? address);
        url ??= Absolute(linked.Url, address);
        var publisher = First(linked.Publisher, survey.Metas.GetValueOrDefault("og:site_name"), survey.Metas.GetValueOrDefault("publisher"), survey.Metas.GetValueOrDefault("dc.publisher"),
            survey.Metas.GetValueOrDefault("application-name"));
        var site = new PageSite([publisher, survey.Metas.GetValueOrDefault("og:site_name")], url ?? address);
        var (title, headline) = PageTitle.Find(survey, linked.Headline, site);
        var date = new PageDate(survey, linked, headline, url ?? address);
        return new HtmlMetadata
        {
            Title = title,
            Byline = PageAuthors.Find(survey, linked, headline, site),
            Publisher = publisher,
            Section = First(linked.Section, survey.Metas.GetValueOrDefault("article:section"), survey.Metas.GetValueOrDefault("section")),
            Url = url,
            Published = date.Published,
            Warnings = [.. WarningsOf(linked, date)],
        };
    }

    private static IEnumerable<Warning> WarningsOf(JsonLd linked, PageDate date)
    {
        if (date.IsOfChange)
        {
            yield return new("published-of-change", "The page tells only when the article was changed: that day stands for the one of publication.");
        }

        if (linked.IsPaywalled)
        {
            yield return new("paywalled", "The page says that it is not free to read: the article may be only its beginning.");
        }

        if (linked.IsLive)
        {
            yield return new("live-blog", "The page is a live blog: its entries are of different times.");
        }
    }

    internal static string Squeeze(string text) => WhiteSpace().Replace(text, " ").Trim();

    private static string? Absolute(string? url, string? origin) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url
        : url is not null && Uri.TryCreate(origin, UriKind.Absolute, out var start) && start.Scheme is "http" or "https" && Uri.TryCreate(start, url, out var full) ? full.AbsoluteUri
        : null;

    private static string? First(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                return Squeeze(value);
            }
        }

        return null;
    }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.None, 1000)]
    private static partial Regex WhiteSpace();
}
