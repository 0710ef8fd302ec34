using Precis.Hosting.Snapshots;

namespace Precis.Tests.Snapshots;

/// <summary>Every sample article gives the record that stands beside it.</summary>
public class SampleSnapshotTests
{
    private static readonly string Samples = Path.Combine(DevelopmentData.Repository, "samples", "articles");

    public static TheoryData<string> Articles =>
        [.. Directory.EnumerateFiles(Samples, "*", SearchOption.AllDirectories)
            .Where(path => !RecordSnapshot.IsSnapshot(path))
            .Select(path => Path.GetRelativePath(Samples, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void ASampleGivesItsRecord(string article) => SnapshotAssert.Holds(Path.Combine(Samples, article));
}
