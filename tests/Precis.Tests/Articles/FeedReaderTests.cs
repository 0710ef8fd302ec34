using System.Text;
using Precis.Articles;
using Precis.Documents;

namespace Precis.Tests.Articles;

public class FeedReaderTests
{
    [Fact]
    public void ATeaserSaysSo()
    {
        var results = Reading.All("f.xml", """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Le Port</title><language>fr</language>
            <item><title>Un</title><link>https://exemple.fr/1</link><description>Le port s&#8217;agrandit &amp;amp; se modernise&#133; &lt;a href="https://exemple.fr/1"&gt;Lire la suite&lt;/a&gt;</description></item>
            <item><title>Deux</title><link>https://exemple.fr/2</link><content:encoded><![CDATA[<p>Le port s’agrandit.</p><p>Les travaux commencent en mai.</p><p>L’article Deux est apparu en premier sur Le Port.</p>]]></content:encoded></item>
            <item><title>Trois</title><link>https://exemple.fr/3</link></item>
            </channel></rss>
            """u8.ToArray());

        Assert.Equal(["teaser-only"], results[0].Article!.Warnings.Select(warning => warning.Code));
        Assert.Contains("https://exemple.fr/1", results[0].Article!.Warnings[0].Message, StringComparison.Ordinal);
        Assert.Equal("Le port s’agrandit & se modernise…", Assert.Single(results[0].Article!.Paragraphs).Text);
        Assert.Empty(results[1].Article!.Warnings);
        Assert.Equal(["Le port s’agrandit.", "Les travaux commencent en mai."], results[1].Article!.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(("f.xml#3", "missing-text"), (results[2].Failure!.Source, results[2].Failure!.Error));
        Assert.Contains("https://exemple.fr/3", results[2].Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFeedThatBreaksOffGivesTheItemsBefore()
    {
        var item = "<item><title>Un</title><description>&lt;p&gt;Le port s’agrandit.&lt;/p&gt;</description></item>";
        var results = Reading.All("f.rss", Encoding.UTF8.GetBytes($"<rss><channel><title>T</title>{item}{item}<item><title>Trois</tit"));

        Assert.Equal([null, null, "bad-xml"], results.Select(result => result.Failure?.Error));
        Assert.Contains("line 1", results[2].Failure!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tom &amp; Jerry &copy; R&D caf&eacute; &#146;x&#146; A&B; \u0003 &nbsp;!", "Tom & Jerry © R&D café ’x’ A&B;  \u00A0!")]
    [InlineData("<![CDATA[Tom & Jerry \u0008]]>", "Tom & Jerry")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 > 2", "1 < 2 && 3 > 2")]
    public void XmlAsItIsSentIsRead(string xml, string text)
    {
        var article = Reading.One("f.xml", $"\n<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x \"y\">]><rss><channel><item><title>T</title><description>{xml}</description></item></channel></rss>");

        Assert.Equal(text, article.Paragraphs[0].Text.Trim());
    }

    [Fact]
    public void AnEntityOfTheDoctypeIsNotExpandedAndNamed()
    {
        var failure = Reading.Failed("f.xml", "<!DOCTYPE rss [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><rss><channel><item><title>T</title><description>&lol2;</description></item></channel></rss>"u8.ToArray());

        Assert.Equal("xml-entity", failure.Error);
        Assert.Contains("&lol2;", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnExternalEntityIsNotFetched()
    {
        var failure = Reading.Failed("f.xml", "<!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>T</title><description>&file;</description></item></channel></rss>"u8.ToArray());

        Assert.Equal("xml-entity", failure.Error);
    }

    [Fact]
    public void ASitemapIsAListAndSaysWhatToDo()
    {
        var failure = Reading.Failed("news.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://exemple.fr/1</loc><news:news><news:title>Un</news:title></news:news></url><url><loc>https://exemple.fr/2</loc></url></urlset>
            """u8.ToArray());

        Assert.Equal("no-article", failure.Error);
        Assert.Contains("2 pages", failure.Message, StringComparison.Ordinal);
        Assert.Contains("https://exemple.fr/1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ItemsCarryWhatTheySay()
    {
        var article = Reading.One("f.xml", """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>The Courier</title>
            <item><title>&lt;i&gt;Hamlet&lt;/i&gt; returns</title><itunes:title>x</itunes:title><guid>https://example.org/1</guid><author>desk@example.org (Anne Petit and John Clark)</author>
            <category>Culture</category><pubDate>Tue, 05 Mar 2024 02:30:00 EST</pubDate><itunes:summary>x</itunes:summary>
            <description>&lt;p&gt;The play returns.&lt;/p&gt;&lt;p&gt;It opens in May.&lt;/p&gt;&lt;p&gt;Seats cost £12.&lt;/p&gt;</description></item></channel></rss>
            """);

        Assert.Equal(("Hamlet returns", "The Courier", "Culture", "https://example.org/1", "https://example.org/1"), (article.Title, article.Publisher, article.Section, article.Id, article.Url));
        Assert.Equal(["Anne Petit", "John Clark"], article.Byline);
        Assert.Equal("2024-03-05T02:30:00-05:00", article.Published!.Value.Text);
        Assert.Empty(article.Warnings);
    }

    [Fact]
    public void SeveralCategoriesAreNoSection() =>
        Assert.Null(Reading.One("f.xml", "<rss><channel><item><title>T</title><category>a</category><category>b</category><description>Le port s’agrandit.</description></item></channel></rss>").Section);

    [Fact]
    public void JsonFeedItemsAreRead()
    {
        var results = Reading.All("feed.json", """
            {"version": "https://jsonfeed.org/version/1", "title": "Le Port", "author": {"name": "Anne Petit"}, "items": [
              {"id": 1, "content_text": "Le port s’agrandit.\n\nLes travaux < 1 an.", "date_published": "2024-03-05", "tags": ["Ville"]},
              {"id": "2", "url": "https://exemple.fr/2", "summary": "Le port…"}, {"id": "3", "url": "https://exemple.fr/3"}, 4]}
            """u8.ToArray());

        Assert.Equal([null, null, "missing-text", "bad-json"], results.Select(result => result.Failure?.Error));
        var first = results[0].Article!;
        Assert.Equal(("1", "Le Port", "Ville", "2024-03-05"), (first.Id, first.Publisher, first.Section, first.Published!.Value.Text));
        Assert.Equal(["Le port s’agrandit.", "Les travaux < 1 an."], first.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["Anne Petit"], first.Byline);
        Assert.Equal("teaser-only", Assert.Single(results[1].Article!.Warnings).Code);
    }
}
