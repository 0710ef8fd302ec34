using Precis.Records;

namespace Precis.Hosting.Sinks;

/// <summary>Writes a file an article, indented, at the article's relative path. Thread-safe.</summary>
/// <param name="folder">The full path of the folder.</param>
public sealed class FolderSink(string folder) : IRecordSink
{
    /// <summary>The file of the record of an article that has its input for itself.</summary>
    public string RecordPath(string uri) => PathOf(uri + ".json");

    /// <summary>The file of the records of an input that holds several articles.</summary>
    public string CollectionPath(string uri) => PathOf(uri + ".jsonl");

    /// <inheritdoc/>
    public ValueTask WriteAsync(PublishedRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        byte[] json = [.. RecordJson.Serialize(record.Record), (byte)'\n'];
        AtomicFile.Write(RecordPath(record.Uri), json);
        return ValueTask.CompletedTask;
    }

    private string PathOf(string uri) => Path.Combine(folder, uri.Replace('/', Path.DirectorySeparatorChar));
}
