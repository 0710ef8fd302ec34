using System.Text;
using Precis.Articles;
using Precis.Hosting.Sinks;
using Precis.Records;

namespace Precis.Hosting.Snapshots;

/// <summary>What came of comparing an article's record with its snapshot.</summary>
public enum SnapshotStatus
{
    /// <summary>The record is what the snapshot says.</summary>
    Unchanged,

    /// <summary>The record differs.</summary>
    Changed,

    /// <summary>There is no snapshot yet.</summary>
    Missing,

    /// <summary>The article could not be read or worked on.</summary>
    Failed,

    /// <summary>What was received is the snapshot now.</summary>
    Accepted,
}

/// <summary>An article held against its snapshot.</summary>
/// <param name="Article">The path of the article.</param>
/// <param name="Verified">The path of the snapshot.</param>
/// <param name="Received">The path of what was received, written where it differs.</param>
/// <param name="Status">What came of it.</param>
/// <param name="Difference">The difference line by line, or why the article failed; empty where there is none.</param>
public sealed record SnapshotResult(string Article, string Verified, string Received, SnapshotStatus Status, string Difference)
{
    /// <summary>Whether the snapshot holds.</summary>
    public bool Holds => Status is SnapshotStatus.Unchanged or SnapshotStatus.Accepted;

    /// <summary>Throws where the snapshot does not hold: the one line that a test needs.</summary>
    /// <exception cref="SnapshotException">The snapshot does not hold; the message shows the difference.</exception>
    public void EnsureHolds()
    {
        if (!Holds)
        {
            throw new SnapshotException(ToString());
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Status switch
    {
        SnapshotStatus.Unchanged => $"{Article}: unchanged",
        SnapshotStatus.Accepted => $"{Article}: accepted as {Path.GetFileName(Verified)}",
        SnapshotStatus.Missing => $"{Article}: there is no {Path.GetFileName(Verified)} yet; look at {Path.GetFileName(Received)} and accept it",
        SnapshotStatus.Failed => $"{Article}: {Difference}",
        _ => $"{Article}: the record has changed ({Path.GetFileName(Verified)} -, {Path.GetFileName(Received)} +)\n{Difference}",
    };
}

/// <summary>
/// Snapshot tests of records, in Verify's file convention: beside the article <c>jwcc.txt</c> stands its snapshot <c>jwcc.verified.json</c>; where
/// the record differs, it is written as <c>jwcc.received.json</c>. What changes with every version of the pipeline and not with what it finds
/// (<c>pipeline</c>, the folders before the name in <c>source.uri</c>) is taken out first. Thread-safe for different articles.
/// </summary>
public static class RecordSnapshot
{
    private const string VerifiedExtension = ".verified.json";
    private const string ReceivedExtension = ".received.json";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether a file is a snapshot or what was received in its place, and so no article.</summary>
    public static bool IsSnapshot(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(VerifiedExtension, StringComparison.Ordinal) || path.EndsWith(ReceivedExtension, StringComparison.Ordinal);
    }

    /// <summary>Holds an article against its snapshot.</summary>
    /// <param name="articlePath">The path of the article.</param>
    /// <param name="accept">Whether to make what is received the new snapshot.</param>
    /// <param name="options">How to read; the defaults where <see langword="null"/>.</param>
    /// <param name="pipeline">What makes the record; <see cref="ArticlePipeline.Default"/> where <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SnapshotResult Verify(
        string articlePath, bool accept = false, ReadOptions? options = null, ArticlePipeline? pipeline = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articlePath);
        var name = NameOf(articlePath);
        var (verified, received) = (name + VerifiedExtension, name + ReceivedExtension);
        if (Receive(articlePath, options ?? new(), pipeline ?? ArticlePipeline.Default, out var failure, cancellationToken) is not { } text)
        {
            return new(articlePath, verified, received, SnapshotStatus.Failed, failure);
        }

        var expected = File.Exists(verified) ? Lines(File.ReadAllText(verified)) : null;
        if (expected is not null && expected.SequenceEqual(Lines(text)))
        {
            File.Delete(received);
            return new(articlePath, verified, received, SnapshotStatus.Unchanged, string.Empty);
        }

        if (accept)
        {
            AtomicFile.Write(verified, Utf8.GetBytes(text));
            File.Delete(received);
            return new(articlePath, verified, received, SnapshotStatus.Accepted, string.Empty);
        }

        AtomicFile.Write(received, Utf8.GetBytes(text));
        return expected is null
            ? new(articlePath, verified, received, SnapshotStatus.Missing, string.Empty)
            : new(articlePath, verified, received, SnapshotStatus.Changed, LineDifference.Describe(expected, Lines(text)));
    }

    /// <summary>The record as a snapshot holds it: without what changes with every version of the pipeline.</summary>
    public static ArticleRecord Normalise(ArticleRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record with
        {
            Source = record.Source with { Uri = record.Source.Uri[(record.Source.Uri.LastIndexOf('/') + 1)..] },
            Pipeline = new("*", new Dictionary<string, string>()),
        };
    }

    // "jwcc.txt" and "jwcc.html" in one folder cannot share a name: there, and where the user has named it so, the extension is kept.
    private static string NameOf(string articlePath)
    {
        var full = Path.GetFullPath(articlePath);
        var folder = Path.GetDirectoryName(full)!;
        var stem = Path.Combine(folder, Path.GetFileNameWithoutExtension(full));
        var shared = File.Exists(full + VerifiedExtension)
            || Directory.Exists(folder)
                && Directory.EnumerateFiles(folder, "*", new EnumerationOptions { MatchType = MatchType.Simple })
                    .Any(path => path != full && !IsSnapshot(path) && Path.Combine(folder, Path.GetFileNameWithoutExtension(path)) == stem);
        return shared ? full : stem;
    }

    private static string? Receive(string articlePath, ReadOptions options, ArticlePipeline pipeline, out string failure, CancellationToken cancellationToken)
    {
        failure = string.Empty;
        var records = new List<string>();
        try
        {
            using var content = File.OpenRead(articlePath);
            var opened = ArticleReader.Default.Open(Path.GetFileName(articlePath), content, options, cancellationToken);
            foreach (var result in opened.Articles)
            {
                if (result.Article is not { } article)
                {
                    failure = $"{result.Failure!.Message} [{result.Failure.Error}]";
                    return null;
                }

                var record = pipeline.Process(article, cancellationToken);
                records.Add(Encoding.UTF8.GetString(RecordJson.Serialize(Normalise(record))));
            }

            if (records.Count > 0)
            {
                return opened.IsCollection ? $"[\n{string.Join(",\n", records)}\n]" : records[0];
            }

            failure = "there is no article in it [empty]";
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            failure = $"{error.Message} [{error.GetType().Name}]";
        }

        return null;
    }

    // A checkout may have changed the line ends, and an editor the last one or the byte order mark.
    private static string[] Lines(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
