using System.Globalization;
using System.Text.RegularExpressions;

namespace Precis.Articles.Html.Metadata;

/// <summary>
/// Decides when a page's article was published: what it declares for machines, checked against the day in its address and the one that it
/// shows; then these; at last the day it was changed.
/// </summary>
internal sealed partial class PageDate
{
    private const int Beside = 300;
    private const int Reach = 1500;
    private const int MostProse = 50;

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "article:published", "article.published", "article:publicationdate", "datePublished", "og:datepublished",
        "parsely-pub-date", "sailthru.date", "bt:pubdate", "published_at", "published-time", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article_date_original", "publication_date",
        "pubdate", "pub_date", "publishdate", "publish-date", "publish_date", "published-date", "dcterms.issued", "dc.date.issued", "rnews:datePublished", "dcsext.articlefirstpublished", "sn-post-date",
    ];

    private static readonly string[] LooseNames =
    [
        "published", "dcterms.created", "dc.date", "dcterms.date", "dc:date", "dcterms:created", "citation_online_date", "citation_publication_date", "prism.publicationdate", "date.release",
        "article.created", "datecreated", "og:created_time", "displaydate", "pdate", "date", "uploaddate",
    ];

    private static readonly string[] ModifiedNames =
        ["article:modified_time", "og:updated_time", "dateModified", "article:modified", "og:article:modified_time", "bt:moddate", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod"];

    private readonly PageSurvey _survey;
    private readonly JsonLd _linked;
    private readonly EdtfDate? _address;
    private readonly List<Shown> _shown;

    public PageDate(PageSurvey survey, JsonLd linked, PageHeading? headline, string? address)
    {
        _survey = survey;
        _linked = linked;
        _address = AddressDate.Read(address);
        _shown = ShownDates(survey, headline, IsMonthFirst(survey.Language, address));
        Published = Find();
    }

    /// <summary>When the article was published.</summary>
    public PublicationDate? Published { get; }

    /// <summary>When the article was last changed, as the page declares it.</summary>
    private EdtfDate? Modified => Days([_linked.Modified, .. ModifiedNames.Select(name => _survey.Metas.GetValueOrDefault(name))]);

    /// <summary>Whether the page only tells when the article was changed, and that day stands for the one of publication.</summary>
    public bool IsOfChange { get; private set; }

    /// <summary>Decides.</summary>
    private PublicationDate? Find()
    {
        var shown = Best(_shown.Where(date => !date.IsUpdate));
        if (Declared(shown) is { } declared)
        {
            return Checked(declared, shown);
        }

        if (shown is { Trust: 0 } marked)
        {
            return Checked(marked.Value, null);
        }

        if (_address is { IsDay: true } day)
        {
            return shown is { } same && same.Value.Earliest == day.Earliest ? new(same.Value, same.From) : new(day, PublishedFrom.Url);
        }

        if (shown is { } found && (_address is not { } month || found.Trust <= 3 || found.Value.Earliest >= month.Earliest && found.Value.Earliest <= month.Latest))
        {
            return new(found.Value, found.From);
        }

        if (_address is { } known)
        {
            return new(known, PublishedFrom.Url);
        }

        var changed = Best(_shown.Where(date => date.IsUpdate)) is { } update ? new(update.Value, update.From) : Modified is { } modified ? new PublicationDate(modified, PublishedFrom.Metadata) : null;
        if (State() is { } state && (changed is null || state.Earliest <= changed.Value.Earliest))
        {
            return new(state, PublishedFrom.Metadata);
        }

        if (Imprecise() is { } imprecise)
        {
            return new(imprecise, PublishedFrom.Metadata);
        }

        IsOfChange = changed is not null;
        return changed;
    }

    /// <summary>
    /// The declared day of publication: of several the one that the page shows, else the earliest, for a later one is that of another edition; else the first of the
    /// looser names.
    /// </summary>
    private EdtfDate? Declared(Shown? shown)
    {
        EdtfDate? earliest = null;
        foreach (var value in PublishedNames.Select(name => _survey.Metas.GetValueOrDefault(name)).Prepend(_linked.Published))
        {
            if (Day(value) is not { } day)
            {
                continue;
            }

            if (day.Earliest == shown?.Value.Earliest)
            {
                return day;
            }

            earliest = earliest is not { } other || day.Earliest < other.Earliest ? day : other;
        }

        return earliest ?? Days(LooseNames.Select(name => _survey.Metas.GetValueOrDefault(name)));
    }

    /// <summary>
    /// Holds a declared date against the address and what the page shows. A declared date long after the day in the address dates a later edition; a moment told in UTC may
    /// fall on the day before or after that of the newsroom, and articles speak of the newsroom's days.
    /// </summary>
    private PublicationDate Checked(EdtfDate declared, Shown? shown)
    {
        if (_address is { IsDay: true } address)
        {
            var late = declared.Earliest.DayNumber - address.Earliest.DayNumber;
            if (late > 1 || late != 0 && IsLocally(declared, address.Earliest))
            {
                return new(address, PublishedFrom.Url);
            }
        }
        else if (Best(_shown.Where(date => date is { IsUpdate: true, From: PublishedFrom.Text, Trust: < 8 })) is { } update && update.Value.Earliest.DayNumber + 1 < declared.Earliest.DayNumber)
        {
            return new(update.Value, update.From);
        }
        else if (shown is { } seen && seen.Value.Earliest != declared.Earliest && IsLocally(declared, seen.Value.Earliest))
        {
            return new(seen.Value, seen.From);
        }

        return new(declared, PublishedFrom.Metadata);
    }

    /// <summary>Whether a moment in UTC falls on a day somewhere on earth.</summary>
    private static bool IsLocally(EdtfDate moment, DateOnly day) =>
        moment.Text.Length > 10 && (moment.Text.EndsWith('Z') || moment.Text.EndsWith("+00:00", StringComparison.Ordinal))
        && int.TryParse(moment.Text.AsSpan(11, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
        && (day.DayNumber - moment.Earliest.DayNumber) switch { -1 => hour < 12, 1 => hour >= 10, _ => false };

    private static EdtfDate? Days(IEnumerable<string?> values)
    {
        foreach (var value in values)
        {
            if (Day(value) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static EdtfDate? Day(string? value) => Any(value) is { IsDay: true } day ? day : null;

    /// <summary>A date that can be one of a publication: 1970-01-01 is a clock that was never set.</summary>
    private static EdtfDate? Any(string? value) =>
        (PublishedDates.Read(value) ?? (value is { Length: > 5 and < 60 } && WrittenDate.Find(value, true) is [var written, ..] ? written.Value : null)) is { } date
        && date.Earliest.Year is > 1900 and < 2100 && date.Earliest != new DateOnly(1970, 1, 1) ? date : null;

    private EdtfDate? Imprecise() => PublishedNames.Select(name => Any(_survey.Metas.GetValueOrDefault(name))).Prepend(Any(_linked.Published)).FirstOrDefault(date => date is not null);

    /// <summary>The first date of publication in the data of the page's scripts.</summary>
    private EdtfDate? State()
    {
        foreach (var script in _survey.State)
        {
            foreach (Match match in StateField().Matches(script))
            {
                if (Day(match.Groups["value"].Value) is { } day)
                {
                    return day;
                }
            }
        }

        return null;
    }

    private static List<Shown> ShownDates(PageSurvey survey, PageHeading? headline, bool monthFirst)
    {
        var shown = new List<Shown>();
        foreach (var clue in survey.Dates)
        {
            var distance = headline is null ? clue.Position : clue.DistanceFrom(headline);
            var far = (distance < Beside ? 0 : distance < Reach ? 4 : 8) + (clue.IsOf(headline) ? 0 : 16);
            if (clue.Kind <= ClueKind.Time && Day(clue.Text) is { } machine)
            {
                var says = Bylines.SaysUpdate(clue.Label);
                var trust = clue.Kind == ClueKind.Declared && far < 16 ? 0 : (says == false ? 1 : 2) + far;
                Add(new(machine, PublishedFrom.Metadata, trust, distance, clue.IsUpdate || says == true), says);
                continue;
            }

            var before = 0;
            foreach (var date in WrittenDate.Find(clue.Text, monthFirst))
            {
                var label = clue.Text[before..date.Start];
                var says = Bylines.SaysUpdate(label) ?? (label.AsSpan().Trim().Length == 0 && before == 0 ? Bylines.SaysUpdate(clue.Label) : null);
                var isBare = date.Start - before <= MostProse && clue.Text.Length - (date.End - date.Start) <= MostProse;
                if (date.Value.Earliest.Year is > 1900 and < 2100 && (says is not null || isBare))
                {
                    var trust = says == false ? 1 : clue.Kind == ClueKind.Told ? 4 : 3;
                    Add(new(date.Value, PublishedFrom.Text, trust + far, distance, says ?? clue.IsUpdate), says);
                }

                before = date.End;
            }
        }

        return shown;

        // What stands beside the article or far from its headline must say what it is.
        void Add(Shown date, bool? says)
        {
            if (date.Trust < 8 + 4 || says is not null)
            {
                shown.Add(date);
            }
        }
    }

    private static Shown? Best(IEnumerable<Shown> shown)
    {
        Shown? best = null;
        foreach (var date in shown)
        {
            if (best is not { } other || date.Trust < other.Trust || date.Trust == other.Trust && date.Distance < other.Distance)
            {
                best = date;
            }
        }

        return best;
    }

    /// <summary>Whether a page writes the month before the day: English ones do, but for those of countries that say otherwise.</summary>
    private static bool IsMonthFirst(string? language, string? address) =>
        (language is null || language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        && !(language is { Length: >= 5 } && !language[3..].StartsWith("US", StringComparison.OrdinalIgnoreCase) && !language[3..].StartsWith("PH", StringComparison.OrdinalIgnoreCase))
        && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host[(uri.Host.LastIndexOf('.') + 1)..] is { Length: 2 } country && country is not ("us" or "io" or "ai" or "co" or "me" or "tv" or "ph"));

    /// <param name="Value">The date.</param>
    /// <param name="From">Where it was read.</param>
    /// <param name="Trust">How sure it is, 0 the surest.</param>
    /// <param name="Distance">How far from the headline.</param>
    /// <param name="IsUpdate">Whether the article was changed then.</param>
    private readonly record struct Shown(EdtfDate Value, PublishedFrom From, int Trust, int Distance, bool IsUpdate);

    [GeneratedRegex("""["'\\](?:datePublished|date_published|publishedAt|published_at|publishedDate|published_date|publishDate|publish_date|publicationDate|publication_date|firstPublished|firstPublishedAt|firstPublishDate|publishedTime|published_time|pubDate|pub_date|published|createdAt|created_at)[\\"']{1,3}\s*:\s*[\\"']{1,3}(?<value>(?:19|20)\d\d-\d\d-\d\d[^\\"']{0,20})[\\"']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StateField();
}
