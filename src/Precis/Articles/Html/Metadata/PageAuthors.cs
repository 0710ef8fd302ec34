namespace Precis.Articles.Html.Metadata;

/// <summary>
/// Decides on the authors of a page. What the page declares for machines comes first, then what its elements are named, then what its text
/// says near the headline; where the surer source only repeats the site's name or an account's, a person from the next is taken.
/// </summary>
internal static class PageAuthors
{
    private const int ReachBefore = 400;
    private const int ReachAfter = 1500;

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "article:author_name", "og:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dc:creator", "dcterms.creator", "citation_author",
        "article_author", "bt:author", "cse_author", "author.name", "byl", "creator", "rnews:author", "dcsext.author", "cxenseparse:author",
    ];

    private static readonly string[] WrittenBy = ["written by", "écrit par", "rédigé par", "verfasst von", "geschrieben von", "escrito por", "author", "auteur"];

    public static IReadOnlyList<string> Find(PageSurvey survey, JsonLd linked, PageHeading? headline, PageSite site)
    {
        List<string>? weak = null;
        foreach (var names in Sources(survey, linked, headline))
        {
            if (names.Count == 0)
            {
                continue;
            }

            if (!names.TrueForAll(name => site.IsNamed(name) || IsAccount(name)))
            {
                names.RemoveAll(name => names.Count > 1 && site.IsNamed(name));
                return names;
            }

            weak ??= names;
        }

        return weak ?? [];
    }

    private static IEnumerable<List<string>> Sources(PageSurvey survey, JsonLd linked, PageHeading? headline)
    {
        var declared = Merge(linked.Authors.Select(author => AuthorNames.Read(author, isDeclared: true)));
        yield return declared;
        foreach (var name in MetaNames)
        {
            if (survey.Metas.TryGetValue(name, out var value) && value.Length < 300)
            {
                yield return AuthorNames.Read(value, isDeclared: true);
            }
        }

        for (var i = 1; i <= 2; i++)
        {
            if (survey.Metas.TryGetValue($"twitter:label{i}", out var label) && WrittenBy.Contains(label.TrimEnd(':', ' '), StringComparer.OrdinalIgnoreCase)
                && survey.Metas.TryGetValue($"twitter:data{i}", out var writer))
            {
                yield return AuthorNames.Read(writer, isDeclared: true);
            }
        }

        foreach (var clue in Near(survey.Authors, headline))
        {
            yield return AuthorNames.Read(clue.Text, clue.Kind == ClueKind.Declared);
        }
    }

    /// <summary>The clues of the article, those of a kind together, the nearest after the headline first.</summary>
    private static IEnumerable<PageClue> Near(IReadOnlyList<PageClue> clues, PageHeading? headline) =>
        clues.Where(clue => clue.IsOf(headline))
            .Where(clue => clue.Kind == ClueKind.Declared || headline is null || clue.Position - headline.Position is > -ReachBefore and < ReachAfter)
            .OrderBy(clue => clue.Kind)
            .ThenBy(clue => headline is null ? clue.Position : clue.DistanceFrom(headline));

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

    /// <summary>Whether a name is what one signs in with, not what one is called.</summary>
    private static bool IsAccount(string name) => !name.Contains(' ') && !name.Any(char.IsUpper);
}
