using System.Globalization;
using System.Runtime.CompilerServices;
using Precis.Articles;
using Precis.Documents;
using Precis.Hosting.Sinks;
using Precis.Hosting.Sources;

namespace Precis.Hosting.Workers;

/// <summary>Turns inputs into outcomes, a bounded number of articles at once. What goes wrong with one article stays with it. Thread-safe.</summary>
internal sealed class ArticleWorker(ArticleRunOptions options) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(options.Parallel);

    public ArticleRunOptions Options => options;

    /// <summary>How many pieces of work may be under way or wait for those before them.</summary>
    public int Window => options.Parallel * 4;

    /// <summary>Opens an input for <see cref="ProcessAsync"/>.</summary>
    public OpenedSource Open(ArticleInput input, Stream content, CancellationToken cancellationToken) =>
        ArticleReader.Default.Open(input.Uri, content, options.Read, cancellationToken);

    /// <summary>The articles of an input in its order; at least one outcome.</summary>
    public async IAsyncEnumerable<ArticleOutcome> ProcessAsync(
        string uri, OpenedSource opened, ExistingRecords? existing, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var any = false;
        var articles = opened.IsCollection
            ? InOrder.SelectAsync(Articles(uri, opened, existing), WorkAsync, Window, cancellationToken)
            : OneByOne(Articles(uri, opened, existing), WorkAsync, cancellationToken);
        await foreach (var outcome in articles.ConfigureAwait(false))
        {
            any = true;
            yield return outcome;
        }

        if (!any)
        {
            yield return ArticleOutcome.Failed(new(uri, "empty", "there is no article in it; write one into it or remove it"));
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<ArticleOutcome> WorkAsync((ArticleReadResult Result, ExistingRecord? Existing) article, CancellationToken cancellationToken)
    {
        if (article.Existing is { } existing)
        {
            return ArticleOutcome.Kept(existing);
        }

        if (article.Result.Article is not { } read)
        {
            return ArticleOutcome.Failed(article.Result.Failure!);
        }

        Document document;
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            document = Annotate(read, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = options.Read.MaxArticleTime.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            return ArticleOutcome.Failed(new(read.Source.Uri, "too-slow", $"the article took more than {seconds} s; split it, or raise the limit (--set {nameof(ReadOptions.MaxArticleTime)}=hh:mm:ss)"));
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            var message = $"the pipeline failed on this article ({error.GetType().Name}: {error.Message}); please report it with the article";
            return ArticleOutcome.Failed(new(read.Id ?? read.Source.Uri, "processing-failed", message));
        }
        finally
        {
            _turns.Release();
        }

        // A language model is waited for without holding up those that only reckon.
        await (options.Summarizer?.SummarizeAsync(document, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        return ArticleOutcome.Made(options.Pipeline.ToRecord(document));
    }

    private Document Annotate(Article article, CancellationToken cancellationToken)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(options.Read.MaxArticleTime);
        return options.Pipeline.Annotate(article, clock.Token);
    }

    private static async IAsyncEnumerable<ArticleOutcome> OneByOne<T>(
        IAsyncEnumerable<T> articles, Func<T, CancellationToken, Task<ArticleOutcome>> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var article in articles.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return await work(article, cancellationToken).ConfigureAwait(false);
        }
    }

    // An input that breaks off half-way is a failure after the articles before it.
    private static async IAsyncEnumerable<(ArticleReadResult Result, ExistingRecord? Existing)> Articles(
        string uri, OpenedSource opened, ExistingRecords? existing)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        using var articles = opened.Articles.GetEnumerator();
        for (var more = true; more;)
        {
            ArticleReadResult result;
            try
            {
                more = articles.MoveNext();
                if (!more)
                {
                    yield break;
                }

                result = articles.Current;
            }
            catch (Exception error) when (Failures.OfReading(uri, error) is { } failure)
            {
                more = false;
                result = new(null, failure);
            }

            yield return (result, result.Article is { } article ? existing?.Find(article.Source.Uri, article.Source.Sha256) : null);
        }
    }
}
