using System.Text.Json;
using Precis.Learning.Evaluation;
using Precis.Learning.Evaluation.Linking;

namespace Precis.Tests.Entities.Linking;

/// <summary>The measure of links itself.</summary>
public class LinkingEvaluationTests
{
    [Theory]
    [InlineData("""{"start":0,"end":9,"text":"Microsoft","entity":"microsoft"}""", "right")]
    [InlineData("""{"start":0,"end":9,"identifiers":{"ticker":"XNAS:MSFT"}}""", "right")]
    [InlineData("""{"start":0,"end":9,"entity":"google"}""", "wrong")]
    [InlineData("""{"start":0,"end":9,"entity":null}""", "wrong")]
    [InlineData("""{"start":15,"end":21,"entity":null}""", "rightly abstained")]
    [InlineData("""{"start":15,"end":21,"entity":"google"}""", "missed")]
    public void ALinkIsRightWrongMissedOrRightlyLeftOut(string gold, string outcome)
    {
        var report = Evaluate($$"""{"id":"1","lang":"en","text":"Microsoft sued Velkor Ltd on Monday.","gold":[{{gold}}]}""");

        Assert.Equal([outcome], report.Measures.Where(measure => (measure.Name is "right" or "rightly abstained" or "wrong" or "missed") && measure.Value == 1).Select(measure => measure.Name));
        Assert.Equal(outcome is "wrong" or "missed" ? 1 : 0, report.Errors.Count);
    }

    [Theory]
    [InlineData("Microsoft Corp <MSFT.O> said it sued.", "right")]
    [InlineData("On Monday, Velkor Ltd <VLK> said it sued.", "rightly abstained")]
    public void SymbolsAreGoldWhereNothingElseIs(string text, string outcome)
    {
        var report = Evaluate($$"""{"id":"1","language":"en","title":"SUIT","text":"{{text}}"}""");

        Assert.Equal(1, report.Measures.Single(measure => measure.Name == outcome).Value);
        Assert.Equal(1, report.Measures.Single(measure => measure.Name == "company, of all found").Value);
    }

    [Theory]
    [InlineData("""{"id":"7","lang":"en","text":"Velkor sued.","gold":[{"start":0,"end":6,"text":"Velkos","entity":null}]}""", "7: the gold at 0 to 6")]
    [InlineData("""{"id":"7","lang":"en","text":"Velkor sued.","gold":[{"start":0,"end":60,"entity":null}]}""", "7: the gold at 0 to 60")]
    [InlineData("""{"id":"7","lang":"en","text":"Velkor sued.","gold":[{"start":0,"end":6,"entity":"velkor"}]}""", "7: the registry has no key 'velkor'")]
    public void GoldThatDoesNotFitIsNamed(string row, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Evaluate(row)).Message, StringComparison.Ordinal);

    /// <summary>Holds the figures that were reached on the symbols of wire stories.</summary>
    [DataFact("news/reuters21578.jsonl.gz")]
    public void NoFigureIsLost()
    {
        using var reader = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(DevelopmentData.PathOf("news/reuters21578.jsonl.gz")), System.IO.Compression.CompressionMode.Decompress));
        var rows = new List<JsonElement>();
        while (rows.Count < 2000 && reader.ReadLine() is { } line)
        {
            rows.Add(JsonElement.Parse(line));
        }

        var report = new LinkingEvaluation().Evaluate(rows, CancellationToken.None);

        Assert.All(
            [("right or rightly abstained", 0.98), ("precision of links", 0.94), ("recall of known", 0.94), ("company, of linked", 0.98), ("company, of all found", 0.96)],
            floor => Assert.InRange(report.Measures.Single(measure => measure.Name == floor.Item1).Value, floor.Item2, 1));
    }

    private static EvaluationReport Evaluate(string row) => new LinkingEvaluation().Evaluate([JsonElement.Parse(row)], CancellationToken.None);
}
