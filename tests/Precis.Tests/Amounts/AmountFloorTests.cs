using System.Globalization;
using System.Text.Json;
using Precis.Learning.Evaluation;

namespace Precis.Tests.Amounts;

/// <summary>Holds the figures that were reached on the development data.</summary>
public class AmountFloorTests
{
    public static TheoryData<string, string, string, double> Floors()
    {
        var data = new TheoryData<string, string, string, double>();
        foreach (var line in File.ReadLines(Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Amounts", "floors.tsv")))
        {
            if (!line.StartsWith('#'))
            {
                var cells = line.Split('\t');
                data.Add(cells[0], cells[1], cells[2], double.Parse(cells[3], CultureInfo.InvariantCulture));
            }
        }

        return data;
    }

    [DataTheory("amounts/hard.jsonl")]
    [MemberData(nameof(Floors))]
    public void NoFigureIsLost(string file, string language, string measure, double floor)
    {
        var gold = File.ReadLines(DevelopmentData.PathOf(file))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => language == "all" || row.GetProperty("lang").GetString() == language)
            .ToList();

        var report = new AmountEvaluation().Evaluate(gold, CancellationToken.None);

        var reached = report.Measures.Single(one => one.Name == measure).Value;
        Assert.True(reached >= floor, string.Create(CultureInfo.InvariantCulture, $"{file} ({language}): {measure} is {reached:0.000}, below {floor}"));
    }
}
