using System.Globalization;
using Precis.Learning.Evaluation;
using Precis.Learning.Evaluation.Coreference;

namespace Precis.Tests.Entities.Coreference;

/// <summary>Holds the figures that were reached on the annotated articles.</summary>
public class CoreferenceFloorTests
{
    [Theory]
    [InlineData("fr", 0.86, 0.81, 0.54)]
    [InlineData("en", 0.89, 0.87, 0.58)]
    public void NoFigureIsLost(string language, double conll, double nominalPrecision, double nominalRecall)
    {
        var report = new CoreferenceEvaluation().Evaluate(MarkedChains.Read(language), CancellationToken.None);

        AssertReached(report, "CoNLL F1", conll);
        AssertReached(report, "nominal precision", nominalPrecision);
        AssertReached(report, "nominal recall", nominalRecall);
    }

    private static void AssertReached(EvaluationReport report, string measure, double floor)
    {
        var reached = report.Measures.Single(one => one.Name == measure).Value;
        Assert.True(reached >= floor, string.Create(CultureInfo.InvariantCulture, $"{measure} is {reached:0.000}, below {floor}:\n{string.Join('\n', report.Errors)}"));
    }
}
