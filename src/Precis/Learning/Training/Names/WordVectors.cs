using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Precis.Learning.Training.Names;

/// <summary>
/// Learns word vectors from unlabelled text: skip-grams with negative samples (Mikolov et al. 2013). Words that stand among the same words get
/// near vectors. Deterministic: one thread, a fixed seed.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>The length of a vector.</summary>
    public const int Size = 80;

    private const int Negatives = 5;
    private const float Rate = 0.035f;
    private const double Subsampling = 1e-4;
    private const int NoiseSize = 1 << 22;
    private const float Saturation = 8;

    private readonly float[] _inner;
    private readonly float[] _outer;
    private readonly int[] _noise;
    private readonly float[] _kept;
    private readonly Random _random = new(1);
    private readonly int _window;

    private WordVectors(string[] words, int[] counts, long tokens, int window)
    {
        _window = window;
        Words = words;
        Counts = counts;
        _inner = new float[words.Length * Size];
        _outer = new float[words.Length * Size];
        for (var i = 0; i < _inner.Length; i++)
        {
            _inner[i] = (_random.NextSingle() - 0.5f) / Size;
        }

        _noise = Noise(counts);
        _kept = [.. counts.Select(count => (float)(Math.Sqrt(Subsampling * tokens / count) + Subsampling * tokens / count))];
    }

    /// <summary>The words, the most frequent first.</summary>
    public string[] Words { get; }

    /// <summary>How often each word occurs.</summary>
    public int[] Counts { get; }

    /// <summary>The vector of a word, of length one.</summary>
    public ReadOnlySpan<float> this[int word] => _inner.AsSpan(word * Size, Size);

    /// <summary>Learns the vectors of the words that occur often enough.</summary>
    /// <param name="text">The words of the texts in order.</param>
    /// <param name="separator">The word that parts the texts.</param>
    /// <param name="minimumCount">How often a word must occur.</param>
    /// <param name="window">How many words to either side are a word's neighbours.</param>
    /// <param name="epochs">How often the text is read.</param>
    public static WordVectors Learn(IReadOnlyList<string> text, string separator, int minimumCount, int window, int epochs)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in text)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
        }

        counts.Remove(separator);
        var frequent = counts.Where(entry => entry.Value >= minimumCount)
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        var index = frequent.Index().ToDictionary(entry => entry.Item.Key, entry => entry.Index, StringComparer.Ordinal);
        var vectors = new WordVectors([.. frequent.Select(entry => entry.Key)], [.. frequent.Select(entry => entry.Value)], frequent.Sum(entry => (long)entry.Value), window);
        var numbers = text.Select(word => word == separator ? -1 : index.GetValueOrDefault(word, -2)).Where(word => word >= -1).ToArray();
        vectors.Learn(numbers, epochs);
        return vectors;
    }

    /// <summary>Draws a word as often as the power of three quarters of its count, the usual noise of negative samples.</summary>
    private static int[] Noise(int[] counts)
    {
        var noise = new int[counts.Length == 0 ? 0 : NoiseSize];
        var total = counts.Sum(count => Math.Pow(count, 0.75));
        var reached = 0.0;
        var word = 0;
        for (var i = 0; i < noise.Length; i++)
        {
            while (word < counts.Length - 1 && reached + Math.Pow(counts[word], 0.75) < total * (i + 0.5) / noise.Length)
            {
                reached += Math.Pow(counts[word++], 0.75);
            }

            noise[i] = word;
        }

        return noise;
    }

    private void Learn(int[] text, int epochs)
    {
        var kept = new List<int>();
        long seen = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var word in text)
            {
                seen++;
                if (word >= 0)
                {
                    if (_random.NextSingle() < _kept[word])
                    {
                        kept.Add(word);
                    }

                    continue;
                }

                Learn(kept, Rate * Math.Max(0.003f, 1 - seen / ((float)text.Length * epochs)));
                kept.Clear();
            }

            Learn(kept, Rate * Math.Max(0.003f, 1 - seen / ((float)text.Length * epochs)));
            kept.Clear();
        }

        for (var word = 0; word < Words.Length; word++)
        {
            var vector = _inner.AsSpan(word * Size, Size);
            TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector) + 1e-9f, vector);
        }
    }

    private void Learn(List<int> words, float rate)
    {
        Span<Vector<float>> change = stackalloc Vector<float>[Size / Vector<float>.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var reach = _random.Next(1, _window + 1);
            for (var j = Math.Max(0, i - reach); j <= Math.Min(words.Count - 1, i + reach); j++)
            {
                if (j != i)
                {
                    Learn(words[i], words[j], rate, change);
                }
            }
        }
    }

    private void Learn(int word, int neighbour, float rate, Span<Vector<float>> change)
    {
        var inner = Row(_inner, word);
        change.Clear();
        for (var k = 0; k <= Negatives; k++)
        {
            var other = k == 0 ? neighbour : _noise[_random.Next(NoiseSize)];
            if (k > 0 && other == neighbour)
            {
                continue;
            }

            var outer = Row(_outer, other);
            var product = Vector<float>.Zero;
            for (var i = 0; i < inner.Length; i++)
            {
                product += inner[i] * outer[i];
            }

            var score = Math.Clamp(Vector.Sum(product), -Saturation, Saturation);
            var step = ((k == 0 ? 1 : 0) - 1 / (1 + MathF.Exp(-score))) * rate;
            for (var i = 0; i < inner.Length; i++)
            {
                change[i] += step * outer[i];
                outer[i] += step * inner[i];
            }
        }

        for (var i = 0; i < inner.Length; i++)
        {
            inner[i] += change[i];
        }
    }

    private static Span<Vector<float>> Row(float[] vectors, int word) => MemoryMarshal.Cast<float, Vector<float>>(vectors.AsSpan(word * Size, Size));
}
