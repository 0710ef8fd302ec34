using Precis.Learning;
using Precis.Learning.Training;

namespace Precis.Tests.Learning;

public class SymmetricTreesTests
{
    private static readonly BoostingOptions Options = new() { Trees = 20, Shrinkage = 0.3, LeastHessian = 1, FeatureShare = 1, RowShare = 1 };

    [Fact]
    public void EachRowGetsItsLeaves()
    {
        // Two trees of two levels: (f0 > 0.5, f1 > 2), (f1 > 1, f0 > 0.2).
        var trees = new SymmetricTrees(2, [0, 1, 1, 0], [0.5f, 2, 1, 0.2f], [1, 2, 3, 4, 10, 20, 30, 40]);
        float[][] rows = [[0, 0], [0, 3], [1, 0], [1, 3], [0.5f, 2], [0.3f, 1.5f], [0.2f, 1], [0.6f, 2.1f], [0.1f, 1.1f]];
        float[] sums = [1 + 10, 2 + 30, 3 + 20, 4 + 40, 1 + 40, 1 + 40, 1 + 10, 4 + 40, 1 + 30];

        Assert.Equal(sums.Select(sum => 1 / (1 + MathF.Exp(-sum))), Score(trees, rows));
    }

    [Fact]
    public void WhatNeedsTwoQuestionsIsLearned()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 2000).Select(_ => new[] { random.NextSingle(), random.NextSingle(), random.NextSingle() }).ToArray();
        var labels = Array.ConvertAll(rows, row => row[0] > 0.3f && row[2] < 0.6f);

        var scores = Score(SymmetricBooster.Train(rows, labels, 2, Options, CancellationToken.None), rows);

        Assert.True(scores.Zip(labels).Count(pair => pair.First > 0.5f == pair.Second) > 1950);
    }

    [Fact]
    public void TheSameRowsGiveTheSameBytesAndBytesGiveTheSameTrees()
    {
        var rows = Enumerable.Range(0, 300).Select(i => new[] { i % 7f, i % 11f }).ToArray();
        var labels = Array.ConvertAll(rows, row => row[0] + row[1] > 8);
        var trees = SymmetricBooster.Train(rows, labels, 3, Options, CancellationToken.None);

        var bytes = Bytes(trees);

        Assert.Equal(bytes, Bytes(SymmetricBooster.Train(rows, labels, 3, Options, CancellationToken.None)));
        Assert.Equal(Score(trees, rows), Score(SymmetricTrees.Read(new MemoryStream(bytes)), rows));
        Assert.Throws<EndOfStreamException>(() => SymmetricTrees.Read(new MemoryStream([1, 2, 3])));
    }

    private static byte[] Bytes(SymmetricTrees trees)
    {
        using var bytes = new MemoryStream();
        trees.Write(bytes);
        return bytes.ToArray();
    }

    private static float[] Score(SymmetricTrees trees, float[][] rows)
    {
        var stride = SymmetricTrees.Stride(rows.Length);
        var columns = new float[rows[0].Length * stride];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var f = 0; f < rows[i].Length; f++)
            {
                columns[f * stride + i] = rows[i][f];
            }
        }

        var scores = new float[stride];
        trees.Score(columns, stride, scores);
        return scores[..rows.Length];
    }
}
