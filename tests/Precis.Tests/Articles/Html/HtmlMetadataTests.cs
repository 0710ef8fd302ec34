using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Precis.Articles;
using Precis.Articles.Html;

namespace Precis.Tests.Articles.Html;

/// <summary>What pages say of their article, and whom of several speakers is believed.</summary>
public class HtmlMetadataTests
{
    private const string Head = "<html lang=fr><head><title>Le port s'agrandit | Le Courrier</title><meta property=og:site_name content='Le Courrier'>";

    [Theory]
    [InlineData("""{"@type": "NewsArticle", "datePublished": "2023-03-02T08:00:00+01:00", "author": {"name": "Anne Petit"}}""")]
    [InlineData("""[{"@type": "WebSite", "datePublished": "2011-01-01"}, {"@type": ["Thing", "schema:ReportageNewsArticle"], "datePublished": "2023-03-02T08:00:00+01:00", "author": ["Anne Petit"]}]""")]
    [InlineData("""{"@graph": [{"@type": "WebPage", "datePublished": "2023-03-05"}, {"@type": "Person", "@id": "#a", "name": "Anne Petit"}, {"@type": "BlogPosting", "datePublished": "2023-03-02T08:00:00+01:00", "author": [{"@id": "#a"}]}]}""")]
    [InlineData("""{"@type": "WebPage", "mainEntity": {"@type": "Article", "datePublished": "2023-03-02T08:00:00+01:00", "author": {"@type": "Person", "givenName": "Anne", "familyName": "Petit"}}}""")]
    [InlineData("""<!-- {"@type": "Article", "datePublished": "2023-03-02T08:00:00+01:00", "author": {"@list": [{"name": ["Anne Petit"]}]}, }; -->""")]
    [InlineData("{\"@type\": \"Article\", \"description\": \"une ligne\nune autre\", \"datePublished\": \"2023-03-02T08:00:00+01:00\", \"author\": {\"name\": \"Anne Petit\"}}")]
    [InlineData("""{"@type": "Article", "headline": "Un "mot" mal cité", "datePublished": "2023-03-02T08:00:00+01:00", "author": {"@type": "Person", "name": "Anne Petit"}}""")]
    [InlineData("""{"@type": "Article", "author": null, "creator": "Anne Petit", "datePublished": ["2023-03-02T08:00:00+01:00"]}""")]
    public void JsonLdIsReadHoweverItIsWrapped(string json)
    {
        var metadata = Read($"{Head}<script type='application/ld+json'>{json}</script></head><body><h1>Le port s'agrandit</h1>");

        Assert.Equal(("2023-03-02T08:00:00+01:00", "Anne Petit"), (metadata.Published?.Value.Text, string.Join(";", metadata.Byline)));
    }

    [Theory]
    [InlineData("""{"@type": "NewsArticle", "author": """)]
    [InlineData("""{"@type": "Organization", "name": "Le Courrier", "datePublished": "2011-01-01"}""")]
    [InlineData("""{"@type": "NewsArticle", "author": {"@id": "#nobody"}, "datePublished": 2023}""")]
    [InlineData("""{"@type": "NewsArticle", "author": "\ud800", "datePublished": "bientôt"}""")]
    [InlineData("42")]
    [InlineData("")]
    public void JsonLdThatTellsNothingIsPassedOver(string json)
    {
        var metadata = Read($"{Head}<script type='application/ld+json'>{json}</script></head><body><h1>Le port s'agrandit</h1>");

        Assert.Equal(("Le port s'agrandit", "", "Le Courrier"), (metadata.Title, string.Join(";", metadata.Byline), metadata.Publisher));
        Assert.Null(metadata.Published);
    }

    [Fact]
    public void OfSeveralArticlesTheOneOfThePageIsMeant()
    {
        var metadata = Read("""
            <link rel=canonical href='/port'><meta property=og:url content='https://exemple.fr/port'>
            <script type='application/ld+json'>[{"@type": "NewsArticle", "url": "https://exemple.fr/gare", "headline": "La gare", "author": {"name": "Jean Dupont"}},
              {"@type": "NewsArticle", "mainEntityOfPage": {"@id": "https://exemple.fr/port"}, "headline": "Le port s'agrandit", "author": {"name": "Anne Petit"}, "articleSection": ["Économie"]}]</script>
            """);

        Assert.Equal(("Le port s'agrandit", "Anne Petit", "Économie", "https://exemple.fr/port"), (metadata.Title, metadata.Byline[0], metadata.Section, metadata.Url));
    }

