using Precis.Amounts;
using Precis.Dates;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries;
using Precis.Summaries.Sheets;
using Precis.Tests.Quotes;

namespace Precis.Tests.Summaries;

public class SheetTests
{
    private const string Contracts = """
        Le {o1:ministère de la Mer} a attribué le 3 mars 2024 le programme {k1:Navires de surveillance côtière} ({k1:NSC}) à {c1:Armor}, {c2:Ponant Marine} et {c3:Socarenam}.
        Il est plafonné à 2,4 milliards d'euros et court jusqu'au 30 juin 2031. Il remplace {k2:Vigie}, décroché en 2019 par {c1:Armor} et contesté par {c4:Globex}.
        {c5:Thalassa} a levé 30 millions de dollars auprès d'{c4:Globex} et supprime 312 postes. Il détient 51 % de {c2:Ponant Marine}, pendant 4 ans.
        """;

    private static readonly ContractFact Awarded = Contract("f1", ContractStatus.Awarded) with
    {
        Contract = "k1", Acronym = "NSC", Buyers = ["o1"], Suppliers = ["c1", "c2", "c3"], Amount = "2,4 milliards d'euros",
        AmountKind = ContractAmountKind.Ceiling, AwardDate = "3 mars 2024", EndDate = "30 juin 2031", Replaces = "f2",
    };

    private static readonly ContractFact Cancelled = Contract("f2", ContractStatus.Cancelled) with
    {
        Contract = "k2", Buyers = ["o1"], Suppliers = ["c1"], ContestedBy = ["c4"], AwardDate = "2019", ReplacedBy = "f1",
    };

    [Fact]
    public void AContractIsToldInBothLanguages()
    {
        var lines = Tell(Awarded, Cancelled);

        Assert.Equal(
            [
                "Le ministère de la Mer a attribué le 3 mars 2024 le contrat Navires de surveillance côtière (NSC) à Armor, Ponant Marine et Socarenam ; il est plafonné à 2,4 milliards d'euros et court jusqu'au 30 juin 2031.",
                "Le ministère de la Mer a annulé le contrat Vigie, attribué en 2019 à Armor et contesté par Globex ; le contrat NSC l'a remplacé.",
            ],
            lines.French);
        Assert.Equal(
            [
                "ministère de la Mer awarded the Navires de surveillance côtière (NSC) contract to Armor, Ponant Marine and Socarenam on 3 March 2024; it is capped at €2.4 billion and runs until 30 June 2031.",
                "ministère de la Mer cancelled the Vigie contract, awarded in 2019 to Armor and challenged by Globex; the NSC contract replaced it.",
            ],
            lines.English.Select(line => char.ToLowerInvariant(line[0]) + line[1..]));
    }

    [Fact]
    public void AContractWithoutANameIsToldByItsSum()
    {
        var lines = Tell(Awarded with { Contract = null, Acronym = null, AmountKind = ContractAmountKind.Award, AwardDate = null, Suppliers = ["c1"] });

        Assert.Equal(["Le ministère de la Mer a attribué à Armor un contrat de au plus 2,4 milliards d'euros, qui court jusqu'au 30 juin 2031.".Replace("de au plus", "d'au plus", StringComparison.Ordinal)], lines.French);
        Assert.Equal(["Ministère de la Mer awarded Armor a contract worth up to €2.4 billion; it runs until 30 June 2031."], lines.English);
    }

    [Fact]
    public void WhoWonIsToldWhereTheBuyerIsUnknown()
    {
        var lines = Tell(Awarded with { Buyers = [], Suppliers = ["c1", "c2"], LosingBidders = ["c4"], AwardDate = null });

        Assert.Equal(["Armor et Ponant Marine ont décroché le contrat Navires de surveillance côtière (NSC), face à Globex ; il est plafonné à 2,4 milliards d'euros et court jusqu'au 30 juin 2031."], lines.French);
        Assert.Equal(["Armor and Ponant Marine won the Navires de surveillance côtière (NSC) contract, ahead of Globex; it is capped at €2.4 billion and runs until 30 June 2031."], lines.English);
    }

