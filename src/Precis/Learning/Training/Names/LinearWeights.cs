using Precis.Entities.Recognition;

namespace Precis.Learning.Training.Names;

/// <summary>The trained weights of a linear classifier.</summary>
/// <param name="Samples">What it was trained on.</param>
/// <param name="Bias">The bias of each class.</param>
/// <param name="Weights">The weights, column by column and within a column class by class.</param>
internal sealed record LinearWeights(TokenSamples Samples, float[] Bias, float[] Weights)
{
    /// <summary>The bytes of the model, in the format of <see cref="NameModelFile"/>.</summary>
    public byte[] ToFile() => NameModelFile.Write(Samples.Tags, Bias, Rows(), Weights.Max(Math.Abs));

    /// <summary>
    /// Leans to what the classifier misses more often than it errs on: names rather than none, bodies rather than persons, persons rather than places.
    /// </summary>
    public LinearWeights Leaning() => this with { Bias = [.. Bias.Zip(Samples.Tags, (bias, tag) => bias + Lean(tag))] };

    private static float Lean(byte tag) => tag == BilouTag.Outside ? -0.4f : BilouTag.TypeOf(tag) switch
    {
        NameType.Organization => 0.6f,
        NameType.Person => 0.4f,
        _ => 0,
    };

    private IEnumerable<NameModelRow> Rows()
    {
        var count = Samples.Tags.Length;
        for (var column = 0; column < Samples.Features.Length; column++)
        {
            var row = Weights.AsSpan(column * count, count);
            var classes = new List<byte>();
            var weights = new List<float>();
            for (var c = 0; c < count; c++)
            {
                if (row[c] != 0)
                {
                    classes.Add((byte)c);
                    weights.Add(row[c]);
                }
            }

            yield return new NameModelRow(Samples.Features[column], [.. classes], [.. weights]);
        }
    }
}
