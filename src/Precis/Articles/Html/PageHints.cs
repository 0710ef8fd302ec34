using AngleSharp.Html.Dom;

namespace Precis.Articles.Html;

/// <summary>What the page declares about its article, against which its blocks are held.</summary>
internal sealed class PageHints
{
    private const int LongestBody = 50_000;

    private readonly HashSet<string> _title;
    private readonly HashSet<string> _description;

    /// <summary>Reads the declarations.</summary>
    /// <param name="title">The headline.</param>
    /// <param name="description">The short description that the page gives to others.</param>
    /// <param name="body">The article's text where the page declares it.</param>
    public PageHints(string? title, string? description, string? body)
    {
        Title = title;
        _title = Words(title);
        _description = Words(description);
        DeclaredText = body;
        Body = body is { Length: > 0 } ? Squeezed(body.Length > LongestBody ? body[..LongestBody] : body) : null;
    }

    /// <summary>Reads what a page declares.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Its headline.</param>
    public static PageHints Read(IHtmlDocument page, string? title) =>
        new(title, (page.QuerySelector("meta[property='og:description']") ?? page.QuerySelector("meta[name=description]"))?.GetAttribute("content"), DeclaredBody.Find(page));

    /// <summary>The headline.</summary>
    public string? Title { get; }

    /// <summary>The article's text as the page declares it; <see langword="null"/> where it declares none.</summary>
    public string? DeclaredText { get; }

    /// <summary>The letters and digits of the declared text, in lower case; <see langword="null"/> where the page declares none.</summary>
    public string? Body { get; }

    /// <summary>The share of a block's words that stand in the title.</summary>
    public float InTitle(string text) => Share(text, _title);

    /// <summary>The share of a block's words that stand in the description.</summary>
    public float InDescription(string text) => Share(text, _description);

    /// <summary>Whether the declared text has a block, judged by its beginning: 1 or 0.</summary>
    public float InBody(string text)
    {
        const int Compared = 60;
        var own = Squeezed(text.Length > 3 * Compared ? text[..(3 * Compared)] : text);
        return Body is not null && own.Length > 0 && Body.Contains(own.Length > Compared ? own[..Compared] : own, StringComparison.Ordinal) ? 1 : 0;
    }

    private static float Share(string text, HashSet<string> words)
    {
        if (words.Count == 0 || text.Length > 600)
        {
            return 0;
        }

        var own = Words(text);
        return own.Count == 0 ? 0 : (float)own.Count(words.Contains) / own.Count;
    }

    private static HashSet<string> Words(string? text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= (text?.Length ?? 0); i++)
        {
            var isWord = i < text?.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text![start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    private static string Squeezed(string text) => string.Create(text.Count(char.IsLetterOrDigit), text, static (span, source) =>
    {
        var at = 0;
        foreach (var c in source)
        {
            if (char.IsLetterOrDigit(c))
            {
                span[at++] = char.ToLowerInvariant(c);
            }
        }
    });
}
