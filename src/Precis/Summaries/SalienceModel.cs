using System.Globalization;
using Precis.Languages;

namespace Precis.Summaries;

/// <summary>
/// The learned ranker of French sentences: each feature is cut into bins at the quantiles of the training data, each bin and each pair of bins of
/// the crossed features has a weight, and the score is their sum (the logit of "belongs in the summary"). Immutable.
/// </summary>
internal sealed class SalienceModel
{
    /// <summary>The name of the embedded file.</summary>
    public const string File = "Learning/Models/salience.tsv";

    /// <summary>The pairs of features that are looked at together.</summary>
    public static readonly (int First, int Second)[] Crosses = [(0, 1), (0, 3), (1, 3), (0, 6)];

    private static readonly Lazy<SalienceModel> Shared = new(() => Read(EmbeddedData.Rows(File)));

    private readonly double[][] _bounds;
    private readonly double[][] _weights;

    private SalienceModel(double[][] bounds, double[][] weights)
    {
        _bounds = bounds;
        _weights = weights;
    }

    /// <summary>The model that the library ships.</summary>
    public static SalienceModel Default => Shared.Value;

    /// <summary>Reads rows of <c>name, bounds, weights</c>; a cross has no bounds.</summary>
    public static SalienceModel Read(IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        return new(
            [.. all.Take(SalienceFeatures.Names.Count).Select(row => Numbers(row[1]))],
            [.. all.Select(row => Numbers(row[2]))]);
    }

    public double Score(double[] values)
    {
        var score = 0.0;
        for (var i = 0; i < _bounds.Length; i++)
        {
            score += _weights[i][Bin(_bounds[i], values[i])];
        }

        for (var i = 0; i < Crosses.Length; i++)
        {
            var (first, second) = Crosses[i];
            score += _weights[_bounds.Length + i][Bin(_bounds[first], values[first]) * (_bounds[second].Length + 1) + Bin(_bounds[second], values[second])];
        }

        return score;
    }

    /// <summary>The bin of a value: the number of bounds that it exceeds.</summary>
    public static int Bin(double[] bounds, double value)
    {
        var bin = 0;
        while (bin < bounds.Length && value > bounds[bin])
        {
            bin++;
        }

        return bin;
    }

    private static double[] Numbers(string cell) => [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
