using Precis.Learning;
using Precis.Learning.Training;

namespace Precis.Tests.Learning;

public class BoostedTreesTests
{
    private static readonly BoostingOptions Options = new() { Trees = 40, Leaves = 4, LeastHessian = 0.5, FeatureShare = 1, RowShare = 0.9 };

    /// <summary>Whether exactly one of two numbers is large: no sum of single features tells it.</summary>
    private static (List<float[]> Rows, List<bool> Labels, List<float> Weights) Exclusive()
    {
        var random = new Random(5);
        var rows = Enumerable.Range(0, 400).Select(_ => new[] { random.NextSingle(), random.NextSingle(), random.NextSingle() }).ToList();
        return (rows, rows.ConvertAll(row => row[0] > 0.5f ^ row[1] > 0.5f), rows.ConvertAll(_ => 1f));
    }

    [Fact]
    public void TreesLearnWhatNoSumOfFeaturesTells()
    {
        var (rows, labels, weights) = Exclusive();
        var trees = TreeBooster.Train(rows, labels, weights, Options, CancellationToken.None);

        Assert.True(trees.Score([0.9f, 0.1f, 0.5f]) > 0.8);
        Assert.True(trees.Score([0.1f, 0.8f, 0.5f]) > 0.8);
        Assert.True(trees.Score([0.1f, 0.2f, 0.5f]) < 0.2);
        Assert.True(trees.Score([0.8f, 0.9f, 0.5f]) < 0.2);
    }

    [Fact]
    public void TheSameRowsGiveTheSameBytesAndReadingGivesTheSameScores()
    {
        var (rows, labels, weights) = Exclusive();
        var trees = TreeBooster.Train(rows, labels, weights, Options, CancellationToken.None);
        var bytes = Bytes(trees);
        var read = BoostedTrees.Read(new MemoryStream(bytes));

        Assert.Equal(bytes, Bytes(TreeBooster.Train(rows, labels, weights, Options, CancellationToken.None)));
        Assert.All(rows, row => Assert.Equal(trees.Score(row), read.Score(row)));
    }

    [Fact]
    public void RowsWithoutWeightTeachNothing()
    {
        var (rows, labels, weights) = Exclusive();
        var others = labels.ConvertAll(label => !label);
        var trees = TreeBooster.Train([.. rows, .. rows], [.. labels, .. others], [.. weights, .. weights.ConvertAll(_ => 0f)], Options, CancellationToken.None);

        Assert.True(trees.Score([0.9f, 0.1f, 0.5f]) > 0.8);
    }

    [Fact]
    public void OtherBytesAreRefused()
    {
        using var packed = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(new byte[64]);
        }

        packed.Position = 0;
        Assert.Throws<InvalidDataException>(() => BoostedTrees.Read(packed));
    }

    private static byte[] Bytes(BoostedTrees trees)
    {
        using var stream = new MemoryStream();
        trees.Write(stream);
        return stream.ToArray();
    }
}
