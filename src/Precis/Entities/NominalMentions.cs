using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Finds common nouns that stand for an entity named elsewhere ("le ministère", "l'entreprise de Jeff Bezos", "the company") and ties them where the
/// antecedent is safe: the only fitting entity nearby, or the only one in the article.
/// </summary>
internal sealed class NominalMentions
{
    /// <summary>How far an antecedent may be where no sentence ends.</summary>
    private const int Reach = 2000;

    private readonly Document _document;
    private readonly IReadOnlyList<EntityDraft> _drafts;
    private readonly Lexicon _determiners;
    private readonly Lexicon _others;
    private readonly Lexicon _prepositions;
    private readonly SpanIndex<(Span Span, EntityDraft Draft)> _names;
    private readonly Dictionary<int, (Span Span, EntityDraft Draft)> _byStart = [];
    private readonly Dictionary<int, (Span Span, EntityDraft Draft)> _byEnd = [];
    private readonly Dictionary<string, HashSet<EntityDraft>> _fitting = [];
    private readonly Dictionary<EntityDraft, string[]> _namesOf = [];

    private NominalMentions(Document document, IReadOnlyList<EntityDraft> drafts)
    {
        _document = document;
        _drafts = drafts;
        _determiners = Lexicon.For(document.Language, "Names/determiners");
        _others = Lexicon.For(document.Language, "Names/other-things");
        _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
        var names = drafts.SelectMany(draft => draft.Mentions.Select(mention => (mention.Span, Draft: draft))).ToList();
        _names = new SpanIndex<(Span Span, EntityDraft Draft)>(names, name => name.Span);
        foreach (var name in names)
        {
            _byStart.TryAdd(name.Span.Start, name);
            _byEnd.TryAdd(name.Span.End, name);
        }
    }

    public static void Add(Document document, IReadOnlyList<EntityDraft> drafts)
    {
        var finder = new NominalMentions(document, drafts);
        RoleMentions.Add(document, drafts, finder._names);
        for (var token = 0; token < document.Tokens.Count; token++)
        {
            if (document.Tokens[token].Kind == TokenKind.Word && finder.NounsAt(token) is { Count: > 0 } nouns
                && finder.SpanAt(token) is var (span, possessor) && finder.Antecedent(nouns, span, possessor) is { } draft)
            {
                draft.Add(new MentionDraft(span, MentionForm.Nominal, possessor ? 0.75 : 0.7));
            }
        }
    }

    /// <summary>The span of the nominal whose head is a token, with what tells it apart, and whether that is a person; <see langword="null"/> where it is none.</summary>
    private (Span Span, bool Possessor)? SpanAt(int head)
    {
        var span = _document.Tokens[head].Span;
        if (_names.Overlapping(span).Any())
        {
            return null;
        }

        // "Jeff Bezos's company"
        if (head >= 2 && _document.Word(head - 1) is "'s" or "’s" && NameEnding(_document.Tokens[head - 1].Span.Start) is { Draft.Type: EntityType.Person } owner)
        {
            return (owner.Span.Union(span), true);
        }

        if (head == 0 || Determiner(head) is not { } determiner)
        {
            return null;
        }

        // What has a part of its own ("la filiale électrique de la marque") is not that part, and whose part is told apart by it.
        if (IsOwner(determiner) || (IsPart(head) && head + 2 < _document.Tokens.Count && IsOf(head + 2)))
        {
            return null;
        }

        // What stands before the noun in English tells it apart too: "the Seattle-based company".
        span = new Span(_document.Tokens[determiner + 1].Span.Start, span.End);

        var next = head + 1;
        if (next < _document.Tokens.Count && IsOf(next))
        {
            return next + 1 < _document.Tokens.Count && NameStarting(_document.Tokens[next + 1].Span.Start) is { Draft.Type: EntityType.Person } possessor
                ? (span.Union(possessor.Span), true)
                : null;
        }

        // A name after the noun says what is meant ("la chaîne CBS").
        if (next < _document.Tokens.Count && (_others.Contains(_document.Word(next)) || (_document.Tokens[next].Kind == TokenKind.Word && char.IsUpper(_document.Word(next)[0]))))
        {
            return null;
        }

        return next < _document.Tokens.Count && _document.Registry.TryDemonym(_document.Word(next), _document.Language, out _)
            && _document.Language == Language.French
            ? (span.Union(_document.Tokens[next].Span), false)
            : (span, false);
    }

    /// <summary>Whether the determiner opens the complement of a noun for a part of a firm.</summary>
    private bool IsOwner(int determiner) => determiner >= 2 && IsOf(determiner - 1) && (IsPart(determiner - 2) || (determiner >= 3 && IsPart(determiner - 3)));

    private bool IsPart(int token) => NounsAt(token).Exists(IsPart);

    private static bool IsPart(NominalNoun noun) => noun.Noun is "unit" or "subsidiary" or "filiale" or "division";

    private bool IsOf(int token) => _document.Word(token) is "de" or "d'" or "d’" or "du" or "des" or "of";

    /// <summary>
    /// The definite determiner before the noun, in English at most two words between them; none where they are the name of something else ("the Apple
    /// supplier") or tell of another thing ("the combined group").
    /// </summary>
    private int? Determiner(int head)
    {
        for (var token = head - 1; token >= Math.Max(0, head - (_document.Language == Language.English ? 3 : 1)); token--)
        {
            if (_determiners.Contains(_document.Word(token)))
            {
                return token;
            }

            if (_document.Tokens[token].Kind != TokenKind.Word || NounsAt(token).Count > 0 || _prepositions.Contains(_document.Word(token)) || _others.Contains(_document.Word(token))
                || _names.Overlapping(_document.Tokens[token].Span).Any(name => name.Draft.Type != EntityType.Place || name.Span.End == _document.Tokens[token].Span.End))
            {
                return null;
            }
        }

        return null;
    }

