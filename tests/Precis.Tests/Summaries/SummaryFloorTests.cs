using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Precis.Learning.Evaluation.Summaries;

namespace Precis.Tests.Summaries;

/// <summary>Holds the figures that summaries have reached: the rows of <c>floors.tsv</c> beside this file.</summary>
public class SummaryFloorTests
{
    [DataFact("summaries/orangesum_abstract.valid.jsonl.gz")]
    public void NoMeasureLeavesItsBounds()
    {
        var left = new List<string>();
        foreach (var group in File.ReadLines(Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Summaries", "floors.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).GroupBy(cells => cells[0]))
        {
            var measures = new SummaryEvaluation().Evaluate(Rows(group.Key), CancellationToken.None).Measures.ToDictionary(measure => measure.Name, measure => measure.Value, StringComparer.Ordinal);
            left.AddRange(group.Where(cells => measures[cells[1]] < Number(cells[2], double.MinValue) || measures[cells[1]] > Number(cells[3], double.MaxValue))
                .Select(cells => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {cells[1]}: {measures[cells[1]]:0.0000}")));
        }

        Assert.True(left.Count == 0, string.Join('\n', left));
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

    private static double Number(string cell, double otherwise) => cell.Length == 0 ? otherwise : double.Parse(cell, CultureInfo.InvariantCulture);
}
