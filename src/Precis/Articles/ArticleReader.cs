using System.Security.Cryptography;
using Precis.Articles.Encodings;
using Precis.Articles.Html;
using Precis.Articles.JsonLines;
using Precis.Articles.PlainText;

namespace Precis.Articles;

/// <summary>Reads articles out of streams of bytes: plain text, HTML pages and JSON Lines. Stateless and thread-safe.</summary>
public sealed class ArticleReader
{
    private const int SniffedBytes = 4096;

    private readonly HtmlReader _html = new();
    private readonly PlainTextReader _text = new();

    private ArticleReader()
    {
    }

    /// <summary>The reader of all formats.</summary>
    public static ArticleReader Default { get; } = new();

    /// <summary>Finds the format of a source. What is wrong with its content shows as failures among its articles, not as exceptions.</summary>
    /// <param name="uri">The address of the source, relative to the input's root; it names the source in records and messages.</param>
    /// <param name="content">The bytes, which stay open until the articles have been enumerated. The caller closes the stream.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Stops the reading, also during the enumeration.</param>
    /// <exception cref="IOException">The stream cannot be read; also during the enumeration.</exception>
    public OpenedSource Open(string uri, Stream content, ReadOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var head = new byte[SniffedBytes];
        var length = content.ReadAtLeast(head, SniffedBytes, throwOnEndOfStream: false);
        var bytes = new HeadedStream(head.AsMemory(0, length), content);
        var format = options.Format == InputFormat.Auto ? FormatSniffer.Find(uri, head.AsSpan(0, length)) : options.Format;
        var articles = format switch
        {
            InputFormat.Jsonl => JsonLinesReader.Read(uri, bytes, options, cancellationToken),
            InputFormat.Html => ReadOne(_html, uri, bytes, format, options, cancellationToken),
            _ => ReadOne(_text, uri, bytes, InputFormat.Text, options, cancellationToken),
        };
        return new OpenedSource(format, articles.Select(result => Decide(result, options)));
    }

    private static IEnumerable<ArticleReadResult> ReadOne(
        IArticleReader reader, string uri, HeadedStream stream, InputFormat format, ReadOptions options, CancellationToken cancellationToken)
    {
        if (stream.ReadUpTo(options.MaxArticleBytes, cancellationToken) is not { } bytes)
        {
            yield return Failures.TooLarge(uri, options.MaxArticleBytes);
            yield break;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        yield return reader.Read(bytes, new SourceInfo(uri, MediaTypes.Of(format), hash, bytes.Length), cancellationToken);
    }

    private static ArticleReadResult Decide(ArticleReadResult result, ReadOptions options) =>
        result.Article is { } article
            ? article with
            {
                Language = options.Language ?? article.Language,
                Published = options.Published is { } published ? new(published, PublishedFrom.Option) : article.Published,
            }
            : result;
}
