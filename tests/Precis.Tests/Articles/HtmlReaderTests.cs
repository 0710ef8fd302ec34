using System.Text;
using Precis.Articles;
using Precis.Articles.Html;
using Precis.Documents;

namespace Precis.Tests.Articles;

public class HtmlReaderTests
{
    private const string Page = """
        <!doctype html><html lang="fr"><head><title>Le port s'agrandit | Le Journal du Port</title>
        <meta property="og:site_name" content="Le Journal du Port"><meta property="og:title" content="Le port s'agrandit">
        <link rel="canonical" href="https://exemple.fr/2023/03/02/port">
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Le port s'agrandit",
          "datePublished": "2023-03-02T08:00:00+01:00", "author": [{"name": "Anne Petit"}], "articleSection": "Économie"}]}</script></head>
        <body><header><a href="/">Accueil</a></header><nav><ul><li><a>Monde</a></li></ul></nav>
        <div id="cookie-banner"><p>Nous utilisons des cookies pour mesurer l'audience de ce site et pour vous proposer des offres.</p></div>
        <main><article><h1>Le port s'agrandit</h1>
        <p>Le port de Brénac va <b>s'agran</b>dir&nbsp;: le chantier, attribué à <a href="/x">Norlac</a>, coûtera 12&nbsp;millions d'euros sur trois ans.</p>
        <figure><img src="a.jpg"><figcaption>Le port en hiver, vu de la digue. Photo A. Petit</figcaption></figure>
        <h2>Un chantier en deux temps</h2>
        <p>Les travaux commencent en mai.<br>Ils finiront en 2026, selon la mairie, qui promet de ne pas fermer la digue aux promeneurs.</p>
        <blockquote><p>« Nous attendions ce chantier depuis dix ans », se félicite le maire, qui a signé le contrat hier.</p></blockquote>
        <table><tr><th>Année</th><th>Coût</th></tr><tr><td>2024</td><td>4 millions</td></tr></table>
        <p><a href="/y">À lire aussi : le port en hiver et ses mystères</a></p>
        <div class="share-bar">Partager sur Facebook</div>
        <div class="newsletter-box"><p>Recevez chaque matin notre lettre avec toutes les informations qui comptent pour vous.</p></div>
        </article></main><aside><p>Les plus lus de la semaine sur notre site, avec des titres longs, très longs, et encore plus longs.</p></aside>
        <footer>Tous droits réservés</footer></body></html>
        """;

    [Fact]
    public void KeepsTheArticleAndDropsTheRest()
    {
        var article = Reading.One("a.html", Page);

        Assert.Equal(
            [
                "Body Le port de Brénac va s'agrandir\u00A0: le chantier, attribué à Norlac, coûtera 12\u00A0millions d'euros sur trois ans.",
                "Heading Un chantier en deux temps",
                "Body Les travaux commencent en mai.\nIls finiront en 2026, selon la mairie, qui promet de ne pas fermer la digue aux promeneurs.",
                "Quote « Nous attendions ce chantier depuis dix ans », se félicite le maire, qui a signé le contrat hier.",
                "List Année | Coût",
                "List 2024 | 4 millions",
            ],
            article.Paragraphs.Select(paragraph => $"{paragraph.Kind} {paragraph.Text}"));
    }

    [Fact]
    public void ReadsWhatThePageDeclares()
    {
        var article = Reading.One("a.html", Page);

        Assert.Equal(("Le port s'agrandit", "Le Journal du Port", "Économie", "https://exemple.fr/2023/03/02/port"), (article.Title, article.Publisher, article.Section, article.Url));
        Assert.Equal(("2023-03-02T08:00:00+01:00", PublishedFrom.Metadata), (article.Published!.Value.Text, article.Published.From));
        Assert.Equal(["Anne Petit"], article.Byline);
    }

    [Fact]
    public void TakesTheDateFromTheAddressWhereThereIsNoOther()
    {
        var article = Reading.One("a.html", "<link rel=canonical href='https://exemple.fr/2023/03/port'><p>Le port va s'agrandir.</p>");

        Assert.Equal(("2023-03", PublishedFrom.Url), (article.Published!.Value.Text, article.Published.From));
    }

