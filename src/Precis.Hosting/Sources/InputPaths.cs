using System.Runtime.CompilerServices;

namespace Precis.Hosting.Sources;

/// <summary>
/// The inputs of a batch: files, folders, patterns with wildcards, and <c>-</c> for standard input, in the order given. A file that is named
/// twice is read once.
/// </summary>
/// <param name="inputs">The inputs as the user gave them.</param>
/// <param name="outputs">The full paths that the run writes to: what lies under them is no input.</param>
/// <param name="openStandardInput">Opens standard input.</param>
public sealed class InputPaths(IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, Func<Stream> openStandardInput) : IArticleSource
{
    /// <summary>The address of an article from standard input.</summary>
    public const string StandardInputUri = "stdin";

    private static readonly StringComparison PathComparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleInput> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One folder names each file once: only several inputs can repeat each other, so only they pay for the book-keeping.
        var seen = inputs.Count > 1 ? new Dictionary<string, string>(StringComparer.FromComparison(PathComparison)) : null;
        var uris = inputs.Count > 1 ? new Dictionary<string, string>(StringComparer.FromComparison(PathComparison)) : null;
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var given in inputs)
        {
            foreach (var input in Expand(given, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var place = input.Path ?? given;
                if (seen is not null && !seen.TryAdd(place, input.Uri))
                {
                    continue;
                }

                if (uris is not null && !uris.TryAdd(input.Uri, place))
                {
                    yield return ArticleInput.Broken(
                        place, input.Path, "same-name", $"its record would replace the one of '{uris[input.Uri]}'; run the two with an --out of their own, or run the folder above both");
                    continue;
                }

                yield return input;
            }
        }
    }

    private IEnumerable<ArticleInput> Expand(string given, CancellationToken cancellationToken)
    {
        if (given == "-")
        {
            return [new ArticleInput(StandardInputUri, openStandardInput)];
        }

        if (Directory.Exists(given))
        {
            return Walk(Path.GetFullPath(given), cancellationToken);
        }

        if (!GlobPattern.HasWildcards(given) || File.Exists(given))
        {
            return [OneFile(given)];
        }

        var glob = GlobPattern.Parse(given);
        return Directory.Exists(glob.Root)
            ? Matching(given, glob, cancellationToken)
            : [ArticleInput.Broken(given, null, "not-found", $"there is no folder '{glob.Root}'; correct the path")];
    }

    private static ArticleInput OneFile(string given)
    {
        var full = Path.GetFullPath(given);
        var name = Path.GetFileName(full);
        if (File.Exists(full))
        {
            return FileInput.Of(name, full);
        }

        return new FileInfo(full).LinkTarget is { } target
            ? ArticleInput.Broken(given, full, "dangling-link", $"the link leads to '{target}', which is not there; restore the target or remove the link")
            : ArticleInput.Broken(given, full, "not-found", "there is no such file or folder; correct the path");
    }

    private static IEnumerable<ArticleInput> Matching(string given, IEnumerable<ArticleInput> matches)
    {
        var any = false;
        foreach (var match in matches)
        {
            any = true;
            yield return match;
        }

        if (!any)
        {
            yield return ArticleInput.Broken(given, null, "not-found", "no file matches; correct the pattern");
        }
    }

    private IEnumerable<ArticleInput> Matching(string given, GlobPattern glob, CancellationToken cancellationToken) =>
        Matching(given, Walk(Path.GetFullPath(glob.Root), cancellationToken, glob.Depth).Where(file => glob.Matches(file.Uri)));

    private IEnumerable<ArticleInput> Walk(string root, CancellationToken cancellationToken, int depth = int.MaxValue)
    {
        var below = outputs.Where(output => IsBelow(root, output)).ToList();
        return new FolderWalk(root, path => below.Exists(output => string.Equals(path, output, PathComparison)), depth).Files(cancellationToken);
    }

    private static bool IsBelow(string root, string path) =>
        path.Length > root.Length && path.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, PathComparison);
}
