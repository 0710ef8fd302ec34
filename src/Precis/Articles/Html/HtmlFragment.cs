using System.Buffers;
using System.Text.RegularExpressions;
using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>Reads the HTML of an article that comes without a page round it: all of it is content, but for what never is.</summary>
internal static partial class HtmlFragment
{
    private static readonly SearchValues<char> Ornaments = SearchValues.Create(" \n|-–—•·*\u00A0");

    private const ElementRoles Apart =
        ElementRoles.Aside | ElementRoles.Navigation | ElementRoles.Footer | ElementRoles.Form | ElementRoles.Figure | ElementRoles.Dialog;

    /// <summary>The paragraphs, without a first one that repeats the title.</summary>
    public static IReadOnlyList<ArticleParagraph> Read(string html, string? title, string source, ReadOptions options, CancellationToken cancellationToken)
    {
        using var page = BoundedPage.Parse(html, source, options, cancellationToken);
        if (page.Body is not { } body)
        {
            return [];
        }

        var layout = BlockWalker.Walk(body, cancellationToken);
        var blocks = layout.Blocks
            .Where(block => (layout.Elements[block.Owner].Roles & Apart) == ElementRoles.None && block.Text.AsSpan().ContainsAnyExcept(Ornaments) && !PageClutter.IsClutter(block.Text) && !FeedFooter().IsMatch(block.Text))
            .ToList();
        if (blocks.Count > 1 && (layout.Elements[blocks[0].Owner].Element.LocalName == "h1" || string.Equals(blocks[0].Text.Trim(), title, StringComparison.OrdinalIgnoreCase)))
        {
            blocks.RemoveAt(0);
        }

        return [.. blocks.Select(block => new ArticleParagraph(block.Text, block.Kind))];
    }

    /// <summary>What publishing systems write under an article in a feed.</summary>
    [GeneratedRegex(@"^(?:The post .{1,300} (?:appeared first on|first appeared on) .{1,200}|(?:L[’']article|Cet article) .{1,300} est apparu en premier sur .{1,200})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FeedFooter();
}
