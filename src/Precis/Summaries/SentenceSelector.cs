using Precis.Languages;

namespace Precis.Summaries;

/// <summary>Chooses the sentences of a summary: the best first, as long as they fit and do not repeat one that is chosen.</summary>
internal static class SentenceSelector
{
    /// <summary>The length of a standard summary, in the tokens of <see cref="Rouge"/>.</summary>
    public const int MaxTokens = 66;

    private const int MaxSentences = 3;
    private const int MinTokens = 5;
    private const double MaxOverlap = 0.65;

    /// <summary>Chooses.</summary>
    /// <param name="candidates">The sentences that may be chosen.</param>
    /// <param name="language">Their language.</param>
    /// <param name="lengthOf">The length of a sentence as it would be published; <see langword="null"/> where it cannot stand in a summary.</param>
    public static List<Candidate> Select(IReadOnlyList<Candidate> candidates, Language language, Func<Candidate, int?> lengthOf)
    {
        var chosen = new List<Candidate>();
        var left = MaxTokens;
        foreach (var candidate in candidates.OrderByDescending(candidate => SentenceRanker.Score(candidate, language)).ThenBy(candidate => candidate.Index))
        {
            if (chosen.Count == MaxSentences || left < MinTokens)
            {
                break;
            }

            if (candidate.Length >= MinTokens && candidate.Length <= left && lengthOf(candidate) is { } length && length <= left
                && chosen.TrueForAll(other => candidate.OverlapWith(other) < MaxOverlap))
            {
                chosen.Add(candidate);
                left -= length;
            }
        }

        chosen.Sort((left, right) => left.Index.CompareTo(right.Index));
        return chosen;
    }
}
