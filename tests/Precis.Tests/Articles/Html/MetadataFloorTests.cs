using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Precis.Learning.Evaluation.Html;

namespace Precis.Tests.Articles.Html;

/// <summary>Holds the figures that the metadata of pages has reached: the rows of <c>metadata-floors.tsv</c> beside this file.</summary>
public class MetadataFloorTests
{
    [DataFact("html/wcxb_dev_articles.jsonl.gz")]
    public void NoMeasureFallsUnderItsFloor()
    {
        var fallen = new List<string>();
        foreach (var file in Floors().GroupBy(floor => floor.File))
        {
            var measures = new HtmlEvaluation().Evaluate(Rows(file.Key), CancellationToken.None).Measures.ToDictionary(measure => measure.Name, measure => measure.Value, StringComparer.Ordinal);
            fallen.AddRange(file.Where(floor => measures[floor.Measure] < floor.Value)
                .Select(floor => string.Create(CultureInfo.InvariantCulture, $"{floor.File} {floor.Measure}: {measures[floor.Measure]:0.000} < {floor.Value:0.000}")));
        }

        Assert.True(fallen.Count == 0, string.Join('\n', fallen));
    }

    private static List<JsonElement> Rows(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(DevelopmentData.PathOf(file)), CompressionMode.Decompress));
        var rows = new List<JsonElement>();
        while (reader.ReadLine() is { } line)
        {
            // One row's unknown date is written as Python writes it.
            rows.Add(JsonElement.Parse(line.Replace("\"date\": NaN", "\"date\": null", StringComparison.Ordinal)));
        }

        return rows;
    }

    private static IEnumerable<(string File, string Measure, double Value)> Floors() =>
        File.ReadLines(Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Articles", "Html", "metadata-floors.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture)));
}
