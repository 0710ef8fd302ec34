using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>Gathers what a data row says of one thing, each name once.</summary>
internal sealed class EntryBuilder(string key, RegistryKind kind, RegistryAlias name)
{
    private readonly List<RegistryAlias> _aliases = [name];
    private Dictionary<string, string>? _identifiers;
    private string? _french;
    private string? _frenchArticle;
    private string? _english;
    private bool _englishArticle;

    /// <summary>Starts an entry with its name in the notation of the data files.</summary>
    public EntryBuilder(string key, RegistryKind kind, string name)
        : this(key, kind, AliasNotation.Parse(name, MentionForm.Name, language: null))
    {
    }

    public string? Country { get; init; }

    public string? Sector { get; init; }

    public IReadOnlyList<string> Seats { get; init; } = [];

    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>The name in French running text, with its article.</summary>
    public EntryBuilder WithFrench(string text)
    {
        if (text.Length > 0)
        {
            (_frenchArticle, var display) = AliasNotation.SplitFrenchArticle(text);
            _french = AddDisplay(display, Language.French);
        }

        return this;
    }

    /// <summary>The name in English running text, with its article.</summary>
    public EntryBuilder WithEnglish(string text)
    {
        if (text.Length > 0)
        {
            (_englishArticle, var display) = AliasNotation.SplitEnglishArticle(text);
            _english = AddDisplay(display, Language.English);
        }

        return this;
    }

    /// <summary>Identifiers as <c>scheme=value</c>, parted by spaces.</summary>
    public EntryBuilder WithIdentifiers(string cell)
    {
        foreach (var pair in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            WithIdentifier(pair[..equals], pair[(equals + 1)..]);
        }

        return this;
    }

    /// <summary>One identifier.</summary>
    public EntryBuilder WithIdentifier(string scheme, string value)
    {
        (_identifiers ??= new Dictionary<string, string>(StringComparer.Ordinal)).Add(scheme, value);
        return this;
    }

    /// <summary>Further names, in the notation of the data files.</summary>
    public EntryBuilder WithAliases(string cell)
    {
        foreach (var alias in AliasNotation.ParseAll(cell))
        {
            Add(alias);
        }

        return this;
    }

    /// <summary>A further name; one that is there already takes its marks.</summary>
    public void Add(RegistryAlias alias)
    {
        for (var i = 0; i < _aliases.Count; i++)
        {
            var known = _aliases[i];
            if (known.Text == alias.Text)
            {
                // What a later mark says of a display name counts: that it is an acronym, that it is ambiguous.
                _aliases[i] = known with
                {
                    Ambiguous = known.Ambiguous || alias.Ambiguous,
                    Form = alias.Form == MentionForm.Acronym && i > 0 ? MentionForm.Acronym : known.Form,
                };
                return;
            }
        }

        _aliases.Add(alias);
    }

    public RegistryEntry Build()
    {
        var entry = new RegistryEntry
        {
            Key = key,
            Type = RegistryKinds.TypeOf(kind),
            Kind = kind,
            Name = _aliases[0].Text,
            French = _french,
            English = _english,
            FrenchArticle = _frenchArticle,
            EnglishArticle = _englishArticle,
            Country = Country,
            Sector = Sector,
            Seats = Seats,
            People = People,
            Aliases = _aliases,
        };
        return _identifiers is null ? entry : entry with { Identifiers = _identifiers };
    }

    private string? AddDisplay(string display, Language language)
    {
        var alias = AliasNotation.Parse(display, MentionForm.Name, language);
        if (alias.Text == _aliases[0].Text)
        {
            return null;
        }

        Add(alias);
        return alias.Text;
    }
}
