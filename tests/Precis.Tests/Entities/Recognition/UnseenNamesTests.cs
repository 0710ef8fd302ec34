using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Precis.Learning.Evaluation;

namespace Precis.Tests.Entities.Recognition;

/// <summary>The recall of names that no training data holds.</summary>
public class UnseenNamesTests
{
    private const string English = """{"lang":"en","text":"Angela Merkel arrived in Paris.","gold":[{"start":0,"end":13,"type":"person"},{"start":25,"end":30,"type":"place"}]}""";
    private const string French = """{"lang":"fr","text":"Angela Merkel est arrivée à Orléans.","gold":[{"start":0,"end":13,"type":"person"},{"start":28,"end":35,"type":"place"}]}""";

    [Theory]
    [InlineData(English, """{"lang":"en","text":"ANGELA MERKEL left.","gold":[{"start":0,"end":13,"type":"person"}]}""", 0, 1)]
    [InlineData(English, """{"lang":"en","text":"Angela-Merkel left.","gold":[{"start":0,"end":13,"type":"organization"}]}""", 0, 1)]
    [InlineData(English, """{"lang":"en","text":"Merkel left for Paris.","gold":[{"start":0,"end":6,"type":"person"},{"start":16,"end":21,"type":"gpe"}]}""", 1, 0)]
    [InlineData(English, """{"lang":"en","text":"Angela Merkel left.","gold":[]}""", 1, 1)]
    [InlineData(French, """{"lang":"fr","text":"ORLEANS dort.","gold":[{"start":0,"end":7,"type":"place"}]}""", 1, 0)]
    [InlineData(French, """{"lang":"fr","text":"Orléanais.","gold":[{"start":0,"end":9,"type":"place"}]}""", 1, 1)]
    public void ANameIsSeenWhereItIsMarkedInTheTrainingData(string gold, string seen, int persons, int places)
    {
        var report = new NerEvaluation().Evaluate([JsonElement.Parse(gold)], [JsonElement.Parse(seen)], CancellationToken.None);

        Assert.Equal(persons, report.Measures.Single(measure => measure.Name == "Person unseen (number)").Value);
        Assert.Equal(places, report.Measures.Single(measure => measure.Name == "Place unseen (number)").Value);
        Assert.Equal(persons, report.Measures.Single(measure => measure.Name == "Person recall, unseen").Value);
    }

    [Fact]
    public void WithoutTrainingDataNothingIsSaidOfIt() =>
        Assert.DoesNotContain(new NerEvaluation().Evaluate([JsonElement.Parse(English)], CancellationToken.None).Measures, measure => measure.Name.Contains("unseen", StringComparison.Ordinal));

    [DataTheory("ner/fr.winer.train.jsonl.gz")]
    [InlineData("ner/fr.winer.dev.jsonl", "Person", 0.94)]
    [InlineData("ner/fr.winer.dev.jsonl", "Organization", 0.69)]
    [InlineData("ner/fr.winer.dev.jsonl", "Place", 0.58)]
    public void NoFigureIsLost(string file, string type, double floor)
    {
        using var training = new StreamReader(new GZipStream(File.OpenRead(DevelopmentData.PathOf("ner/fr.winer.train.jsonl.gz")), CompressionMode.Decompress));
        var seen = training.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line));
        var gold = File.ReadLines(DevelopmentData.PathOf(file)).Select(line => JsonElement.Parse(line)).ToList();

        var reached = new NerEvaluation().Evaluate(gold, seen, CancellationToken.None).Measures.Single(measure => measure.Name == $"{type} recall, unseen").Value;

        Assert.True(reached >= floor, string.Create(CultureInfo.InvariantCulture, $"{file}: {type} recall, unseen is {reached:0.000}, below {floor}"));
    }
}
