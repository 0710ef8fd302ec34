namespace Precis.Documents;

/// <summary>Finds tokens and sentences of a document by offset.</summary>
internal static class DocumentLookup
{
    /// <summary>The text of a token.</summary>
    public static ReadOnlySpan<char> Word(this Document document, int token) => document.Tokens[token].Span.In(document.Text);

    /// <summary>The index of the first token that starts at <paramref name="offset"/> or later; the number of tokens where there is none.</summary>
    public static int TokenFrom(this Document document, int offset)
    {
        // Written out, as it is asked for every name and noun of a text many times.
        var tokens = document.Tokens;
        var low = 0;
        var high = tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The index of the token that holds <paramref name="offset"/> or is the last to start before it; -1 where none does.</summary>
    public static int TokenAt(this Document document, int offset) => document.TokenFrom(offset + 1) - 1;

    /// <summary>The values that lie inside a span, of a list in the order of the text whose values do not overlap.</summary>
    public static IEnumerable<T> Inside<T>(this IReadOnlyList<T> values, Span span)
        where T : SpannedValue
    {
        for (var i = LowerBound(values.Count, i => values[i].Start < span.Start); i < values.Count && values[i].Start < span.End; i++)
        {
            if (values[i].End <= span.End)
            {
                yield return values[i];
            }
        }
    }

    /// <summary>Whether a value covers a span, of a list in the order of the text whose values do not overlap.</summary>
    public static bool Covers<T>(this IReadOnlyList<T> values, Span span)
        where T : SpannedValue =>
        LowerBound(values.Count, i => values[i].Start <= span.Start) is > 0 and var after && values[after - 1].End >= span.End;

    /// <summary>The index of the sentence that holds <paramref name="offset"/> or is the last to start before it; -1 where none does.</summary>
    public static int SentenceAt(this Document document, int offset) =>
        LowerBound(document.Sentences.Count, i => document.Sentences[i].Start <= offset) - 1;

    /// <summary>Whether two offsets lie in one sentence.</summary>
    public static bool SameSentence(this Document document, int left, int right)
    {
        var sentences = document.Sentences;
        var sentence = document.SentenceAt(left);
        return (sentence < 0 || sentences[sentence].Start <= right) && (sentence + 1 == sentences.Count || right < sentences[sentence + 1].Start);
    }

    private static int LowerBound(int count, Func<int, bool> isBefore)
    {
        var low = 0;
        var high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(middle))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The words at a span as the evidence of a field.</summary>
    public static Evidence EvidenceAt(this Document document, string field, Span span) =>
        new() { Field = field, Start = span.Start, End = span.End, Text = document.TextOf(span) };
}
