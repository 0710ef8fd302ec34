using System.Security.Cryptography;
using Precis.Articles;
using Precis.Hosting.Sinks;
using Precis.Hosting.Sources;

namespace Precis.Hosting.Workers;

/// <summary>Publishes one input to a folder.</summary>
internal sealed class FolderPublication(ArticleInput input, FolderSink folder, ArticleWorker worker, RecordCurrency currency, RunCounts counts)
{
    private readonly InputTally _tally = new(counts);

    public async Task<InputReport> PublishAsync(CancellationToken cancellationToken)
    {
        if (input.Failure is { } broken)
        {
            _tally.Add(ArticleOutcome.Failed(broken));
            return _tally.Report(input);
        }

        try
        {
            using var content = input.Open();
            var earlier = EarlierMediaType(content);
            var opened = worker.Open(input, content, cancellationToken);
            if (opened.IsCollection)
            {
                await PublishCollectionAsync(opened, cancellationToken).ConfigureAwait(false);
            }
            else if (earlier == opened.MediaType)
            {
                _tally.Add(ArticleOutcome.Kept());
            }
            else
            {
                await PublishArticleAsync(opened, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (Failures.OfReading(input.Uri, error) is { } failure)
        {
            _tally.Add(ArticleOutcome.Failed(failure));
        }

        return _tally.Report(input);
    }

    /// <summary>The media type of an earlier record that still holds for these bytes; <see langword="null"/> where there is none.</summary>
    private string? EarlierMediaType(Stream content)
    {
        if (worker.Options.Force || !content.CanSeek || RecordHead.TryReadFile(folder.RecordPath(input.Uri)) is not { } head || !currency.IsCurrent(head))
        {
            return null;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        content.Position = 0;
        return head.Sha256 == hash ? head.MediaType : null;
    }

    private async Task PublishArticleAsync(OpenedSource opened, CancellationToken cancellationToken)
    {
        await foreach (var outcome in worker.ProcessAsync(input.Uri, opened, null, cancellationToken).ConfigureAwait(false))
        {
            if (outcome.Record is not { } record)
            {
                _tally.Add(outcome);
                continue;
            }

            try
            {
                await folder.WriteAsync(new(input.Uri, record), cancellationToken).ConfigureAwait(false);
                _tally.Add(outcome);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                _tally.Add(ArticleOutcome.Failed(Failures.OfWriting(input.Uri, error)));
            }
        }
    }

    private async Task PublishCollectionAsync(OpenedSource opened, CancellationToken cancellationToken)
    {
        CollectionFile? file = null;
        try
        {
            file = new CollectionFile(folder.CollectionPath(input.Uri), worker.Options.Force ? null : currency);
            await foreach (var outcome in worker.ProcessAsync(input.Uri, opened, file.Existing, cancellationToken).ConfigureAwait(false))
            {
                await file.WriteAsync(input.Uri, outcome, cancellationToken).ConfigureAwait(false);
                _tally.Add(outcome);
            }

            file.Commit();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _tally.Add(ArticleOutcome.Failed(Failures.OfWriting(input.Uri, error)));
        }
        finally
        {
            file?.Dispose();
        }
    }
}
