using System.Text;
using Precis.Articles;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Tests.Articles;

public class NewsFormatTests
{
    private const string Body = "<p>Le port s’agrandit.</p>";

    [Theory]
    [InlineData("""{"uri": "x", "pubstatus": "canceled", "ednote": "Erreur sur le nom", "headline": "T", "body_text": "Le port s’agrandit."}""", "canceled")]
    [InlineData("""{"uri": "x", "pubStatus": "withheld", "headlines": [{"value": "T"}], "bodies": [{"value": "Le port s’agrandit."}]}""", "withheld")]
    [InlineData("""{"uri": "x", "type": "picture", "headline": "T", "description_text": "Le port", "renditions": [{"href": "https://exemple.fr/a.jpg"}]}""", "no-article")]
    [InlineData("""{"uri": "x", "versioncreated": "2024-03-05T07:30:00Z", "headline": "T"}""", "no-article")]
    [InlineData("""{"uri": "x", "type": "text", "body_html": "<p> </p>"}""", "empty")]
    public void NinjsThatIsNoArticleSaysWhatItIs(string json, string error)
    {
        var failure = Reading.Failed("a.json", Encoding.UTF8.GetBytes(json));

        Assert.Equal((error, "a.json"), (failure.Error, failure.Source));
    }

    [Theory]
    [InlineData("stat:canceled", "canceled")]
    [InlineData("http://cv.iptc.org/newscodes/pubstatusg2/withheld", "withheld")]
    public void AG2ItemThatIsCanceledOrWithheldIsNotRead(string status, string error) =>
        Assert.Equal(error, Reading.Failed("a.xml", G2Item($"<pubStatus qcode=\"{status}\"/><edNote>Mandatory kill</edNote>", Body)).Error);

    [Fact]
    public void AnEmbargoIsAWarning()
    {
        var g2 = Reading.One("a.xml", G2Item("<versionCreated>2024-03-05T07:30:00Z</versionCreated><embargoed>2024-03-06T12:00:00Z</embargoed><pubStatus qcode=\"stat:usable\"/>", Body));
        var ninjs = Reading.One("a.json", """{"uri": "x", "versioncreated": "2024-03-05T07:30:00Z", "embargoed": "2024-03-06T12:00:00Z", "body_text": "Le port s’agrandit."}""");

        foreach (var article in (Article[])[g2, ninjs])
        {
            var warning = Assert.Single(article.Warnings);
            Assert.Equal("embargoed", warning.Code);
            Assert.Contains("2024-03-06T12:00:00Z", warning.Message, StringComparison.Ordinal);
            Assert.Equal("2024-03-05T07:30:00Z", article.Published!.Value.Text);
        }
    }

