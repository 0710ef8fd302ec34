using System.Buffers;
using Precis.Languages;
using Precis.Learning;

namespace Precis.Summaries;

/// <summary>
/// Scores sentences. English news put the whole story first and a ranker gains nothing on its lead, so there the place
/// counts, and that nobody's words open it; French ones are scored by what was learned.
/// </summary>
internal static class SentenceRanker
{
    private const double Fading = 0.86;
    private const double QuotationShare = 0.6;

    /// <summary>Gives each sentence its score and its rank.</summary>
    public static void Rank(List<Candidate> candidates, Language language)
    {
        if (language == Language.French)
        {
            Rank(candidates, SalienceModel.Default.Sentences);
            return;
        }

        foreach (var candidate in candidates)
        {
            candidate.Score = (float)(Math.Pow(Fading, candidate.Position) * (candidate.Words is [{ Folded: "\"" or "“" or "'" or "‘" }, ..] ? QuotationShare : 1));
        }

        SetRanks(candidates);
    }

    /// <summary>Gives each sentence its score by a model and its rank.</summary>
    public static void Rank(List<Candidate> candidates, SymmetricTrees model)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        var stride = SymmetricTrees.Stride(candidates.Count);
        var width = candidates[0].Values.Length;
        var columns = ArrayPool<float>.Shared.Rent((width + 1) * stride);
        foreach (var candidate in candidates)
        {
            for (var f = 0; f < width; f++)
            {
                columns[f * stride + candidate.Position] = candidate.Values[f];
            }
        }

        var scores = columns.AsSpan(width * stride, stride);
        model.Score(columns, stride, scores);
        foreach (var candidate in candidates)
        {
            candidate.Score = scores[candidate.Position];
        }

        ArrayPool<float>.Shared.Return(columns);
        SetRanks(candidates);
    }

    private static void SetRanks(List<Candidate> candidates)
    {
        var rank = 0;
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Index))
        {
            candidate.Rank = rank++;
        }
    }
}
