using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Precis.Articles.Html;

/// <summary>Finds the headline of a page, without the name of the site.</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » "];

    public static string? Find(IHtmlDocument page, string? shared, string? headline, string? site)
    {
        var title = HtmlMetadata.Squeeze(page.QuerySelector("title")?.TextContent ?? "");
        var declared = WithoutSite(shared ?? title, site);
        var headings = page.QuerySelectorAll("h1").Select(h1 => HtmlMetadata.Squeeze(h1.TextContent)).Where(text => text.Length is > 8 and < 300).ToList();

        // The heading on the page is what readers see; the page's own title vouches for it.
        var seen = headings.Find(text => Shares(text, declared) || Shares(text, title)) ?? (headings.Count == 1 && declared.Length == 0 ? headings[0] : null);
        return seen ?? headline ?? (declared.Length > 0 ? declared : null);
    }

    private static string WithoutSite(string title, string? site)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var last = title[(at + separator.Length)..];
            var isSite = site is not null && (last.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(last, StringComparison.OrdinalIgnoreCase));
            if (isSite || separator == " | " && last.Length < 40 && at > 20)
            {
                return title[..at].Trim();
            }
        }

        return title;
    }

    /// <summary>Whether most words of the shorter text stand in the longer one.</summary>
    private static bool Shares(string heading, string title)
    {
        if (heading.Length == 0 || title.Length == 0)
        {
            return false;
        }

        var words = heading.ToLowerInvariant().Split(' ');
        var others = title.ToLowerInvariant().Split(' ').ToHashSet(StringComparer.Ordinal);
        return words.Count(others.Contains) * 2 >= Math.Min(words.Length, others.Count);
    }
}
