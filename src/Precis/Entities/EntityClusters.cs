using System.Text;
using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis.Entities;

/// <summary>
/// Brings the names of one thing together: the same name, name and acronym, full and short name, names that the registry knows to be one. Precision
/// goes before recall: a short name that may be two things stays alone.
/// </summary>
internal sealed class EntityClusters
{
    private readonly Document _document;
    private readonly List<EntityDraft> _drafts = [];
    private readonly Dictionary<string, EntityDraft> _byKey = [];
    private readonly HashSet<EntityDraft> _merged = [];
    private readonly Dictionary<EntityDraft, string[]> _words = [];
    private readonly Dictionary<EntityDraft, string[]> _parts = [];
    private readonly Languages.Lexicon _small;
    private readonly SharedSurnames _surnames;

    private EntityClusters(Document document, IReadOnlyList<NameCandidate> names)
    {
        _surnames = new SharedSurnames(document, names);
        _document = document;
        _small = Languages.Lexicon.For(document.Language, "Names/small-words");
    }

    public static List<EntityDraft> Build(Document document, IReadOnlyList<NameCandidate> names, IReadOnlyList<AcronymDefinition> definitions)
    {
        var clusters = new EntityClusters(document, names);
        var byPlace = new Dictionary<Span, EntityDraft>();
        foreach (var name in names)
        {
            byPlace[name.Span] = clusters.Add(name);
        }

        foreach (var definition in definitions)
        {
            if (byPlace.TryGetValue(definition.Name, out var full) && byPlace.TryGetValue(definition.Acronym, out var acronym))
            {
                clusters.Merge(full, acronym, byPlace);
            }
        }

        clusters.MergeShortNames();
        clusters._drafts.RemoveAll(clusters._merged.Contains);
        foreach (var draft in clusters._drafts)
        {
            draft.Name = clusters.CanonicalName(draft);
        }

        return clusters._drafts;
    }

    private EntityDraft Add(NameCandidate name)
    {
        var type = name.Type ?? EntityType.Other;
        var key = name.Entry is { } entry ? "#" + entry.Key : Class(type) + Key(_surnames.FullNameOf(name) ?? name.Span);
        if (!_byKey.TryGetValue(key, out var draft))
        {
            draft = new EntityDraft(type) { Entry = name.Entry };
            _byKey.Add(key, draft);
            _drafts.Add(draft);
        }

        draft.Add(new MentionDraft(name.Span, FormOf(name), name.Confidence));
        return draft;
    }

    /// <summary>A person, a place and a body of the same name are different things; a company and another body are not told apart by name.</summary>
    private static string Class(EntityType type) => type switch
    {
        EntityType.Company or EntityType.Organization => "body:",
        _ => type + ":",
    };

    private string Key(Span span)
    {
        var key = new StringBuilder();
        foreach (var c in Bare(span.In(_document.Text)))
        {
            // Headlines in capitals leave accents out.
            key.Append(c == '\n' ? ' ' : NameFolding.Fold(c));
        }

        return key.ToString();
    }

    private MentionForm FormOf(NameCandidate name)
    {
        var text = name.Span.In(_document.Text);
        if (name.ListedForm is { } listed)
        {
            return listed;
        }

        // A place in capitals is a dateline ("LONDON"), not an acronym.
        return AcronymMatcher.LooksLikeAcronym(text) && name.Type is not (EntityType.Person or EntityType.Place) ? MentionForm.Acronym : MentionForm.Name;
    }

    private void Merge(EntityDraft into, EntityDraft from, Dictionary<Span, EntityDraft>? byPlace = null)
    {
        if (ReferenceEquals(into, from) || _merged.Contains(into) || _merged.Contains(from) || (into.Entry is not null && from.Entry is not null && into.Entry != from.Entry))
        {
            return;
        }

        into.Absorb(from);
        _merged.Add(from);
        _words.Remove(into);
        _parts.Remove(into);
        if (byPlace is not null)
        {
            foreach (var mention in from.Mentions)
            {
                byPlace[mention.Span] = into;
            }
        }
    }

