using System.IO.Enumeration;

namespace Precis.Hosting.Sources;

/// <summary>
/// A path with wildcards: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders. The folders before the first wildcard are the
/// root to which the matches are relative.
/// </summary>
internal sealed class GlobPattern
{
    private readonly string[] _names;

    private GlobPattern(string root, string[] names)
    {
        Root = root;
        _names = names;
    }

    /// <summary>The folder to which the matches are relative.</summary>
    public string Root { get; }

    /// <summary>How many names a match has at most.</summary>
    public int Depth => Array.IndexOf(_names, "**") >= 0 ? int.MaxValue : _names.Length;

    public static bool HasWildcards(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    public static GlobPattern Parse(string pattern)
    {
        var parts = pattern.Split('/', Path.DirectorySeparatorChar);
        var first = Array.FindIndex(parts, HasWildcards);
        var root = string.Join(Path.DirectorySeparatorChar, parts[..first]);
        return new(root.Length > 0 ? root : pattern[0] == '/' ? "/" : ".", parts[first..]);
    }

    /// <summary>Whether a path relative to <see cref="Root"/>, parted by <c>/</c>, matches.</summary>
    public bool Matches(string uri) => Matches(uri.Split('/'), _names);

    private static bool Matches(ReadOnlySpan<string> path, ReadOnlySpan<string> names)
    {
        while (names.Length > 0)
        {
            if (names[0] == "**")
            {
                names = names[1..];
                for (var skipped = 0; skipped <= path.Length; skipped++)
                {
                    if (Matches(path[skipped..], names))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (path.Length == 0 || !FileSystemName.MatchesSimpleExpression(names[0], path[0], ignoreCase: false))
            {
                return false;
            }

            path = path[1..];
            names = names[1..];
        }

        return path.Length == 0;
    }
}
