using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Ties names to the registry, and abstains where the evidence does not carry it: an ambiguous name needs something else in the article that
/// speaks for one reading, a body that every country has needs its country.
/// </summary>
internal sealed class NameLinker
{
    private const int Enough = 2;
    private const int EnoughForGuess = 3;
    private const int AwardReach = 8;

    /// <summary>From here on the recogniser is surer than what stands beside a name.</summary>
    public const double Certain = 0.85;

    private readonly Document _document;
    private readonly IReadOnlyList<NameCandidate> _names;
    private readonly NameTyping _typing;
    private readonly Lexicon _locatives;
    private readonly Lexicon _conjunctions;
    private readonly Lexicon _business;
    private readonly Lexicon _buying;
    private readonly Lexicon _awards;
    private readonly Dictionary<string, int> _countries = [];
    private readonly HashSet<RegistryEntry> _certain = [];
    private readonly HashSet<string> _surnames = [];
    private readonly Lazy<HashSet<(int Sentence, string Trade)>> _trades;
    private readonly Lazy<SpanIndex<NameCandidate>> _places;
    private bool _hasCompany;

    private NameLinker(Document document, IReadOnlyList<NameCandidate> names)
    {
        _document = document;
        _names = names;
        _typing = new NameTyping(document);
        _locatives = Lexicon.For(document.Language, "Names/locatives");
        _conjunctions = Lexicon.For(document.Language, "Grammar/conjunctions");
        _buying = Lexicon.For(document.Language, "Names/buying-verbs");
        _awards = Lexicon.For(document.Language, "Names/award-words");
        _business = Lexicon.For(document.Language, "Names/business-verbs");
        _trades = new(Trades);
        _places = new(() => new SpanIndex<NameCandidate>(names, name => name.Span));
        GatherEvidence();
    }

    /// <summary>The names with their entries and final types; guesses without evidence are left out.</summary>
    public static List<NameCandidate> Link(Document document, IReadOnlyList<NameCandidate> names)
    {
        var linker = new NameLinker(document, names);
        return TypeAgreement.Apply(document, [.. Enumerable.Range(0, names.Count).Select(linker.Link).OfType<NameCandidate>()], linker._typing);
    }

    private void GatherEvidence()
    {
        for (var token = 0; token < _document.Tokens.Count; token++)
        {
            if (_document.Tokens[token].Kind == TokenKind.Word && _document.Registry.TryDemonym(_document.Word(token), _document.Language, out var country))
            {
                Count(country);
            }
        }

        var called = new Dictionary<RegistryEntry, string>();
        foreach (var name in _names)
        {
            if (name.Type == EntityType.Person && name.Span.In(_document.Text).LastIndexOf(' ') is > 0 and var space)
            {
                _surnames.Add(_document.Text[(name.Span.Start + space + 1)..name.Span.End]);
            }

            var only = name.Entry is null && Compatible(name, null, isOpen: false) is [var single] ? single : default;
            var certain = name.Entry ?? (only.Entry is null ? null : !only.Alias.Ambiguous || IsCalledOtherwise(only) ? only.Entry : null);
            if (certain is not null)
            {
                _certain.Add(certain);
                _hasCompany |= certain.Type == EntityType.Company;
                if (certain.Country is { } country)
                {
                    Count(country);
                }
            }
        }

        // Two names of one thing, each of which may be something else, hardly both are: "LR" beside "Les Républicains".
        bool IsCalledOtherwise(RegistryMatch match) =>
            match.Entry.Type is EntityType.Company or EntityType.Organization && !called.TryAdd(match.Entry, match.Alias.Text) && called[match.Entry] != match.Alias.Text;
    }

    /// <summary>The trades that the nouns of each sentence speak of.</summary>
    private HashSet<(int Sentence, string Trade)> Trades()
    {
        var trades = new HashSet<(int, string)>();
        for (var token = 0; token < _document.Tokens.Count; token++)
        {
            foreach (var noun in _typing.NounsAt(token))
            {
                foreach (var trade in noun.Sectors)
                {
                    trades.Add((_document.SentenceAt(_document.Tokens[token].Span.Start), trade));
                }
            }
        }

        return trades;
    }

