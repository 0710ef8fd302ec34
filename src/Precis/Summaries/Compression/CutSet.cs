using Precis.Documents;

namespace Precis.Summaries.Compression;

/// <summary>What can be dropped of a sentence so that what is left is a sentence that still says what it said.</summary>
/// <param name="Lead">The circumstance that opens the sentence, or nothing.</param>
/// <param name="Inner">Stretches within the sentence; none overlaps another.</param>
/// <param name="Tails">Stretches that end it; the longest first. One at most is dropped.</param>
internal sealed record CutSet(SentenceEdit? Lead, List<SentenceEdit> Inner, List<SentenceEdit> Tails)
{
    public static CutSet None { get; } = new(null, [], []);

    /// <summary>How many tails hold a token.</summary>
    public int TailsOver(Span token)
    {
        var count = 0;
        foreach (var tail in Tails)
        {
            count += tail.Span.Contains(token) ? 1 : 0;
        }

        return count;
    }

    public bool IsInner(Span token)
    {
        foreach (var cut in Inner)
        {
            if (cut.Span.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsLead(Span token) => Lead is { } lead && lead.Span.Contains(token);
}
