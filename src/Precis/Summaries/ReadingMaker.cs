namespace Precis.Summaries;

/// <summary>Makes the readings of a sentence: with each of its cuts, with several, with none.</summary>
internal static class ReadingMaker
{
    private const int MaxTogether = 3;
    private const int MinTokens = 5;

    // What a word that the resolver puts in is worth: names and years seldom stand in journalists' summaries in that form.
    private const float NewWorth = 0.08f;

    // Two words that meet where something was dropped.
    private const float JointWorth = 0.02f;

    // How much a pair of tokens counts beside a token.
    private const float PairWeight = 1.5f;

    /// <summary>The readings of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="edits">What makes it readable alone.</param>
    /// <param name="leans">Whether it can only be read after the one before it.</param>
    /// <param name="compresses">Whether anything may be dropped.</param>
    /// <param name="maxTokens">How long a reading may be.</param>
    public static IEnumerable<SentenceReading> Read(WeighedSentence sentence, List<SentenceEdit> edits, bool leans, bool compresses, int maxTokens)
    {
        var cuts = sentence.Cuts;
        var seen = new HashSet<int>();
        for (var lead = 0; lead <= (cuts.Lead is null || !compresses ? 0 : 1); lead++)
        {
            for (var tail = -1; tail < (compresses ? cuts.Tails.Count : 0); tail++)
            {
                foreach (var inner in Inner(compresses ? cuts.Inner.Count : 0))
                {
                    List<SentenceEdit> dropped = [];
                    if (lead == 1)
                    {
                        dropped.Add(cuts.Lead!.Value);
                    }

                    if (tail >= 0)
                    {
                        dropped.Add(cuts.Tails[tail]);
                    }

                    for (var i = 0; i < cuts.Inner.Count; i++)
                    {
                        if ((inner >> i & 1) == 1 && !dropped.Exists(other => other.Span.Overlaps(cuts.Inner[i].Span)))
                        {
                            dropped.Add(cuts.Inner[i]);
                        }
                    }

                    var reading = Make(sentence, [.. edits.Where(edit => !dropped.Exists(cut => cut.Span.Overlaps(edit.Span))), .. dropped], leans);
                    if (reading.Length >= MinTokens && reading.Length <= maxTokens && seen.Add(HashCode.Combine(reading.Length, lead, tail, dropped.Count, dropped.Sum(cut => cut.Span.Start))))
                    {
                        yield return reading;
                    }
                }
            }
        }
    }

    // Each set of a few cuts; of many, none or all.
    private static IEnumerable<int> Inner(int count) => count <= MaxTogether ? Enumerable.Range(0, 1 << count) : [0, (1 << Math.Min(count, 30)) - 1];

    private static SentenceReading Make(WeighedSentence sentence, SentenceEdit[] edits, bool leans)
    {
        Array.Sort(edits, static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        var types = new List<int>(sentence.Tokens.Length);
        var singles = new List<float>(sentence.Tokens.Length);
        var pairs = new List<float>(sentence.Tokens.Length);
        var (next, joined) = (0, false);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            while (next < edits.Length && edits[next].Span.End <= token.Span.Start)
            {
                Add(edits[next++]);
            }

            if (next < edits.Length && edits[next].Span.Overlaps(token.Span))
            {
                continue;
            }

            types.Add(token.Type);
            singles.Add(sentence.Singles[i]);
            pairs.Add(PairWeight * (joined ? JointWorth : sentence.Pairs[i]));
            joined = false;
        }

        while (next < edits.Length)
        {
            Add(edits[next++]);
        }

        return new(sentence.Candidate, edits, types.Count, leans, [.. types], [.. singles], [.. pairs]);

        void Add(SentenceEdit edit)
        {
            joined = true;
            for (var k = Rouge.CountTokens(edit.Replacement); k > 0; k--)
            {
                types.Add(-1);
                singles.Add(NewWorth);
                pairs.Add(0);
            }
        }
    }
}
