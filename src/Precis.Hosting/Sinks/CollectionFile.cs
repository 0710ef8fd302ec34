using Precis.Hosting.Workers;

namespace Precis.Hosting.Sinks;

/// <summary>
/// A file of JSON Lines that takes over what still holds of the file that it replaces. It appears whole, when committed; what an interrupted run
/// had written by then is kept beside it, hidden, and taken over by the next.
/// </summary>
internal sealed class CollectionFile : IDisposable
{
    private readonly string _partial;
    private readonly AtomicFile _file;
    private readonly JsonLinesSink _lines;
    private long _unchanged;
    private bool _any;

    /// <param name="path">The full path.</param>
    /// <param name="currency">Tells which earlier records hold; <see langword="null"/> to take none over.</param>
    public CollectionFile(string path, RecordCurrency? currency)
    {
        _partial = AtomicFile.KeepLeftover(path);
        _file = new AtomicFile(path, keepWhenAbandoned: true);
        _lines = new JsonLinesSink(_file.Stream);
        Existing = currency is null ? null : ExistingRecords.Open(path, _partial, currency);
    }

    /// <summary>The earlier records.</summary>
    public ExistingRecords? Existing { get; }

    /// <summary>Writes the record of an outcome that has one.</summary>
    public ValueTask WriteAsync(string uri, in ArticleOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Failure is not null)
        {
            return ValueTask.CompletedTask;
        }

        _any = true;
        if (outcome.Record is { } record)
        {
            _unchanged = -1;
            return _lines.WriteAsync(new(uri, record), cancellationToken);
        }

        _unchanged = _unchanged == outcome.Existing.Start ? _unchanged + outcome.Existing.Json.Length + 1 : -1;
        return _lines.WriteLineAsync(outcome.Existing.Json, cancellationToken);
    }

    /// <summary>Puts the file in its place, unless there is nothing in it or the one that is there says the same already.</summary>
    public void Commit()
    {
        var same = _unchanged >= 0 && _unchanged == Existing?.Length;
        if (_any && !same)
        {
            _file.Commit();
        }
        else
        {
            _file.Discard();
        }

        File.Delete(_partial);
    }

    public void Dispose()
    {
        Existing?.Dispose();
        _file.Dispose();
    }
}
