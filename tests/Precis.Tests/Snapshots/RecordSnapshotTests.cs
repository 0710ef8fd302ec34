using Precis.Hosting.Snapshots;

namespace Precis.Tests.Snapshots;

public sealed class RecordSnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("precis-snapshots-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AMissingSnapshotFailsAndIsReceived()
    {
        var article = Write("dock.txt", "The dock opened on 3 May 2021.");

        var result = RecordSnapshot.Verify(article);

        Assert.Equal(SnapshotStatus.Missing, result.Status);
        Assert.True(File.Exists(In("dock.received.json")));
        Assert.Throws<SnapshotException>(result.EnsureHolds);
    }

    [Fact]
    public void WhatIsAcceptedHolds()
    {
        var article = Write("quai.txt", "Le quai a ouvert le 3 mai 2021.");

        Assert.Equal(SnapshotStatus.Accepted, RecordSnapshot.Verify(article, accept: true).Status);

        Assert.Equal(SnapshotStatus.Unchanged, RecordSnapshot.Verify(article).Status);
        Assert.False(File.Exists(In("quai.received.json")));
    }

    [Fact]
    public void AChangedArticleShowsItsDifference()
    {
        var article = Write("quai.txt", "Le quai a ouvert le 3 mai 2021.");
        RecordSnapshot.Verify(article, accept: true);
        Write("quai.txt", "Le quai a ouvert le 4 mai 2021.");

        var result = RecordSnapshot.Verify(article);

        Assert.Equal(SnapshotStatus.Changed, result.Status);
        Assert.Contains("-   \"text\": \"Le quai a ouvert le 3 mai 2021.\"", result.Difference, StringComparison.Ordinal);
        Assert.Contains("+   \"text\": \"Le quai a ouvert le 4 mai 2021.\"", result.Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void LineEndsAndAByteOrderMarkDoNotMatter()
    {
        var article = Write("quai.txt", "Le quai a ouvert le 3 mai 2021.");
        RecordSnapshot.Verify(article, accept: true);
        var verified = In("quai.verified.json");
        File.WriteAllText(verified, "\uFEFF" + File.ReadAllText(verified).ReplaceLineEndings("\r\n") + "\r\n");

        Assert.Equal(SnapshotStatus.Unchanged, RecordSnapshot.Verify(article).Status);
    }

    [Fact]
    public void ArticlesThatShareAStemKeepTheirExtension()
    {
        var text = Write("quai.txt", "Le quai a ouvert le 3 mai 2021.");
        Write("quai.html", "<html><body><p>Le quai a ouvert le 3 mai 2021.</p></body></html>");

        Assert.Equal(In("quai.txt.verified.json"), RecordSnapshot.Verify(text, accept: true).Verified);
    }

    [Fact]
    public void AnArticleThatCannotBeReadFails() => Assert.Equal(SnapshotStatus.Failed, RecordSnapshot.Verify(In("nowhere.txt")).Status);

    [Fact]
    public void TheVersionOfThePipelineIsNotInTheSnapshot()
    {
        RecordSnapshot.Verify(Write("quai.txt", "Le quai a ouvert le 3 mai 2021."), accept: true);

        Assert.Contains("\"version\": \"*\"", File.ReadAllText(In("quai.verified.json")), StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return In(name);
    }
}
