using System.Text;

namespace Precis.Languages;

/// <summary>Reads the lexicons and models that are embedded in the library, named by their path in the project ("Languages/French/months.tsv").</summary>
internal static class EmbeddedData
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="FileNotFoundException">The library holds no such file.</exception>
    public static Stream Open(string path) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream(path)
        ?? throw new FileNotFoundException($"The library holds no embedded file '{path}'.", path);

    /// <summary>The lines of a text file without empty lines and without comments, which begin with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The rows of a tab-separated file.</summary>
    public static IEnumerable<string[]> Rows(string path) => Lines(path).Select(line => line.Split('\t'));
}
