using Precis.Documents;

namespace Precis.Tests.Facts;

/// <summary>The confidence of facts goes with what speaks for them.</summary>
public class FactConfidenceTests
{
    private const string Bought = "Acme Stores Inc agreed to buy Harbour Foods Ltd for $45 million.";
    private const string Weather = "The weather was fine.";

    [Theory]
    [InlineData("en", Bought, "Analysts said prices will fall if Acme Stores Inc buys Harbour Foods Ltd.")]
    [InlineData("en", Bought, Weather + " / " + Weather + " / " + Weather + " / " + Weather + " / " + Weather + " / " + Bought)]
    [InlineData("en", "Shr 34 cts vs 1.19 dlrs / Net 1.2 mln vs 3.4 mln", "Acme Stores Inc reported a net profit of $3 million for 2023.")]
    [InlineData("fr", "Acheteur : Ville de Rouen / Titulaire : Boréal SA / Montant : 3 000 000 EUR", "La ville de Rouen a attribué un contrat à Boréal SA.")]
    [InlineData("fr", "La SNCF a attribué à Alstom SA un contrat de 250 millions d'euros.", "La SNCF aurait attribué à Alstom SA un contrat de 250 millions d'euros.")]
    public void WhatIsToldPlainlyIsSurer(string language, string surer, string lessSure)
    {
        Assert.True(Confidence(language, surer) > Confidence(language, lessSure));
    }

    [Theory]
    [InlineData("en", "Shr 34 cts vs 1.19 dlrs / Net 1.2 mln vs 3.4 mln")]
    [InlineData("fr", "Acheteur : Ville de Rouen / Titulaire : Boréal SA / Montant : 3 000 000 EUR")]
    public void TablesAndNoticesAreSure(string language, string text) => Assert.InRange(Confidence(language, text), 0.95, 0.99);

    [Fact]
    public void ItIsAProbabilityOfTwoPlaces()
    {
        var confidence = Confidence("en", Bought);

        Assert.InRange(confidence, 0.5, 0.99);
        Assert.Equal(Math.Round(confidence, 2), confidence);
    }

    private static double Confidence(string language, string text) =>
        Assert.Single(FactSpec.Annotate(language, text.Replace(" / ", "\n\n", StringComparison.Ordinal)).Facts).Confidence;
}
