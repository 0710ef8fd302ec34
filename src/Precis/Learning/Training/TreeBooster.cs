namespace Precis.Learning.Training;

/// <summary>How trees are grown.</summary>
internal sealed record BoostingOptions
{
    public int Trees { get; init; } = 160;

    public int Leaves { get; init; } = 16;

    public double Shrinkage { get; init; } = 0.1;

    public double Ridge { get; init; } = 1;

    public double LeastHessian { get; init; } = 5;

    public double FeatureShare { get; init; } = 0.4;

    public double RowShare { get; init; } = 0.7;

    public int Seed { get; init; } = 1;
}

/// <summary>
/// Gradient boosting of regression trees with the logistic loss (Friedman 2001), the second-order gain of XGBoost (Chen and Guestrin 2016) and the
/// histograms and leaf-wise growth of LightGBM (Ke et al. 2017). Deterministic.
/// </summary>
internal sealed class TreeBooster
{
    /// <summary>How many values of a feature are told apart.</summary>
    public const int MaxBins = 64;

    private readonly BoostingOptions _options;
    private readonly int _count;
    private readonly float[][] _bounds;
    private readonly byte[][] _bins;
    private readonly double[] _gradients;
    private readonly double[] _hessians;
    private readonly int[] _order;

    private TreeBooster(IReadOnlyList<float[]> rows, BoostingOptions options)
    {
        _options = options;
        _count = rows.Count;
        var width = rows[0].Length;
        _bounds = new float[width][];
        _bins = new byte[width][];
        Parallel.For(0, width, feature =>
        {
            var values = rows.Select(row => row[feature]).ToArray();
            _bounds[feature] = Bounds(values);
            _bins[feature] = Array.ConvertAll(values, value => Bin(_bounds[feature], value));
        });
        _gradients = new double[_count];
        _hessians = new double[_count];
        _order = new int[_count];
    }

    /// <summary>Trains.</summary>
    /// <param name="rows">The features of each row.</param>
    /// <param name="labels">The class of each row.</param>
    /// <param name="weights">How much each row counts.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static BoostedTrees Train(IReadOnlyList<float[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<float> weights, BoostingOptions options, CancellationToken cancellationToken)
    {
        var booster = new TreeBooster(rows, options);
        var random = new Random(options.Seed);
        var scores = new double[rows.Count];
        var trees = new List<IReadOnlyList<TreeNode>>();
        while (trees.Count < options.Trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < scores.Length; i++)
            {
                var probability = 1 / (1 + Math.Exp(-scores[i]));
                var weight = random.NextDouble() < options.RowShare ? weights[i] : 0;
                booster._gradients[i] = weight * (probability - (labels[i] ? 1 : 0));
                booster._hessians[i] = weight * Math.Max(1e-6, probability * (1 - probability));
            }

            var features = Enumerable.Range(0, booster._bins.Length).Where(_ => random.NextDouble() < options.FeatureShare).ToArray();
            trees.Add(booster.Grow(features, scores));
        }

