using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Precis.Learning;

/// <summary>
/// A linear classifier: a bias a class and a weight a feature and class. Immutable once read.
/// </summary>
/// <remarks>
/// The file, little-endian and packed with Brotli: <c>PLM1</c>, the number of classes (one byte), their names (a length byte and UTF-8 each), the
/// number of features (four bytes), a scale and a bias a class (single precision), then a signed byte a feature and class, the classes of a
/// feature together. A weight is its byte times the scale of its class.
/// </remarks>
internal sealed class LinearModel
{
    private const int Steps = sbyte.MaxValue;

    private readonly float[] _weights;
    private readonly float[] _biases;

    private LinearModel(string[] classes, float[] biases, float[] weights)
    {
        Classes = classes;
        _biases = biases;
        _weights = weights;
    }

    /// <summary>The names of the classes.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>The number of features.</summary>
    public int Features => _weights.Length / Classes.Count;

    /// <summary>The bias of each class.</summary>
    public ReadOnlySpan<float> Biases => _biases;

    /// <summary>The weights of a feature, one a class.</summary>
    public ReadOnlySpan<float> WeightsOf(int feature) => _weights.AsSpan(feature * Classes.Count, Classes.Count);

    /// <summary>Makes a model of weights that have just been trained, in full precision.</summary>
    /// <param name="classes">The names of the classes.</param>
    /// <param name="biases">A bias a class.</param>
    /// <param name="weights">The weights, the classes of a feature together.</param>
    public static LinearModel Of(string[] classes, float[] biases, float[] weights) => new(classes, biases, weights);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such file.</exception>
    public static LinearModel Read(Stream stream)
    {
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(unpacked, Encoding.UTF8);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual("PLM1"u8))
        {
            throw new InvalidDataException("The stream holds no linear model.");
        }

        var classes = new string[reader.ReadByte()];
        for (var c = 0; c < classes.Length; c++)
        {
            classes[c] = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte()));
        }

        var features = reader.ReadInt32();
        var scales = Singles(reader, classes.Length);
        var biases = Singles(reader, classes.Length);
        var steps = reader.ReadBytes(features * classes.Length);
        var weights = new float[steps.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (sbyte)steps[i] * scales[i % scales.Length];
        }

        return new LinearModel(classes, biases, weights);
    }

    /// <summary>Writes the file; the weights lose precision. The same model gives the same bytes.</summary>
    public byte[] Write()
    {
        var classes = Classes.Count;
        var scales = new float[classes];
        for (var i = 0; i < _weights.Length; i++)
        {
            scales[i % classes] = Math.Max(scales[i % classes], Math.Abs(_weights[i]) / Steps);
        }

        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packer.Write("PLM1"u8);
            packer.WriteByte((byte)classes);
            foreach (var name in Classes)
            {
                var utf8 = Encoding.UTF8.GetBytes(name);
                packer.WriteByte((byte)utf8.Length);
                packer.Write(utf8);
            }

            Span<byte> number = stackalloc byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(number, Features);
            packer.Write(number);
            foreach (var single in (float[])[.. scales, .. _biases])
            {
                BinaryPrimitives.WriteSingleLittleEndian(number, single);
                packer.Write(number);
            }

            var steps = new byte[_weights.Length];
            for (var i = 0; i < steps.Length; i++)
            {
                var scale = scales[i % classes];
                steps[i] = scale == 0 ? (byte)0 : (byte)(sbyte)Math.Clamp(MathF.Round(_weights[i] / scale), -Steps, Steps);
            }

            packer.Write(steps);
        }

        return packed.ToArray();
    }

    private static float[] Singles(BinaryReader reader, int count)
    {
        var singles = new float[count];
        for (var i = 0; i < count; i++)
        {
            singles[i] = reader.ReadSingle();
        }

        return singles;
    }
}
