using System.Globalization;
using System.Text.Json;
using Precis.Articles;
using Precis.Documents;
using Precis.Learning.Evaluation.Facts;

namespace Precis.Tests.Learning;

/// <summary>The measure of earnings tables and its own reader, on tables whose figures are counted by hand.</summary>
public class ResultsEvaluationTests
{
    [Fact]
    public void TheReaderOfTablesReadsPartsAndSides()
    {
        var parts = EarningsTable.Read("4th qtr\n\nShr loss six cts vs profit 1.19 dlrs\n\nOper net 1.2 mln vs 940,000\n\nRevs one billion vs not given\n\nYear\n\nNet loss 5,000 vs 4,000\n\nNOTE: more");

        Assert.Equal(
            [
                new EarningsRow(Metric.Eps, 0.06m, true, 1.19m, false, false),
                new EarningsRow(Metric.NetIncome, 1_200_000m, false, 940_000m, false, true),
                new EarningsRow(Metric.Revenue, 1_000_000_000m, false, null, null, false),
            ],
            parts[0].Rows);
        Assert.Equal([new EarningsRow(Metric.NetIncome, 5_000m, true, 4_000m, null, false)], parts[1].Rows);
        Assert.Equal(2, parts.Count);
    }

    [Theory]
    [InlineData("Shr 8-1/4 cts vs 7 cts\n\nNet 2.4 mln vs 1.7 mln")]
    [InlineData("Net 1,952,00 vs 3,165,000")]
    [InlineData("Turnover 31 stg vs 30 stg")]
    [InlineData("The weather was fine.")]
    [InlineData("")]
    public void WhatItCannotReadWhollyItDoesNotRead(string text) => Assert.Empty(EarningsTable.Read(text));

    [Fact]
    public void AStoryIsRightWhenAllItsFiguresAre()
    {
        var measures = Measure("Shr 34 cts vs 1.19 dlrs\n\nNet 1.2 mln vs 3.4 mln", "The weather was fine.");

        Assert.Equal(1, measures["stories right"]);
        Assert.Equal(1, measures["stories with a table (number)"]);
    }

    [Fact]
    public void AnotherFigureIsWrongAndMissed()
    {
        const string text = "Shr 34 cts vs 1.19 dlrs\n\nNet loss 1.2 mln vs profit 3.4 mln";
        var document = ArticlePipeline.Default.Annotate(Article(text));
        EarningsPart Part(params EarningsRow[] rows) => new(new Span(0, document.Text.Length), rows);

        // The sum has the wrong side; the share is right in one and missing in the other.
        Assert.Equal(new FieldCounts(3, 1, 1), ResultsEvaluation.Compare(document, Part(new(Metric.Eps, 0.34m, false, 1.19m, false, false), new(Metric.NetIncome, 1_200_000m, false, 3_400_000m, false, false))));
        Assert.Equal(new FieldCounts(2, 0, 2) + new FieldCounts(0, 1, 0), ResultsEvaluation.Compare(document, Part(new(Metric.Revenue, 9m, false, 8m, false, false), new(Metric.Eps, 0.34m, false, 1.19m, false, false))));
    }

    [DataTheory("news/reuters21578.jsonl.gz")]
    [InlineData("stories right", 0.98)]
    [InlineData("values P", 0.995)]
    [InlineData("stories with a table (number)", 1100)]
    public void NoTableIsLost(string measure, double floor)
    {
        var reached = new ResultsEvaluation().Evaluate(FactEvaluationTests.GoldRows("news/reuters21578.jsonl.gz"), CancellationToken.None).Measures.Single(one => one.Name == measure).Value;

        Assert.True(reached >= floor, string.Create(CultureInfo.InvariantCulture, $"{measure} is {reached:0.000}, below {floor}"));
    }

    private static Article Article(string text) => new()
    {
        Source = new("spec", "text/plain", "00", 0),
        Language = Precis.Languages.Language.English,
        Paragraphs = [.. text.Split("\n\n").Select(paragraph => new ArticleParagraph(paragraph))],
    };

    private static Dictionary<string, double> Measure(params string[] texts) => new ResultsEvaluation()
        .Evaluate([.. texts.Select((text, i) => JsonSerializer.SerializeToElement(new { id = i.ToString(CultureInfo.InvariantCulture), language = "en", text }))], CancellationToken.None)
        .Measures.ToDictionary(measure => measure.Name, measure => measure.Value);
}
