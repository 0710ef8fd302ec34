using System.Globalization;
using Precis.Articles;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Tests.Facts;

/// <summary>Runs the table of contracts.md through the whole pipeline.</summary>
public class ContractSpecTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(DevelopmentData.Repository, "tests/Precis.Tests/Facts/contracts.md")).Where(line => line.StartsWith('|')).Skip(2))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            rows.Add(cells[1], cells[2], cells[3]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ATextTellsItsContracts(string language, string text, string expected)
    {
        var article = new Article
        {
            Source = new("spec", "text/plain", "00", 0),
            Language = language == "fr" ? Language.French : Language.English,
            Published = new(EdtfDate.TryParse("2024-03-14")!.Value, PublishedFrom.Option),
            Paragraphs = [new(text)],
        };

        var document = ArticlePipeline.Default.Annotate(article);

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
