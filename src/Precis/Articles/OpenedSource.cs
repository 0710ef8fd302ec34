namespace Precis.Articles;

/// <summary>A source whose format is known. Its articles are read as they are enumerated, once, while the stream is open.</summary>
public sealed class OpenedSource
{
    internal OpenedSource(InputFormat format, bool isCollection, IEnumerable<ArticleReadResult> articles)
    {
        Format = format;
        IsCollection = isCollection;
        Articles = articles;
    }

    /// <summary>The format: the one that was asked for, or the one that was found.</summary>
    public InputFormat Format { get; }

    /// <summary>The media type of the format.</summary>
    public string MediaType => MediaTypes.Of(Format);

    /// <summary>Whether the source may hold several articles, even where it holds one.</summary>
    public bool IsCollection { get; }

    /// <summary>The articles and the failures, in the order of the source.</summary>
    public IEnumerable<ArticleReadResult> Articles { get; }
}
