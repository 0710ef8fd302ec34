using System.Globalization;
using System.Text.Json;
using Precis.Learning.Evaluation;

namespace Precis.Tests.Entities.Recognition;

/// <summary>Holds the figures that were reached on the development data.</summary>
public class NerFloorTests
{
    [DataTheory("ner/fr.winer.dev.jsonl")]
    [InlineData("ner/fr.winer.dev.jsonl", "PER/ORG/LOC F1", 0.895)]
    [InlineData("ner/fr.winer.dev.jsonl", "Person F1", 0.93)]
    [InlineData("ner/fr.winer.dev.jsonl", "Organization F1", 0.81)]
    [InlineData("ner/en.gmb.dev.jsonl", "PER/ORG/LOC F1", 0.85)]
    [InlineData("ner/en.wikigold.jsonl", "PER/ORG/LOC F1", 0.655)]
    public void NoFigureIsLost(string file, string measure, double floor)
    {
        var gold = File.ReadLines(DevelopmentData.PathOf(file)).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        var report = new NerEvaluation().Evaluate(gold, CancellationToken.None);

        var reached = report.Measures.Single(one => one.Name == measure).Value;
        Assert.True(reached >= floor, string.Create(CultureInfo.InvariantCulture, $"{file}: {measure} is {reached:0.000}, below {floor}"));
    }
}