        return new BoostedTrees(trees);
    }

    private List<TreeNode> Grow(int[] features, double[] scores)
    {
        for (var i = 0; i < _count; i++)
        {
            _order[i] = i;
        }

        var root = Measured(new Part(0, _count), features, null, null);
        var leaves = new List<Part> { root };
        while (leaves.Count < _options.Leaves && leaves.MaxBy(leaf => leaf.Gain) is { Gain: > 1e-9 } best)
        {
            leaves.Remove(best);
            var middle = Divide(best);
            var (left, right) = (new Part(best.Start, middle), new Part(middle, best.End));
            var (small, large) = left.Length < right.Length ? (left, right) : (right, left);
            Measured(small, features, null, null);
            Measured(large, features, best.Histograms, small.Histograms);
            best.Histograms = null;
            (best.Left, best.Right) = (left, right);
            leaves.Add(left);
            leaves.Add(right);
        }

        foreach (var leaf in leaves)
        {
            var value = (float)(-_options.Shrinkage * leaf.Gradient / (leaf.Hessian + _options.Ridge));
            leaf.Value = value;
            for (var i = leaf.Start; i < leaf.End; i++)
            {
                scores[_order[i]] += value;
            }
        }

        var nodes = new List<TreeNode>();
        Write(root, nodes);
        return nodes;
    }

    private void Write(Part part, List<TreeNode> nodes)
    {
        if (part.Left is null)
        {
            nodes.Add(new TreeNode(-1, part.Value, 0));
            return;
        }

        var index = nodes.Count;
        nodes.Add(default);
        Write(part.Left, nodes);
        nodes[index] = new TreeNode(part.Feature, _bounds[part.Feature][part.Bin], nodes.Count);
        Write(part.Right!, nodes);
    }

    /// <summary>Sums the gradients of a part by bin and finds where it is best divided.</summary>
    private Part Measured(Part part, int[] features, double[][]? whole, double[][]? sibling)
    {
        part.Histograms = new double[features.Length][];
        var splits = new (double Gain, int Bin)[features.Length];
        for (var i = part.Start; i < part.End; i++)
        {
            part.Gradient += _gradients[_order[i]];
            part.Hessian += _hessians[_order[i]];
        }

        Parallel.For(0, features.Length, f =>
        {
            var sums = part.Histograms[f] = new double[2 * MaxBins];
            if (whole is not null)
            {
                for (var b = 0; b < sums.Length; b++)
                {
                    sums[b] = whole[f][b] - sibling![f][b];
                }
            }
            else
            {
                var bins = _bins[features[f]];
                for (var i = part.Start; i < part.End; i++)
                {
                    var row = _order[i];
                    var bin = 2 * bins[row];
                    sums[bin] += _gradients[row];
                    sums[bin + 1] += _hessians[row];
                }
            }

            splits[f] = Best(part, sums, _bounds[features[f]].Length);
        });
        for (var f = 0; f < splits.Length; f++)
        {
            if (splits[f].Gain > part.Gain)
            {
                (part.Gain, part.Bin, part.Feature) = (splits[f].Gain, splits[f].Bin, features[f]);
            }
        }

        return part;
    }

    private (double Gain, int Bin) Best(Part part, double[] sums, int bounds)
    {
        var best = (Gain: 0.0, Bin: 0);
        var (gradient, hessian) = (0.0, 0.0);
        var whole = part.Gradient * part.Gradient / (part.Hessian + _options.Ridge);
        for (var b = 0; b < bounds; b++)
        {
            gradient += sums[2 * b];
            hessian += sums[2 * b + 1];
            var rest = part.Hessian - hessian;
            if (hessian < _options.LeastHessian || rest < _options.LeastHessian)
            {
                continue;
            }

            var other = part.Gradient - gradient;
            var gain = gradient * gradient / (hessian + _options.Ridge) + other * other / (rest + _options.Ridge) - whole;
            best = gain > best.Gain ? (gain, b) : best;
        }

        return best;
    }

    /// <summary>Puts the rows of the left half before those of the right, both in their order.</summary>
    private int Divide(Part part)
    {
        var bins = _bins[part.Feature];
        var right = new List<int>();
        var at = part.Start;
        for (var i = part.Start; i < part.End; i++)
        {
            if (bins[_order[i]] <= part.Bin)
            {
                _order[at++] = _order[i];
            }
            else
            {
                right.Add(_order[i]);
            }
        }

        right.CopyTo(_order, at);
        return at;
    }

    /// <summary>The bounds between the values that are told apart.</summary>
    public static float[] Bounds(float[] values)
    {
        var sorted = values.Order().ToArray();
        var distinct = sorted.Distinct().ToArray();
        return distinct.Length <= MaxBins
            ? [.. distinct.Zip(distinct.Skip(1), (low, high) => (low + high) / 2)]
            : [.. Enumerable.Range(1, MaxBins - 1).Select(bin => sorted[(int)((long)bin * sorted.Length / MaxBins)]).Distinct()];
    }

    /// <summary>The place of a value: the first bound that it does not exceed.</summary>
    public static byte Bin(float[] bounds, float value)
    {
        var at = Array.BinarySearch(bounds, value);
        return (byte)(at < 0 ? ~at : at);
    }

    private sealed class Part(int start, int end)
    {
        public int Start => start;

        public int End => end;

        public int Length => end - start;

        public double Gradient { get; set; }

        public double Hessian { get; set; }

        public double Gain { get; set; }

        public int Feature { get; set; }

        public int Bin { get; set; }

        public float Value { get; set; }

        public double[][]? Histograms { get; set; }

        public Part? Left { get; set; }

        public Part? Right { get; set; }
    }
}