    private EntityDraft? Antecedent(IReadOnlyList<NominalNoun> nouns, Span span, bool possessor)
    {
        var fitting = Fitting(nouns, span, possessor);
        if (fitting.Count == 0)
        {
            return null;
        }

        var sentence = _document.SentenceAt(span.Start);
        var far = Math.Max(0, span.Start - Reach);
        var start = Math.Max(far, _document.Sentences[sentence].Start);
        var end = Math.Min(span.End + Reach, _document.Sentences[sentence].End);
        var before = Math.Max(far, _document.Sentences[Math.Max(0, sentence - 1)].Start);
        var sameSentence = Within(fitting, new Span(start, span.Start));
        if (sameSentence.Count == 1 && (possessor || Within(fitting, new Span(before, span.Start)).Count == 1))
        {
            return sameSentence[0];
        }

        var nearby = possessor ? [] : Within(fitting, new Span(before, end));
        return nearby.Count == 1 ? nearby[0]
            : fitting.Where(draft => draft.FirstStart < span.Start).Take(2).ToList() is [var only] && (!possessor || only.Type == EntityType.Company) ? only
            : null;
    }

    /// <summary>The entities named inside a span that fit, at most two.</summary>
    private List<EntityDraft> Within(HashSet<EntityDraft> fitting, Span span) =>
        [.. _names.StartingIn(span).Select(name => name.Draft).Where(fitting.Contains).Distinct().Take(2)];

    private HashSet<EntityDraft> Fitting(IReadOnlyList<NominalNoun> nouns, Span span, bool possessor)
    {
        var key = possessor ? nouns[0].Noun + "'" : _document.TextOf(span).ToLowerInvariant();
        if (!_fitting.TryGetValue(key, out var fitting))
        {
            fitting = [.. _drafts.Where(draft => Fits(draft, nouns, span, possessor))];
            if (!possessor && fitting.Any(draft => IsHeaded(draft, nouns)))
            {
                // "l'agence" is first the body whose name begins so.
                fitting.RemoveWhere(draft => !IsHeaded(draft, nouns));
            }

            if (!nouns.Any(IsPart))
            {
                // Beside Amazon, "the company" is not Amazon Web Services.
                var names = fitting.Select(draft => draft.Name).ToHashSet();
                fitting.RemoveWhere(draft => Beginnings(draft.Name).Any(names.Contains));
            }

            _fitting.Add(key, fitting);
        }

        return fitting;
    }

    private static IEnumerable<string> Beginnings(string name)
    {
        for (var space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
        {
            yield return name[..space];
        }
    }

    /// <summary>What the noun at a token can stand for; a plural stands for several things, a capital tells a name of its own ("Journal officiel").</summary>
    private List<NominalNoun> NounsAt(int token)
    {
        var nouns = new List<NominalNoun>();
        foreach (var noun in NominalLexicon.Default.Find(_document.Word(token), _document.Language))
        {
            if (_document.Word(token).Equals(noun.Noun, noun.Target == "company" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            {
                nouns.Add(noun);
            }
        }

        return nouns;
    }

    private bool Fits(EntityDraft draft, IReadOnlyList<NominalNoun> nouns, Span span, bool possessor)
    {
        // "l'administration américaine" is a body of that country; of a body whose country is not known it says nothing.
        var telling = _document.Language == Language.French ? _document.TokenFrom(span.End) - 1 : _document.TokenFrom(span.Start);
        if (!possessor && _document.Registry.TryDemonym(_document.Word(telling), _document.Language, out var demonym)
            && (draft.Entry?.Country ?? (draft.Type == EntityType.Company ? demonym : null)) != demonym)
        {
            return false;
        }

        return nouns.Any(noun => noun.Target switch
        {
            "person" => false,
            // "l'établissement" is no railway.
            "company" => draft.Type == EntityType.Company && (noun.Sectors.Count == 0 || draft.Entry?.Sector is not { } trade || noun.Sectors.Contains(trade)),
            var kind => draft.Type == EntityType.Organization && (HasHead(draft, noun.Noun) || IsKind(draft, kind)),
        });
    }

    /// <summary>A ministry is called "ministère" where one of its names begins so, and "department" where one has the word.</summary>
    private bool HasHead(EntityDraft draft, string noun)
    {
        if (!_namesOf.TryGetValue(draft, out var names))
        {
            names = [.. draft.Mentions.Where(mention => mention.Form != MentionForm.Nominal).Select(mention => _document.TextOf(mention.Span))
                .Concat(draft.Entry?.Aliases.Select(alias => alias.Text) ?? []).Distinct()];
            _namesOf.Add(draft, names);
        }

        return Array.Exists(names, name => Heads(name, noun));
    }

    private bool IsHeaded(EntityDraft draft, IReadOnlyList<NominalNoun> nouns) =>
        draft.Type == EntityType.Organization && nouns.Any(noun => noun.Target is not ("company" or "person") && HasHead(draft, noun.Noun));

    private bool Heads(ReadOnlySpan<char> name, string noun) =>
        name.StartsWith(noun, StringComparison.OrdinalIgnoreCase)
        || (_document.Language == Language.English && name.Contains(noun, StringComparison.OrdinalIgnoreCase));

    private static bool IsKind(EntityDraft draft, string kind) =>
        draft.Entry is { } entry && Enum.TryParse<RegistryKind>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var listed) && entry.Kind == listed;

    private (Span Span, EntityDraft Draft)? NameStarting(int start) => _byStart.TryGetValue(start, out var name) ? name : null;

    private (Span Span, EntityDraft Draft)? NameEnding(int end) => _byEnd.TryGetValue(end, out var name) ? name : null;
}
