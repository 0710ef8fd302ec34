using System.IO.Compression;
using System.Numerics;

namespace Precis.Learning;

/// <summary>
/// The sum of small regression trees that ask the same question of all nodes of a level, through the logistic function. A row needs no branch, so a vector of rows is scored at once;
/// features lie in columns. Immutable and thread-safe.
/// </summary>
internal sealed class SymmetricTrees
{
    private const uint Magic = 0x31545350; // "PST1"

    private readonly int _depth;
    private readonly byte[] _features;
    private readonly float[] _bounds;
    private readonly float[] _leaves;

    /// <summary>Makes a model.</summary>
    /// <param name="depth">The levels of each tree.</param>
    /// <param name="features">The feature of each level of each tree.</param>
    /// <param name="bounds">Rows with more than this go right.</param>
    /// <param name="leaves">What each leaf adds; the first level is the highest bit of its place.</param>
    public SymmetricTrees(int depth, byte[] features, float[] bounds, float[] leaves) => (_depth, _features, _bounds, _leaves) = (depth, features, bounds, leaves);

    /// <summary>The probabilities of the class "yes".</summary>
    /// <param name="columns">The values of each feature, <paramref name="stride"/> to each, of which the first are those of the rows.</param>
    /// <param name="stride">The length of a column: the number of rows, made a multiple of the vector's length.</param>
    /// <param name="scores">Gets a probability a row; as long as a column.</param>
    public void Score(ReadOnlySpan<float> columns, int stride, Span<float> scores)
    {
        scores[..stride].Clear();
        Span<int> places = stackalloc int[Vector<int>.Count];
        var trees = _features.Length / _depth;
        for (var row = 0; row < stride; row += Vector<float>.Count)
        {
            for (var tree = 0; tree < trees; tree++)
            {
                var place = Vector<int>.Zero;
                for (var level = tree * _depth; level < (tree + 1) * _depth; level++)
                {
                    var values = new Vector<float>(columns.Slice(_features[level] * stride + row, Vector<float>.Count));
                    place = place + place - Vector.GreaterThan(values, new Vector<float>(_bounds[level]));
                }

                place.CopyTo(places);
                var leaves = _leaves.AsSpan(tree << _depth, 1 << _depth);
                for (var i = 0; i < places.Length; i++)
                {
                    scores[row + i] += leaves[places[i]];
                }
            }
        }

        foreach (ref var score in scores[..stride])
        {
            score = 1 / (1 + MathF.Exp(-score));
        }
    }

    /// <summary>The number of rows that a column must hold for so many rows.</summary>
    public static int Stride(int rows) => (rows + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    /// <summary>Writes the model; Brotli packs it.</summary>
    public void Write(Stream output)
    {
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        writer.Write(Magic);
        writer.Write(_depth);
        writer.Write(_features.Length);
        writer.Write(_features);
        Array.ForEach(_bounds, writer.Write);
        Array.ForEach(_leaves, writer.Write);
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds none.</exception>
    public static SymmetricTrees Read(Stream input)
    {
        using var reader = new BinaryReader(new BrotliStream(input, CompressionMode.Decompress));
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("These are no symmetric trees: train the model again.");
        }

        var depth = reader.ReadInt32();
        var features = reader.ReadBytes(reader.ReadInt32());
        var bounds = new float[features.Length];
        var leaves = new float[features.Length / depth << depth];
        Fill(bounds);
        Fill(leaves);
        return new SymmetricTrees(depth, features, bounds, leaves);

        void Fill(float[] values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = reader.ReadSingle();
            }
        }
    }
}
