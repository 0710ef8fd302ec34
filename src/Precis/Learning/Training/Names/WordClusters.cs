using System.Numerics.Tensors;

namespace Precis.Learning.Training.Names;

/// <summary>
/// Clusters word vectors by their angles (spherical k-means), top down: classes of words, each parted in four, each of these in four again. The code of a word
/// is a prefix code, as Brown's are: <c>code &gt;&gt; 4</c> is the class, <c>code &gt;&gt; 2</c> the part of it, <c>code</c> the part of that. Deterministic.
/// </summary>
internal static class WordClusters
{
    private const int Classes = 64;
    private const int Parts = 4;
    private const int Rounds = 12;

    /// <summary>The code of each word.</summary>
    public static int[] Make(WordVectors vectors)
    {
        var codes = new int[vectors.Words.Length];
        Part(vectors, [.. Enumerable.Range(0, codes.Length)], Classes, codes);
        for (var level = 0; level < 2; level++)
        {
            foreach (var members in codes.Index().GroupBy(entry => entry.Item, entry => entry.Index).Select(group => group.ToArray()).ToList())
            {
                Part(vectors, members, Parts, codes);
            }
        }

        return codes;
    }

    /// <summary>Parts words and adds the number of each one's part to its code. The first centres are words at even steps of frequency.</summary>
    private static void Part(WordVectors vectors, int[] words, int parts, int[] codes)
    {
        parts = Math.Min(parts, words.Length);
        var centres = Enumerable.Range(0, parts).Select(part => vectors[words[(int)((long)part * words.Length / parts)]].ToArray()).ToArray();
        var partOf = new int[words.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < words.Length; i++)
            {
                partOf[i] = Nearest(centres, vectors[words[i]]);
            }

            Array.ForEach(centres, Array.Clear);
            for (var i = 0; i < words.Length; i++)
            {
                // A frequent word's vector is surer.
                TensorPrimitives.MultiplyAdd(vectors[words[i]], MathF.Log(vectors.Counts[words[i]]), centres[partOf[i]], centres[partOf[i]]);
            }

            foreach (var centre in centres)
            {
                TensorPrimitives.Divide(centre, TensorPrimitives.Norm<float>(centre) + 1e-9f, centre);
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            codes[words[i]] = codes[words[i]] * Parts + partOf[i];
        }
    }

    private static int Nearest(float[][] centres, ReadOnlySpan<float> vector)
    {
        var best = 0;
        var bestProduct = float.NegativeInfinity;
        for (var i = 0; i < centres.Length; i++)
        {
            var product = TensorPrimitives.Dot(centres[i], vector);
            if (product > bestProduct)
            {
                best = i;
                bestProduct = product;
            }
        }

        return best;
    }
}
