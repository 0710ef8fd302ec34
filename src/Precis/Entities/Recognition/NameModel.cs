using System.Runtime.CompilerServices;

namespace Precis.Entities.Recognition;

/// <summary>
/// The weights of a maximum entropy classifier over token labels: those that are not zero. Immutable.
/// </summary>
internal sealed class NameModel
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly byte[] _classes;
    private readonly float[] _weights;
    private readonly uint _mask;

    /// <summary>Makes a model.</summary>
    /// <param name="tags">The label of each class.</param>
    /// <param name="bias">The bias of each class.</param>
    /// <param name="features">The hash of each feature.</param>
    /// <param name="lengths">The number of weights of each feature.</param>
    /// <param name="classes">The classes of the weights, feature by feature.</param>
    /// <param name="weights">The weights, feature by feature.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public NameModel(
        byte[] tags, float[] bias, ReadOnlySpan<uint> features, ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> classes, ReadOnlySpan<float> weights)
    {
        Tags = tags;
        Bias = bias;
        var size = 16u;
        while (size < features.Length * 2)
        {
            size <<= 1;
        }

        _mask = size - 1;
        _keys = new uint[size];
        _rows = new int[size];
        _classes = new byte[classes.Length + features.Length + 1];
        _weights = new float[_classes.Length];
        int next = 1, read = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var slot = features[i] & _mask;
            while (_rows[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = features[i];
            _rows[slot] = next;
            _classes[next++] = lengths[i];
            for (var end = read + lengths[i]; read < end; read++, next++)
            {
                _classes[next] = classes[read];
                _weights[next] = weights[read];
            }
        }
    }

    /// <summary>The label of each class.</summary>
    public byte[] Tags { get; }

    /// <summary>The bias of each class.</summary>
    public float[] Bias { get; }

    /// <summary>Adds the weights of a feature to the scores of the classes.</summary>
    public void Score(uint feature, Span<float> scores)
    {
        for (var slot = feature & _mask; _rows[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == feature)
            {
                var row = _rows[slot];
                var end = row + 1 + _classes[row];
                for (var i = row + 1; i < end; i++)
                {
                    scores[_classes[i]] += _weights[i];
                }

                return;
            }
        }
    }
}

/// <summary>The weights of one feature that are not zero.</summary>
/// <param name="Feature">The hash of the feature.</param>
/// <param name="Classes">The classes, in order.</param>
/// <param name="Weights">Their weights.</param>
internal readonly record struct NameModelRow(uint Feature, byte[] Classes, float[] Weights);
