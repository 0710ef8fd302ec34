namespace Precis.Tests.Samples;

/// <summary>The record of every sample article holds what its expectation, written by hand, says that it must.</summary>
public sealed class ExpectationTests
{
    public static TheoryData<string> Samples => [.. SampleArticles.All];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_record_holds_what_the_expectation_lists(string sample)
    {
        var errors = ExpectationCheck.Run(SampleArticles.Process(sample, SampleArticles.Bytes(sample)), SampleArticles.Expectation(sample));
        Assert.True(errors.Count == 0, $"{sample}: {errors.Count} differences{string.Concat(errors.Select(error => "\n  " + error))}");
    }
}
