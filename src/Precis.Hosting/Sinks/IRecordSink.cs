using Precis.Records;

namespace Precis.Hosting.Sinks;

/// <summary>A record on its way out.</summary>
/// <param name="Uri">The address of the input that held the article.</param>
/// <param name="Record">The record.</param>
public sealed record PublishedRecord(string Uri, ArticleRecord Record);

/// <summary>Where records go to: a folder, a file of JSON Lines, a stream.</summary>
public interface IRecordSink
{
    /// <summary>Publishes a record. When the call returns, the record is where it belongs, or will be once the sink is committed.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="IOException">The record could not be written.</exception>
    ValueTask WriteAsync(PublishedRecord record, CancellationToken cancellationToken);
}
