using Precis.Languages;

namespace Precis.Summaries;

/// <summary>
/// Scores sentences. English news put the whole story first and a ranker gains nothing on its lead, so there the place
/// counts, and that nobody's words open it; French ones are scored by the learned <see cref="SalienceModel"/>.
/// </summary>
internal static class SentenceRanker
{
    private const double Fading = 0.86;
    private const double QuotationShare = 0.6;

    public static double Score(Candidate candidate, Language language) =>
        language == Language.French
        ? SalienceModel.Score(candidate.Values)
        : Math.Pow(Fading, candidate.Position) * (candidate.Words is [{ Folded: "\"" or "“" or "'" or "‘" }, ..] ? QuotationShare : 1);
}
