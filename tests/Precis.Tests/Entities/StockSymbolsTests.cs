using Precis.Articles;
using Precis.Documents;
using Precis.Entities;
using Precis.Languages;

namespace Precis.Tests.Entities;

/// <summary>Stock symbols after names.</summary>
public sealed class StockSymbolsTests
{
    [Theory]
    [InlineData("Sentrex <STX>", "STX")]
    [InlineData("Sentrex's <STX.L> board", "STX")]
    [InlineData("Sentrex (NYSE: STX)", "STX")]
    [InlineData("Sentrex (Nasdaq:STX)", "STX")]
    [InlineData("Sentrex (Euronext Paris : STX)", "STX")]
    [InlineData("Sentrex <Keyline Monitoring>", "")]
    [InlineData("Sentrex (STX)", "")]
    [InlineData("Sentrex (note: STX)", "")]
    [InlineData("Sentrex <b>", "")]
    [InlineData("Sentrex <>", "")]
    [InlineData("Sentrex <STX", "")]
    [InlineData("Sentrex", "")]
    public void ASymbolIsReadAfterTheName(string text, string symbol) => Assert.Equal(symbol, StockSymbols.After(text, "Sentrex".Length).ToString());

    [Theory]
    [InlineData("BANKS OF OHIO <BOHI> SELLS BRANCHES", "Banks of Ohio Inc said on Monday it will sell 3 branches.", "BANKS OF OHIO")]
    [InlineData("HARCOURT <HBX> SHUNS HANOVER <HVR>", "Hanover Tubes Corp said Harcourt Steel Inc had made no offer.", "HANOVER")]
    public void InCapitalsANameIsWhatTheTextCallsSo(string heading, string body, string name)
    {
        var entity = Assert.Single(Entities(heading, body), entity => entity.Mentions.Any(mention => mention.Text == name));
        Assert.Equal(EntityType.Company, entity.Type);
    }

    [Theory]
    [InlineData("BANKS OF OHIO <BOHI> SELLS BRANCHES", "OHIO")]
    [InlineData("FIRST TENNESSEE <FTNX> SELLS NOTES", "TENNESSEE")]
    public void WhatBearsASymbolIsNoPlace(string heading, string place) =>
        Assert.DoesNotContain(Entities(heading, "Nothing else was said."), entity => entity.Type == EntityType.Place && entity.Mentions.Any(mention => mention.Text == place));

    private static IReadOnlyList<Entity> Entities(string heading, string body) =>
        ArticlePipeline.Default.Annotate(new Article
        {
            Source = new("test", "text/plain", "00", 0),
            Language = Language.English,
            Paragraphs = [new(heading, ParagraphKind.Heading), new(body)],
        }).Entities;
}
