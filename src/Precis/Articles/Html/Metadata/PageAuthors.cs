using System.Text.RegularExpressions;

namespace Precis.Articles.Html.Metadata;

/// <summary>
/// Decides on the authors of a page. What the page declares for machines comes first, then what its elements are named, then what its text
/// says near the headline; where the surer source only repeats the site's name or an account's, a person from the next is taken.
/// </summary>
internal static partial class PageAuthors
{
    private const int ReachBefore = 400;
    private const int ReachAfter = 1500;
    private const int Beside = 300;

    /// <summary>Longer words than "by" and "par" say "author" wherever they stand.</summary>
    private const int ShortBy = 4;
    private const int Together = 6;

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "article:author_name", "og:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dc:creator", "dcterms.creator", "citation_author",
        "article_author", "bt:author", "cse_author", "author.name", "byl", "creator", "rnews:author", "dcsext.author", "cxenseparse:author",
    ];

    private static readonly string[] WrittenBy = ["written by", "écrit par", "rédigé par", "verfasst von", "geschrieben von", "escrito por", "author", "auteur"];

    public static IReadOnlyList<string> Find(PageSurvey survey, JsonLd linked, PageHeading? headline, PageSite site)
    {
        List<string>? weak = null;
        foreach (var names in Declared(survey, linked, site).Concat(Shown(survey, headline)))
        {
            if (names.Count == 0)
            {
                continue;
            }

            if (names.Exists(name => IsPerson(name, site)))
            {
                return names is [var single] ? Fuller(single, survey, headline) : names;
            }

            weak ??= names;
        }

        return weak ?? [];
    }

    private static IEnumerable<List<string>> Declared(PageSurvey survey, JsonLd linked, PageSite site)
    {
        yield return Merge(linked.Authors.Select(author => Read(author, site)));
        foreach (var name in MetaNames)
        {
            if (survey.Metas.TryGetValue(name, out var value) && value.Length < 300)
            {
                yield return Read(name == "citation_author" ? FamilyFirst().Replace(value, "${given} ${family}") : value, site);
            }
        }

        for (var i = 1; i <= 2; i++)
        {
            if (survey.Metas.TryGetValue($"twitter:label{i}", out var label) && WrittenBy.Contains(label.TrimEnd(':', ' '), StringComparer.OrdinalIgnoreCase)
                && survey.Metas.TryGetValue($"twitter:data{i}", out var writer))
            {
                yield return Read(writer, site);
            }
        }
    }

    /// <summary>The name of a site is not taken apart: "Jobs &amp; Hire" is no two people.</summary>
    private static List<string> Read(string text, PageSite site) => site.IsNamed(text) ? [text] : AuthorNames.Read(text, isDeclared: true);

    private static IEnumerable<List<string>> Shown(PageSurvey survey, PageHeading? headline)
    {
        var clues = Near(survey.Authors, headline).ToList();
        foreach (var clue in clues)
        {
            yield return Merge(Row(clue, clues).Select(other => AuthorNames.Read(other.Text, other.Kind == ClueKind.Declared, other.Kind == ClueKind.Linked || Bylines.IsBy(other.Label))));
        }

        // "Anne Petit | 8 mars 2022": a line of two under the headline.
        foreach (var clue in survey.Dates.Where(clue => headline is not null && clue.Kind == ClueKind.Told && clue.IsOf(headline) && clue.DistanceFrom(headline) < Beside))
        {
            yield return AuthorNames.Read(clue.Text, isDeclared: false).FindAll(name => Bylines.IsFirstName(name.AsSpan(0, Math.Max(0, name.IndexOf(' ')))));
        }
    }

    /// <summary>A clue with those that follow it at once: each author may be a link of its own.</summary>
    private static IEnumerable<PageClue> Row(PageClue first, List<PageClue> clues)
    {
        yield return first;
        var end = first.Position + first.Text.Length;
        foreach (var next in clues.Where(next => first.Kind <= ClueKind.Linked && next.Kind == first.Kind && next.Position > first.Position).OrderBy(next => next.Position))
        {
            if (next.Position - end > Together)
            {
                yield break;
            }

            yield return next;
            end = next.Position + next.Text.Length;
        }
    }

    /// <summary>What the page shows of an author who was declared alone: the others beside, the family name.</summary>
    private static List<string> Fuller(string declared, PageSurvey survey, PageHeading? headline)
    {
        foreach (var names in Shown(survey, headline))
        {
            if (names.Find(name => name.Contains(declared, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                return names.Count > 1 ? names : declared.Contains(' ') ? [declared] : [same];
            }
        }

        return [declared];
    }

    /// <summary>The clues of the article, those of a kind together, the nearest after the headline first.</summary>
    private static IEnumerable<PageClue> Near(IReadOnlyList<PageClue> clues, PageHeading? headline)
    {
        return clues.Where(clue => clue.IsOf(headline))
            .Where(clue => clue.Kind <= ClueKind.Linked || IsNear(clue) || Bylines.IsBy(clue.Label) && clue.Label.Length > ShortBy || Bylines.ByLength(clue.Text) > ShortBy)
            .OrderBy(clue => !IsNear(clue) && clue.Kind > ClueKind.Linked)
            .ThenBy(clue => clue.Kind)
            .ThenBy(clue => headline is null ? clue.Position : clue.DistanceFrom(headline));

        bool IsNear(PageClue clue) => headline is null || clue.Position - headline.Position is > -ReachBefore and < ReachAfter;
    }

    private static List<string> Merge(IEnumerable<List<string>> lists)
    {
        var names = new List<string>();
        foreach (var name in lists.SelectMany(list => list))
        {
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>Whether a name is neither the site's ("Podium Staff") nor what one signs in with.</summary>
    private static bool IsPerson(string name, PageSite site) =>
        (name.Contains(' ') || name.Any(char.IsUpper)) && (!site.IsNamedIn(name) || name.IndexOf(' ') is > 0 and var blank && Bylines.IsFirstName(name.AsSpan(0, blank)));

    [GeneratedRegex(@"(?<=^|; )(?<family>\p{Lu}[\p{L}'’ -]{1,30}), (?<given>\p{Lu}[\p{L}.’' -]{0,30})(?=;|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FamilyFirst();
}
