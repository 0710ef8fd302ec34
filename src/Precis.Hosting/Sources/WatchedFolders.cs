using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Precis.Hosting.Sources;

/// <summary>
/// The files that are in some folders, or come to be in them, once each: at start, when the file system reports them, and at every rescan for what
/// it did not report. A file is given when its size and time have stood still and it can be opened; one that changes later is given again, but not
/// before <see cref="Finish"/> was told that the work on it is over. Ends only when cancelled.
/// </summary>
/// <param name="folders">The full paths of the folders.</param>
/// <param name="excluded">The full paths of folders that are left out.</param>
/// <param name="settle">How long a file must stand still.</param>
/// <param name="rescan">How often the folders are walked again.</param>
/// <param name="time">The clock.</param>
internal sealed class WatchedFolders(
    IReadOnlyList<string> folders, IReadOnlyList<string> excluded, TimeSpan settle, TimeSpan rescan, TimeProvider time) : IArticleSource
{
    // A file is often made first and filled later.
    private const int EmptyPatience = 10;

    private readonly Dictionary<string, FileState> _pending = [];
    private readonly ConcurrentDictionary<string, FileState> _given = [];
    private readonly ConcurrentDictionary<string, bool> _underWay = [];
    private readonly Dictionary<string, string> _uris = [];
    private readonly ConcurrentQueue<string> _reported = [];
    private volatile bool _walk = true;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleInput> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var watchers = folders.Select(folder => Watch(folder, wake.Writer)).ToList();
        try
        {
            var nextWalk = time.GetUtcNow();
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                while (_reported.TryDequeue(out var path))
                {
                    Notice(path);
                }

                if (_walk || time.GetUtcNow() >= nextWalk)
                {
                    _walk = false;
                    foreach (var broken in Walk(cancellationToken))
                    {
                        yield return broken;
                    }

                    nextWalk = time.GetUtcNow() + rescan;
                }

                foreach (var input in Settled())
                {
                    yield return input;
                }

                await WaitAsync(wake.Reader, _pending.Count > 0 ? Min(settle, rescan) : nextWalk - time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    /// <summary>Says that the work on an input is over. Thread-safe.</summary>
    /// <returns>Whether the file still is what it was when it was given; otherwise it will be given again.</returns>
    public bool Finish(ArticleInput input)
    {
        if (input.Path is not { } path)
        {
            return true;
        }

        _underWay.TryRemove(path, out _);
        return !_given.TryGetValue(path, out var given) || given.IsBroken || FileState.Of(path, given.Uri, default) is not { } now || now.IsSameFile(given);
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private async Task WaitAsync(ChannelReader<bool> wake, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (longest <= TimeSpan.Zero)
        {
            return;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(wake.WaitToReadAsync(waiting.Token).AsTask(), Task.Delay(longest, time, waiting.Token)).ConfigureAwait(false);
        wake.TryRead(out _);
        await waiting.CancelAsync().ConfigureAwait(false);
    }

    private FileSystemWatcher Watch(string folder, ChannelWriter<bool> wake)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 1 << 16,
        };
        watcher.Created += (_, change) => Report(change.FullPath);
        watcher.Changed += (_, change) => Report(change.FullPath);
        watcher.Renamed += (_, change) => Report(change.FullPath);
        watcher.Error += (_, _) =>
        {
            _walk = true;
            wake.TryWrite(true);
        };
        watcher.EnableRaisingEvents = true;
        return watcher;

        void Report(string path)
        {
            _reported.Enqueue(path);
            wake.TryWrite(true);
        }
    }

    // A path that was reported: a file waits to settle; a folder may have come with files that were not reported one by one.
    private void Notice(string path)
    {
        if (Directory.Exists(path))
        {
            _walk = true;
        }
        else if (Owner(path) is { } folder && FileInput.RelativeUri(folder, path) is var uri && !IsLeftOut(path, uri))
        {
            Notice(path, uri);
        }
    }

    private void Notice(string path, string uri)
    {
        if (FileState.Of(path, uri, time.GetUtcNow()) is { } state && !(_given.TryGetValue(path, out var given) && given.IsSameFile(state))
            && !(_pending.TryGetValue(path, out var pending) && pending.IsSameFile(state)))
        {
            _pending[path] = state;
        }
    }

    private IEnumerable<ArticleInput> Walk(CancellationToken cancellationToken)
    {
        foreach (var folder in folders)
        {
            foreach (var input in new FolderWalk(folder, path => excluded.Contains(path)).Files(cancellationToken))
            {
                // An empty file may yet be filled; what is broken for good is told once.
                if (input.Failure is null or { Error: "empty" })
                {
                    Notice(input.Path!, input.Uri);
                }
                else if (_given.TryAdd(input.Path!, FileState.Broken(input.Uri)))
                {
                    yield return input;
                }
            }
        }

        foreach (var gone in _given.Keys.Where(path => !Path.Exists(path) && new FileInfo(path).LinkTarget is null).ToList())
        {
            if (_given.TryRemove(gone, out var state))
            {
                _uris.Remove(state.Uri);
            }
        }
    }

    private IEnumerable<ArticleInput> Settled()
    {
        var now = time.GetUtcNow();
        foreach (var (path, seen) in _pending.OrderBy(file => file.Key, StringComparer.Ordinal).ToList())
        {
            if (FileState.Of(path, seen.Uri, now) is not { } state)
            {
                _pending.Remove(path);
            }
            else if (!seen.IsSameFile(state))
            {
                _pending[path] = state;
            }
            else if (now - seen.Since >= (state.Length == 0 ? settle * EmptyPatience : settle) && !IsHeld(path) && _underWay.TryAdd(path, true))
            {
                _pending.Remove(path);
                _given[path] = state;
                yield return Input(path, state);
            }
        }
    }

    private ArticleInput Input(string path, FileState state)
    {
        if (!_uris.TryAdd(state.Uri, path) && _uris[state.Uri] != path)
        {
            return ArticleInput.Broken(state.Uri, path, "same-name", $"its record would replace the one of '{_uris[state.Uri]}'; give it another name");
        }

        return state.Length == 0
            ? ArticleInput.Broken(state.Uri, path, "empty", "the file is empty; write the article into it and put it back")
            : FileInput.Of(state.Uri, path);
    }

    // Where the system knows locks, a writer that shares nothing still holds the file. Whatever else is wrong with it is the reader's to say.
    private static bool IsHeld(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException)
        {
            return File.Exists(path);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string? Owner(string path) =>
        folders.FirstOrDefault(folder => path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private bool IsLeftOut(string path, string uri) =>
        Snapshots.RecordSnapshot.IsSnapshot(path)
        || uri.Split('/').Any(name => name.StartsWith('.'))
        || excluded.Any(folder => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private readonly record struct FileState(string Uri, long Length, DateTime Written, DateTimeOffset Since)
    {
        public static FileState? Of(string path, string uri, DateTimeOffset now)
        {
            var file = new FileInfo(path);
            return file.Exists ? new(uri, file.Length, file.LastWriteTimeUtc, now) : null;
        }

        public static FileState Broken(string uri) => new(uri, -1, default, default);

        public bool IsBroken => Length < 0;

        public bool IsSameFile(FileState other) => Length == other.Length && Written == other.Written;
    }
}
