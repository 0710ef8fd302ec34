namespace Precis.Articles;

/// <summary>Reads the one article of a source in one format. Implementations are stateless.</summary>
internal interface IArticleReader
{
    /// <summary>Reads an article; metadata that the caller has decided on is set afterwards.</summary>
    /// <param name="bytes">The whole source.</param>
    /// <param name="source">Where the bytes came from.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ArticleReadResult Read(ReadOnlyMemory<byte> bytes, SourceInfo source, CancellationToken cancellationToken);
}