    [Theory]
    [InlineData("<itemClass qcode=\"ninat:picture\"/>", "", "ninat:picture")]
    [InlineData("", "<events><event>Assemblée générale de mai</event></events>", "without a body")]
    public void AG2ItemWithoutTextIsNoArticle(string meta, string body, string said)
    {
        var failure = Reading.Failed("a.xml", G2Item(meta, body));

        Assert.Equal("no-article", failure.Error);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APackageInAMessageIsNamedAndTheItemsAreRead()
    {
        var item = Encoding.UTF8.GetString(G2Item("", Body));
        var results = Reading.All("m.xml", Encoding.UTF8.GetBytes($"<newsMessage xmlns=\"{Carriers.G2}\"><itemSet><packageItem guid=\"p\"><itemRef residref=\"g\"/></packageItem>{item}{item.Replace("\"g\"", "\"h\"", StringComparison.Ordinal)}</itemSet></newsMessage>"));

        Assert.Equal(["m.xml#1 no-article", "", ""], results.Select(result => $"{result.Failure?.Source} {result.Failure?.Error}".Trim()));
        Assert.Equal(["g", "h"], results.Skip(1).Select(result => result.Article!.Id));
        Assert.Equal("m.xml#3", results[2].Article!.Source.Uri);
    }

    [Fact]
    public void HardLineBreaksMakeParagraphs()
    {
        var article = Reading.One("a.xml", G2Item("", "<body><p>Le port s’agrandit.<br/>Les travaux commencent en mai.<br/>Ils finiront en 2026.</p></body>"));

        Assert.Equal(["Le port s’agrandit.", "Les travaux commencent en mai.", "Ils finiront en 2026."], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void InlineDataIsTextOrEscapedHtml()
    {
        const string Item = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"g\"><contentSet>{0}</contentSet></newsItem>";
        var text = Reading.One("a.xml", Item.Replace("{0}", "<inlineData contenttype=\"text/plain\">Un &lt;b> deux.\n\nTrois.</inlineData>", StringComparison.Ordinal));
        var html = Reading.One("a.xml", Item.Replace("{0}", "<inlineData contenttype=\"text/html\">&lt;p>Un &amp;amp; deux.&lt;/p>&lt;p>Trois.&lt;/p></inlineData>", StringComparison.Ordinal));

        Assert.Equal(["Un <b> deux.", "Trois."], text.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["Un & deux.", "Trois."], html.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void NewsmlWithSeveralItemsIsACollection()
    {
        static string Item(string id, string status) =>
            $"<NewsItem><Identification><NewsIdentifier><PublicIdentifier>{id}</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>20240305T073000Z</FirstCreated><Status FormalName=\"{status}\"/></NewsManagement><NewsComponent><NewsLines><HeadLine>T</HeadLine></NewsLines><ContentItem><DataContent><p>Le port s’agrandit.</p></DataContent></ContentItem></NewsComponent></NewsItem>";

        var bytes = Encoding.UTF8.GetBytes($"<NewsML>{Item("a", "Usable")}{Item("b", "Canceled")}{Item("c", "Usable")}</NewsML>");
        var opened = ArticleReader.Default.Open("n.xml", new MemoryStream(bytes), new());

        Assert.True(opened.IsCollection);
        Assert.Equal(["a", "n.xml#2 canceled", "c"], opened.Articles.Select(result => result.Article?.Id ?? $"{result.Failure!.Source} {result.Failure.Error}"));
        Assert.False(ArticleReader.Default.Open("n.xml", new MemoryStream(Encoding.UTF8.GetBytes($"<NewsML>{Item("a", "Usable")}</NewsML>")), new()).IsCollection);
    }

    [Fact]
    public void NitfHasItsHeadlineNotItsSlug()
    {
        var article = Reading.One("a.nitf", """
            <nitf><head><title>PORT-1</title><docdata><doc-id id-string="x"/><date.issue norm="20240305T073000Z"/><date.release norm="20240306T120000Z"/></docdata></head>
            <body><body.head><hedline><hl1>Le port
              s’agrandit</hl1><hl2>Deux ans de travaux</hl2></hedline><byline>By <person>Anne Petit</person></byline><dateline>BRÉNAC</dateline></body.head>
            <body.content><block><p>Le <chron norm="2024">chantier</chron> commence.</p><nitf-table><table><tr><td>2024</td><td>4</td></tr></table></nitf-table></block></body.content></body></nitf>
            """);

        Assert.Equal(("Le port s’agrandit", "2024-03-05T07:30:00Z", "embargoed"), (article.Title, article.Published!.Value.Text, Assert.Single(article.Warnings).Code));
        Assert.Equal(["Anne Petit"], article.Byline);
        Assert.Equal(["Le chantier commence.", "2024 | 4"], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("fr-CA", Language.French)]
    [InlineData("en", Language.English)]
    [InlineData("de", null)]
    public void TheDeclaredLanguageIsTaken(string tag, Language? language) =>
        Assert.Equal(language, Reading.One("a.xml", G2Item("", Body, $" xml:lang=\"{tag}\"")).Language);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<?xml version='1.0'?><catalogue><livre/></catalogue>")]
    public void OtherXmlIsNamed(string xml) => Assert.Equal("unknown-format", Reading.Failed("a.xml", Encoding.UTF8.GetBytes(xml)).Error);

    private static byte[] G2Item(string meta, string body, string attributes = "") => Encoding.UTF8.GetBytes(
        $"<newsItem xmlns=\"{Carriers.G2}\" guid=\"g\"{attributes}><itemMeta>{meta}</itemMeta><contentMeta><headline>T</headline></contentMeta><contentSet>{(body.Length > 0 ? $"<inlineXML>{body}</inlineXML>" : "<remoteContent href=\"a.jpg\"/>")}</contentSet></newsItem>");
}
