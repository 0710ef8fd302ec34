using Precis.Languages;

namespace Precis.Summaries;

/// <summary>How a sentence would be published.</summary>
/// <param name="Length">Its length in the tokens of <see cref="Rouge"/>.</param>
/// <param name="Leans">Whether it can only be read after the sentence before it.</param>
internal readonly record struct Reading(int Length, bool Leans);

/// <summary>
/// Chooses the sentences of a summary: of all sets of the best sentences that fit, do not repeat themselves and can be read, the one that is worth
/// most.
/// </summary>
internal static class SentenceSelector
{
    private const int Pool = 12;
    private const int MinTokens = 5;
    private const double MaxOverlap = 0.65;
    private const double Redundancy = 0.3;

    // What French sentences after the second must add: two are the rule.
    private const double ThirdCost = 0.06;

    // Sure sentences count for more than several that are likely.
    private const double Certainty = 1.5;

    /// <summary>The most that a summary may hold.</summary>
    public static (int Tokens, int Sentences) BudgetOf(SummaryLength length) => length switch
    {
        SummaryLength.Short => (35, 2),
        SummaryLength.Long => (132, 5),
        _ => (66, 3),
    };

    /// <summary>Chooses.</summary>
    /// <param name="candidates">The sentences that may be chosen.</param>
    /// <param name="language">Their language.</param>
    /// <param name="length">How long the summary may be.</param>
    /// <param name="readingOf">How a sentence would be published; <see langword="null"/> where it cannot stand in a summary.</param>
    public static List<Candidate> Select(IReadOnlyList<Candidate> candidates, Language language, SummaryLength length, Func<Candidate, Reading?> readingOf)
    {
        var (tokens, sentences) = BudgetOf(length);
        var pool = new List<Choice>();
        foreach (var candidate in candidates.OrderByDescending(candidate => SentenceRanker.Score(candidate, language)).ThenBy(candidate => candidate.Index))
        {
            if (pool.Count < Pool && candidate.Length >= MinTokens && candidate.Length <= tokens && readingOf(candidate) is { } reading && reading.Length <= tokens)
            {
                // Where one sentence is all there is room for, it should say much; the score of an English one says nothing of its length.
                var worth = Math.Pow(SentenceRanker.Score(candidate, language), Certainty);
                pool.Add(new(candidate, reading, length == SummaryLength.Short || language == Language.English ? worth * reading.Length : worth));
            }
        }

        var search = new Search(pool, sentences, length == SummaryLength.Standard && language == Language.French ? ThirdCost : 0);
        search.Extend(0, tokens, 0);
        search.Best.Sort((left, right) => left.Index.CompareTo(right.Index));
        return search.Best;
    }

    private readonly record struct Choice(Candidate Candidate, Reading Reading, double Worth);

    private sealed class Search(List<Choice> pool, int sentences, double thirdCost)
    {
        private readonly List<Choice> _set = [];
        private double _best;

        public List<Candidate> Best { get; private set; } = [];

        public void Extend(int from, int left, double worth)
        {
            if (worth > _best && _set.TrueForAll(Stands))
            {
                _best = worth;
                Best = _set.ConvertAll(choice => choice.Candidate);
            }

            for (var i = from; i < pool.Count && _set.Count < sentences; i++)
            {
                var choice = pool[i];
                var overlap = _set.Select(other => other.Candidate.OverlapWith(choice.Candidate)).DefaultIfEmpty().Max();
                if (choice.Reading.Length <= left && overlap < MaxOverlap)
                {
                    _set.Add(choice);
                    Extend(i + 1, left - choice.Reading.Length, worth + choice.Worth * (1 - Redundancy * overlap) - (_set.Count > 2 ? thirdCost : 0));
                    _set.RemoveAt(_set.Count - 1);
                }
            }
        }

        private bool Stands(Choice choice) => !choice.Reading.Leans || _set.Exists(other => other.Candidate.Index == choice.Candidate.Index - 1);
    }
}
