namespace Precis.Learning.Training;

/// <summary>
/// Gradient boosting with the logistic loss of trees that ask one question a level (oblivious trees: Kohavi 1994, CatBoost: Prokhorenkova et al. 2018), by the second-order gain and the
/// histograms of <see cref="TreeBooster"/>. Deterministic.
/// </summary>
internal sealed class SymmetricBooster
{
    private const int MaxBins = TreeBooster.MaxBins;

    private readonly int _depth;
    private readonly BoostingOptions _options;
    private readonly float[][] _bounds;
    private readonly byte[][] _bins;

    private SymmetricBooster(float[][] rows, int depth, BoostingOptions options)
    {
        (_depth, _options) = (depth, options);
        var width = rows[0].Length;
        _bounds = new float[width][];
        _bins = new byte[width][];
        Parallel.For(0, width, feature =>
        {
            var values = Array.ConvertAll(rows, row => row[feature]);
            _bounds[feature] = TreeBooster.Bounds(values);
            _bins[feature] = Array.ConvertAll(values, value => TreeBooster.Bin(_bounds[feature], value));
        });
    }

    /// <summary>Trains.</summary>
    /// <param name="rows">The features of each row.</param>
    /// <param name="labels">The class of each row.</param>
    /// <param name="depth">The levels of a tree.</param>
    /// <param name="options">How; leaves do not count.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SymmetricTrees Train(float[][] rows, bool[] labels, int depth, BoostingOptions options, CancellationToken cancellationToken)
    {
        var booster = new SymmetricBooster(rows, depth, options);
        var random = new Random(options.Seed);
        var scores = new double[rows.Length];
        var (gradients, hessians) = (new float[rows.Length], new float[rows.Length]);
        var leaf = new byte[rows.Length];
        var features = new List<byte>();
        var bounds = new List<float>();
        var leaves = new List<float>();
        for (var tree = 0; tree < options.Trees; tree++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < scores.Length; i++)
            {
                var probability = 1 / (1 + Math.Exp(-scores[i]));
                var weight = random.NextDouble() < options.RowShare ? 1 : 0;
                gradients[i] = (float)(weight * (probability - (labels[i] ? 1 : 0)));
                hessians[i] = (float)(weight * Math.Max(1e-6, probability * (1 - probability)));
            }

            var asked = Enumerable.Range(0, booster._bins.Length).Where(_ => random.NextDouble() < options.FeatureShare).ToArray();
            Array.Clear(leaf);
            for (var level = 0; level < depth; level++)
            {
                var (feature, bin) = booster.Best(asked.Length == 0 ? [0] : asked, leaf, 1 << level, gradients, hessians);
                features.Add((byte)feature);
                bounds.Add(bin < booster._bounds[feature].Length ? booster._bounds[feature][bin] : float.MaxValue);
                var bins = booster._bins[feature];
                for (var i = 0; i < leaf.Length; i++)
                {
                    leaf[i] = (byte)(2 * leaf[i] + (bins[i] > bin ? 1 : 0));
                }
            }

            leaves.AddRange(booster.Values(leaf, gradients, hessians));
            for (var i = 0; i < leaf.Length; i++)
            {
                scores[i] += leaves[(tree << depth) + leaf[i]];
            }
        }

        return new SymmetricTrees(depth, [.. features], [.. bounds], [.. leaves]);
    }

    private IEnumerable<float> Values(byte[] leaf, float[] gradients, float[] hessians)
    {
        var (gradient, hessian) = (new double[1 << _depth], new double[1 << _depth]);
        for (var i = 0; i < leaf.Length; i++)
        {
            gradient[leaf[i]] += gradients[i];
            hessian[leaf[i]] += hessians[i];
        }

        return gradient.Zip(hessian, (g, h) => (float)(-_options.Shrinkage * g / (h + _options.Ridge)));
    }

    // The question whose answers part the gradients of all leaves best, taken together.
    private (int Feature, int Bin) Best(int[] features, byte[] leaf, int leaves, float[] gradients, float[] hessians)
    {
        var found = new (double Gain, int Bin)[features.Length];
        Parallel.For(0, features.Length, f =>
        {
            var bins = _bins[features[f]];
            var sums = new double[leaves * MaxBins * 2];
            for (var i = 0; i < bins.Length; i++)
            {
                if (hessians[i] > 0)
                {
                    var at = 2 * (leaf[i] * MaxBins + bins[i]);
                    sums[at] += gradients[i];
                    sums[at + 1] += hessians[i];
                }
            }

            found[f] = Best(sums, leaves, _bounds[features[f]].Length);
        });
        var best = 0;
        for (var f = 1; f < found.Length; f++)
        {
            best = found[f].Gain > found[best].Gain ? f : best;
        }

        return (features[best], found[best].Bin);
    }

    private (double Gain, int Bin) Best(double[] sums, int leaves, int bounds)
    {
        var gains = new double[Math.Max(1, bounds)];
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var own = sums.AsSpan(2 * leaf * MaxBins, 2 * MaxBins);
            var (allGradient, allHessian) = (0.0, 0.0);
            for (var b = 0; b < MaxBins; b++)
            {
                allGradient += own[2 * b];
                allHessian += own[2 * b + 1];
            }

            var (gradient, hessian) = (0.0, 0.0);
            var whole = allGradient * allGradient / (allHessian + _options.Ridge);
            for (var b = 0; b < bounds; b++)
            {
                gradient += own[2 * b];
                hessian += own[2 * b + 1];
                var (otherGradient, otherHessian) = (allGradient - gradient, allHessian - hessian);
                if (hessian >= _options.LeastHessian && otherHessian >= _options.LeastHessian)
                {
                    gains[b] += gradient * gradient / (hessian + _options.Ridge) + otherGradient * otherGradient / (otherHessian + _options.Ridge) - whole;
                }
            }
        }

        var bin = 0;
        for (var b = 1; b < gains.Length; b++)
        {
            bin = gains[b] > gains[bin] ? b : bin;
        }

        return (gains[bin], bin);
    }
}
