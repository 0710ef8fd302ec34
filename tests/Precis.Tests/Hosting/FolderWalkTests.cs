using Precis.Hosting.Sources;

namespace Precis.Tests.Hosting;

public sealed class FolderWalkTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("precis-walk-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void FilesComeInTheOrdinalOrderOfTheirPaths()
    {
        string[] paths = ["Z.txt", "a-b.txt", "a.txt", "a/b.txt", "a/é.txt", "b/c/d.txt", "b0.txt", "é.txt"];
        foreach (var path in paths.Reverse())
        {
            Write(path);
        }

        Assert.Equal(paths.Order(StringComparer.Ordinal), Walk().Select(file => file.Uri));
    }

    [Fact]
    public void HiddenFilesAndSnapshotsAreLeftOut()
    {
        Write("a.txt");
        Write(".hidden");
        Write(".git/config");
        Write("a.verified.json");
        Write("a.received.json");

        Assert.Equal(["a.txt"], Walk().Select(file => file.Uri));
    }

    [Fact]
    public void WhatTheRunWritesIsLeftOut()
    {
        Write("a.txt");
        Write("out/a.txt.json");
        Write("outer/b.txt");
        var output = Path.Combine(_folder.FullName, "out");

        var files = new FolderWalk(_folder.FullName, path => path == output).Files();

        Assert.Equal(["a.txt", "outer/b.txt"], files.Select(file => file.Uri));
    }

    [Fact]
    public void LinksAreFollowedButNotInCircles()
    {
        Write("a/b.txt");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "a", "loop"), "..");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "again"), "a");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "gone"), "nowhere");

        var files = Walk().Select(file => (file.Uri, file.Failure?.Error)).ToList();

        Assert.Equal([("a/b.txt", null), ("a/loop", "link-loop"), ("again/b.txt", null), ("again/loop", "link-loop"), ("gone", "dangling-link")], files);
    }

    [Fact]
    public void AnEmptyFileIsNotOpened()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "empty.txt"), string.Empty);

        Assert.Equal("empty", Walk().Single().Failure!.Error);
    }

    private IEnumerable<ArticleInput> Walk() => new FolderWalk(_folder.FullName, _ => false).Files();

    private void Write(string path)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "x");
    }
}
