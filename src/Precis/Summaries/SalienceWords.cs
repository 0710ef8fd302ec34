using System.IO.Compression;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries;

/// <summary>
/// What training saw of the stem of each French content word, found by its hash: how much more often than others it passes from an article into its
/// abstract, and how rare it is. Both are logarithms in steps of 1/16. Immutable and thread-safe.
/// </summary>
internal sealed class SalienceWords
{
    /// <summary>The name of the embedded file.</summary>
    public const string File = "Learning/Models/salience.words.bin";

    /// <summary>The number of places of the table.</summary>
    public const int Places = 1 << 16;

    private const int StemLength = 6;
    private const double Step = 16;

    private static readonly Lazy<SalienceWords> Shared = new(() =>
    {
        using var stream = EmbeddedData.Open(File);
        return Read(stream);
    });

    private readonly sbyte[] _survival;
    private readonly sbyte[] _rarity;

    /// <summary>Makes a table of natural logarithms.</summary>
    public SalienceWords(double[] survival, double[] rarity)
        : this(Array.ConvertAll(survival, Pack), Array.ConvertAll(rarity, Pack))
    {
    }

    private SalienceWords(sbyte[] survival, sbyte[] rarity) => (_survival, _rarity) = (survival, rarity);

    /// <summary>The table that the library ships.</summary>
    public static SalienceWords Default => Shared.Value;

    /// <summary>Both, of a stem by its key.</summary>
    public (float Survival, float Rarity) Of(int key)
    {
        var place = PlaceOf(key);
        return ((float)(_survival[place] / Step), (float)(_rarity[place] / Step));
    }

    /// <summary>Whether a word is one that tells what a text is about.</summary>
    public static bool IsContent(TextWord word) => word.Kind is TokenKind.Word or TokenKind.Number && word.Folded.Length > 1 && !word.Is(SummaryWords.Stop);

    /// <summary>The key of a folded word's stem (FNV-1a).</summary>
    public static int KeyOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var c in word.Length <= StemLength ? word : word[..StemLength])
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }

    /// <summary>The place of a stem in the table.</summary>
    public static int PlaceOf(int key) => (int)(((uint)key ^ (uint)key >> 16) & Places - 1);

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packed.Write(Array.ConvertAll(_survival, value => (byte)value));
            packed.Write(Array.ConvertAll(_rarity, value => (byte)value));
        }

        return bytes.ToArray();
    }

    private static SalienceWords Read(Stream stream)
    {
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress);
        var bytes = new byte[2 * Places];
        unpacked.ReadExactly(bytes);
        return new(Array.ConvertAll(bytes[..Places], value => (sbyte)value), Array.ConvertAll(bytes[Places..], value => (sbyte)value));
    }

    private static sbyte Pack(double value) => (sbyte)Math.Clamp(Math.Round(value * Step), sbyte.MinValue, sbyte.MaxValue);
}
