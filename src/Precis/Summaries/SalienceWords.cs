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

    /// <summary>The odds ratio of passing into the abstract, as a logarithm.</summary>
    public double Survival(string stem) => _survival[Place(stem)] / Step;

    /// <summary>The inverse of the share of articles that have the stem, as a logarithm.</summary>
    public double Rarity(string stem) => _rarity[Place(stem)] / Step;

    /// <summary>The stems of the content words, in order.</summary>
    public static IEnumerable<string> Stems(IEnumerable<TextWord> words) => words
        .Where(word => word.Kind is TokenKind.Word or TokenKind.Number && word.Folded.Length > 1 && !word.Is(SummaryWords.Stop))
        .Select(word => Stem(word.Folded));

    public static string Stem(string word) => word.Length <= StemLength ? word : word[..StemLength];

    /// <summary>The place of a stem (FNV-1a, folded).</summary>
    public static int Place(string stem)
    {
        var hash = 2166136261;
        foreach (var c in stem)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)((hash ^ hash >> 16) & Places - 1);
    }

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
