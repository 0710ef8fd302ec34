using Precis.Documents;
using Precis.Languages;
using Precis.Learning.Evaluation;

namespace Precis.Tests.Amounts;

public class SumInTwoCurrenciesTests
{
    [Theory]
    [InlineData(Language.French, "Le marché est plafonné à 7 milliards de dollars (6,4 milliards d’euros).", "7 milliards de dollars", AmountModifier.Max)]
    [InlineData(Language.English, "The deal, worth up to $7 billion (€6.4bn), runs on.", "$7 billion", AmountModifier.Max)]
    [InlineData(Language.English, "It paid about 9.9 billion yuan (about US$ 1.4 billion) for them.", "9.9 billion yuan", AmountModifier.Approx)]
    public void TheSumInParenthesesEqualsTheOneBefore(Language language, string text, string first, AmountModifier modifier)
    {
        var amounts = AmountEvaluation.Read(text, language);

        Assert.Equal(2, amounts.Count);
        Assert.Equal((first, modifier, null), (amounts[0].Text, amounts[0].Modifier, amounts[0].SameAs));
        Assert.Equal("a1", amounts[1].SameAs);
    }

    [Fact]
    public void TheSameCurrencyInParenthesesIsAnotherSum()
    {
        var amounts = AmountEvaluation.Read("Un bénéfice de 7 millions d'euros (5 millions d'euros en 2020).", Language.French);

        Assert.Equal([null, null], amounts.Select(amount => amount.SameAs));
    }
}