    [Theory]
    [InlineData("iso-8859-1", 1252)]
    [InlineData("windows-1251", 1251)]
    [InlineData("utf-8", 1252)]
    public void ReadsTheDeclaredEncodingWhereTheBytesAllowIt(string declared, int actual)
    {
        var text = actual == 1251 ? "Контракт подписан сегодня утром." : "L'été a été très chaud à Besançon.";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(actual)!.GetBytes($"<meta charset={declared}><p>{text}</p>");

        Assert.Equal(text, Reading.One("a.html", bytes).Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body><script>var a = 1;</script></body></html>")]
    [InlineData("<html><head><title>Rien</title></head></html>")]
    public void APageWithoutTextIsEmpty(string html) => Assert.Equal("empty", Reading.Failed("a.html", Encoding.UTF8.GetBytes(html)).Error);

    [Fact]
    public void NamesThatMisleadLoseNoArticle()
    {
        var text = "Le port va s'agrandir, et le chantier coûtera douze millions d'euros sur trois ans, selon la mairie de la ville. ";
        var article = Reading.One("a.html", $"<div hidden><main class=sponsored><p>{text}{text}{text}</p></main></div><p>Bonjour à tous.</p>");

        Assert.StartsWith("Le port va", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "articleBody": "BODY\nLire aussi : Le quai\nFin."}]}""")]
    [InlineData("""{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", "articleBody": "BODY"}, {"articleBody": "Fin."}]}""")]
    public void AnArticleThatOnlyScriptsShowIsTakenFromWhatThePageDeclares(string json)
    {
        var body = string.Concat(Enumerable.Repeat("Le port va s'agrandir, et le chantier coûtera douze millions d'euros. ", 5)).Trim();
        var page = $"<script type='application/ld+json'>{json.Replace("BODY", body, StringComparison.Ordinal)}</script><div id=root>Chargement…</div>";

        Assert.Equal([body, "Fin."], Reading.One("a.html", page).Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void WhatThePageShowsComesBeforeWhatItDeclares()
    {
        var text = "Le port va s'agrandir, et le chantier coûtera douze millions d'euros sur trois ans, selon la mairie de la ville et la région.";
        var page = $"<script type='application/ld+json'>{{\"articleBody\": \"Un tout autre texte, déclaré par erreur.\"}}</script><article><p>{text}</p><p>Les travaux commencent en mai, a précisé le maire devant les élus, et ils dureront jusqu'à l'automne prochain au moins.</p></article>";

        Assert.Equal([text, "Les travaux commencent en mai, a précisé le maire devant les élus, et ils dureront jusqu'à l'automne prochain au moins."], Reading.One("a.html", page).Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void WordsAreNeitherGluedNorParted()
    {
        var page = "<p>Le <b>port</b>,<span> la </span><i>digue</i>&nbsp;: tout s'agran&shy;dit.<br>Le maire l'a dit</p><div>hier<p>à la mairie</p>de la ville</div>";

        Assert.Equal(["Le port, la digue\u00A0: tout s'agrandit.\nLe maire l'a dit", "hier", "à la mairie", "de la ville"], Blocks(page).Select(block => block.Text));
    }

    [Fact]
    public void ShortCellsMakeARowAndLongOnesAreText()
    {
        var text = "Le port va s'agrandir, et le chantier coûtera douze millions d'euros sur trois ans. ";
        var page = $"<table><tr><td>Année<td><p>Coût</p><p>total</p></table><table><tr><td>{text}{text}{text}<td>Accueil</table>";

        Assert.Equal(
            [("Année | Coût total", ParagraphKind.List), ($"{text}{text}{text}".Trim(), ParagraphKind.Body), ("Accueil", ParagraphKind.Body)],
            Blocks(page).Select(block => (block.Text, block.Kind)));
    }

    private static IReadOnlyList<HtmlBlock> Blocks(string page) =>
        BlockWalker.Walk(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).Body!, CancellationToken.None).Blocks;

    [Fact]
    public void APageOfManyPiecesTakesTimeInItsLengthAlone()
    {
        var names = new string('x', 100_000);
        var page = $"<div class='{names}' id='{names}'>" + string.Concat(Enumerable.Repeat("<table><tr><td>un<td>deux", 1_000)) + string.Concat(Enumerable.Repeat("mot<br><br>", 50_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.NotEmpty(Reading.One("a.html", page).Paragraphs);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void BrokenAndDeepPagesAreRead()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 5_000)) + "Un texte au fond de la page." + "<script type='application/ld+json'>{\"@type\": </script>";

        Assert.Equal("Un texte au fond de la page.", Assert.Single(Reading.One("a.html", deep).Paragraphs).Text);
        Assert.Equal(ParagraphKind.Body, Reading.One("a.html", "<p>Un texte <b>sans fin <i>ni fermeture").Paragraphs[0].Kind);
    }
}
