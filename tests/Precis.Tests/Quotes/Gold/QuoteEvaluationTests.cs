using System.Globalization;
using Precis.Learning.Evaluation;
using Precis.Learning.Evaluation.Quotes;

namespace Precis.Tests.Quotes.Gold;

public class QuoteEvaluationTests
{
    private const string Head = "## a 2023-01-10\n# Title\n";

    /// <summary>One article a row, the figures worked out by hand; the pipeline finds the two quotations and the reported clause of each.</summary>
    [Theory]
    [InlineData("as found", "« {Jeanne Morel: Nous fermons l'usine en mars} », a déclaré Jeanne Morel. « {?: On nous a menti} », dit un ouvrier.", 1, 1)]
    [InlineData("marks and stops at the ends do not count", "{Jeanne Morel: « Nous fermons l'usine en mars »}, a déclaré Jeanne Morel. « {?: On nous a menti }», dit un ouvrier.", 1, 1)]
    [InlineData("one end off: 1 of 2 and 2", "« Nous {Jeanne Morel: fermons l'usine en mars} », a déclaré Jeanne Morel. « {?: On nous a menti} », dit un ouvrier.", 0.5, 1)]
    [InlineData("1 gold, 2 found: 2 x 1 / (1 + 2)", "« {Jeanne Morel: Nous fermons l'usine en mars} », a déclaré Jeanne Morel. « On nous a menti », dit un ouvrier.", 2 / 3.0, 1)]
    [InlineData("another speaker", "« {Paul Astier: Nous fermons l'usine en mars} », a déclaré Jeanne Morel. « {?: On nous a menti} », dit un ouvrier.", 1, 0.5)]
    [InlineData("a speaker where none is due, none where one is", "« {?: Nous fermons l'usine en mars} », a déclaré Jeanne Morel. « {Paul Astier: On nous a menti} », dit un ouvrier.", 1, 0)]
    [InlineData("nothing found", "Elle évoque une {Jeanne Morel: longue nuit de travail}.", 0, 0)]
    public void DirectQuotationsAreCountedAsByHand(string about, string marked, double span, double speaker)
    {
        var report = Evaluate(marked);

        Assert.True(Math.Abs(span - Of(report, "direct span F1")) < 1e-9, $"{about}: {Of(report, "direct span F1")}");
        Assert.True(Math.Abs(speaker - Of(report, "direct speaker right")) < 1e-9, $"{about}: {Of(report, "direct speaker right")}");
    }

    [Theory]
    [InlineData("Jeanne Morel a déclaré que {~Jeanne Morel: l'usine fermerait en mars}.", 1, 1, 1)]
    [InlineData("Jeanne Morel a déclaré que {~Jeanne Morel: l'usine} fermerait en mars.", 0, 1, 1)]
    [InlineData("Jeanne Morel a déclaré que {~?: l'usine fermerait en mars}.", 1, 1, 0)]
    [InlineData("Jeanne Morel a déclaré que l'usine fermerait en mars.", 0, 0, 0)]
    public void ReportedClausesAreCountedAsByHand(string marked, double span, double overlap, double speaker)
    {
        var report = Evaluate(marked);

        Assert.Equal(span, Of(report, "indirect span F1"), 9);
        Assert.Equal(overlap, Of(report, "indirect overlap F1"), 9);
        Assert.Equal(speaker, Of(report, "indirect speaker right"), 9);
    }

    [Fact]
    public void ErrorsTellWhatIsWrong()
    {
        var report = Evaluate("« {Paul Astier: Nous fermons l'usine en mars} », a déclaré Jeanne Morel.");

        Assert.StartsWith("a\tdirect speaker\tNous fermons l'usine en mars\tJeanne Morel, not Paul Astier\t", Assert.Single(report.Errors), StringComparison.Ordinal);
    }

    /// <summary>Holds what was reached on the annotated articles.</summary>
    [Theory]
    [InlineData("fr", 0.99, 0.98, 0.98, 0.91)]
    [InlineData("en", 0.99, 0.96, 0.93, 0.9)]
    public void NoFigureIsLost(string language, double span, double speaker, double indirectSpan, double indirectSpeaker)
    {
        var report = new QuoteEvaluation().Evaluate(MarkedQuotes.Read(language), CancellationToken.None);

        AssertReached(report, "direct span F1", span);
        AssertReached(report, "direct speaker right", speaker);
        AssertReached(report, "indirect span F1", indirectSpan);
        AssertReached(report, "indirect speaker right", indirectSpeaker);
    }

    private static EvaluationReport Evaluate(string marked) => new QuoteEvaluation().Evaluate(MarkedQuotes.Parse("fr", Head + marked), CancellationToken.None);

    private static double Of(EvaluationReport report, string measure) => report.Measures.Single(one => one.Name == measure).Value;

    private static void AssertReached(EvaluationReport report, string measure, double floor) =>
        Assert.True(Of(report, measure) >= floor, string.Create(CultureInfo.InvariantCulture, $"{measure} is {Of(report, measure):0.000}, below {floor}:\n{string.Join('\n', report.Errors)}"));
}
