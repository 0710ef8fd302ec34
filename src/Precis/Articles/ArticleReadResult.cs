namespace Precis.Articles;

/// <summary>An article, or why there is none: exactly one of the two is set.</summary>
/// <param name="Article">The article.</param>
/// <param name="Failure">Why there is no article.</param>
public sealed record ArticleReadResult(Article? Article, ReadFailure? Failure)
{
    /// <summary>A result that holds an article.</summary>
    public static implicit operator ArticleReadResult(Article article) => FromArticle(article);

    /// <summary>A result that holds a failure.</summary>
    public static implicit operator ArticleReadResult(ReadFailure failure) => FromFailure(failure);

    /// <summary>A result that holds an article.</summary>
    public static ArticleReadResult FromArticle(Article article) => new(article, null);

    /// <summary>A result that holds a failure.</summary>
    public static ArticleReadResult FromFailure(ReadFailure failure) => new(null, failure);
}

/// <summary>Why an article could not be read.</summary>
/// <param name="Source">The address of the source, with the line of a source that holds several ("feed.jsonl:17").</param>
/// <param name="Error">
/// A stable code: <c>empty</c>, <c>binary</c>, <c>too-large</c>, <c>bad-encoding</c>, <c>bad-json</c>, <c>missing-text</c>.
/// </param>
/// <param name="Message">What is wrong and what to do about it, with the name of the source.</param>
public sealed record ReadFailure(string Source, string Error, string Message);
