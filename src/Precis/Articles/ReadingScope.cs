using System.Text.RegularExpressions;
using Precis.Articles.Archives;

namespace Precis.Articles;

/// <summary>What all readers of one source share: its limits, and how far it is unpacked.</summary>
/// <param name="Options">The limits.</param>
/// <param name="CancellationToken">Stops the reading.</param>
internal sealed record ReadingScope(ReadOptions Options, CancellationToken CancellationToken)
{
    /// <summary>How many archives are round what is read.</summary>
    public int Depth { get; init; }

    /// <summary>What the source may still unpack to; <see langword="null"/> while nothing is packed.</summary>
    public UnpackBudget? Budget { get; init; }

    /// <summary>
    /// Reads one article for no longer than it may take. What goes wrong is its own failure, so that the articles after it are read.
    /// </summary>
    public ArticleReadResult Isolate(string source, Func<CancellationToken, ArticleReadResult> read)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);
        clock.CancelAfter(Options.MaxArticleTime);
        try
        {
            return read(clock.Token);
        }
        catch (ReadFailureException error)
        {
            return error.Failure with { Source = source };
        }
        catch (Exception error) when (error is OperationCanceledException && !CancellationToken.IsCancellationRequested || error is RegexMatchTimeoutException)
        {
            return Failures.TooSlow(source, Options.MaxArticleTime);
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException or IOException))
        {
            return new ReadFailure(source, "reading-failed", $"{source} cannot be read ({error.GetType().Name}: {error.Message}): please report it with the file.");
        }
    }
}

/// <summary>Ends the reading of an article, or of a source, from deep inside it.</summary>
internal sealed class ReadFailureException(ReadFailure failure) : IOException(failure.Message)
{
    public ReadFailure Failure => failure;
}
