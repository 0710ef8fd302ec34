using Precis.Articles.Html.Metadata;

namespace Precis.Articles.Html;

/// <summary>Finds the headline of a page, without the name of the site.</summary>
internal static class PageTitle
{
    private const double LeastLikeness = 0.5;

    private const double LeastLower = 0.8;

    /// <summary>A part of a title with fewer blanks is a section or a site; one with more can be a headline.</summary>
    private const int LeastBlanks = 2;

    /// <summary>"The" and the blank after it.</summary>
    private const int LongestArticle = 4;

    private static readonly char[] NoWord = [' ', ',', ':', ';', '.', '?', '!', '"', '“', '”', '«', '»', '(', ')', '\u00A0', '\u202F'];

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " // "];

    /// <summary>The headline, and the heading on the page that bears it.</summary>
    public static (string? Title, PageHeading? Heading) Find(PageSurvey survey, string? headline, PageSite site)
    {
        var shared = survey.Metas.GetValueOrDefault("og:title") ?? survey.Metas.GetValueOrDefault("twitter:title");
        var declared = new[] { shared, headline, survey.Title }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => HtmlMetadata.Squeeze(text!)).ToList();
        var bare = declared.Select(text => WithoutSite(text, site)).Where(text => text.Length > 0).ToList();

        var vouchers = bare.Concat(declared).Concat(bare.SelectMany(text => text.Split(Separators, StringSplitOptions.None)).Where(part => part.Count(' ') >= LeastBlanks))
            .Distinct(StringComparer.Ordinal).Select(Words).ToList();
        PageHeading? best = null;
        var most = 0.0;
        foreach (var heading in survey.Headings)
        {
            // What readers see as the headline is what the page's own titles vouch for; a lower heading must be nearly the same.
            var words = Words(heading.Text);
            var likeness = vouchers.Select(voucher => Likeness(words, voucher)).DefaultIfEmpty().Max();
            var least = heading.Level <= 1 ? LeastLikeness : LeastLower;
            if (likeness >= least && likeness - heading.Level * 0.02 > most && !(site.IsNamed(heading.Text) && bare.Exists(text => !site.IsNamed(text))))
            {
                (best, most) = (heading, likeness - heading.Level * 0.02);
            }
        }

        var only = survey.Headings.Where(heading => heading.Level == 1 && !site.IsNamed(heading.Text)).Take(2).ToList() is [var single] ? single : null;
        if (best is null && only is not null && (bare.Count == 0 || only.Text.Count(' ') >= LeastBlanks))
        {
            return (only.Text, only);
        }

        var title = best is null ? bare.Concat(declared).FirstOrDefault() : bare.Find(text => IsPurer(text, best.Text)) ?? WithoutSite(best.Text, site, isHeading: true);

        // What stands around the one great heading is the article's head, also where the page's titles put it in other words.
        return (title, best is null or { Level: > 1 } ? only ?? best : best);
    }

    /// <summary>Whether a declared title is the heading without the kicker or the date before it, or without its capitals.</summary>
    private static bool IsPurer(string title, string heading) =>
        heading.Length - title.Length > LongestArticle && title.Count(' ') >= LeastBlanks && heading.EndsWith(" " + title, StringComparison.OrdinalIgnoreCase)
        || !heading.Any(char.IsLower) && title.Any(char.IsLower) && Likeness(Words(heading), Words(title)) >= LeastLower;

    private static string WithoutSite(string title, PageSite site, bool isHeading = false)
    {
        foreach (var separator in Separators)
        {
            while (title.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var at)
            {
                var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
                if (site.IsNamed(tail) || !isHeading && separator == " | " && tail.Length < 40 && head.Length > 20)
                {
                    title = head;
                }
                else if (site.IsNamed(head) || !isHeading && separator == " | " && head.Count(' ') < LeastBlanks && tail.Count(' ') > LeastBlanks)
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
    private static double Likeness(HashSet<string> words, HashSet<string> others) =>
        words.Count + others.Count == 0 ? 0 : 2.0 * words.Count(others.Contains) / (words.Count + others.Count);

    private static HashSet<string> Words(string text) =>
        text.ToLowerInvariant().Split(NoWord, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
