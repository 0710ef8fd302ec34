using System.Globalization;
using Precis.Documents;

namespace Precis.Tests.Facts;

/// <summary>Runs the table of acquisitions.md through the whole pipeline.</summary>
public class AcquisitionSpecTests
{
    public static TheoryData<string, string, string> Rows() => FactSpec.Rows("acquisitions.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void ATextTellsItsTakeovers(string language, string text, string expected)
    {
        var document = FactSpec.Annotate(language, text);

        Assert.Equal(expected, string.Join(" + ", document.Facts.OfType<AcquisitionFact>().Select(fact => Describe(document, fact))));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void EveryValueHasItsWords(string language, string text, string expected)
    {
        var document = FactSpec.Annotate(language, text);

        foreach (var fact in document.Facts.OfType<AcquisitionFact>())
        {
            var fields = fact.Evidence.Select(evidence => evidence.Field).ToHashSet(StringComparer.Ordinal);
            Assert.All(fact.Evidence, evidence => Assert.Equal(evidence.Text, document.Text[evidence.Start..evidence.End]));
            Assert.All(
                new[] { "acquirers", "target", "sellers", "stake", "amount", "date" }.Where(field => expected.Contains(field + "=", StringComparison.Ordinal)),
                field => Assert.Contains(field, fields));
        }
    }

    [Fact]
    public void TwoDealsForOneTargetStayTwo()
    {
        var document = FactSpec.Annotate("en", "Corvane Group Inc sold its 5 pct stake in Harbour Foods Ltd.\n\nAcme Stores Inc offered to acquire Harbour Foods Ltd.");

        Assert.Equal(
            ["completed; target=Harbour Foods; sellers=Corvane; stake=5", "planned; acquirers=Acme Stores; target=Harbour Foods"],
            document.Facts.OfType<AcquisitionFact>().Select(fact => Describe(document, fact)));
    }

    private static string Describe(Document document, AcquisitionFact fact)
    {
        string Names(IEnumerable<string> ids) => string.Join(",", ids.Select(id => document.Entities.Single(entity => entity.Id == id).Name));
        Amount? Find(string? id) => id is null ? null : document.Amounts.Single(amount => amount.Id == id);
        List<string?> parts =
        [
            fact.Status.ToString().ToLowerInvariant() + (fact.Factuality == Factuality.Asserted ? "" : " " + fact.Factuality.ToString().ToLowerInvariant()),
            fact.Acquirers.Count > 0 ? "acquirers=" + Names(fact.Acquirers) : null,
            fact.Target is { } target ? "target=" + Names([target]) : null,
            fact.Sellers.Count > 0 ? "sellers=" + Names(fact.Sellers) : null,
            Find(fact.Stake) is { } stake ? string.Create(CultureInfo.InvariantCulture, $"stake={stake.Value:0.##}") : null,
            Find(fact.Amount) is { } amount ? string.Create(CultureInfo.InvariantCulture, $"amount={amount.Value:0.##} {amount.Currency}") : null,
            fact.Date is { } date ? "date=" + document.Dates.Single(other => other.Id == date).Value : null,
        ];
        return string.Join("; ", parts.OfType<string>());
    }
}
