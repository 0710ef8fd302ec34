using Precis.Learning.Evaluation.Coreference;

namespace Precis.Tests.Entities.Coreference;

public class ChainScoringTests
{
    /// <summary>The worked example of Pradhan et al. 2014, section 3.</summary>
    [Fact]
    public void TheMeasuresAreThoseOfTheReferenceScorer()
    {
        var scoring = new ChainScoring();

        scoring.Add(Chains("abc", "defg"), Chains("ab", "cd", "fghi"));

        Assert.Equal(F1(6 / 8.0, 6 / 7.0), scoring.MentionF1, 6);
        Assert.Equal(F1(2 / 5.0, 2 / 5.0), scoring.MucF1, 6);
        Assert.Equal(F1(4 / 8.0, 5 / 12.0), scoring.BCubedF1, 6);
        Assert.Equal(F1(1.3 / 3, 1.3 / 2), scoring.CeafF1, 6);
    }

    [Fact]
    public void NothingFoundIsNothingReached()
    {
        var scoring = new ChainScoring();

        scoring.Add(Chains("ab"), []);

        Assert.Equal(0, scoring.ConllF1);
    }

    [Theory]
    [InlineData("9 1; 8 2", 11)]
    [InlineData("9 8; 8 1", 16)]
    [InlineData("1 5 3; 5 4 1", 10)]
    [InlineData("3; 7; 5", 7)]
    [InlineData("0 0; 0 0", 0)]
    public void TheBestMappingHasTheGreatestSum(string table, double expected)
    {
        var worth = table.Split("; ").Select(row => row.Split(' ').Select(double.Parse).ToArray()).ToArray();

        Assert.Equal(expected, BestMapping.Of(worth.Length, worth[0].Length, (i, j) => worth[i][j]), 9);
    }

    private static double F1(double precision, double recall) => 2 * precision * recall / (precision + recall);

    private static IReadOnlyList<(int Start, int End)>[] Chains(params string[] chains) =>
        [.. chains.Select(chain => chain.Select(letter => ((int)letter, letter + 1)).ToList())];
}
