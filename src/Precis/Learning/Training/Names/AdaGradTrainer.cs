using System.Numerics.Tensors;

namespace Precis.Learning.Training.Names;

/// <summary>
/// Trains the token classifier: the same maximum entropy model as <see cref="SdcaTrainer"/>, by stochastic gradients whose steps shrink with
/// each weight's own history (Duchi, Hazan and Singer 2011). Rare features keep large steps, which names need; stopping early and the mean of the last passes regularise.
/// Deterministic: one thread, a fixed seed.
/// </summary>
internal static class AdaGradTrainer
{
    /// <summary>The seed of the order of the tokens.</summary>
    public const int Seed = 1;

    private const int Epochs = 6;
    private const int Averaged = 3;
    private const float Rate = 0.05f;
    private const float Smallest = 0.002f;

    /// <summary>Trains.</summary>
    public static LinearWeights Fit(TokenSamples samples, Action<string> log, CancellationToken cancellationToken)
    {
        var count = samples.Tags.Length;
        var bias = new Adaptive(count);
        var weights = new Adaptive(samples.Features.Length * count);
        var meanBias = new float[count];
        var meanWeights = new float[weights.Values.Length];
        var order = Enumerable.Range(0, samples.Rows.Length).ToArray();
        var random = new Random(Seed);
        Span<float> errors = stackalloc float[count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var token in order)
            {
                bias.Values.CopyTo(errors);
                foreach (var column in samples.Rows[token])
                {
                    TensorPrimitives.Add(errors, weights.Values.AsSpan(column * count, count), errors);
                }

                TensorPrimitives.SoftMax(errors, errors);
                loss -= Math.Log(Math.Max(errors[samples.Classes[token]], 1e-9f));
                errors[samples.Classes[token]] -= 1;
                bias.Step(0, errors);
                foreach (var column in samples.Rows[token])
                {
                    weights.Step(column * count, errors);
                }
            }

            log($"epoch {epoch + 1}: mean loss {loss / order.Length:f4}");
            if (epoch >= Epochs - Averaged)
            {
                TensorPrimitives.MultiplyAdd(weights.Values, 1f / Averaged, meanWeights, meanWeights);
                TensorPrimitives.MultiplyAdd(bias.Values, 1f / Averaged, meanBias, meanBias);
            }
        }

        return new LinearWeights(samples, meanBias, meanWeights);
    }

    /// <summary>Weights with the sums of their squared gradients.</summary>
    private sealed class Adaptive(int size)
    {
        private readonly float[] _squares = new float[size];

        public float[] Values { get; } = new float[size];

        public void Step(int start, ReadOnlySpan<float> errors)
        {
            for (var c = 0; c < errors.Length; c++)
            {
                var error = errors[c];
                if (MathF.Abs(error) > Smallest)
                {
                    _squares[start + c] += error * error;
                    Values[start + c] -= Rate * error / (MathF.Sqrt(_squares[start + c]) + 1e-3f);
                }
            }
        }
    }
}