    private void Count(string country) => _countries[country] = _countries.GetValueOrDefault(country) + 1;

    private NameCandidate? Link(int index)
    {
        var name = _names[index];
        if (name.Source == NameSource.Text)
        {
            return name;
        }

        var context = _typing.FromContext(name.Span) ?? (IsGivenContract(name) ? EntityType.Company : null);
        var isOpen = context != EntityType.Person && IsLoneSurname(name);
        var fitting = Compatible(name, context, isOpen).FindAll(match => context is null || match.Entry.Type != EntityType.Place || name.Source == NameSource.Registry);
        var best = fitting
            .Select((match, rank) => (match.Entry, match.Alias.Form, Score: Score(index, match, context, isOpen, fitting.Count == 1), rank))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.rank)
            .ToList();
        if (best.Count > 0 && fitting[best[0].rank].Alias is { Ambiguous: true } alias && alias.Text != best[0].Entry.Name && IsFragment(name))
        {
            best.Clear();
        }

        var isClear = best.Count == 1 || (best.Count > 1 && (best[0].Score > best[1].Score || best[0].Entry.Type == EntityType.Place));
        if (isClear && best[0].Score >= (isOpen || name.Source == NameSource.Guess ? EnoughForGuess : Enough))
        {
            return name with { Entry = best[0].Entry, Type = best[0].Entry.Type, ListedForm = best[0].Form };
        }

        if (name.Source == NameSource.Guess)
        {
            // "Le gouvernement a commandé": which, nothing tells, but a body acts.
            return best.Exists(match => match.Entry.Kind == RegistryKind.Government) && Metonyms.IsSubjectOf(_document, WithArticle(name.Span), _buying)
                ? name with { Type = EntityType.Organization, Confidence = NameCandidates.Doubtful }
                : null;
        }

