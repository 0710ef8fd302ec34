using System.Globalization;
using System.Text.Json;
using Precis.Learning.Evaluation.Dates;

namespace Precis.Tests.Dates;

/// <summary>Holds the figures that the date layer has reached: the rows of <c>floors.tsv</c> beside this file.</summary>
public class DateFloorTests
{
    [DataFact("dates/hard.jsonl")]
    public void NoMeasureFallsUnderItsFloor()
    {
        var fallen = new List<string>();
        foreach (var group in Floors().GroupBy(floor => (floor.File, floor.Language)))
        {
            var measures = new DateEvaluation().Evaluate(Rows(group.Key.File, group.Key.Language), CancellationToken.None).Measures.ToDictionary(measure => measure.Name, measure => measure.Value, StringComparer.Ordinal);
            fallen.AddRange(group.Where(floor => measures[floor.Measure] < floor.Value)
                .Select(floor => string.Create(CultureInfo.InvariantCulture, $"{floor.File} {floor.Language} {floor.Measure}: {measures[floor.Measure]:0.000} < {floor.Value:0.000}")));
        }

        Assert.True(fallen.Count == 0, string.Join('\n', fallen));
    }

    [DataFact("dates/hard.jsonl")]
    public void NoTextWithoutDatesRaisesAnAlarm()
    {
        var rows = File.ReadLines(DevelopmentData.PathOf("dates/hard.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.DoesNotContain(new DateEvaluation().Evaluate(rows, CancellationToken.None).Errors, error => error.StartsWith("spurious", StringComparison.Ordinal));
    }

    /// <summary>The rows of one language; the specifications of Recognizers-Text are one list, a language a file.</summary>
    private static List<JsonElement> Rows(string file, string language) => file.EndsWith(".json", StringComparison.Ordinal)
        ? [.. JsonDocument.Parse(File.ReadAllText(DevelopmentData.PathOf(file))).RootElement.EnumerateArray()]
        : [.. File.ReadLines(DevelopmentData.PathOf(file)).Select(line => JsonDocument.Parse(line).RootElement).Where(row => row.GetProperty("lang").GetString() == language)];

    private static IEnumerable<(string File, string Language, string Measure, double Value)> Floors() =>
        File.ReadLines(Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Dates", "floors.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1], cells[2], double.Parse(cells[3], CultureInfo.InvariantCulture)));
}
