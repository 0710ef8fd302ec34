using Precis.Languages;

namespace Precis.Summaries;

/// <summary>
/// Scores sentences. English news put the whole story first and a ranker gains nothing on its lead, so there the order of the text is kept;
/// French ones are scored by what makes a sentence sum its story up.
/// </summary>
internal static class SentenceRanker
{
    public static double Score(Candidate candidate, Language language)
    {
        var values = candidate.Values;
        if (language == Language.English)
        {
            return -values[1];
        }

        var length = values[0];
        return 3 * Math.Exp(-values[1] / 2)
            + Math.Min(length, 35) / 12
            - Math.Max(0, length - 50) / 12
            + 4 * values[3]
            + 1.5 * values[6]
            + 0.5 * Math.Min(1, values[9])
            - 0.6 * values[11] - 0.4 * values[12] - 0.3 * values[13] - 0.6 * Math.Min(2, values[14]) - values[15];
    }
}
