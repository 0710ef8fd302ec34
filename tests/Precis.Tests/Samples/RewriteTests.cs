namespace Precis.Tests.Samples;

/// <summary>
/// What holds for the founding article holds for the same text with other names, dates and sums: nothing in the code knows this article.
/// </summary>
public sealed class RewriteTests
{
    public static TheoryData<string> Rewrites => [.. Rewrite.All];

    [Theory]
    [MemberData(nameof(Rewrites))]
    public void A_rewritten_article_gives_the_rewritten_record(string name)
    {
        var rewrite = Rewrite.Load(name);
        var errors = ExpectationCheck.Run(SampleArticles.Process(rewrite.Uri, rewrite.Article()), rewrite.Expectation());
        Assert.True(errors.Count == 0, $"{name}: {errors.Count} differences{string.Concat(errors.Select(error => "\n  " + error))}");
    }

    [Theory]
    [MemberData(nameof(Rewrites))]
    public void Every_replacement_is_called_for(string name) => Assert.Empty(Rewrite.Load(name).Unused);
}
