using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Precis.Articles.Html.Metadata;

/// <summary>
/// Walks a page once, in document order and without recursion, and gathers all that speaks of its metadata. What it is worth is decided
/// afterwards.
/// </summary>
internal sealed class PageSurvey
{
    private const int LongestClue = 200;
    private const int LongestLabel = 40;
    private const int LongestHeading = 300;
    private const int MostHeadings = 80;
    private const int MostClues = 300;
    private const int MostState = 8;

    private static readonly SearchValues<string> AuthorPaths = SearchValues.Create(
        ["/author/", "/authors/", "/auteur/", "/auteurs/", "/autor/", "/autoren/", "/journaliste/", "/journalistes/", "/contributor/", "/contributors/", "/reporter/", "/reporters/", "/by/", "/newsteam/", "/redacteur/"],
        StringComparison.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _linked = [];
    private readonly List<string> _state = [];
    private readonly List<PageHeading> _headings = [];
    private readonly List<PageClue> _authors = [];
    private readonly List<PageClue> _dates = [];
    private readonly FieldNames _names = new();
    private IElement? _zone;
    private IElement? _article;
    private string _label = "";
    private int _position;

    private PageSurvey()
    {
    }

    /// <summary>The <c>meta</c> elements by name; of authors all, joined, else the first.</summary>
    public IReadOnlyDictionary<string, string> Metas => _metas;

    /// <summary>The scripts of JSON-LD.</summary>
    public IReadOnlyList<string> Linked => _linked;

    /// <summary>Other scripts that speak of a publication.</summary>
    public IReadOnlyList<string> State => _state;

    public IReadOnlyList<PageHeading> Headings => _headings;

    public IReadOnlyList<PageClue> Authors => _authors;

    public IReadOnlyList<PageClue> Dates => _dates;

    public string Title { get; private set; } = "";

    public string? Canonical { get; private set; }

    public string? Language { get; private set; }

    public static PageSurvey Of(IHtmlDocument page)
    {
        var survey = new PageSurvey { Language = page.DocumentElement?.GetAttribute("lang") };
        survey.Walk(page.DocumentElement);
        return survey;
    }

    private void Walk(IElement? root)
    {
        if (root is null)
        {
            return;
        }

        // A node finds its sibling by searching its parent's children, so that going from one to the next would be quadratic.
        var path = new Stack<(IElement Element, INodeList Children, int Next)>();
        path.Push((root, root.ChildNodes, 0));
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Children.Length)
            {
                Leave(at.Element);
                continue;
            }

            path.Push(at with { Next = at.Next + 1 });
            switch (at.Children[at.Next])
            {
                case IText text:
                    ReadText(text);
                    break;
                case IElement element when Enter(element):
                    path.Push((element, element.ChildNodes, 0));
                    break;
            }
        }
    }

    private bool Enter(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                ReadMeta(element);
                return false;
            case "script":
                ReadScript(element);
                return false;
            case "style" or "noscript" or "template" or "svg" or "iframe" or "select" or "textarea" or "button":
                return false;
            case "link":
                ReadLink(element);
                return false;
            case "title":
                Title = Title.Length > 0 ? Title : HtmlMetadata.Squeeze(element.TextContent);
                return false;
            case "footer" or "aside" or "nav" when _article is null:
                _zone ??= element;
                break;
            case "article":
                _article = element;
                break;
            case "h1":
                ReadHeading(element, 1);
                break;
            case "h2" or "h3":
                ReadHeading(element, element.LocalName[1] - '0');
                break;
            case "time":
                ReadTime(element);
                break;
        }

        if (element.Attributes.Length > 0)
        {
            ReadAttributes(element);
        }

        return true;
    }

    private void Leave(IElement element)
    {
        if (element == _zone)
        {
            _zone = null;
        }

        if (element == _article)
        {
            _article = _article.ParentElement?.Closest("article");
        }
    }

    private void ReadMeta(IElement element)
    {
        if (element.GetAttribute("content")?.Trim() is not { Length: > 0 } content)
        {
            return;
        }

        // In the body, microdata may be of another item.
        var item = element.GetAttribute("itemprop");
        if (item is not null && _position > 0)
        {
            ReadProperty(element, item);
            return;
        }

        foreach (var name in (ReadOnlySpan<string?>)[element.GetAttribute("property"), element.GetAttribute("name"), item])
        {
            if (!string.IsNullOrEmpty(name) && !_metas.TryAdd(name, content) && name.Contains("author", StringComparison.OrdinalIgnoreCase) && _metas[name].Length < LongestClue)
            {
                _metas[name] += "; " + content;
            }
        }
    }

    private void ReadScript(IElement element)
    {
        var text = element.TextContent;
        if (element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
        {
            _linked.Add(text);
        }
        else if (_state.Count < MostState && (text.Contains("ublish", StringComparison.Ordinal) || text.Contains("createdAt", StringComparison.Ordinal)))
        {
            _state.Add(text);
        }
    }

    private void ReadLink(IElement element)
    {
        if (element.GetAttribute("rel")?.Trim() is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase))
        {
            Canonical ??= element.GetAttribute("href")?.Trim();
        }
    }

    private void ReadHeading(IElement element, int level)
    {
        if (_zone is not null && level == 1 && _zone.LocalName is not ("footer" or "aside" or "nav"))
        {
            // What holds the headline is not beside the article, whatever it is called.
            _zone = null;
        }

        if (_headings.Count < MostHeadings && HtmlMetadata.Squeeze(ShortText.Of(element, LongestHeading + 1)) is { Length: > 0 and <= LongestHeading } text)
        {
            _headings.Add(new(level, text, _position, element, _article));
        }
    }

    private void ReadTime(IElement element)
    {
        var value = element.GetAttribute("datetime") is { Length: > 0 } machine ? machine : ShortText.Of(element, LongestClue);
        var names = element.ClassName ?? "";
        var kind = element.HasAttribute("pubdate") || names.Contains("published", StringComparison.OrdinalIgnoreCase) ? ClueKind.Declared : ClueKind.Time;
        AddDate(kind, value, _names.SenseOf(names).HasFlag(NameSense.Update));
    }

    private void ReadAttributes(IElement element)
    {
        string? property = null, names = null, id = null, relation = null, test = null, target = null;
        for (var i = 0; i < element.Attributes.Length; i++)
        {
            var attribute = element.Attributes[i]!;
            switch (attribute.LocalName)
            {
                case "class":
                    names = attribute.Value;
                    break;
                case "id":
                    id = attribute.Value;
                    break;
                case "itemprop" or "property":
                    property = attribute.Value;
                    break;
                case "rel":
                    relation = attribute.Value;
                    break;
                case "data-testid" or "data-test" or "data-qa" or "data-component":
                    test = attribute.Value;
                    break;
                case "href" when element.LocalName == "a":
                    target = attribute.Value;
                    break;
            }
        }

        ReadNames(element, names);
        ReadNames(element, id);
        ReadNames(element, test);
        if (property is not null)
        {
            ReadProperty(element, property);
        }

        if (relation is not null && relation.Contains("author", StringComparison.OrdinalIgnoreCase))
        {
            AddAuthor(ClueKind.Declared, ShortText.Of(element, LongestClue));
        }
        else if (target is not null && target.AsSpan().ContainsAny(AuthorPaths))
        {
            AddAuthor(ClueKind.Linked, ShortText.Of(element, LongestClue));
        }
    }

    private void ReadNames(IElement element, string? names)
    {
        var sense = _names.SenseOf(names);
        if (sense == NameSense.None || element.LocalName is "html" or "body")
        {
            return;
        }

        if (sense.HasFlag(NameSense.Headline) && element.LocalName is not ("h1" or "h2" or "h3" or "a"))
        {
            ReadHeading(element, 4);
        }

        if (sense.HasFlag(NameSense.Author))
        {
            AddAuthor(ClueKind.Named, ShortText.Of(element, LongestClue));
        }

        if (sense.HasFlag(NameSense.Date) && element.LocalName != "time")
        {
            var title = element.LocalName == "abbr" ? element.GetAttribute("title") : null;
            AddDate(title is null ? ClueKind.Named : ClueKind.Declared, title ?? ShortText.Of(element, LongestClue), sense.HasFlag(NameSense.Update));
        }

        if (sense.HasFlag(NameSense.Beside) && element.LocalName is not ("article" or "main"))
        {
            _zone ??= element;
        }
    }

    private void ReadProperty(IElement element, string property)
    {
        var name = property[(property.LastIndexOf(':') + 1)..].Trim();
        switch (name.ToLowerInvariant())
        {
            case "datepublished" or "datecreated" or "datemodified" or "issued" or "pubdate":
                AddDate(ClueKind.Declared, element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? ShortText.Of(element, LongestClue), name.Contains("mod", StringComparison.OrdinalIgnoreCase));
                break;
            case "author" or "creator":
                AddAuthor(ClueKind.Declared, element.GetAttribute("content") ?? ShortText.Of(element, LongestClue));
                break;
            case "headline":
                ReadHeading(element, 0);
                break;
        }
    }

    private void ReadText(IText text)
    {
        var data = text.Data.AsSpan().Trim();
        if (data.IsEmpty)
        {
            return;
        }

        if (data.Length <= LongestClue)
        {
            if (_zone?.LocalName is not ("nav" or "footer" or "aside") && HoldsDate(data))
            {
                AddDate(ClueKind.Told, data.ToString(), false);
            }

            if (Bylines.StartsWithBy(data.TrimStart("|-–—•·, ")) && text.ParentElement is { } parent)
            {
                AddAuthor(ClueKind.Told, ShortText.After(text, parent, LongestClue));
            }
        }

        _label = data.Length <= LongestLabel ? data.ToString() : "";
        _position += data.Length;
    }

    private void AddAuthor(ClueKind kind, string text)
    {
        if (text.Length is > 1 and < LongestClue && _authors.Count < MostClues)
        {
            _authors.Add(new(kind, text, _label, _position, _zone, _article));
        }
    }

    private void AddDate(ClueKind kind, string text, bool isUpdate)
    {
        if (text.Length is > 5 and < LongestClue && _dates.Count < MostClues && HoldsDate(text) && !(kind == ClueKind.Told && _dates.Count > 0 && _dates[^1].Position == _position && _dates[^1].Text == text))
        {
            _dates.Add(new(kind, text, _label, _position, _zone, _article) { IsUpdate = isUpdate });
        }
    }

    /// <summary>Whether a text may hold a full date: it has a year, or figures with bars between them.</summary>
    private static bool HoldsDate(ReadOnlySpan<char> text)
    {
        var hasBar = false;
        for (var at = text.IndexOfAnyInRange('0', '9'); at >= 0 && at < text.Length;)
        {
            var run = text[at..].IndexOfAnyExceptInRange('0', '9');
            run = run < 0 ? text.Length - at : run;
            if (run is 4 or 8 && (text[at..].StartsWith("20") || text[at..].StartsWith("19")) || hasBar && run == 2 && text[at - 1] == '/')
            {
                return true;
            }

            hasBar |= at + run < text.Length && text[at + run] == '/';
            at += run;
            var next = text[at..].IndexOfAnyInRange('0', '9');
            at = next < 0 ? text.Length : at + next;
        }

        return false;
    }
}
