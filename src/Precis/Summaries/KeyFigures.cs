using Precis.Documents;
using Precis.Languages;
using Precis.Summaries.Sheets;

namespace Precis.Summaries;

/// <summary>The amounts that sum a story up, with what each one is in both languages: the sums of its facts, in their order.</summary>
internal static class KeyFigures
{
    private const int Most = 6;

    public static List<KeyFigure> Find(Document document)
    {
        var figures = new List<KeyFigure>();
        foreach (var (amount, key, fact) in document.Facts.SelectMany(AmountsOf))
        {
            if (amount is null || figures.Count == Most || figures.Exists(figure => figure.Amount == amount))
            {
                continue;
            }

            if (Label(document, fact, key, Language.French) is { } french && Label(document, fact, key, Language.English) is { } english)
            {
                figures.Add(new KeyFigure(amount, new BilingualText(french, english)));
            }
        }

        return figures;
    }

    private static IEnumerable<(string? Amount, string Key, Fact Fact)> AmountsOf(Fact fact) => fact switch
    {
        ContractFact contract => [(contract.Amount, "contract." + (contract.AmountKind ?? ContractAmountKind.Award).ToString().ToLowerInvariant(), fact)],
        AcquisitionFact acquisition => [(acquisition.Amount, "acquisition.amount", fact), (acquisition.Stake, "acquisition.stake", fact)],
        ResultsFact results => results.Metrics.Select(metric => (metric.Amount, "results." + SimpleSheets.KeyOf(metric), fact)),
        FundingFact funding => [(funding.Amount, "funding.amount", fact), (funding.Valuation, "funding.valuation", fact)],
        LegalFact legal => [(legal.Amount, "legal." + legal.Status.ToString().ToLowerInvariant(), fact)],
        WorkforceFact workforce => [(workforce.Count, "workforce." + workforce.Status.ToString().ToLowerInvariant(), fact)],
        _ => [],
    };

    private static string? Label(Document document, Fact fact, string key, Language language)
    {
        var slots = new FactSlots(document, language);
        switch (fact)
        {
            case ContractFact contract:
                slots.Phrase("contract", ContractSheet.ShortName(document, contract, language)).Names("suppliers", contract.Suppliers);
                break;
            case AcquisitionFact acquisition:
                slots.Name("target", acquisition.Target);
                break;
            case ResultsFact results:
                slots.Name("company", results.Company);
                break;
            case FundingFact funding:
                slots.Name("company", funding.Company);
                break;
            case LegalFact legal:
                slots.Names("parties", legal.Parties);
                break;
            case WorkforceFact workforce:
                slots.Name("company", workforce.Company);
                break;
        }

        return slots.Write("figure." + key);
    }
}
