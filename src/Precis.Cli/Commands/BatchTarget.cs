using Microsoft.Win32.SafeHandles;
using Precis.Hosting.Sinks;
using Precis.Hosting.Sources;
using Precis.Hosting.Workers;

namespace Precis.Cli.Commands;

/// <summary>Where a batch publishes to: a folder, a file of JSON Lines, or standard output.</summary>
internal sealed class BatchTarget
{
    private readonly string _path;
    private readonly Kind _kind;

    private BatchTarget(Kind kind, string path)
    {
        _kind = kind;
        _path = path;
    }

    private enum Kind
    {
        Folder,
        File,
        StandardOutput,
    }

    /// <summary>The file that names what failed; <see langword="null"/> where only standard error does.</summary>
    public string? FailurePath => _kind switch
    {
        Kind.Folder => Path.Combine(_path, "failed.jsonl"),
        Kind.File => Path.ChangeExtension(_path, ".failed.jsonl"),
        _ => null,
    };

    /// <summary>The paths that are no input, even below one.</summary>
    public IReadOnlyList<string> Excluded => _kind switch
    {
        Kind.Folder => [_path],
        Kind.File => [_path, FailurePath!],
        _ => [],
    };

    /// <exception cref="UsageException">The output would become input.</exception>
    public static BatchTarget Parse(string output, IReadOnlyList<string> inputs)
    {
        if (output == "-")
        {
            return new(Kind.StandardOutput, string.Empty);
        }

        if (output.Length == 0)
        {
            throw new UsageException("--out is empty: give a folder, FILE.jsonl, or -.");
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (output.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path))
        {
            return inputs.Any(input => Path.GetFullPath(input) == path)
                ? throw new UsageException($"--out '{output}' is an input too: give the records a file of their own.")
                : new(Kind.File, path);
        }

        return inputs.Any(input => Directory.Exists(input) && Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)) == path)
            ? throw new UsageException($"--out '{output}' is an input too: give the records a folder of their own.")
            : new(Kind.Folder, path);
    }

    /// <summary>Makes the folder, so that a run that cannot write ends before it begins.</summary>
    /// <exception cref="OutputFailedException">The folder cannot be made or written.</exception>
    public void Prepare()
    {
        if (_kind == Kind.StandardOutput)
        {
            return;
        }

        var folder = _kind == Kind.Folder ? _path : Path.GetDirectoryName(_path)!;
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".precis-{Environment.ProcessId}.tmp");
            File.Create(probe).Dispose();
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException($"the output folder '{folder}' cannot be written: {error.Message} Choose another with --out.", error);
        }
    }

    public IAsyncEnumerable<InputReport> Publish(ArticleRun run, IArticleSource source, CancellationToken cancellationToken) => _kind switch
    {
        Kind.Folder => run.ToFolderAsync(source, new FolderSink(_path), cancellationToken),
        Kind.File => run.ToFileAsync(source, _path, cancellationToken),
        _ => run.ToStreamAsync(source, OpenStandardOutput(), cancellationToken),
    };

    // The console's own stream hides that the reader has gone, and the run would go on for nobody.
    private static Stream OpenStandardOutput() =>
        OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
