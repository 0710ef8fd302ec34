using Precis.Amounts;
using Precis.Articles;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Tests.Amounts;

/// <summary>Which currency a word of several countries means is told by the article, and doubted where it might be another.</summary>
public class CurrencyOfArticleTests
{
    [Fact]
    public void DollarsOfACanadianArticleAreCanadianWithADoubt()
    {
        var document = Annotate(
            "Le gouvernement du Québec versera 40 millions de dollars à l'usine de Montréal. Les élus canadiens saluent ce geste.", Language.French);

        Assert.Equal("CAD", document.Amounts[0].Currency);
        Assert.Equal("currency-ambiguous", Assert.Single(document.Warnings).Code);
    }

    [Fact]
    public void DollarsOfAPlainArticleAreAmericanWithoutADoubt()
    {
        var document = Annotate("The Pentagon pays $40 million for the software.", Language.English);

        Assert.Equal("USD", document.Amounts[0].Currency);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void ACountryNamedOnceLeavesTheReadingAndDoubtsIt()
    {
        var document = Annotate("The American firm pays $40 million for a plant in Ontario.", Language.English);

        Assert.Equal("USD", document.Amounts[0].Currency);
        Assert.Equal("currency-ambiguous", Assert.Single(document.Warnings).Code);
    }

    [Theory]
    [InlineData("Buenos Aires prête 300 pesos à chaque foyer argentin.", "ARS")]
    [InlineData("Le gouvernement tunisien ajoute 20 millions de dinars.", "TND")]
    [InlineData("À Dakar, le loyer vaut 90 000 francs CFA.", "XOF")]
    [InlineData("À Libreville, le loyer vaut 90 000 francs CFA, dit le ministre gabonais.", "XAF")]
    [InlineData("La banque de Zurich perd 3 milliards de francs, dit le Conseil suisse.", "CHF")]
    public void TheCountryTellsTheCurrency(string text, string code) => Assert.Equal(code, Annotate(text, Language.French).Amounts[0].Currency);

    [Theory]
    [InlineData("1987-03-02", "FRF")]
    [InlineData("2015-03-02", "CHF")]
    [InlineData(null, "CHF")]
    public void FrancsOfAFrenchArticleAreFrenchBeforeTheEuro(string? published, string code)
    {
        var document = Annotate("The French bank will pay 300 mln francs in Paris, it said. It is listed in France.", Language.English, published);

        Assert.Equal(code, document.Amounts[0].Currency);
    }

    [Fact]
    public void ACurrencyThatNothingTellsIsLeftOut()
    {
        var document = Annotate("Il paie 20 millions de dinars.", Language.French);

        Assert.Null(document.Amounts[0].Currency);
        Assert.Equal("currency-unknown", Assert.Single(document.Warnings).Code);
    }

    [Fact]
    public void CentsAreThoseOfTheCurrencyBefore()
    {
        var document = Annotate("The fare is 3 Canadian dollars; a child pays 50 cents.", Language.English);

        Assert.Equal(("CAD", 0.5m), (document.Amounts[1].Currency, document.Amounts[1].Value));
    }

    [Fact]
    public void AnArticleInNoKnownLanguageHasNoAmounts() => Assert.Empty(Annotate("5 euros", Language.Undetermined).Amounts);

    private static Document Annotate(string text, Language language, string? published = null)
    {
        var article = new Article
        {
            Source = new SourceInfo("a.txt", "text/plain", "", 0),
            Paragraphs = [new ArticleParagraph(text)],
            Published = EdtfDate.TryParse(published) is { } date ? new PublicationDate(date, PublishedFrom.Metadata) : null,
        };
        var document = DocumentText.Freeze(article);
        document.Language = language;
        new AmountAnnotator().Annotate(document, CancellationToken.None);
        return document;
    }
}