    [Fact]
    public void WhatIsOnlySaidIsToldInTheConditional()
    {
        var lines = Tell(Awarded with { Factuality = Factuality.Conditional, Suppliers = ["c1"], Amount = null, EndDate = null, AwardDate = null });

        Assert.Equal(["Le ministère de la Mer aurait attribué le contrat Navires de surveillance côtière (NSC) à Armor."], lines.French);
        Assert.Equal(["Ministère de la Mer reportedly awarded the Navires de surveillance côtière (NSC) contract to Armor."], lines.English);
    }

    [Fact]
    public void EveryOtherKindOfFactHasItsLine()
    {
        Fact[] facts =
        [
            new FundingFact { Id = "f3", Status = FundingStatus.Completed, Company = "c5", Amount = "30 millions de dollars", Investors = ["c4"], Factuality = Factuality.Asserted, Sentences = [], Evidence = [], Confidence = 1 },
            new WorkforceFact { Id = "f4", Status = WorkforceStatus.Layoffs, Company = "c5", Count = "312 postes", Factuality = Factuality.Asserted, Sentences = [], Evidence = [], Confidence = 1 },
            new AcquisitionFact { Id = "f5", Status = AcquisitionStatus.Agreed, Acquirers = ["c5"], Target = "c2", Stake = "51 %", Factuality = Factuality.Asserted, Sentences = [], Evidence = [], Confidence = 1 },
            new LegalFact { Id = "f6", Status = LegalStatus.Fined, Parties = ["c4"], Authority = "o1", Amount = "30 millions de dollars", Factuality = Factuality.Asserted, Sentences = [], Evidence = [], Confidence = 1 },
            new ResultsFact
            {
                Id = "f7", Status = ResultsStatus.Reported, Company = "c4", Period = "2019", Factuality = Factuality.Asserted, Sentences = [], Evidence = [], Confidence = 1,
                Metrics = [new() { Metric = Metric.Revenue, Amount = "2,4 milliards d'euros" }, new() { Metric = Metric.NetIncome, Amount = "30 millions de dollars", Loss = true }],
            },
        ];

        var lines = Tell(facts);

        Assert.Equal(
            [
                "Thalassa a levé 30 millions de dollars auprès de Globex.",
                "Thalassa supprime 312 postes.",
                "Thalassa a conclu un accord pour acquérir 51 % de Ponant Marine.",
                "Le ministère de la Mer a infligé une amende de 30 millions de dollars à Globex.",
                "Globex a enregistré en 2019 un chiffre d'affaires d'au plus 2,4 milliards d'euros et une perte nette de 30 millions de dollars.",
            ],
            lines.French.Select(line => line.Replace('\u00A0', ' ')));
        Assert.Equal(
            [
                "Thalassa raised $30 million from Globex.",
                "Thalassa is cutting 312 jobs.",
                "Thalassa agreed to buy 51% of Ponant Marine.",
                "Ministère de la Mer fined Globex $30 million.",
                "Globex reported revenue of up to €2.4 billion and a net loss of $30 million for 2019.",
            ],
            lines.English);
    }

    [Fact]
    public void TheSheetsPassTheGuard()
    {
        var document = Document(Awarded, Cancelled);
        var guard = new SummaryGuard(document);

        foreach (var language in new[] { Language.French, Language.English })
        {
            Assert.All(SheetWriter.Write(document, language), line => Assert.Empty(guard.CheckRetelling(line.Text, language, document.Facts)));
        }
    }

