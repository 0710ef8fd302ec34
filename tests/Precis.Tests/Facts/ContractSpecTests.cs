using System.Globalization;
using Precis.Documents;

namespace Precis.Tests.Facts;

/// <summary>Runs the table of contracts.md through the whole pipeline.</summary>
public class ContractSpecTests
{
    public static TheoryData<string, string, string> Rows() => FactSpec.Rows("contracts.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void ATextTellsItsContracts(string language, string text, string expected)
    {
        var document = FactSpec.Annotate(language, text.Replace(" / ", "\n\n", StringComparison.Ordinal));

        Assert.Equal(expected, string.Join(" + ", document.Facts.OfType<ContractFact>().Select(fact => Describe(document, fact))));
    }

    private static string Describe(Document document, ContractFact fact)
    {
        string Names(IEnumerable<string> ids) => string.Join(",", ids.Select(id => document.Entities.Single(entity => entity.Id == id).Name));
        string Date(string id) => document.Dates.Single(date => date.Id == id).Value;
        var parts = new List<string>
        {
            fact.Status.ToString().ToLowerInvariant() + (fact.Factuality == Factuality.Asserted ? "" : " " + fact.Factuality.ToString().ToLowerInvariant()),
        };
        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                parts.Add($"{name}={value}");
            }
        }

        Add("suppliers", Names(fact.Suppliers));
        Add("buyers", Names(fact.Buyers));
        Add("losers", Names(fact.LosingBidders));
        Add("contested", Names(fact.ContestedBy));
        if (fact.Amount is not null)
        {
            var amount = document.Amounts.Single(amount => amount.Id == fact.Amount);
            Add("amount", string.Create(CultureInfo.InvariantCulture, $"{amount.Value:0.##} {amount.Currency} {fact.AmountKind?.ToString().ToLowerInvariant()}"));
        }

        Add("end", fact.EndDate is null ? "" : Date(fact.EndDate));
        return string.Join("; ", parts);
    }
}
