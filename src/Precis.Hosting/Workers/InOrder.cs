using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Precis.Hosting.Workers;

/// <summary>Work that is done side by side and handed on in order, with a bounded number of pieces under way.</summary>
internal static class InOrder
{
    /// <summary>Does <paramref name="work"/> for each piece of <paramref name="source"/>; at most <paramref name="window"/> results wait.</summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TSource, TResult>(
        IAsyncEnumerable<TSource> source,
        Func<TSource, CancellationToken, Task<TResult>> work,
        int window,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var started = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(window) { SingleReader = true, SingleWriter = true });
        var feeder = Task.Run(() => FeedAsync(source, work, started.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var task in started.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await task.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeder.ConfigureAwait(false);
            while (started.Reader.TryRead(out var left))
            {
                await Task.WhenAny(left).ConfigureAwait(false);
            }
        }
    }

    private static async Task FeedAsync<TSource, TResult>(
        IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, Task<TResult>> work, ChannelWriter<Task<TResult>> started, CancellationToken stop)
    {
        try
        {
            await foreach (var piece in source.WithCancellation(stop).ConfigureAwait(false))
            {
                await started.WaitToWriteAsync(stop).ConfigureAwait(false);
                started.TryWrite(Task.Run(() => work(piece, stop), stop));
            }

            started.Complete();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            started.Complete(error);
        }
    }
}
