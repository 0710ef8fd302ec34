using Precis.Articles;

namespace Precis.Hosting.Sources;

/// <summary>One file or stream that holds an article, or several.</summary>
/// <param name="Uri">The address relative to the input's root, parted by <c>/</c>: it names the record and its output file.</param>
/// <param name="Open">Opens the bytes. The caller disposes the stream.</param>
public sealed record ArticleInput(string Uri, Func<Stream> Open)
{
    /// <summary>The full path of the file; <see langword="null"/> for a stream.</summary>
    public string? Path { get; init; }

    /// <summary>Why the input cannot be read, where that is known before it is opened.</summary>
    public ReadFailure? Failure { get; init; }

    /// <summary>An input that cannot be read.</summary>
    public static ArticleInput Broken(string uri, string? path, string error, string message) =>
        new(uri, () => Stream.Null) { Path = path, Failure = new(uri, error, message) };
}

/// <summary>Where articles come from: files, a watched folder, a stream.</summary>
public interface IArticleSource
{
    /// <summary>Gives the inputs one after the other, lazily.</summary>
    /// <param name="cancellationToken">Ends the sequence.</param>
    IAsyncEnumerable<ArticleInput> ReadAsync(CancellationToken cancellationToken);
}
