using System.Globalization;
using System.Text.Json;
using Precis.Learning.Evaluation;
using Precis.Learning.Evaluation.Facts;

namespace Precis.Tests.Learning;

/// <summary>The measures of facts, on rows whose figures are counted by hand.</summary>
public class FactEvaluationTests
{
    private const string Won = "Lockheed Martin won a $250 million contract from the U.S. Navy.";

    [Fact]
    public void AContractThatIsRightInAllIsExact()
    {
        var measures = Measure($$"""{"id":"1","language":"en","text":"{{Won}}","facts":[{"kind":"award","status":"signed","buyers":["the Navy"],"suppliers":["Lockheed Martin Corp"],"amount":249000000,"currency":"USD"}]}""");

        Assert.Equal(1, measures["contracts exact"]);
        Assert.Equal(1, measures["contracts found P"]);
        Assert.Equal(1, measures["fields F1"]);
    }

    [Fact]
    public void EachFieldCountsForItself()
    {
        // Buyer: one right, one missed. Supplier: right by its parent. Sum: wrong and missed. End: missed. Status: right.
        var measures = Measure($$"""{"id":"1","language":"en","text":"{{Won}}","facts":[{"kind":"award","status":"awarded","buyers":["U.S. Navy","Marines"],"suppliers":["Sikorsky"],"parents":["Lockheed Martin"],"amount":251500000,"currency":"USD","endDate":"2027"}]}""");

        Assert.Equal(0, measures["contracts exact"]);
        Assert.Equal(1, measures["buyers P"]);
        Assert.Equal(0.5, measures["buyers R"]);
        Assert.Equal(1, measures["suppliers F1"]);
        Assert.Equal(0, measures["amount F1"]);
        Assert.Equal(0, measures["endDate R"]);
        Assert.Equal(1, measures["status F1"]);
        Assert.Equal(3 / 4.0, measures["fields P"]);
        Assert.Equal(3 / 6.0, measures["fields R"]);
    }

    [Fact]
    public void AnotherContractIsBothMissedAndFalse()
    {
        var measures = Measure($$"""{"id":"1","language":"en","text":"{{Won}}","facts":[{"kind":"award","status":"awarded","buyers":["SNCF"],"suppliers":["Alstom"],"amount":3,"currency":"EUR"}]}""");

        Assert.Equal(0, measures["contracts found P"]);
        Assert.Equal(0, measures["contracts found R"]);
        Assert.Equal(0, measures["status R"]);
    }

    [Fact]
    public void WhatFrenchGoldLeavesOpenIsNotLookedAt()
    {
        var measures = Measure("""{"id":"1","language":"fr","text":"Thales a remporté un contrat de 250 millions d'euros auprès de la SNCF.","facts":[{"kind":"award","status":"awarded","buyers":["SNCF"]}]}""");

        Assert.Equal(1, measures["fields P"]);
        Assert.Equal(1, measures["contracts exact"]);
    }

    [Fact]
    public void StoriesWithTheTopicAndTheyAloneMustHaveAFact()
    {
        var measures = Measure(
            """{"id":"1","topics":["earn"]}""",
            """{"id":"2","topics":["earn"]}""",
            """{"id":"3","topics":["grain"]}""",
            """{"id":"1","language":"en","text":"Net 2.4 mln dlrs vs 1.7 mln dlrs"}""",
            """{"id":"2","language":"en","text":"The weather was fine."}""",
            """{"id":"3","language":"en","text":"Net 2.4 mln dlrs vs 1.7 mln dlrs"}""",
            """{"id":"4","language":"en","text":"Net 2.4 mln dlrs vs 1.7 mln dlrs"}""");

        Assert.Equal(0.5, measures["results P"]);
        Assert.Equal(0.5, measures["results R"]);
        Assert.Equal(3, measures["stories (number)"]);
    }

    [Fact]
    public void EveryFactOfGeneralNewsIsCounted()
    {
        var measures = Measure("""{"id":"1","language":"en","text":"The weather was fine."}""", $$"""{"id":"2","language":"en","text":"{{Won}}"}""");

        Assert.Equal(500, measures["contract facts per 1,000 articles"]);
        Assert.Equal(0, measures["results facts per 1,000 articles"]);
    }

    [DataTheory("facts/contracts_reuters.jsonl.gz")]
    [InlineData("facts/contracts_reuters.jsonl.gz", "contracts found P", 0.99)]
    [InlineData("facts/contracts_reuters.jsonl.gz", "contracts found R", 0.96)]
    [InlineData("facts/contracts_reuters.jsonl.gz", "contracts exact", 0.85)]
    [InlineData("facts/contracts_reuters.jsonl.gz", "fields F1", 0.96)]
    [InlineData("facts/contracts_fr.jsonl.gz", "contracts found P", 0.99)]
    [InlineData("facts/contracts_fr.jsonl.gz", "contracts found R", 0.87)]
    [InlineData("facts/contracts_fr.jsonl.gz", "contracts exact", 0.6)]
    [InlineData("facts/ted_award_notices.jsonl.gz", "contracts found P", 0.99)]
    [InlineData("facts/ted_award_notices.jsonl.gz", "contracts exact", 0.98)]
    public void NoFigureIsLost(string file, string measure, double floor)
    {
        var reached = new FactEvaluation().Evaluate(GoldRows(file), CancellationToken.None).Measures.Single(one => one.Name == measure).Value;

        Assert.True(reached >= floor, string.Create(CultureInfo.InvariantCulture, $"{file}: {measure} is {reached:0.000}, below {floor}"));
    }

    [DataTheory("facts/reuters_topics.jsonl.gz")]
    [InlineData("acquisition P", 0.90)]
    [InlineData("acquisition R", 0.82)]
    [InlineData("results P", 0.93)]
    [InlineData("results R", 0.88)]
    public void NoTopicIsLost(string measure, double floor)
    {
        // A tenth of the stories is enough to see a loss.
        var topics = GoldRows("facts/reuters_topics.jsonl.gz").Where((_, i) => i % 10 == 0).ToList();
        var reached = new FactEvaluation().Evaluate([.. topics, .. GoldRows("news/reuters21578.jsonl.gz")], CancellationToken.None).Measures.Single(one => one.Name == measure).Value;

        Assert.True(reached >= floor, string.Create(CultureInfo.InvariantCulture, $"{measure} is {reached:0.000}, below {floor}"));
    }

    /// <summary>General news hardly ever tells a contract: three sets of 1,000 French articles each (<c>precis eval facts</c> on such rows).</summary>
    [DataTheory("news/orangesum_other.jsonl.gz")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void GeneralNewsHardlyTellsAContract(int thousand)
    {
        var rows = GoldRows("news/orangesum_other.jsonl.gz").Skip(1000 * thousand).Take(1000).ToList();
        var report = new FactEvaluation().Evaluate(rows, CancellationToken.None);

        Assert.True(report.Measures.Single(one => one.Name == "contract facts per 1,000 articles").Value <= 1, string.Join('\n', report.Errors.Where(error => error.Contains("Contract:", StringComparison.Ordinal))));
    }

    internal static List<JsonElement> GoldRows(string file)
    {
        using var reader = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(DevelopmentData.PathOf(file)), System.IO.Compression.CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }

    private static Dictionary<string, double> Measure(params string[] rows) =>
        new FactEvaluation().Evaluate([.. rows.Select(row => JsonElement.Parse(row))], CancellationToken.None).Measures.ToDictionary(measure => measure.Name, measure => measure.Value);
}
