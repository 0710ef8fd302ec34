using System.Globalization;
using System.Text.Json;
using Precis.Learning.Evaluation.Facts;

namespace Precis.Tests.Learning;

/// <summary>The confidence of facts means what it says, and its measure counts as it should.</summary>
public class CalibrationTests
{
    [Fact]
    public void AFactIsRightByTopicAndHeadline()
    {
        var measures = Measure(
            """{"id":"1","topics":["acq"]}""",
            """{"id":"2","topics":["acq"]}""",
            """{"id":"3","topics":["grain"]}""",
            """{"id":"1","language":"en","title":"ACME TO BUY A RIVAL","text":"Acme Stores Inc agreed to buy Harbour Foods Ltd for $45 million."}""",
            """{"id":"2","language":"en","title":"MARKETS FALL","text":"Acme Stores Inc agreed to buy Harbour Foods Ltd for $45 million."}""",
            """{"id":"3","language":"en","title":"ACME TO BUY A RIVAL","text":"Acme Stores Inc agreed to buy Harbour Foods Ltd for $45 million."}""",
            """{"id":"4","language":"en","title":"ACME TO BUY A RIVAL","text":"Acme Stores Inc agreed to buy Harbour Foods Ltd for $45 million."}""");

        Assert.Equal(1 / 3.0, measures.Single(measure => measure.Key.EndsWith("right", StringComparison.Ordinal)).Value, 3);
        Assert.Equal(3, measures.Single(measure => measure.Key.EndsWith("(number)", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public void AContractIsWrongWhenAValueIs()
    {
        const string text = "Lockheed Martin won a $250 million contract from the U.S. Navy.";
        var right = Measure($$"""{"id":"1","language":"en","text":"{{text}}","facts":[{"kind":"award","status":"awarded","buyers":["U.S. Navy"],"suppliers":["Lockheed Martin"],"amount":250000000,"currency":"USD","endDate":"2027"}]}""");
        var wrong = Measure($$"""{"id":"1","language":"en","text":"{{text}}","facts":[{"kind":"award","status":"awarded","buyers":["U.S. Navy"],"suppliers":["Lockheed Martin"],"amount":350000000,"currency":"USD"}]}""");

        // What is missing is not wrong.
        Assert.Equal(1, right.Single(measure => measure.Key.EndsWith("right", StringComparison.Ordinal)).Value);
        Assert.Equal(0, wrong.Single(measure => measure.Key.EndsWith("right", StringComparison.Ordinal)).Value);
    }

    [DataTheory("facts/reuters_topics.jsonl.gz")]
    [InlineData("acquisition", 350)]
    [InlineData("results", 600)]
    [InlineData("results table", 1500)]
    [InlineData("contract en", 90)]
    [InlineData("contract fr", 200)]
    public void WhatIsSureIsRight(string type, int leastFacts)
    {
        var measures = Sure.Value;
        var (right, all) = (measures[type + " >= 0.9 right"], measures[type + " >= 0.9 (number)"]);

        Assert.True(right >= 0.95 && all >= leastFacts, string.Create(CultureInfo.InvariantCulture, $"{type}: {right:0.000} of {all} sure facts are right"));
    }

    private static readonly Lazy<Dictionary<string, double>> Sure = new(() => Measure(
    [
        .. new[] { "facts/reuters_topics.jsonl.gz", "news/reuters21578.jsonl.gz", "facts/contracts_reuters.jsonl.gz", "facts/contracts_fr.jsonl.gz", "facts/ted_award_notices.jsonl.gz" }.SelectMany(FactEvaluationTests.GoldRows),
    ]));

    private static Dictionary<string, double> Measure(params string[] rows) => Measure(rows.Select(row => JsonElement.Parse(row)).ToList());

    private static Dictionary<string, double> Measure(List<JsonElement> rows) =>
        new CalibrationEvaluation().Evaluate(rows, CancellationToken.None).Measures.ToDictionary(measure => measure.Name, measure => measure.Value);
}
