using System.Globalization;
using Precis.Documents;

namespace Precis.Tests.Facts;

/// <summary>Runs the table of results.md through the whole pipeline.</summary>
public class ResultsSpecTests
{
    public static TheoryData<string, string, string> Rows() => FactSpec.Rows("results.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void ATextTellsItsResults(string language, string text, string expected)
    {
        var document = FactSpec.Annotate(language, text.Replace(" / ", "\n\n", StringComparison.Ordinal));

        Assert.Equal(expected, string.Join(" + ", document.Facts.OfType<ResultsFact>().Select(fact => Describe(document, fact))));
    }

    [Fact]
    public void EveryValueHasItsWords()
    {
        var document = FactSpec.Annotate("en", "Acme Stores Inc reported a net loss of $3 million, or 20 cents per share, for 2023, compared with a profit of $5 million in 2022.");

        var fact = Assert.Single(document.Facts.OfType<ResultsFact>());
        Assert.Equal(
            [
                "company=Acme Stores Inc", "metrics[0].loss=net loss", "metrics[0].metric=net loss", "metrics[0].amount=$3 million", "metrics[1].amount=20 cents",
                "metrics[1].loss=20 cents", "metrics[1].metric=20 cents", "period=2023", "metrics[0].previous=$5 million",
            ],
            fact.Evidence.Select(evidence => $"{evidence.Field}={evidence.Text}"));
        Assert.All(fact.Evidence, evidence => Assert.Equal(evidence.Text, document.Text[evidence.Start..evidence.End]));
    }

    [Theory]
    [InlineData("en", "Acme Stores Inc reported a net profit of $3 million for 2023, compared with a loss of $5 million in 2022.",
        "Acme Stores a enregistré en 2023 un bénéfice net de 3 millions de dollars (après une perte de 5 millions de dollars).",
        "Acme Stores reported net profit of $3 million (after a loss of $5 million) for 2023.")]
    [InlineData("fr", "Acmétal SA a enregistré en 2023 une perte nette de 3 millions d'euros, contre un bénéfice de 5 millions d'euros un an plus tôt.",
        "Acmétal a enregistré en 2023 une perte nette de 3 millions d'euros (après un bénéfice de 5 millions d'euros).",
        "Acmétal reported a net loss of €3 million (after a profit of €5 million) for 2023.")]
    [InlineData("fr", "Acmétal SA prévoit pour 2024 un chiffre d'affaires de 5 à 6 millions d'euros.",
        "Acmétal prévoit pour 2024 un chiffre d'affaires de 5 millions d'euros à 6 millions d'euros.",
        "Acmétal expects revenue of €5 million to €6 million for 2024.")]
    public void ResultsAreToldInBothLanguages(string language, string text, string french, string english)
    {
        var sheets = FactSpec.Annotate(language, text).Summary!.Sheets;

        Assert.Equal(french, Assert.Single(sheets.Fr).Text.Replace('\u00A0', ' '));
        Assert.Equal(english, Assert.Single(sheets.En).Text);
    }

    private static string Describe(Document document, ResultsFact fact)
    {
        var head = fact.Status.ToString().ToLowerInvariant()
            + (fact.Factuality == Factuality.Asserted ? "" : " " + fact.Factuality.ToString().ToLowerInvariant())
            + (fact.Company is null ? "" : " " + document.Entities.Single(entity => entity.Id == fact.Company).Name)
            + (fact.Period is null ? "" : " " + document.Dates.Single(date => date.Id == fact.Period).Value);
        return head + ": " + string.Join("; ", fact.Metrics.Select(metric => Describe(document, metric)));
    }

    private static string Describe(Document document, ResultsMetric metric)
    {
        Amount? Find(string? id) => id is null ? null : document.Amounts.Single(amount => amount.Id == id);
        string Number(Amount amount) => amount.Value is { } value ? value.ToString("0.##", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{amount.Low:0.##}-{amount.High:0.##}");
        var name = metric.Metric == Metric.NetIncome ? "net-income" : metric.Metric == Metric.OperatingIncome ? "operating-income" : metric.Metric.ToString().ToLowerInvariant();
        return name
            + (Find(metric.Amount) is { } amount ? $" {Number(amount)} {amount.Currency}" : "")
            + (Find(metric.Previous) is { } previous ? " vs " + Number(previous) : "")
            + (Find(metric.Change) is { } change ? " by " + Number(change) : "")
            + (metric.Loss == true ? " loss" : "");
    }
}
