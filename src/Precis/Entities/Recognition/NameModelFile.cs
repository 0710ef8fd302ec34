using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Precis.Entities.Recognition;

/// <summary>
/// The file format of <see cref="NameModel"/>: Brotli over the labels, the biases, the step of the weights, the sorted feature hashes as
/// differences, the number of classes of each row, all classes, all weights. A weight is kept in eight bits as its square root, so that the many
/// small ones keep their differences.
/// </summary>
internal static class NameModelFile
{
    /// <summary>Writes a model. Weights that round to zero are left out.</summary>
    public static byte[] Write(byte[] tags, float[] bias, IEnumerable<NameModelRow> rows, float largest)
    {
        var kept = rows.Select(row => Round(row, largest)).Where(row => row.Classes.Length > 0).OrderBy(row => row.Feature).ToList();
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.SmallestSize))
        using (var writer = new BinaryWriter(brotli))
        {
            writer.Write((byte)tags.Length);
            writer.Write(tags);
            foreach (var value in bias)
            {
                writer.Write(value);
            }

            writer.Write(largest);
            writer.Write(kept.Count);
            var last = 0u;
            foreach (var row in kept)
            {
                writer.Write7BitEncodedInt64(row.Feature - last);
                last = row.Feature;
            }

            kept.ForEach(row => writer.Write((byte)row.Classes.Length));
            kept.ForEach(row => writer.Write(row.Classes));
            kept.ForEach(row => Array.ForEach(row.Steps, steps => writer.Write(steps)));
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static NameModel Read(Stream stream)
    {
        var bytes = PackedBytes.Unpack(stream);
        var tags = bytes.Take(bytes.Take(1)[0]).ToArray();
        var bias = new float[tags.Length];
        for (var i = 0; i < bias.Length; i++)
        {
            bias[i] = bytes.ReadSingle();
        }

        var largest = bytes.ReadSingle();
        var features = new uint[bytes.ReadInt32()];
        bytes.ReadAscending(features);
        var lengths = bytes.Take(features.Length);
        var entries = 0;
        foreach (var length in lengths)
        {
            entries += length;
        }

        var classes = bytes.Take(entries);
        var packed = bytes.Take(entries);
        var expanded = new float[256];
        for (var i = 0; i < expanded.Length; i++)
        {
            expanded[i] = Expand((sbyte)i, largest);
        }

        var weights = new float[entries];
        for (var i = 0; i < entries; i++)
        {
            weights[i] = expanded[packed[i]];
        }

        return new NameModel(tags, bias, features, lengths, classes, weights);
    }

    private const int SmallestKept = 20;

    private static float Expand(sbyte value, float largest) => MathF.CopySign(value * value / (127f * 127f) * largest, value);

    private static RoundedRow Round(NameModelRow row, float largest)
    {
        var classes = new List<byte>(row.Classes.Length);
        var steps = new List<sbyte>(row.Classes.Length);
        for (var i = 0; i < row.Classes.Length; i++)
        {
            var rounded = (sbyte)MathF.CopySign(MathF.Round(127 * MathF.Sqrt(Math.Abs(row.Weights[i]) / largest)), row.Weights[i]);
            if (Math.Abs((int)rounded) >= SmallestKept)
            {
                classes.Add(row.Classes[i]);
                steps.Add(rounded);
            }
        }

        return new RoundedRow(row.Feature, [.. classes], [.. steps]);
    }

    private readonly record struct RoundedRow(uint Feature, byte[] Classes, sbyte[] Steps);
}
