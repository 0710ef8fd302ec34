using System.Text;
using Precis.Articles;

namespace Precis.Tests.Articles;

/// <summary>Reads articles from bytes and strings.</summary>
internal static class Reading
{
    public static List<ArticleReadResult> All(string uri, byte[] bytes, ReadOptions? options = null) =>
        [.. ArticleReader.Default.Open(uri, new MemoryStream(bytes), options ?? new(), CancellationToken.None).Articles];

    public static Article One(string uri, string text, ReadOptions? options = null) => One(uri, Encoding.UTF8.GetBytes(text), options);

    public static Article One(string uri, byte[] bytes, ReadOptions? options = null)
    {
        var result = Assert.Single(All(uri, bytes, options));
        Assert.True(result.Failure is null, result.Failure?.Message);
        return result.Article!;
    }

    public static ReadFailure Failed(string uri, byte[] bytes, ReadOptions? options = null)
    {
        var result = Assert.Single(All(uri, bytes, options));
        Assert.Null(result.Article);
        return result.Failure!;
    }
}
