using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Precis.Hosting.Sinks;
using Precis.Hosting.Sources;

namespace Precis.Hosting.Workers;

/// <summary>
/// Takes inputs from a source through the pipeline to a sink: side by side, with bounded memory, reporting in the source's order. The heart of
/// both the batch and the service. One run an instance.
/// </summary>
/// <param name="options">How to read and work.</param>
public sealed class ArticleRun(ArticleRunOptions options) : IDisposable
{
    private readonly ArticleWorker _worker = new(options);
    private readonly RecordCurrency _currency = new(options.Read, options.Pipeline.Models);

    /// <summary>How far the run has come.</summary>
    public RunCounts Counts { get; } = new();

    /// <summary>Publishes to a folder: a file an article, or a file of JSON Lines for an input that holds several.</summary>
    /// <param name="source">The inputs.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Stops the run; what is written by then is whole.</param>
    /// <returns>A report an input, in order.</returns>
    /// <exception cref="OutputFailedException">Nothing can be written any more.</exception>
    public IAsyncEnumerable<InputReport> ToFolderAsync(IArticleSource source, FolderSink folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return InOrder.SelectAsync(
            source.ReadAsync(cancellationToken),
            (input, stop) => new FolderPublication(input, folder, _worker, _currency, Counts).PublishAsync(stop),
            _worker.Window,
            cancellationToken);
    }

    /// <summary>Publishes to a stream of JSON Lines, in order.</summary>
    /// <param name="source">The inputs.</param>
    /// <param name="stream">Takes the lines.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>A report an input, in order.</returns>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public IAsyncEnumerable<InputReport> ToStreamAsync(IArticleSource source, Stream stream, CancellationToken cancellationToken)
    {
        var lines = new JsonLinesSink(stream);
        return InOrderAsync(
            source,
            null,
            (input, outcome) => outcome.Record is { } record ? lines.WriteAsync(new(input.Uri, record), cancellationToken) : ValueTask.CompletedTask,
            cancellationToken);
    }

    /// <summary>Publishes to a file of JSON Lines, in order. The file appears when the run has come to its end.</summary>
    /// <param name="source">The inputs.</param>
    /// <param name="path">The full path of the file.</param>
    /// <param name="cancellationToken">Stops the run; the next takes over what was done by then.</param>
    /// <returns>A report an input, in order.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async IAsyncEnumerable<InputReport> ToFileAsync(
        IArticleSource source, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var file = new CollectionFile(path, options.Force ? null : _currency);
        await foreach (var report in InOrderAsync(source, file.Existing, (input, outcome) => file.WriteAsync(input.Uri, outcome, cancellationToken), cancellationToken)
            .ConfigureAwait(false))
        {
            yield return report;
        }

        file.Commit();
    }

    /// <inheritdoc/>
    public void Dispose() => _worker.Dispose();

    private async IAsyncEnumerable<InputReport> InOrderAsync(
        IArticleSource source,
        ExistingRecords? existing,
        Func<ArticleInput, ArticleOutcome, ValueTask> write,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var started = InOrder.SelectAsync(source.ReadAsync(cancellationToken), StartAsync, _worker.Window, cancellationToken);
        await foreach (var (input, outcomes) in started.ConfigureAwait(false))
        {
            var tally = new InputTally(Counts);
            await foreach (var outcome in outcomes.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                await write(input, outcome).ConfigureAwait(false);
                tally.Add(outcome);
            }

            yield return tally.Report(input);
        }

        Task<(ArticleInput Input, ChannelReader<ArticleOutcome> Outcomes)> StartAsync(ArticleInput input, CancellationToken stop)
        {
            var outcomes = Channel.CreateBounded<ArticleOutcome>(new BoundedChannelOptions(_worker.Window) { SingleReader = true, SingleWriter = true });
            _ = Task.Run(() => FillAsync(input, existing, outcomes.Writer, stop), CancellationToken.None);
            return Task.FromResult((input, outcomes.Reader));
        }
    }

    private async Task FillAsync(ArticleInput input, ExistingRecords? existing, ChannelWriter<ArticleOutcome> outcomes, CancellationToken stop)
    {
        try
        {
            if (input.Failure is { } broken)
            {
                await outcomes.WriteAsync(ArticleOutcome.Failed(broken), stop).ConfigureAwait(false);
            }
            else
            {
                await ReadAsync().ConfigureAwait(false);
            }

            outcomes.Complete();
        }
        catch (Exception error)
        {
            outcomes.Complete(error);
        }

        async Task ReadAsync()
        {
            try
            {
                using var content = input.Open();
                await foreach (var outcome in _worker.ProcessAsync(input.Uri, _worker.Open(input, content, stop), existing, stop).ConfigureAwait(false))
                {
                    await outcomes.WriteAsync(outcome, stop).ConfigureAwait(false);
                }
            }
            catch (Exception error) when (Failures.OfReading(input.Uri, error) is { } failure)
            {
                await outcomes.WriteAsync(ArticleOutcome.Failed(failure), stop).ConfigureAwait(false);
            }
        }
    }
}
