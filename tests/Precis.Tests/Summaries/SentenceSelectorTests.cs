using Precis.Languages;
using Precis.Summaries;

namespace Precis.Tests.Summaries;

public class SentenceSelectorTests
{
    /// <summary>English candidates, which are worth their length, less the later they come.</summary>
    private static List<Candidate> Candidates(params (int Length, string Stems)[] sentences) =>
        [.. sentences.Select((sentence, i) => new Candidate(i, [], [.. sentence.Stems.Split(' ')], sentence.Length) { Position = i })];

    private static int[] Select(List<Candidate> candidates, SummaryLength length = SummaryLength.Standard, int[]? leaning = null, int[]? barred = null) =>
        [.. SentenceSelector.Select(candidates, Language.English, length, candidate =>
            barred?.Contains(candidate.Index) == true ? null : new Reading(candidate.Length, leaning?.Contains(candidate.Index) == true)).Select(candidate => candidate.Index)];

    [Fact]
    public void SentencesFillTheBudget() => Assert.Equal([0, 1, 3], Select(Candidates((20, "a b"), (20, "c d"), (30, "e f"), (20, "g h"), (5, "i j"))));

    [Fact]
    public void AShortSummaryKeepsToItsBudget() => Assert.Equal([0, 2], Select(Candidates((20, "a b"), (20, "c d"), (15, "e f")), SummaryLength.Short));

    [Fact]
    public void ALongSummaryTakesMore() => Assert.Equal([0, 1, 2, 3], Select(Candidates((30, "a"), (30, "c"), (30, "e"), (30, "g")), SummaryLength.Long));

    [Fact]
    public void WhatIsSaidIsNotSaidAgain() => Assert.Equal([0, 2], Select(Candidates((20, "a b c"), (20, "a b c"), (20, "d e f"))));

    [Fact]
    public void WhatLeansStandsAfterItsPredecessor() => Assert.Equal([0, 1], Select(Candidates((20, "a"), (20, "b")), leaning: [1]));

    [Fact]
    public void WhatLeansDoesNotStandWithoutItsPredecessor() => Assert.Equal([0, 3], Select(Candidates((20, "a"), (67, "b"), (20, "c"), (20, "d")), leaning: [2]));

    [Fact]
    public void ALeaningSentenceAloneIsNoSummary() => Assert.Empty(Select(Candidates((20, "a"), (20, "b")), leaning: [1], barred: [0]));

    [Fact]
    public void WhatIsTooLongOrTooShortIsLeft() => Assert.Empty(Select(Candidates((67, "a"), (4, "b"))));
}
