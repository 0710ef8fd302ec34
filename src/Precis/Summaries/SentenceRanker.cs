using Precis.Languages;

namespace Precis.Summaries;

/// <summary>
/// Scores sentences. English news put the whole story first and a ranker gains nothing on its lead, so there the order of the text is kept;
/// French ones are scored by the learned <see cref="SalienceModel"/>.
/// </summary>
internal static class SentenceRanker
{
    public static double Score(Candidate candidate, Language language) =>
        language == Language.French ? SalienceModel.Default.Score(candidate.Values) : -candidate.Values[1];
}
