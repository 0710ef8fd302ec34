using System.Globalization;
using System.Text.Json;
using Precis.Learning.Evaluation.Facts;

namespace Precis.Tests.Facts.Gold;

/// <summary>
/// Holds what was reached on the annotated articles <c>contracts.{fr,en}.jsonl</c>, in the format of <c>precis eval facts</c>. They are written for the
/// project in the manner of the business press, some about invented bodies, and were annotated before the extractor had read them; an article without
/// facts speaks of contracts of another kind (of players, households, presenters).
/// </summary>
public class ContractGoldTests
{
    [Theory]
    [InlineData("fr", "contracts found P", 0.97)]
    [InlineData("fr", "contracts found R", 0.91)]
    [InlineData("fr", "contracts exact", 0.85)]
    [InlineData("fr", "fields F1", 0.92)]
    [InlineData("en", "contracts found P", 0.99)]
    [InlineData("en", "contracts found R", 0.93)]
    [InlineData("en", "contracts exact", 0.81)]
    [InlineData("en", "fields F1", 0.92)]
    public void NoFigureIsLost(string language, string measure, double floor)
    {
        var report = new FactEvaluation().Evaluate(Rows(language), CancellationToken.None);
        var reached = report.Measures.Single(one => one.Name == measure).Value;

        Assert.True(reached >= floor, string.Create(CultureInfo.InvariantCulture, $"{language}: {measure} is {reached:0.000}, below {floor}\n{string.Join('\n', report.Errors)}"));
    }

    private static List<JsonElement> Rows(string language) =>
        [.. File.ReadLines(Path.Combine(DevelopmentData.Repository, "tests/Precis.Tests/Facts/Gold", $"contracts.{language}.jsonl")).Select(line => JsonElement.Parse(line))];
}
