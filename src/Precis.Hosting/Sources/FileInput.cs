namespace Precis.Hosting.Sources;

/// <summary>Makes inputs of files.</summary>
internal static class FileInput
{
    public static ArticleInput Of(string uri, string fullPath) => new(uri, () => Open(fullPath)) { Path = fullPath };

    /// <summary>The path of a file below a root, parted by <c>/</c> whatever the system.</summary>
    public static string RelativeUri(string root, string fullPath)
    {
        var relative = Path.GetRelativePath(root, fullPath);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    // Writers may still hold the file: reading must not disturb them, and what they replace is read whole from the old file.
    private static FileStream Open(string path) =>
        new(path, new FileStreamOptions
        {
            Access = FileAccess.Read,
            Mode = FileMode.Open,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.SequentialScan,
        });
}
