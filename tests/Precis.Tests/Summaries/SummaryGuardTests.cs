using Precis.Amounts;
using Precis.Dates;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries;
using Precis.Tests.Quotes;

namespace Precis.Tests.Summaries;

/// <summary>Runs the tables of <c>guard.fr.md</c> and <c>guard.en.md</c>: a sentence about the article below, and what the guard must find in it.</summary>
public class SummaryGuardTests
{
    private const string French = """
        {c1:Ferrovia} a remporté mercredi un contrat de 320 millions d'euros auprès de la {o1:région Bretagne}, face à {c2:Altarail}.
        Les 24 rames doivent être livrées avant le 8 juin 2028, mais le calendrier n'est pas encore arrêté.
        {c2:Altarail} pourrait contester la décision devant le tribunal de {l1:Rennes}, selon son directeur.
        « Nous n'avons aucune inquiétude », a déclaré {p1:Paul Astier}. Le chiffre d'affaires de {c1:Ferrovia} a reculé de 12 % en 2021.
        """;

    private const string English = """
        {c1:Ferrovia} won a contract worth $320 million from {o1:Transport Board} on Wednesday, ahead of {c2:Altarail}.
        The 24 trainsets must be delivered before June 8, 2028, but the schedule has not been settled.
        {c2:Altarail} may challenge the decision in a court in {l1:Leeds}, according to its director.
        "We have no worries," {p1:Paul Astor} said. Revenue at {c1:Ferrovia} fell by 12 percent in 2021.
        """;

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (var row in SpecTable.Rows($"Summaries/guard.{language}.md"))
            {
                rows.Add(language, row[0], row[1]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheGuardFindsWhatTheTableSays(string language, string sentence, string expected)
    {
        var findings = new SummaryGuard(Article(language)).Check(sentence);

        Assert.Equal(expected, findings.Count == 0 ? "-" : string.Join(' ', findings.Select(finding => finding.Problem.ToString().ToLowerInvariant()).Distinct()));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void EverySentenceOfTheArticlePasses(string language)
    {
        var document = Article(language);
        var guard = new SummaryGuard(document);

        Assert.All(document.Sentences, sentence => Assert.Empty(guard.Check(document.TextOf(sentence.Span))));
    }

    [Theory]
    [InlineData("Ferrovia won a contract worth €320 million from région Bretagne.", true)]
    [InlineData("Ferrovia won a contract worth €330 million from région Bretagne.", false)]
    [InlineData("Ferrovia won a contract worth $320 million from région Bretagne.", false)]
    [InlineData("Ferrovia won a contract worth €320 million; it runs until 8 June 2028.", true)]
    [InlineData("Ferrovia won a contract worth €320 million; it runs until 8 June 2029.", false)]
    [InlineData("Ferrovia won a contract worth €320 million; it runs until 9 June 2028.", false)]
    [InlineData("Globalrail won a contract worth €320 million from région Bretagne.", false)]
    [InlineData("Ferrovia did not win a contract worth €320 million.", false)]
    public void ARetellingInTheOtherLanguageIsHeldToValuesAndNames(string sentence, bool passes) =>
        Assert.Equal(passes, new SummaryGuard(Article("fr")).CheckRetelling(sentence, Language.English, []).Count == 0);

    [Theory]
    [InlineData("Altarail reportedly won a contract worth €320 million.", true)]
    [InlineData("Altarail won a contract worth €320 million.", false)]
    public void WhatIsOnlySupposedMustBeToldAsSupposed(string sentence, bool passes)
    {
        var fact = new ContractFact { Id = "f1", Status = ContractStatus.Awarded, Factuality = Factuality.Conditional, Sentences = [], Evidence = [], Confidence = 1 };

        Assert.Equal(passes, new SummaryGuard(Article("fr")).CheckRetelling(sentence, Language.English, [fact]).Count == 0);
    }

    private static Document Article(string language)
    {
        var document = MarkedArticle.Parse(language == "fr" ? French : English, language == "fr" ? Language.French : Language.English, "2022-12-08");
        new DateAnnotator().Annotate(document, CancellationToken.None);
        new AmountAnnotator().Annotate(document, CancellationToken.None);
        return document;
    }
}
