using Precis.Languages;
using Precis.Learning.Evaluation;

namespace Precis.Tests.Amounts;

/// <summary>The rows of a table of results leave their currency to the rows before; what counts shares is no money.</summary>
public class ResultsRowTests
{
    [Theory]
    [InlineData("Shr 24 cts vs 20 cts", "Net 10.0 mln vs 8.1 mln", "10.0 mln=10000000 USD; 8.1 mln=8100000 USD")]
    [InlineData("Shr loss two cts vs profit three cts", "Net loss 57,341 vs profit 71,200", "57,341=57341 USD; 71,200=71200 USD")]
    [InlineData("Shr 1.20 Canadian dlrs vs 1.10 dlrs", "Oper net 9,100,000 vs 8,200,000", "9,100,000=9100000 CAD; 8,200,000=8200000 CAD")]
    [InlineData("Shr 24 cts vs 20 cts", "Avg shrs 4.2 mln vs 4.1 mln", "")]
    [InlineData("Shr 24 cts vs 20 cts", "The net grew in 1986 vs 1985", "")]
    [InlineData("No table", "Net 10.0 mln vs 8.1 mln", "10.0 mln=10000000 ; 8.1 mln=8100000 ")]
    [InlineData("Shr 24 cts", "Net 753,000", "753,000=753000 USD")]
    [InlineData("Shr 24 cts", "Stores 753,000", "")]
    public void ARowIsMoneyWhereAMetricIsSetAgainstAnother(string before, string row, string expected)
    {
        foreach (var gap in new[] { "\n", "\n\n" })
        {
            var start = before.Length + gap.Length;
            var amounts = AmountEvaluation.Read(before + gap + row, Language.English).Where(amount => amount.Start >= start);

            Assert.Equal(expected, string.Join("; ", amounts.Select(amount => $"{amount.Text}={amount.Value:0} {amount.Currency}")));
        }
    }

    [Fact]
    public void FrenchHasNoSuchTables() => Assert.Single(AmountEvaluation.Read("20 euros\n\nNet 10,0 vs 8,1", Language.French));
}