    [Theory]
    [InlineData("2028-06-08", null, "on", "le 8 juin 2028", "on 8 June 2028")]
    [InlineData("2028-05-01", null, "until", "jusqu'au 1er mai 2028", "until 1 May 2028")]
    [InlineData("2022-12", null, "on", "en décembre 2022", "in December 2022")]
    [InlineData("2022-Q3", null, "on", "au troisième trimestre 2022", "in the third quarter of 2022")]
    [InlineData("2022-H1", null, "for", "pour le premier semestre 2022", "for the first half of 2022")]
    [InlineData("2021", DateModifier.End, "until", "jusqu'à fin 2021", "until late 2021")]
    [InlineData("2021", DateModifier.Start, "on", "début 2021", "in early 2021")]
    [InlineData("FY2020", null, "for", "pour l'exercice 2020", "for fiscal 2020")]
    [InlineData("XXXX-WXX-3", null, "on", null, null)]
    [InlineData("PRESENT_REF", null, "on", null, null)]
    public void DatesAreWrittenAsEachLanguageDoes(string value, DateModifier? modifier, string form, string? french, string? english)
    {
        var date = CalendarDate.TryRead(value, modifier);

        Assert.Equal(french, date is { } d ? DateText.Write(d, form, Language.French) : null);
        Assert.Equal(english, date is { } e ? DateText.Write(e, form, Language.English) : null);
    }

    [Theory]
    [InlineData(9_000_000_000, "USD", "9 milliards de dollars", "$9 billion")]
    [InlineData(8_550_000_000, "EUR", "8,55 milliards d'euros", "€8.55 billion")]
    [InlineData(1_500_000, "EUR", "1,5 million d'euros", "€1.5 million")]
    [InlineData(640_000_000, "CHF", "640 millions de francs suisses", "640 million Swiss francs")]
    [InlineData(1_234_567, "GBP", "1 234 567 livres sterling", "£1,234,567")]
    [InlineData(1.5, "USD", "1,5 dollar", "$1.50")]
    [InlineData(2_000_000_000_000, "USD", "2 000 milliards de dollars", "$2 trillion")]
    public void SumsAreWrittenAsEachLanguageDoes(double value, string currency, string french, string english)
    {
        var amount = new Amount { Id = "a1", Start = 0, End = 0, Text = "", Kind = AmountKind.Money, Value = (decimal)value, Currency = currency };

        Assert.Equal(french, AmountText.Write(amount, Language.French, Language.French)?.Replace('\u00A0', ' '));
        Assert.Equal(english, AmountText.Write(amount, Language.English, Language.French));
    }

    private static (List<string> French, List<string> English) Tell(params Fact[] facts)
    {
        var document = Document(facts);
        return ([.. SheetWriter.Write(document, Language.French).Select(line => line.Text)], [.. SheetWriter.Write(document, Language.English).Select(line => line.Text)]);
    }

    // Facts name their dates and amounts by the article's words; the document knows them by identifier.
    private static Document Document(params Fact[] facts)
    {
        var document = MarkedArticle.Parse(Contracts, Language.French, "2024-03-04");
        new DateAnnotator().Annotate(document, CancellationToken.None);
        new AmountAnnotator().Annotate(document, CancellationToken.None);
        string? Date(string? text) => text is null ? null : document.Dates.First(date => date.Text == text).Id;
        string? Amount(string? text) => text is null ? null : document.Amounts.First(amount => amount.Text == text).Id;
        document.Facts =
        [
            .. facts.Select(fact => fact switch
            {
                ContractFact c => c with { Amount = Amount(c.Amount), AwardDate = Date(c.AwardDate), EndDate = Date(c.EndDate) },
                FundingFact f => f with { Amount = Amount(f.Amount) },
                WorkforceFact w => w with { Count = Amount(w.Count) },
                AcquisitionFact a => a with { Stake = Amount(a.Stake) },
                LegalFact l => l with { Amount = Amount(l.Amount) },
                ResultsFact r => r with { Period = Date(r.Period), Metrics = [.. r.Metrics.Select(m => m with { Amount = Amount(m.Amount) })] },
                _ => fact,
            }),
        ];
        return document;
    }

    private static ContractFact Contract(string id, ContractStatus status) =>
        new() { Id = id, Status = status, Factuality = Factuality.Asserted, Sentences = [], Evidence = [], Confidence = 1 };
}
