using System.IO.Compression;

namespace Precis.Learning;

/// <summary>
/// The sum of small regression trees, through the logistic function. Nodes lie in pre-order: the left child follows its parent. Immutable and
/// thread-safe.
/// </summary>
internal sealed class BoostedTrees
{
    private const uint Magic = 0x31544250; // "PBT1"
    private const byte Leaf = byte.MaxValue;

    private readonly int[] _roots;
    private readonly byte[] _features;
    private readonly float[] _values;
    private readonly int[] _rights;

    /// <summary>Makes a model of trees.</summary>
    /// <param name="trees">The nodes of each tree in pre-order.</param>
    public BoostedTrees(IReadOnlyList<IReadOnlyList<TreeNode>> trees)
    {
        var count = trees.Sum(tree => tree.Count);
        _roots = new int[trees.Count];
        _features = new byte[count];
        _values = new float[count];
        _rights = new int[count];
        var at = 0;
        for (var i = 0; i < trees.Count; i++)
        {
            _roots[i] = at;
            foreach (var node in trees[i])
            {
                _features[at] = node.IsLeaf ? Leaf : checked((byte)node.Feature);
                _values[at] = node.Value;
                _rights[at++] = _roots[i] + node.Right;
            }
        }
    }

    /// <summary>The probability of the class "yes".</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var root in _roots)
        {
            var node = root;
            while (_features[node] != Leaf)
            {
                node = row[_features[node]] <= _values[node] ? node + 1 : _rights[node];
            }

            sum += _values[node];
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Writes the model; Brotli packs it.</summary>
    public void Write(Stream output)
    {
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        writer.Write(Magic);
        writer.Write(_roots.Length);
        writer.Write(_features.Length);
        Array.ForEach(_roots, writer.Write);
        writer.Write(_features);
        Array.ForEach(_rights, right => writer.Write(right));
        Array.ForEach(_values, writer.Write);
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds none.</exception>
    public static BoostedTrees Read(Stream input)
    {
        using var reader = new BinaryReader(new BrotliStream(input, CompressionMode.Decompress));
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("These are no boosted trees: train the model again.");
        }

        return new BoostedTrees(reader);
    }

    private BoostedTrees(BinaryReader reader)
    {
        _roots = new int[reader.ReadInt32()];
        var count = reader.ReadInt32();
        for (var i = 0; i < _roots.Length; i++)
        {
            _roots[i] = reader.ReadInt32();
        }

        _features = reader.ReadBytes(count);
        _rights = new int[count];
        for (var i = 0; i < count; i++)
        {
            _rights[i] = reader.ReadInt32();
        }

        _values = new float[count];
        for (var i = 0; i < count; i++)
        {
            _values[i] = reader.ReadSingle();
        }
    }
}

/// <summary>A node of a regression tree.</summary>
/// <param name="Feature">The feature that it asks for; -1 for a leaf.</param>
/// <param name="Value">Rows with at most this value go left; what a leaf adds.</param>
/// <param name="Right">The index of the right child in its tree.</param>
internal readonly record struct TreeNode(int Feature, float Value, int Right)
{
    /// <summary>Whether the node ends the way.</summary>
    public bool IsLeaf => Feature < 0;
}
