using Precis.Hosting.Sources;

namespace Precis.Tests.Hosting;

public class GlobPatternTests
{
    [Theory]
    [InlineData("*.txt", ".", "a.txt", true)]
    [InlineData("*.txt", ".", "fr/a.txt", false)]
    [InlineData("*.txt", ".", "a.txt.html", false)]
    [InlineData("news/**/*.txt", "news", "a.txt", true)]
    [InlineData("news/**/*.txt", "news", "fr/2022/a.txt", true)]
    [InlineData("news/**", "news", "fr/2022/a.txt", true)]
    [InlineData("news/*/a?.txt", "news", "fr/a1.txt", true)]
    [InlineData("news/*/a?.txt", "news", "fr/a.txt", false)]
    [InlineData("/srv/news/*.txt", "/srv/news", "a.txt", true)]
    [InlineData("/*.txt", "/", "a.txt", true)]
    [InlineData("../*/b/*.txt", "..", "x/b/c.txt", true)]
    [InlineData("../*/b/*.txt", "..", "x/c/c.txt", false)]
    [InlineData("été/*.TXT", "été", "a.txt", false)]
    public void APatternMatchesPathsBelowItsRoot(string pattern, string root, string uri, bool matches)
    {
        var glob = GlobPattern.Parse(pattern);

        Assert.Equal(root, glob.Root);
        Assert.Equal(matches, glob.Matches(uri));
    }
}
