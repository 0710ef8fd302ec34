using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Precis.Languages;
using Precis.Learning;
using Precis.Learning.Evaluation.Html;

namespace Precis.Tests.Articles;

/// <summary>Holds the figures that the reading of pages has reached: the rows of <c>floors.tsv</c> beside this file, and those of the model's manifest.</summary>
public class PageFloorTests
{
    [DataFact("html/aeb.jsonl.gz")]
    public void NoMeasureFallsUnderItsFloor()
    {
        var fallen = new List<string>();
        foreach (var group in Floors().GroupBy(floor => floor.File))
        {
            var measures = new HtmlEvaluation().Evaluate(Rows(group.Key), CancellationToken.None).Measures.ToDictionary(measure => measure.Name, measure => measure.Value, StringComparer.Ordinal);
            fallen.AddRange(group.Where(floor => measures[floor.Measure] < floor.Value)
                .Select(floor => string.Create(CultureInfo.InvariantCulture, $"{floor.File} {floor.Measure}: {measures[floor.Measure]:0.000} < {floor.Value:0.000}")));
        }

        Assert.True(fallen.Count == 0, string.Join('\n', fallen));
    }

    [Theory]
    [InlineData("aeb, cross-validated over sites: shingle F1", 0.965)]
    [InlineData("wcxb, cross-validated over sites: word F1", 0.950)]
    [InlineData("trafilatura, cross-validated over sites: segment F1", 0.925)]
    public void TheShippedModelHeldOnPagesThatItHadNotSeen(string figure, double floor)
    {
        using var stream = EmbeddedData.Open("Learning/Models/content.json");

        Assert.InRange(ModelManifest.Read(stream).Figures[figure], floor, 1);
    }

    private static List<JsonElement> Rows(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(DevelopmentData.PathOf(file)), CompressionMode.Decompress));
        var rows = new List<JsonElement>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(JsonElement.Parse(line));
        }

        return rows;
    }

    private static IEnumerable<(string File, string Measure, double Value)> Floors() =>
        File.ReadLines(Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Articles", "floors.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture)));
}
