namespace Precis.Articles;

/// <summary>The whole bytes of a source that holds one article.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Source">Where they came from.</param>
/// <param name="Charset">The encoding that the carrier declares (HTTP, MIME); <see langword="null"/> where it declares none.</param>
internal sealed record SourceContent(ReadOnlyMemory<byte> Bytes, SourceInfo Source, string? Charset = null);

/// <summary>Reads the one article of a source in one format. Implementations are stateless.</summary>
internal interface IArticleReader
{
    /// <summary>Reads an article; metadata that the caller has decided on is set afterwards.</summary>
    /// <param name="content">The source.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Stops the work, also when the article has taken its time.</param>
    /// <exception cref="ReadFailureException">Something in the article is over a limit.</exception>
    ArticleReadResult Read(SourceContent content, ReadOptions options, CancellationToken cancellationToken);
}

/// <summary>Reads the articles of a source that may hold several, in its order. Implementations are stateless.</summary>
internal interface ICollectionReader
{
    /// <summary>Reads articles as they are asked for; what is wrong with one is its own failure.</summary>
    /// <param name="uri">The address of the source.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="scope">The limits.</param>
    /// <exception cref="ReadFailureException">Nothing more can be read of the source; also during the enumeration.</exception>
    IEnumerable<ArticleReadResult> Read(string uri, SourceStream stream, ReadingScope scope);
}
