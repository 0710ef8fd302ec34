using System.IO.Compression;
using System.Text.Json;
using Precis.Learning.Evaluation;
using Precis.Learning.Evaluation.Summaries;

namespace Precis.Tests.Summaries;

public class GuardEvaluationTests
{
    private const string French = """
        {"title":"Un contrat","date":"2022-12-08","text":"La région Bretagne a confié mercredi 7 décembre 2022 un contrat de 320 millions d'euros à Thales, a-t-elle annoncé.\nLe groupe Naval Group est classé deuxième et pourrait contester cette décision devant la justice.\n« Nous sommes heureux de cette décision », a déclaré Paul Astier au siège de Thales à Rennes."}
        """;

    [Fact]
    public void EachKindOfErrorIsPlantedAndFound()
    {
        var report = Evaluate([JsonDocument.Parse(French).RootElement]);

        Assert.Equal(1, Value(report, "planted errors found"));
        Assert.Equal(0, Value(report, "false alarms"));
        Assert.All(["number", "date", "name", "negation", "modality", "quotation"], kind => Assert.InRange(Value(report, $"{kind} planted (number)"), 1, 9));
    }

    [Fact]
    public void AnArticleInAnotherLanguageIsPassedOver() =>
        Assert.Equal(0, Value(Evaluate([JsonDocument.Parse("""{"text":"Der Konzern hat am Mittwoch einen Auftrag über 320 Millionen Euro erhalten und will ihn bald ausführen."}""").RootElement]), "right sentences (number)"));

    /// <summary>Holds the figures that were reached on the development data.</summary>
    [DataTheory("summaries/orangesum_abstract.valid.jsonl.gz")]
    [InlineData("summaries/orangesum_abstract.valid.jsonl.gz")]
    [InlineData("summaries/frank_valid.jsonl.gz")]
    public void NoFigureIsLost(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(DevelopmentData.PathOf(file)), CompressionMode.Decompress));
        var report = Evaluate([.. Enumerable.Range(0, 120).Select(_ => JsonDocument.Parse(reader.ReadLine()!).RootElement)]);

        Assert.InRange(Value(report, "planted errors found"), 0.985, 1);
        Assert.InRange(Value(report, "false alarms"), 0, 0.01);
    }

    private static EvaluationReport Evaluate(IReadOnlyList<JsonElement> rows) => new GuardEvaluation().Evaluate(rows, CancellationToken.None);

    private static double Value(EvaluationReport report, string measure) => report.Measures.Single(found => found.Name == measure).Value;
}
