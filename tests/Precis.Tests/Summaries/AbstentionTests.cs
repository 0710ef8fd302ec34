using Precis.Articles;

namespace Precis.Tests.Summaries;

/// <summary>Where no summary is due.</summary>
public class AbstentionTests
{
    private const string News = """
        La région Bretagne a confié à Ferrovia la livraison de 24 rames pour le réseau de Rennes, a annoncé jeudi son président devant la presse réunie au siège.

        Le contrat, d'un montant de 320 millions d'euros, court jusqu'en 2028. Les premières rames sont attendues dans deux ans, et les dernières à la fin du contrat.

        « Je suis heureux de ce choix, et je le dis à tous », a déclaré le directeur. « Je remercie la région, et mes équipes, qui m'ont suivi », a-t-il ajouté.
        """;

    private const string FrenchColumn = """
        Je me souviens de la première rame qui entra en gare de Rennes. J'avais huit ans, et ma mère me tenait la main. Les voyageurs applaudissaient sur le quai.

        Je me demande aujourd'hui ce que cette ville a fait de son rail. Mon voisin, qui l'a vue naître, en rit. Je ne ris pas, et je crois que j'ai raison de ne pas rire de ces choses.
        """;

    private const string EnglishColumn = """
        I remember the first train that came into Leeds. I was eight, and my mother held my hand while the passengers cheered on the platform around us.

        I wonder what this city has made of its railway since. My neighbour laughs about it. I do not laugh, and I think that I am right not to laugh about such things at my age.
        """;

    [Fact]
    public void NewsIsSummedUpThoughItsPeopleSayI() => Assert.Null(Reason(News));

    [Theory]
    [InlineData(FrenchColumn)]
    [InlineData(EnglishColumn)]
    public void AColumnInTheFirstPersonIsNot(string text) => Assert.Equal("the text is a column", Reason(text));

    [Theory]
    [InlineData("Tribune. Le rail, une affaire d'État", null)]
    [InlineData("ÉDITO – Le rail attend", null)]
    [InlineData("Le rail, une affaire d'État", "Opinions")]
    [InlineData("Le rail, une affaire d'État", "Idées & débats")]
    public void WhatCallsItselfAColumnIsNot(string title, string? section) => Assert.Equal("the text is a column", Reason(News, title, section));

    [Theory]
    [InlineData("La Tribune rachetée par Ferrovia", "Économie")]
    [InlineData("Chronique d'une grève annoncée", "Transports")]
    [InlineData("Tribune détruite à Rennes", null)]
    public void AWordInAHeadlineIsNoColumn(string title, string? section) => Assert.Null(Reason(News, title, section));

    [Fact]
    public void AShortTextIsNot() => Assert.Equal("the text has fewer than 60 words", Reason("La région Bretagne a confié à Ferrovia la livraison de 24 rames pour le réseau de Rennes."));

    [Fact]
    public void ALiveBlogIsNot() =>
        Assert.Equal("the text is a live blog", Reason(string.Join("\n\n", Enumerable.Range(8, 6).Select(hour => $"{hour:00}h15 – La circulation reste coupée entre Rennes et Vitré après la chute d'un arbre sur la voie, indique la région."))));

    [Fact]
    public void AListIsNot() =>
        Assert.Equal("the text is a list", Reason(Article(null, null, Enumerable.Range(1, 8).Select(i => new ArticleParagraph($"La gare numéro {i} de la ligne de Rennes à Vitré sera fermée pour travaux.", Precis.Documents.ParagraphKind.List)))));

    private static string? Reason(string text, string? title = null, string? section = null) => Reason(Article(title, section, text.Split("\n\n").Select(paragraph => new ArticleParagraph(paragraph))));

    private static string? Reason(Article article) => ArticlePipeline.Default.Process(article).Summary?.Abstained;

    private static Article Article(string? title, string? section, IEnumerable<ArticleParagraph> paragraphs) =>
        new() { Source = new("a.txt", "text/plain", "", 0), Title = title, Section = section, Paragraphs = [.. paragraphs] };
}
