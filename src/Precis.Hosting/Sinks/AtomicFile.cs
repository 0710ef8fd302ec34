namespace Precis.Hosting.Sinks;

/// <summary>
/// A file that appears whole or not at all: the bytes go to a temporary file in the same folder, are flushed to the disk, and are then moved to the
/// final name.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _keep;

    /// <param name="path">The full path.</param>
    /// <param name="keepWhenAbandoned">Whether the temporary file stays when the file is disposed without being committed.</param>
    /// <exception cref="IOException">The folder cannot be made, or another process is writing the same file.</exception>
    public AtomicFile(string path, bool keepWhenAbandoned = false)
    {
        _path = path;
        _keep = keepWhenAbandoned;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // The name does not change from run to run, so what a killed run left behind is overwritten, and the lock keeps two runs apart.
        _temporary = Hidden(path, ".tmp");
        Stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
    }

    /// <summary>Takes the bytes.</summary>
    public FileStream Stream { get; }

    /// <summary>Writes a whole file.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new AtomicFile(path);
        file.Stream.Write(bytes);
        file.Commit();
    }

    /// <summary>Moves aside what an interrupted run left of a file, and says where.</summary>
    public static string KeepLeftover(string path)
    {
        var kept = Hidden(path, ".part");
        if (File.Exists(Hidden(path, ".tmp")))
        {
            File.Move(Hidden(path, ".tmp"), kept, overwrite: true);
        }

        return kept;
    }

    public void Commit()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _keep = true;
    }

    /// <summary>Removes what was written, also where it would be kept.</summary>
    public void Discard() => _keep = false;

    public void Dispose()
    {
        Stream.Dispose();
        if (!_keep)
        {
            File.Delete(_temporary);
        }
    }

    private static string Hidden(string path, string extension) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}{extension}");
}