    [Theory]
    [InlineData("<meta name=parsely-pub-date content='2023-03-02T07:00:00Z'>", "2023-03-02T07:00:00Z", PublishedFrom.Metadata)]
    [InlineData("<meta name='DC.date.issued' content='2023-03-02'><meta property=article:modified_time content='2023-03-09'>", "2023-03-02", PublishedFrom.Metadata)]
    [InlineData("<meta property=article:published_time content='2023-03-02 08:00'><body><h1>Le port</h1><p>Publié le 2 mars 2023", "2023-03-02T08:00:00", PublishedFrom.Metadata)]
    [InlineData("<body><h1>Le port</h1><p>Publié le 2 mars 2023 à 18 h 05, mis à jour le 9 mars 2023", "2023-03-02T18:05:00", PublishedFrom.Text)]
    [InlineData("<body><h1>Le port</h1><p>Mis à jour le 9 mars 2023<p>Publié le 2 mars 2023", "2023-03-02", PublishedFrom.Text)]
    [InlineData("<body><h1>The port</h1><div>Updated <span>March 9, 2023</span></div><div>Posted on <span>March 2, 2023</span></div>", "2023-03-02", PublishedFrom.Text)]
    [InlineData("<body><h1>Le port</h1><time datetime='2023-03-02T08:00'>jeudi</time><aside><time datetime='2023-04-01'>hier</time></aside>", "2023-03-02T08:00:00", PublishedFrom.Metadata)]
    [InlineData("<body><article><h1>Le port</h1><footer><time itemprop=datePublished datetime='2023-03-02'></time></footer></article>", "2023-03-02", PublishedFrom.Metadata)]
    [InlineData("<body><h1>Le port</h1><abbr class='published' title='2023-03-02T08:00:00+01:00'>jeudi</abbr>", "2023-03-02T08:00:00+01:00", PublishedFrom.Metadata)]
    [InlineData("<link rel=canonical href='https://exemple.fr/2023/03/02/port'><body><h1>Le port</h1><p>Mis à jour le 9 mars 2023", "2023-03-02", PublishedFrom.Url)]
    [InlineData("<link rel=canonical href='https://exemple.fr/2023/03/port'><body><h1>Le port</h1><p>2 mars 2023", "2023-03-02", PublishedFrom.Text)]
    [InlineData("<link rel=canonical href='https://exemple.fr/2023/03/port'><body><h1>Le port</h1><p>Le salon du 9 avril 2019", "2023-03", PublishedFrom.Url)]
    [InlineData("<body><h1>Le port</h1><script>window.state = {\"article\": {\"publishedAt\": \"2023-03-02T08:00:00+01:00\"}}</script>", "2023-03-02T08:00:00+01:00", PublishedFrom.Metadata)]
    [InlineData("<meta property=article:published_time content='1970-01-01T00:00:00Z'><meta name=date content='2023-03-02'>", "2023-03-02", PublishedFrom.Metadata)]
    public void ThePublicationIsFoundInTheOrderOfTrust(string page, string date, PublishedFrom from)
    {
        var published = Read(page).Published;

        Assert.Equal((date, from), (published?.Value.Text, published?.From));
    }

    [Theory]
    [InlineData("<body><h1>Le port</h1><p>Le chantier commencera le 9 avril 2031, dit le maire, et il durera plus longtemps que prévu par la ville.")]
    [InlineData("<body><h1>Le port</h1><footer>© 2019-2023 Le Courrier, 2 mars 2023</footer>")]
    [InlineData("<body><h1>Le port</h1><div class=comments><p>Luc</p><time datetime='2023-03-04'>4 mars 2023</time></div>")]
    [InlineData("<body><article><h1>Le port</h1></article><article><h2>La gare</h2><time datetime='2023-03-04'>4 mars 2023</time></article>")]
    [InlineData("<meta property=article:published_time content='0001-01-01T00:00:00'><meta name=date content='hier'>")]
    public void DatesOfOtherThingsAreNotThePublication(string page) => Assert.Null(Read(page).Published);

    [Theory]
    [InlineData("2023-03-03T02:30:00Z", "https://example.com/2023/03/02/port", "2023-03-02")]
    [InlineData("2023-03-03T02:30:00-05:00", "https://example.com/2023/03/02/port", "2023-03-03T02:30:00-05:00")]
    [InlineData("2023-03-03T15:30:00Z", "https://example.com/2023/03/02/port", "2023-03-03T15:30:00Z")]
    [InlineData("2023-03-09T15:30:00Z", "https://example.com/2023/03/02/port", "2023-03-02")]
    [InlineData("2023-02-27T15:30:00Z", "https://example.com/2023/03/02/port", "2023-02-27T15:30:00Z")]
    public void TheAddressTellsTheDayOfTheNewsroom(string declared, string address, string date) =>
        Assert.Equal(date, Read($"<link rel=canonical href='{address}'><meta property=article:published_time content='{declared}'>").Published?.Value.Text);

    [Fact]
    public void TheDayThatThePageShowsTellsTheDayOfTheNewsroom() =>
        Assert.Equal("2023-03-02T21:30:00", Read("<meta property=article:published_time content='2023-03-03T02:30:00Z'><body><h1>The port</h1><p>March 2, 2023 9:30 p.m.").Published?.Value.Text);

    [Fact]
    public void ADayOfChangeStandsInWithAWarning()
    {
        var metadata = Read("<body><h1>Le port</h1><p>Mis à jour le 9 mars 2023");

        Assert.Equal(("2023-03-09", "published-of-change"), (metadata.Published?.Value.Text, Assert.Single(metadata.Warnings).Code));
    }

