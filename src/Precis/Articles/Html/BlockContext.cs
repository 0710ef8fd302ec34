namespace Precis.Articles.Html;

/// <summary>Adds to the features of the blocks what a first model said of the blocks around them.</summary>
internal static class BlockContext
{
    private const int Reach = 3;
    private const int Window = 6;
    private const int Ancestors = 4;

    /// <summary>The features, longer.</summary>
    /// <param name="layout">The page.</param>
    /// <param name="rows">The features of each block.</param>
    /// <param name="guesses">The probability that the first model gives each block.</param>
    public static float[][] Extend(PageLayout layout, float[][] rows, float[] guesses)
    {
        var count = rows.Length;
        var words = new float[count + 1];
        var sums = new float[count + 1];
        for (var i = 0; i < count; i++)
        {
            // The first feature of a block is its number of words.
            words[i + 1] = words[i] + rows[i][0];
            sums[i + 1] = sums[i] + rows[i][0] * guesses[i];
        }

        var longer = new float[count][];
        for (var i = 0; i < count; i++)
        {
            var row = new List<float>(rows[i]) { guesses[i] };
            for (var step = 1; step <= Reach; step++)
            {
                row.Add(i >= step ? guesses[i - step] : -1);
                row.Add(i + step < count ? guesses[i + step] : -1);
            }

            row.Add(Mean(Math.Max(0, i - Window), i));
            row.Add(Mean(i + 1, Math.Min(count, i + 1 + Window)));
            row.Add(sums[^1] == 0 ? 0 : sums[i] / sums[^1]);
            row.Add(words[^1] == 0 ? 0 : sums[^1] / words[^1]);
            row.Add(sums[^1]);
            var element = layout.Blocks[i].Owner;
            for (var up = 0; up < Ancestors; up++)
            {
                row.Add(Mean(layout.Elements[element].FirstBlock, layout.Elements[element].EndBlock));
                element = element > 0 ? layout.Elements[element].Parent : 0;
            }

            longer[i] = [.. row];
        }

        return longer;

        float Mean(int from, int to) => words[to] - words[from] <= 0 ? -1 : (sums[to] - sums[from]) / (words[to] - words[from]);
    }
}