        // What stands beside the name overrules a recogniser that was not sure.
        var type = name.Type is null || name.Confidence < Certain ? context ?? name.Type : name.Type;
        return name with { Entry = null, Type = type ?? _typing.DefaultFor(name.Span) };
    }

    private Span WithArticle(Span name) =>
        _document.TokenFrom(name.Start) - 1 is >= 0 and var article && _document.Word(article) is "le" or "Le" or "the" or "The" ? _document.Tokens[article].Span.Union(name) : name;

    /// <summary>"a attribué lundi à Suez": what seems a place gets a contract; towns that are listed as no firm too get none.</summary>
    private bool IsGivenContract(NameCandidate name)
    {
        var at = _document.TokenFrom(name.Span.Start) - 1;
        if (name.Type != EntityType.Place || at < 0 || _document.Word(at) is not ("à" or "et" or "to"))
        {
            return false;
        }

        var listed = _document.Registry.Find(name.Span.In(_document.Text));
        if (listed.Any(entry => entry.Type == EntityType.Place) && !listed.Any(entry => entry.Type == EntityType.Company))
        {
            return false;
        }

        for (var token = at - 1; token >= Math.Max(0, at - AwardReach) && _document.Tokens[token].Kind != TokenKind.Punctuation && _document.SameSentence(_document.Tokens[token].Span.Start, name.Span.Start); token--)
        {
            if (_awards.Contains(_document.Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What an unknown name or a capitalised word that is none stands before, with "and", may be the end of a longer name: "Nippon Cable and Telegraph".</summary>
    private bool IsFragment(NameCandidate name)
    {
        var before = _document.TokenFrom(name.Span.Start) - 1;
        if (before < 2 || _document.Word(before) is not ("and" or "&" or "et"))
        {
            return false;
        }

        before--;
        var word = _document.Tokens[before];
        return word.Kind == TokenKind.Word && char.IsUpper(_document.Word(before)[0]) && word.Span.End + 1 == _document.Tokens[before + 1].Span.Start
            && _document.SameSentence(_document.Tokens[before - 1].Span.Start, name.Span.Start) && !_document.Dates.Covers(word.Span)
            && _places.Value.Overlapping(word.Span).All(other => other is { Entry: null, Type: not EntityType.Person } && _document.Registry.Find(other.Span.In(_document.Text)).Count == 0);
    }

    private List<RegistryMatch> Compatible(NameCandidate name, EntityType? context, bool isOpen) =>
        [.. _document.Registry.FindMatches(name.Span.In(_document.Text))
            .Where(match => (isOpen && match.Entry.Type == EntityType.Company) || match.Entry.Type == context || IsCompatible(name, match.Entry.Type))
            .DistinctBy(match => match.Entry.Key)];

    private static bool IsCompatible(NameCandidate name, EntityType listed) => name switch
    {
        { Source: NameSource.Guess } or { Confidence: < NameCandidates.Doubtful } => true,
        { Type: null or EntityType.Company or EntityType.Organization } => listed is EntityType.Company or EntityType.Organization,
        _ => name.Type == listed,
    };

    /// <summary>A person of one word, without any fuller name in the article, may be something else: "Ford will close its plant".</summary>
    private bool IsLoneSurname(NameCandidate name) =>
        name is { Type: EntityType.Person, Source: NameSource.Recognizer, Confidence: >= NameCandidates.Doubtful } && !name.Span.In(_document.Text).Contains(' ')
        && !_surnames.Contains(_document.TextOf(name.Span));

    private int Score(int index, RegistryMatch match, EntityType? context, bool isOpen, bool isOnly)
    {
        var name = _names[index];
        var entry = match.Entry;

        // The recogniser read a name, and the kind of thing that the entry is.
        var score = name.Source == NameSource.Guess || isOpen ? 0 : name.Confidence >= NameCandidates.Doubtful || name.Type == entry.Type ? 1 : 0;
        score += !match.Alias.Ambiguous || _certain.Contains(entry) ? 2 : 0;
        score += entry.Country is { } country ? Math.Min(CountryWorth(name, entry), _countries.GetValueOrDefault(country)) : 0;
        var before = _document.TokenFrom(name.Span.Start) - 1;
        var isLocative = before >= 0 && _locatives.Contains(_document.Word(before));
        var acts = Metonyms.IsSubjectOfAction(_document, name.Span);
        switch (entry.Type)
        {
            case EntityType.Place:
                // A town acts where it is the seat of a government.
                var isActor = acts && (entry.Kind != RegistryKind.City || _document.Registry.ActorBehind(entry) is not null);
                score += (isLocative && entry.Kind == RegistryKind.City) || (isActor && isOnly) ? 3 : isLocative || isActor ? 2 : name.Type == EntityType.Place ? 1 : 0;
                break;
            case EntityType.Company:
                score += context == EntityType.Company || IsListedBesideCompany(index) ? 3 : 0;
                score += _hasCompany ? 1 : 0;
                // "Orange a décroché": a word that may be something else is a firm where it does what firms do.
                score += Metonyms.IsSubjectOf(_document, name.Span, _business) ? 3 : acts ? 1 : 0;
                score += entry.Sector is { } trade && _trades.Value.Contains((_document.SentenceAt(name.Span.Start), trade)) ? 2 : 0;
                score -= isLocative ? 2 : 0;
                break;
        }

        return score;
    }

    /// <summary>Each country has a ministry of the name, which the country then tells; that a company's country is spoken of says little.</summary>
    private static int CountryWorth(NameCandidate name, RegistryEntry entry) =>
        entry.Type != EntityType.Company ? 2 : name.Confidence < Certain ? 0 : 1;

    /// <summary>Whether the name stands in an enumeration with another that is listed as a company's.</summary>
    private bool IsListedBesideCompany(int index) =>
        (index > 0 && Joins(_names[index - 1], _names[index]) && IsListedCompany(_names[index - 1]))
        || (index + 1 < _names.Count && Joins(_names[index], _names[index + 1]) && IsListedCompany(_names[index + 1]));

    private bool Joins(NameCandidate left, NameCandidate right)
    {
        var end = _document.TokenFrom(right.Span.Start);
        for (var token = _document.TokenFrom(left.Span.End); token < end; token++)
        {
            if (!_conjunctions.Contains(_document.Word(token)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsListedCompany(NameCandidate name) =>
        _document.Registry.Find(name.Span.In(_document.Text)).Any(entry => entry.Type == EntityType.Company);
}