    [Theory]
    [InlineData("<body><h1>Le port</h1><a rel=author>Anne Petit</a>", "Anne Petit")]
    [InlineData("<body><h1>Le port</h1>Par <a href='/auteur/anne'>Anne Petit</a> et <a href='/auteur/jean'>Jean Dupont</a>", "Anne Petit;Jean Dupont")]
    [InlineData("<body><h1>Le port</h1><span class=article__signature>Anne Petit</span>", "Anne Petit")]
    [InlineData("<body><h1>Le port</h1><p>Par Anne Petit</p><p>Publié le 2 mars 2023", "Anne Petit")]
    [InlineData("<body><h1>The port</h1><p>Alice Doe | Senior Writer | March 2, 2023", "Alice Doe")]
    [InlineData("<body><h1>Le port</h1><div itemprop=author itemscope><span itemprop=name>Anne Petit</span></div>", "Anne Petit")]
    [InlineData("<meta name=author content='Le Courrier'><meta property=og:site_name content='Le Courrier'><body><h1>Le port</h1><p class=byline>Anne Petit", "Anne Petit")]
    [InlineData("<meta name=author content='Le Courrier'><meta property=og:site_name content='Le Courrier'><body><h1>Le port</h1>", "Le Courrier")]
    [InlineData("<meta name=author content=apetit><body><h1>Le port</h1><p class=byline>Anne Petit", "Anne Petit")]
    [InlineData("<meta name=author content=Anne><body><h1>Le port</h1><p class=byline>Anne Petit", "Anne Petit")]
    [InlineData("<meta name=author content='Anne Petit'><body><h1>Le port</h1><p class=byline>Anne Petit et Jean Dupont", "Anne Petit;Jean Dupont")]
    [InlineData("<meta name=citation_author content='Petit, Anne'><meta name=citation_author content='Dupont, Jean'>", "Anne Petit;Jean Dupont")]
    [InlineData("<meta name=twitter:label1 content='Écrit par'><meta name=twitter:data1 content='Anne Petit'>", "Anne Petit")]
    [InlineData("<meta property=article:author content='https://facebook.com/anne'><body><h1>Le port</h1>", "")]
    [InlineData("<body><h1>Le port</h1><div class=comments><span class=author>Luc Martin</span></div>", "")]
    [InlineData("<body><article><h1>Le port</h1></article><article><h2>La gare</h2><p class=byline>Luc Martin</p></article>", "")]
    [InlineData("<body><h1>Le port</h1><p class=author-bio>Anne Petit suit depuis vingt ans les ports de la côte.", "")]
    public void TheAuthorsArePersonsOfTheArticle(string page, string authors) => Assert.Equal(authors, string.Join(";", Read(page).Byline));

    [Theory]
    [InlineData("<title>Le port s'agrandit | Le Courrier</title>", "Le port s'agrandit")]
    [InlineData("<title>Le Courrier - Le port s'agrandit</title>", "Le port s'agrandit")]
    [InlineData("<title>Économie | Le port s'agrandit encore cette année</title>", "Le port s'agrandit encore cette année")]
    [InlineData("<title>Le port s'agrandit - Le Courrier</title><body><h1>Le Courrier</h1><h2 class=entry-title>Le port s'agrandit</h2>", "Le port s'agrandit")]
    [InlineData("<title>Le Courrier » Archives » Le port s'agrandit encore</title><body><h3>Le port s'agrandit encore</h3>", "Le port s'agrandit encore")]
    [InlineData("<meta property=og:title content='Le port de la ville s’agrandit'><body><h1>Le port de la ville s’agrandit enfin</h1>", "Le port de la ville s’agrandit enfin")]
    [InlineData("<title>Port : quoi de neuf - et pour qui ?</title>", "Port : quoi de neuf - et pour qui ?")]
    [InlineData("<body><h1>Le port s'agrandit</h1>", "Le port s'agrandit")]
    [InlineData("<title> </title><body><p>Rien", null)]
    public void TheTitleIsTheHeadlineWithoutTheSite(string page, string? title) =>
        Assert.Equal(title, Read("<meta property=og:site_name content='Le Courrier'>" + page).Title);

    [Fact]
    public void PaywallsAndLiveBlogsAreTold()
    {
        var metadata = Read("""<script type='application/ld+json'>{"@type": "LiveBlogPosting", "isAccessibleForFree": "False"}</script>""");

        Assert.Equal(["paywalled", "live-blog"], metadata.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void DeepAndCrowdedPagesTakeNoLongerThanTheirSize()
    {
        var deep = string.Concat(Enumerable.Repeat("<div class=author-date><span>Par ", 2_000));
        var wide = string.Concat(Enumerable.Repeat("<p class=byline>Par Anne Petit, 2 mars 2023</p>", 20_000));

        Assert.Empty(Read(deep).Byline);
        Assert.Equal("Anne Petit", Assert.Single(Read("<h1>Le port</h1>" + wide).Byline));
    }

    private static HtmlMetadata Read(string html)
    {
        using var page = new HtmlParser().ParseDocument(Regex.Replace(html, @"\s*\n\s*", "\n", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return HtmlMetadata.Read(page);
    }
}
