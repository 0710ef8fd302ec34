using Precis.Languages;
using Precis.Learning;

namespace Precis.Summaries;

/// <summary>The learned ranker of French sentences: boosted trees over <see cref="SalienceFeatures"/> say how likely a sentence belongs in the summary.</summary>
internal static class SalienceModel
{
    /// <summary>The name of the embedded file.</summary>
    public const string File = "Learning/Models/salience.bin";

    private static readonly Lazy<BoostedTrees> Trees = new(() =>
    {
        using var stream = EmbeddedData.Open(File);
        return BoostedTrees.Read(stream);
    });

    /// <summary>The probability that a sentence belongs in the summary.</summary>
    public static double Score(float[] values) => Trees.Value.Score(values);
}
