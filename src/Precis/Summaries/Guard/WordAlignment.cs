namespace Precis.Summaries.Guard;

/// <summary>Aligns the words of a sentence with those of its source by their longest common subsequence.</summary>
internal static class WordAlignment
{
    private const int MaxCells = 4_000_000;

    /// <summary>For each word of the source the index of the same word in the sentence, or -1; <see langword="null"/> where the two are too long to compare.</summary>
    public static int[]? Align(IReadOnlyList<TextWord> source, IReadOnlyList<TextWord> sentence)
    {
        // What both begin and end with is the same in any longest subsequence; between them most sentences differ little.
        var shorter = Math.Min(source.Count, sentence.Count);
        var head = 0;
        while (head < shorter && Same(source[head], sentence[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < shorter - head && Same(source[source.Count - 1 - tail], sentence[sentence.Count - 1 - tail]))
        {
            tail++;
        }

        var (rows, columns) = (source.Count - head - tail, sentence.Count - head - tail);
        if ((long)(rows + 1) * (columns + 1) > MaxCells)
        {
            return null;
        }

        var lengths = new ushort[(rows + 1) * (columns + 1)];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                lengths[i * (columns + 1) + j] = Same(source[head + i], sentence[head + j])
                    ? (ushort)(lengths[(i + 1) * (columns + 1) + j + 1] + 1)
                    : Math.Max(lengths[(i + 1) * (columns + 1) + j], lengths[i * (columns + 1) + j + 1]);
            }
        }

        var aligned = new int[source.Count];
        Array.Fill(aligned, -1);
        for (var i = 0; i < head; i++)
        {
            aligned[i] = i;
        }

        for (var i = 1; i <= tail; i++)
        {
            aligned[^i] = sentence.Count - i;
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (Same(source[head + i], sentence[head + j]))
            {
                aligned[head + i++] = head + j++;
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

    private static bool Same(TextWord left, TextWord right) => string.Equals(left.Folded, right.Folded, StringComparison.Ordinal);
}
