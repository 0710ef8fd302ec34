using Precis.Hosting.Snapshots;

namespace Precis.Hosting.Sources;

/// <summary>
/// Walks a folder in the ordinal order of the relative paths, lazily. Names that begin with a dot
/// and snapshots (<c>NAME.verified.json</c>) are left out. Links are followed, but not back
/// to a folder above; what cannot be read becomes an input that says so.
/// </summary>
/// <param name="root">The full path of the folder.</param>
/// <param name="isExcluded">Tells whether a full path is left out, as the output of this very run is.</param>
/// <param name="depth">How many names a relative path has at most.</param>
internal sealed class FolderWalk(string root, Func<string, bool> isExcluded, int depth = int.MaxValue)
{
    // A listing that fails half-way must say so: the default would leave folders out in silence.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, MatchType = MatchType.Simple };

    public IEnumerable<ArticleInput> Files(CancellationToken cancellationToken = default)
    {
        var real = RealPath.Of(root);
        return Folder(new DirectoryInfo(root), string.Empty, real, [real], cancellationToken);
    }

    private IEnumerable<ArticleInput> Folder(DirectoryInfo folder, string prefix, string real, HashSet<string> above, CancellationToken cancellationToken)
    {
        if (Entries(folder, out var error) is not { } entries)
        {
            yield return Broken(prefix.Length == 0 ? "./" : prefix, folder, "unreadable", $"the folder cannot be listed ({error}); give this user the right to read it");
            yield break;
        }

        foreach (var (key, entry) in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isExcluded(entry.FullName) || entry is DirectoryInfo && above.Count >= depth)
            {
                continue;
            }

            var files = entry is DirectoryInfo child ? SubFolder(child, prefix + key, real, above, cancellationToken) : [File(prefix + key, entry)];
            foreach (var file in files)
            {
                yield return file;
            }
        }
    }

    private IEnumerable<ArticleInput> SubFolder(DirectoryInfo folder, string prefix, string realParent, HashSet<string> above, CancellationToken cancellationToken)
    {
        var real = folder.LinkTarget is null ? Path.Combine(realParent, folder.Name) : RealPath.Of(folder.FullName);
        if (!above.Add(real))
        {
            return [Broken(prefix, folder, "link-loop", "the link leads back to a folder above it; remove the link")];
        }

        return Walk();

        IEnumerable<ArticleInput> Walk()
        {
            foreach (var file in Folder(folder, prefix, real, above, cancellationToken))
            {
                yield return file;
            }

            above.Remove(real);
        }
    }

    private static ArticleInput File(string uri, FileSystemInfo file)
    {
        try
        {
            if (file.LinkTarget is { } target && file.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true })
            {
                return Broken(uri, file, "dangling-link", $"the link leads to '{target}', which is not there; restore the target or remove the link");
            }

            // A named pipe has no length either: opening one would wait for a writer that may never come.
            if (file is FileInfo { LinkTarget: null, Length: 0 })
            {
                return Broken(uri, file, "empty", "the file is empty; write the article into it or remove it");
            }

            return FileInput.Of(uri, file.FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Broken(uri, file, "unreadable", $"the file cannot be reached ({error.Message}); repair or remove it");
        }
    }

    private static ArticleInput Broken(string uri, FileSystemInfo entry, string error, string message) =>
        ArticleInput.Broken(uri.TrimEnd('/'), entry.FullName, error, message);

    // A folder's key ends in '/', so that walking folder by folder gives the ordinal order of whole paths.
    private static List<(string Key, FileSystemInfo Entry)>? Entries(DirectoryInfo folder, out string? error)
    {
        error = null;
        var entries = new List<(string Key, FileSystemInfo Entry)>();
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
            {
                if (entry.Name[0] != '.' && !RecordSnapshot.IsSnapshot(entry.Name))
                {
                    entries.Add((entry is DirectoryInfo ? entry.Name + "/" : entry.Name, entry));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error = exception.Message;
            return null;
        }

        entries.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return entries;
    }
}
