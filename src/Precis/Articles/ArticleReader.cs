using Precis.Articles.Archives;
using Precis.Articles.Feeds;
using Precis.Articles.Html;
using Precis.Articles.Json;
using Precis.Articles.JsonLines;
using Precis.Articles.Mail;
using Precis.Articles.NewsMl;
using Precis.Articles.PlainText;
using Precis.Articles.Warc;

namespace Precis.Articles;

/// <summary>
/// Reads articles out of streams of bytes: texts, pages, feeds, wire formats and archives (<see cref="InputFormat"/>). Nothing is fetched, no
/// script is run, and what is made to exhaust its reader ends at the limits of <see cref="ReadOptions"/>. Stateless and thread-safe.
/// </summary>
public sealed class ArticleReader
{
    private readonly Dictionary<InputFormat, IArticleReader> _articles;
    private readonly Dictionary<InputFormat, ICollectionReader> _collections;

    private ArticleReader()
    {
        _articles = new Dictionary<InputFormat, IArticleReader>
        {
            [InputFormat.Text] = new PlainTextReader(),
            [InputFormat.Html] = new HtmlReader(),
            [InputFormat.Eml] = new MailReader(),
        };
        _collections = new Dictionary<InputFormat, ICollectionReader>
        {
            [InputFormat.Jsonl] = new JsonLinesReader(),
            [InputFormat.Json] = new JsonReader(InputFormat.Json),
            [InputFormat.JsonFeed] = new JsonReader(InputFormat.JsonFeed),
            [InputFormat.Ninjs] = new JsonReader(InputFormat.Ninjs),
            [InputFormat.Rss] = new FeedReader(InputFormat.Rss),
            [InputFormat.Rdf] = new FeedReader(InputFormat.Rdf),
            [InputFormat.Atom] = new FeedReader(InputFormat.Atom),
            [InputFormat.Sitemap] = new SitemapReader(),
            [InputFormat.NewsmlG2] = new NewsReader(InputFormat.NewsmlG2),
            [InputFormat.Newsml] = new NewsReader(InputFormat.Newsml),
            [InputFormat.Nitf] = new NewsReader(InputFormat.Nitf),
            [InputFormat.Warc] = new WarcReader(),
            [InputFormat.Zip] = new ZipReader(this),
        };
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
        var opened = OpenWithin(uri, content, new ReadingScope(options, cancellationToken));
        return new OpenedSource(opened.Format, opened.IsCollection, opened.Articles.Select(result => Decide(result, options)));
    }

    /// <summary>Opens a source that may lie in another.</summary>
    internal OpenedSource OpenWithin(string uri, Stream content, ReadingScope scope)
    {
        try
        {
            var stream = new SourceStream(content, hashes: true);
            return GzipContent.IsGzip(stream.Head.Span) ? OpenPacked(uri, stream, scope) : Open(uri, uri, stream, scope);
        }
        catch (ReadFailureException error)
        {
            return new OpenedSource(scope.Options.Format, false, [error.Failure]);
        }
    }

    private OpenedSource OpenPacked(string uri, SourceStream packed, ReadingScope scope)
    {
        var budget = scope.Budget ?? new UnpackBudget(uri, () => packed.BytesRead, scope.Options.MaxUnpackedRatio);
        var stream = new SourceStream(new GzipContent(uri, packed, budget)) { Packed = packed };
        return GzipContent.IsGzip(stream.Head.Span)
            ? new OpenedSource(scope.Options.Format, false, [ArchiveFailures.TooDeep(uri, 1)])
            : Open(uri, FormatSniffer.WithoutGzip(uri), stream, scope with { Budget = budget });
    }

    private OpenedSource Open(string uri, string name, SourceStream stream, ReadingScope scope)
    {
        var found = scope.Options.Format == InputFormat.Auto ? FormatSniffer.Find(name, stream.Head.Span) : FoundFormat.Of(scope.Options.Format, stream.Head.Span);
        if (found.Unknown is { } unknown)
        {
            return new OpenedSource(InputFormat.Auto, false, [Failures.UnknownFormat(uri, unknown)]);
        }

        // How many items a NewsML document has shows only in all of it.
        var isCollection = found.IsCollection || found.Format == InputFormat.Newsml && NewsReader.HasSeveralItems(stream.LookAhead(scope.Options.MaxDocumentBytes));
        var articles = _collections.TryGetValue(found.Format, out var collection)
            ? collection.Read(uri, stream, scope)
            : ReadOne(_articles[found.Format], uri, stream, found.Format, scope);
        return new OpenedSource(found.Format, isCollection, UntilItBreaks(articles, stream));
    }

    private static IEnumerable<ArticleReadResult> ReadOne(IArticleReader reader, string uri, SourceStream stream, InputFormat format, ReadingScope scope)
    {
        // A mail may be large by what is attached to it.
        var isMail = format == InputFormat.Eml;
        var limit = isMail ? scope.Options.MaxDocumentBytes : scope.Options.MaxArticleBytes;
        if (stream.ReadUpTo(limit, scope.CancellationToken) is not { } bytes)
        {
            yield return Failures.TooLarge(uri, limit, isMail ? nameof(ReadOptions.MaxDocumentBytes) : nameof(ReadOptions.MaxArticleBytes));
            yield break;
        }

        var content = new SourceContent(bytes, stream.Describe(uri, format, bytes));
        yield return scope.Isolate(uri, stop => reader.Read(content, scope.Options, stop));
    }

    /// <summary>What breaks a source off is a failure after the articles before it.</summary>
    private static IEnumerable<ArticleReadResult> UntilItBreaks(IEnumerable<ArticleReadResult> articles, SourceStream stream)
    {
        using (stream)
        using (var results = articles.GetEnumerator())
        {
            for (ReadFailure? failure = null; failure is null;)
            {
                ArticleReadResult? result = null;
                try
                {
                    if (!results.MoveNext())
                    {
                        yield break;
                    }

                    result = results.Current;
                }
                catch (ReadFailureException error)
                {
                    failure = error.Failure;
                }

                yield return result ?? failure!;
            }
        }
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
