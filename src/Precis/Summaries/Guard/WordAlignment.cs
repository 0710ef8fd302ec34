namespace Precis.Summaries.Guard;

/// <summary>Aligns the words of a sentence with those of its source by their longest common subsequence.</summary>
internal static class WordAlignment
{
    private const int MaxCells = 4_000_000;

    /// <summary>For each word of the source the index of the same word in the sentence, or -1; <see langword="null"/> where the two are too long to compare.</summary>
    public static int[]? Align(IReadOnlyList<TextWord> source, IReadOnlyList<TextWord> sentence)
    {
        var (rows, columns) = (source.Count, sentence.Count);
        if ((long)(rows + 1) * (columns + 1) > MaxCells)
        {
            return null;
        }

        var lengths = new ushort[(rows + 1) * (columns + 1)];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                lengths[i * (columns + 1) + j] = string.Equals(source[i].Folded, sentence[j].Folded, StringComparison.Ordinal)
                    ? (ushort)(lengths[(i + 1) * (columns + 1) + j + 1] + 1)
                    : Math.Max(lengths[(i + 1) * (columns + 1) + j], lengths[i * (columns + 1) + j + 1]);
            }
        }

        var aligned = new int[rows];
        Array.Fill(aligned, -1);
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (string.Equals(source[i].Folded, sentence[j].Folded, StringComparison.Ordinal))
            {
                aligned[i++] = j++;
            }
            else if (lengths[(i + 1) * (columns + 1) + j] >= lengths[i * (columns + 1) + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return aligned;
    }
}
