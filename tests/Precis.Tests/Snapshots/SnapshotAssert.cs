using Precis.Hosting.Snapshots;

namespace Precis.Tests.Snapshots;

/// <summary>The one place where tests meet snapshots.</summary>
internal static class SnapshotAssert
{
    /// <summary>Fails, showing the difference, unless the article's record is what its snapshot says; a missing snapshot fails too.</summary>
    public static void Holds(string articlePath) => RecordSnapshot.Verify(articlePath).EnsureHolds();
}
