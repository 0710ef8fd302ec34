using Precis.Records;

namespace Precis.Hosting.Sinks;

/// <summary>Writes a record a line, in the order in which they come. Not thread-safe. The caller owns the stream.</summary>
/// <param name="stream">Takes the lines.</param>
public sealed class JsonLinesSink(Stream stream) : IRecordSink
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    /// <inheritdoc/>
    public ValueTask WriteAsync(PublishedRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        return WriteLineAsync(RecordJson.Serialize(record.Record, indented: false), cancellationToken);
    }

    /// <summary>Writes a record that is JSON already.</summary>
    internal async ValueTask WriteLineAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(json, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(LineEnd, cancellationToken).ConfigureAwait(false);
    }
}
