using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis.Entities;

/// <summary>
/// Lets the places where one unlisted name stands agree on what it names, its short forms included ("Keyline" beside "Keyline Monitoring", "Mehta"
/// beside "Anjali Mehta"): the recogniser's votes by its confidence, what stands beside the name outweighing them.
/// </summary>
internal static class TypeAgreement
{
    private const double ContextVote = 1.5;
    private const double ListVote = 1;
    private const double NounVote = 2.5;

    /// <summary>Gives the unlisted names of one thing one type.</summary>
    /// <param name="document">The document.</param>
    /// <param name="names">The linked names.</param>
    /// <param name="typing">What the context of a name says.</param>
    public static List<NameCandidate> Apply(Document document, List<NameCandidate> names, NameTyping typing)
    {
        var linked = names.Where(name => name is { Entry: not null, Type: EntityType.Company or EntityType.Organization })
            .GroupBy(name => document.TextOf(name.Span)).Where(group => group.All(name => name.Entry == group.First().Entry)).ToDictionary(group => group.Key, group => group.First());
        names = [.. names.Select(name => IsOpen(name) && linked.TryGetValue(document.TextOf(name.Span), out var known)
            ? name with { Entry = known.Entry, Type = known.Type, ListedForm = known.ListedForm }
            : name)];
        var groups = names.Where(IsOpen).GroupBy(name => Key(document, name)).ToDictionary(group => group.Key, group => group.ToList());
        var listed = BesideCompanies(document, names, typing);
        var votes = groups.ToDictionary(group => group.Key, group => Votes(document, group.Value, listed, typing));
        var relations = Relations(groups.Keys);
        var decided = groups.Keys.ToDictionary(key => key, key => Winner(key, relations, votes));
        return [.. names.Select(name => IsOpen(name) && decided[Key(document, name)] is { } type && type != name.Type ? name with { Type = type } : name)];
    }

    private static bool IsOpen(NameCandidate name) =>
        name is { Entry: null, Source: NameSource.Recognizer, Type: EntityType.Other or EntityType.Person or EntityType.Company or EntityType.Organization or EntityType.Place or EntityType.Product };

    /// <summary>A first and a last name that the recogniser is sure of.</summary>
    private static bool IsCertainPerson(Document document, NameCandidate name) =>
        name.Type == EntityType.Person && name.Confidence >= NameLinker.Certain && name.Span.In(document.Text).Contains(' ');

    /// <summary>The names of enumerations of which one member is plainly a company ("décroché par A, B et C").</summary>
    private static HashSet<NameCandidate> BesideCompanies(Document document, List<NameCandidate> names, NameTyping typing)
    {
        var beside = new HashSet<NameCandidate>();
        for (int first = 0, next; first < names.Count; first = next)
        {
            next = first + 1;
            while (next < names.Count && typing.AreEnumerated(names[next - 1].Span, names[next].Span))
            {
                next++;
            }

            if (next - first > 1 && names[first..next].Exists(name => name is { Entry: not null, Type: EntityType.Company } || typing.FromContext(name.Span) == EntityType.Company))
            {
                beside.UnionWith(names[first..next]);
            }
        }

        return beside;
    }

    private static string Key(Document document, NameCandidate name) =>
        LegalForms.Strip(name.Span.In(document.Text)).ToString().Replace('\n', ' ').Replace('\u00A0', ' ').ToUpperInvariant();

    private static Dictionary<EntityType, double> Votes(Document document, List<NameCandidate> names, HashSet<NameCandidate> listed, NameTyping typing)
    {
        var votes = new Dictionary<EntityType, double>();
        foreach (var name in names)
        {
            votes[name.Type!.Value] = votes.GetValueOrDefault(name.Type.Value) + name.Confidence;
            if (typing.FromNounBefore(name.Span) is { } noun)
            {
                votes[noun] = votes.GetValueOrDefault(noun) + NounVote;
            }
            else if (!IsCertainPerson(document, name) && typing.FromContext(name.Span) is { } context)
            {
                votes[context] = votes.GetValueOrDefault(context) + ContextVote;
            }

            if (listed.Contains(name) && !IsCertainPerson(document, name))
            {
                votes[EntityType.Company] = votes.GetValueOrDefault(EntityType.Company) + ListVote;
            }
        }

        return votes;
    }

    private static EntityType Winner(string key, ILookup<string, string> relations, Dictionary<string, Dictionary<EntityType, double>> votes)
    {
        var sum = new Dictionary<EntityType, double>(votes[key]);
        foreach (var related in relations[key])
        {
            foreach (var (type, vote) in votes[related])
            {
                sum[type] = sum.GetValueOrDefault(type) + vote;
            }
        }

        return sum.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
    }

    /// <summary>For each name, the one fuller name that begins with it or, for a person, ends with it; and for that one its short forms.</summary>
    private static ILookup<string, string> Relations(IEnumerable<string> keys)
    {
        var byPart = keys.SelectMany(key => Parts(key).Distinct().Select(part => (part, key))).ToLookup(pair => pair.part, pair => pair.key);
        return keys
            .SelectMany(brief => brief.Length > 2 && byPart[brief].Take(2).ToList() is [var only]
                ? new[] { (Key: brief, Other: only), (Key: only, Other: brief) }
                : [])
            .ToLookup(pair => pair.Key, pair => pair.Other);
    }

    /// <summary>What a name shortened at a space begins with, and its last word.</summary>
    private static IEnumerable<string> Parts(string key)
    {
        for (var space = key.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = key.IndexOf(' ', space + 1))
        {
            yield return key[..space];
        }

        if (key.LastIndexOf(' ') is > 0 and var last)
        {
            yield return key[(last + 1)..];
        }
    }
}
