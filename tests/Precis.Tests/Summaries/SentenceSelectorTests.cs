using Precis.Summaries;

namespace Precis.Tests.Summaries;

public class SentenceSelectorTests
{
    /// <summary>Sentences whose tokens are worth less the later they come, and the stems that they share.</summary>
    private static List<SentenceReading> Readings(params (int Length, string Stems)[] sentences) =>
        [.. sentences.Select((sentence, i) => Reading(Candidate(i, sentence.Stems, sentence.Length), sentence.Length, 1f / (i + 2)))];

    private static Candidate Candidate(int index, string stems, int length) => new(index, [], [.. stems.Split(' ').Select(stem => SalienceWords.KeyOf(stem)).Order()], length) { Position = index };

    private static SentenceReading Reading(Candidate candidate, int length, float worth, bool leans = false) =>
        new(candidate, [], length, leans, [.. Enumerable.Repeat(-1, length)], [.. Enumerable.Repeat(worth, length)], new float[length]);

    private static int[] Select(List<SentenceReading> readings, SummaryLength length = SummaryLength.Standard, double expected = double.PositiveInfinity)
    {
        var (tokens, sentences) = SentenceSelector.BudgetOf(length);
        return [.. SentenceSelector.Select(readings, 100, tokens, sentences, expected).Select(reading => reading.Candidate.Index)];
    }

    private static int[] SelectLeaning(int leaning, List<SentenceReading> readings) => Select(readings.ConvertAll(reading => reading with { Leans = reading.Candidate.Index == leaning }));

    [Fact]
    public void SentencesFillTheBudget() => Assert.Equal([0, 1, 3], Select(Readings((20, "a b"), (20, "c d"), (30, "e f"), (20, "g h"), (5, "i j"))));

    [Fact]
    public void AShortSummaryKeepsToItsBudget() => Assert.Equal([0, 2], Select(Readings((20, "a b"), (20, "c d"), (15, "e f")), SummaryLength.Short));

    [Fact]
    public void ALongSummaryTakesMore() => Assert.Equal([0, 1, 2, 3], Select(Readings((30, "a"), (30, "c"), (30, "e"), (30, "g")), SummaryLength.Long));

    [Fact]
    public void WhatIsSaidIsNotSaidAgain() => Assert.Equal([0, 2], Select(Readings((20, "a b c"), (20, "a b c"), (20, "d e f"))));

    [Fact]
    public void WhatLeansStandsAfterItsPredecessor() => Assert.Equal([0, 1], SelectLeaning(1, Readings((20, "a"), (20, "b"))));

    [Fact]
    public void WhatLeansDoesNotStandWithoutItsPredecessor() => Assert.Equal([0, 3], SelectLeaning(2, Readings((20, "a"), (67, "b"), (20, "c"), (20, "d"))));

    [Fact]
    public void ALeaningSentenceAloneIsNoSummary() => Assert.Empty(SelectLeaning(1, [.. Readings((20, "a"), (20, "b")).Skip(1)]));

    [Fact]
    public void WhatIsTooLongIsLeft() => Assert.Empty(Select(Readings((67, "a"))));

    [Fact]
    public void ASentenceWorthLittleIsLeftWhereASummaryIsExpectedToBeShort()
    {
        var readings = Readings((20, "a"), (20, "b"));
        readings[1] = Reading(readings[1].Candidate, 20, 0.02f);

        Assert.Equal([0], Select(readings, expected: 20));
        Assert.Equal([0, 1], Select(readings, expected: 2000));
    }

    [Fact]
    public void OneSentenceIsReadInOneWay()
    {
        var candidate = Candidate(0, "a", 30);

        var chosen = SentenceSelector.Select([Reading(candidate, 30, 0.5f), Reading(candidate, 20, 0.6f)], 1, 66, 3, double.PositiveInfinity);

        Assert.Equal(30, Assert.Single(chosen).Length);
    }

    [Fact]
    public void ATokenThatIsThereTwiceCountsOnce()
    {
        SentenceReading Of(int index, int type) => new(Candidate(index, $"s{index}", 10), [], 10, false, [.. Enumerable.Repeat(type, 10)], [.. Enumerable.Repeat(1f - index / 100f, 10)], new float[10]);

        Assert.Equal([0, 2], SentenceSelector.Select([Of(0, 1), Of(1, 1), Of(2, 2)], 3, 20, 2, double.PositiveInfinity).Select(reading => reading.Candidate.Index));
    }
}
