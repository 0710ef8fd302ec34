namespace Precis.Articles.Html.Metadata;

/// <summary>The site of a page by the names that it goes by: what it calls itself and its host.</summary>
internal sealed class PageSite
{
    private const int LeastHostName = 4;

    private readonly List<string> _names = [];

    public PageSite(IEnumerable<string?> names, string? address)
    {
        foreach (var name in names)
        {
            if (Key(name) is { Length: > 1 } key)
            {
                _names.Add(key);
            }
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Split('.') is { Length: > 1 } parts)
        {
            // The part before the top-level domain, and before the "co" of ".co.uk".
            var at = parts.Length > 2 && parts[^2].Length <= 3 ? parts.Length - 3 : parts.Length - 2;
            _names.AddRange(new[] { Key(parts[at]), Key(uri.Host), Key(string.Concat(parts[at..])) }.Where(key => key.Length >= LeastHostName));
        }
    }

    /// <summary>Whether a text is a name of the site.</summary>
    public bool IsNamed(string text)
    {
        var key = Key(text);
        return key.Length > 0 && _names.Exists(name => name == key || name.Length >= LeastHostName && key.Length >= LeastHostName
            && (key.StartsWith(name, StringComparison.Ordinal) && key.Length <= name.Length * 2 || name.StartsWith(key, StringComparison.Ordinal) && name.Length < key.Length * 2));
    }

    /// <summary>Whether a text speaks the site's name.</summary>
    public bool IsNamedIn(string text) => Key(text) is var key && _names.Exists(name => name.Length >= LeastHostName && key.Contains(name, StringComparison.Ordinal));

    /// <summary>A name by its letters and digits alone: "The Daily Port" is "dailyport", as in its address.</summary>
    private static string Key(string? name)
    {
        if (name is null)
        {
            return "";
        }

        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.StartsWith("the", StringComparison.Ordinal) && letters.Length > 6 ? letters[3..] : letters;
    }
}
