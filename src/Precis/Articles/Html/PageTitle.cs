using Precis.Articles.Html.Metadata;

namespace Precis.Articles.Html;

/// <summary>Finds the headline of a page, without the name of the site.</summary>
internal static class PageTitle
{
    private const double LeastLikeness = 0.5;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " // "];

    /// <summary>The headline, and the heading on the page that bears it.</summary>
    public static (string? Title, PageHeading? Heading) Find(PageSurvey survey, string? headline, PageSite site)
    {
        var shared = survey.Metas.GetValueOrDefault("og:title") ?? survey.Metas.GetValueOrDefault("twitter:title");
        var declared = new[] { shared, headline, survey.Title }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => HtmlMetadata.Squeeze(text!)).ToList();
        var bare = declared.Select(text => WithoutSite(text, site, survey.Headings)).Where(text => text.Length > 0).ToList();

        PageHeading? best = null;
        var most = 0.0;
        foreach (var heading in survey.Headings)
        {
            if (site.IsNamed(heading.Text) && bare.Exists(text => !site.IsNamed(text)))
            {
                continue;
            }

            // What readers see as the headline is what the page's own titles vouch for; a lower heading must be nearly the same.
            var likeness = bare.Select(text => Likeness(heading.Text, text)).DefaultIfEmpty().Max();
            var least = heading.Level <= 1 ? LeastLikeness : 0.8;
            if (likeness >= least && likeness - heading.Level * 0.02 > most)
            {
                (best, most) = (heading, likeness - heading.Level * 0.02);
            }
        }

        if (best is null && survey.Headings.Where(heading => heading.Level == 1 && !site.IsNamed(heading.Text)).Take(2).ToList() is [var only])
        {
            best = only;
            return (bare.Count == 0 ? only.Text : bare[0], only);
        }

        return (best?.Text ?? (bare.Count > 0 ? bare[0] : declared.FirstOrDefault()), best);
    }

    private static string WithoutSite(string title, PageSite site, IReadOnlyList<PageHeading> headings)
    {
        foreach (var separator in Separators)
        {
            while (title.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var at)
            {
                var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
                if (site.IsNamed(tail) || separator == " | " && tail.Length < 40 && head.Length > 20)
                {
                    title = head;
                }
                else if (site.IsNamed(head))
                {
                    title = tail;
                }
                else
                {
                    break;
                }
            }
        }

        return title;
    }

    /// <summary>How many of the words two texts share (Dice's coefficient).</summary>
    private static double Likeness(string one, string other)
    {
        var (words, others) = (Words(one), Words(other));
        var shared = words.Count(others.Contains);
        return words.Count + others.Count == 0 ? 0 : 2.0 * shared / (words.Count + others.Count);
    }

    private static HashSet<string> Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', ':', ';', '.', '?', '!', '"', '“', '”', '«', '»', '(', ')', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