    private void MergeShortNames()
    {
        // Two names of one thing share their first word, or for people their last; an acronym shares its first letter with the name.
        var byWord = _drafts.ToLookup(draft => (Class(draft.Type), SharedWord(draft)));
        var byInitial = _drafts.Where(draft => draft.Type is EntityType.Company or EntityType.Organization).ToLookup(draft => Words(draft)[0][0]);
        foreach (var draft in _drafts.ToList())
        {
            if (_merged.Contains(draft) || draft.Entry is not null || draft.Type is EntityType.Place or EntityType.Other or EntityType.Event)
            {
                continue;
            }

            var words = Words(draft);
            var acronym = AcronymOf(draft);
            var fuller = byWord[(Class(draft.Type), SharedWord(draft))].Where(other => IsShortFor(words, draft, other))
                .Concat(acronym is null ? [] : byInitial[words[0][0]].Where(other => Class(other.Type) == Class(draft.Type) && IsAcronymOf(acronym, other)))
                .Where(other => other != draft && !_merged.Contains(other))
                .Distinct().Take(2).ToList();
            if (fuller.Count == 1)
            {
                Merge(fuller[0], draft);
            }
        }
    }

    private string SharedWord(EntityDraft draft) => draft.Type == EntityType.Person ? Words(draft)[^1] : Words(draft)[0];

    private bool IsShortFor(string[] words, EntityDraft draft, EntityDraft other)
    {
        var full = Words(other);
        if (words.Length >= full.Length)
        {
            return false;
        }

        if (draft.Type == EntityType.Person)
        {
            return full.AsSpan(full.Length - words.Length).SequenceEqual(words);
        }

        return draft.Type is EntityType.Company or EntityType.Organization
            && words[0].Length > 2
            && full.AsSpan(0, words.Length).SequenceEqual(words)
            && !IsHead(words);
    }

    /// <summary>"DTA" in an article that names the Digital Transformation Agency needs no definition; one that names two such bodies would.</summary>
    private bool IsAcronymOf(string acronym, EntityDraft other)
    {
        if (!_parts.TryGetValue(other, out var parts))
        {
            var words = Words(other);
            parts = words.Length > 1 ? [.. words.SelectMany(word => word.Split('\'', '’', '-')).Where(word => word.Length > 0)] : [];
            _parts.Add(other, parts);
        }

        return AcronymMatcher.Matches(acronym, parts, word => _small.Contains(word));
    }

    private string? AcronymOf(EntityDraft draft) =>
        draft.Mentions.TrueForAll(mention => mention.Form == MentionForm.Acronym) && _document.TextOf(draft.Mentions[0].Span) is { Length: > 2 } acronym ? acronym : null;

    /// <summary>"le Conseil" is no short name of "Conseil d'État" by itself: a common noun needs coreference, not a name.</summary>
    private bool IsHead(string[] words) =>
        words.Length == 1 && Languages.Lexicon.For(_document.Language, "Names/body-heads").Contains(words[0]);

    private string[] Words(EntityDraft draft)
    {
        if (!_words.TryGetValue(draft, out var words))
        {
            words = Bare(Longest(draft).Span.In(_document.Text)).ToString().Split([' ', '\u00A0', '\u202F', '\n'], StringSplitOptions.RemoveEmptyEntries);
            _words.Add(draft, words);
        }

        return words;
    }

    private static MentionDraft Longest(EntityDraft draft) =>
        draft.Mentions.OrderByDescending(mention => mention.Form != MentionForm.Acronym).ThenByDescending(mention => mention.Span.Length).First();

    private string CanonicalName(EntityDraft draft) =>
        draft.Entry?.Name ?? Bare(_document.TextOf(Longest(draft).Span).Replace('\n', ' ')).ToString();

    /// <summary>A name without its legal form and without the note that lists put after it in parentheses: "Boréal SA (mandataire)".</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> name) =>
        LegalForms.Strip(name is [.., ')'] && name.IndexOf(" (") is > 0 and var note ? name[..note] : name);
}
