using System.Net;
using System.Text.RegularExpressions;
using Precis.Articles.Html;
using Precis.Articles.PlainText;

namespace Precis.Articles;

/// <summary>The words of an article that a feed, a wire format or a mail carries: HTML or text, without the page round it.</summary>
internal static partial class CarriedContent
{
    /// <summary>A text this long, or of several paragraphs, is more than a teaser.</summary>
    private const int LongestTeaser = 600;

    /// <summary>The paragraphs of HTML, or of a text that may hold HTML's entities.</summary>
    public static IReadOnlyList<ArticleParagraph> Of(string content, string? title, string source, ReadOptions options, CancellationToken cancellationToken)
    {
        if (!Tag().IsMatch(content))
        {
            return PlainTextLayout.Paragraphs(WebUtility.HtmlDecode(content), cancellationToken);
        }

        var paragraphs = HtmlFragment.Read(content, title, source, options, cancellationToken);

        // One paragraph that is parted by hard line breaks alone is laid out as a plain text.
        return paragraphs.Count == 1 && paragraphs[0].Text.AsSpan().Count('\n') > 1
            ? PlainTextLayout.Paragraphs(paragraphs[0].Text, cancellationToken)
            : paragraphs;
    }

    /// <summary>One line of text from what may hold mark-up: a headline.</summary>
    public static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = WebUtility.HtmlDecode(text);
        text = Tag().IsMatch(text) ? WebUtility.HtmlDecode(Tag().Replace(text, "")) : text;
        text = WhiteSpace().Replace(text, " ").Trim();
        return text.Length > 0 ? text : null;
    }

    /// <summary>Whether a text only makes its reader curious: short, or broken off with dots or a link to the rest.</summary>
    public static bool IsTeaser(IReadOnlyList<ArticleParagraph> paragraphs) =>
        paragraphs.Sum(paragraph => paragraph.Text.Length) < LongestTeaser && paragraphs.Count < 3 || IsBrokenOff(paragraphs);

    /// <summary>Whether a text ends with dots or with a link to the rest.</summary>
    public static bool IsBrokenOff(IReadOnlyList<ArticleParagraph> paragraphs) => paragraphs.Count > 0 && BrokenOff().IsMatch(paragraphs[^1].Text.TrimEnd());

    /// <summary>A teaser without the link to the rest, which is no part of its text.</summary>
    public static IReadOnlyList<ArticleParagraph> WithoutLink(IReadOnlyList<ArticleParagraph> teaser)
    {
        if (teaser.Count == 0 || LinkToRest().Match(teaser[^1].Text) is not { Success: true } link)
        {
            return teaser;
        }

        var rest = teaser[^1].Text[..link.Index].TrimEnd();
        return rest.Length > 0 ? [.. teaser.SkipLast(1), teaser[^1] with { Text = rest }] : teaser.Count > 1 ? [.. teaser.SkipLast(1)] : teaser;
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*(?:[ \\t\\r\\n][^<>]{0,4000})?/?>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("[ \\t\\r\\n]+", RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"(?:\[(?:…|\.\.\.)\]|(?:lire la suite|lire l[’']article|la suite sur|continuer la lecture|read more|continue reading|full story)[ .…»>→\]]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BrokenOff();

    [GeneratedRegex(@"(?<=^|[.…!?»”\]]\s*)(?:lire la suite|lire l[’']article|continuer la lecture|read more|continue reading|full story)[ .…»>→\]]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkToRest();
}
