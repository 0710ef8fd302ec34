using Precis.Documents;
using Precis.Entities.Recognition;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Gathers the names of a document from what the text defines, what the recogniser learned and what the registry lists, and settles their overlaps:
/// what the text says goes first, then the longer span.
/// </summary>
internal static class NameCandidates
{
    public static List<NameCandidate> Gather(Document document, IReadOnlyList<AcronymDefinition> definitions)
    {
        var noNames = Lexicon.For(document.Language, "Names/no-names");
        var registry = EntityRegistry.Default;
        var candidates = new List<NameCandidate>();

        ContractNames.Find(document, out var named, out var beside);
        var contracts = Contracts(document, named, definitions);
        candidates.AddRange(contracts.Select(span => new NameCandidate(span, EntityType.Contract, 0.95, Sure: true)));

        candidates.AddRange(Administrations.Find(document).Select(span => new NameCandidate(span, EntityType.Organization, 0.9, Sure: true)));

        var recognized = NameRecognizer.For(document.Language).Recognize(document);
        var listed = ListedNames(document, registry);
        foreach (var name in recognized)
        {
            if (!noNames.Contains(name.Span.In(document.Text)))
            {
                candidates.AddRange(Split(name, listed, document));
            }
        }

        candidates.AddRange(listed.Where(name => name.Entry is not null));
        candidates.AddRange(definitions
            .Where(definition => !candidates.Any(candidate => candidate.Span == definition.Acronym))
            .Select(definition => new NameCandidate(definition.Acronym, TypeAt(candidates, definition.Name), 0.8)));
        candidates.AddRange(definitions
            .Where(definition => char.IsUpper(document.Text[definition.Name.Start]) && !candidates.Any(candidate => candidate.Span == definition.Name))
            .Select(definition => new NameCandidate(definition.Name, TypeAt(candidates, definition.Acronym), 0.8)));
        candidates.AddRange(beside
            .Where(span => IsUnknown(span, candidates))
            .Select(span => new NameCandidate(span, EntityType.Contract, 0.75, Sure: true)));

        return Spread(document, Settle(candidates));
    }

    /// <summary>The contract names that a cue introduces, and what their acronyms stand for.</summary>
    private static HashSet<Span> Contracts(Document document, IReadOnlyList<Span> named, IReadOnlyList<AcronymDefinition> definitions)
    {
        var contracts = new HashSet<Span>();
        foreach (var span in named)
        {
            var definition = definitions.FirstOrDefault(d => d.Name.Overlaps(span) || d.Acronym.Overlaps(span));
            if (definition == default)
            {
                contracts.Add(span);
            }
            else
            {
                contracts.Add(definition.Name);
                contracts.Add(definition.Acronym);
            }
        }

        return contracts;
    }

    /// <summary>What the registry lists, ambiguous names left without entry.</summary>
    private static List<NameCandidate> ListedNames(Document document, EntityRegistry registry)
    {
        var listed = new List<NameCandidate>();
        for (var token = 0; token < document.Tokens.Count; token++)
        {
            var start = document.Tokens[token].Span.Start;
            if (document.Tokens[token].Kind == TokenKind.Word && registry.TryLongestMatch(document.Text, start, out var end, out IReadOnlyList<RegistryMatch> matches))
            {
                var span = new Span(start, end);
                listed.Add(matches is [{ Alias.Ambiguous: false } only]
                    ? new NameCandidate(span, only.Entry.Type, 0.85) { Entry = only.Entry }
                    : new NameCandidate(span, null, 0));
                token = document.TokenFrom(end) - 1;
            }
        }

        return listed;
    }

    /// <summary>Takes names apart that stand together without a comma: "Microsoft Google".</summary>
    private static IEnumerable<NameCandidate> Split(RecognizedName name, List<NameCandidate> listed, Document document)
    {
        var inside = listed.Where(other => name.Span.Contains(other.Span)).ToList();
        if (inside.Count > 1
            && inside[0].Span.Start == name.Span.Start
            && inside[^1].Span.End == name.Span.End
            && inside.All(other => EntityRegistry.Default.Find(other.Span.In(document.Text)).Any(entry => entry.Type is EntityType.Company))
            && inside.Zip(inside.Skip(1)).All(pair => document.Text.AsSpan(pair.First.Span.End..pair.Second.Span.Start).IsWhiteSpace()))
        {
            return inside.Select(other => new NameCandidate(other.Span, EntityType.Company, name.Confidence));
        }

        return [new NameCandidate(name.Span, TypeOf(name.Type), name.Confidence)];
    }

    private static EntityType? TypeOf(NameType type) => type switch
    {
        NameType.Person => EntityType.Person,
        NameType.Place => EntityType.Place,
        NameType.Event => EntityType.Event,
        NameType.Product => EntityType.Product,
        NameType.Organization => null,
        _ => EntityType.Other,
    };

    private static EntityType? TypeAt(List<NameCandidate> candidates, Span span) =>
        candidates.FirstOrDefault(candidate => candidate.Span == span)?.Type;

    private static bool IsUnknown(Span span, List<NameCandidate> candidates) =>
        !candidates.Any(candidate => candidate.Span.Overlaps(span)
            && (candidate.Entry is not null || candidate.Type is EntityType.Person or EntityType.Place || candidate.Span.Length > span.Length));

    private static List<NameCandidate> Settle(List<NameCandidate> candidates)
    {
        var settled = new List<NameCandidate>();
        foreach (var candidate in candidates
            .OrderByDescending(candidate => candidate.Sure)
            .ThenByDescending(candidate => candidate.Span.Length)
            .ThenByDescending(candidate => candidate.Entry is not null)
            .ThenByDescending(candidate => candidate.Confidence))
        {
            if (candidate.Confidence > 0 && !settled.Any(other => other.Span.Overlaps(candidate.Span)))
            {
                settled.Add(candidate);
            }
        }

        return settled;
    }

    /// <summary>Adds the places where a name that the text defines stands again.</summary>
    private static List<NameCandidate> Spread(Document document, List<NameCandidate> settled)
    {
        foreach (var sure in settled.Where(candidate => candidate.Sure).DistinctBy(candidate => document.TextOf(candidate.Span)).ToList())
        {
            var name = document.TextOf(sure.Span);
            for (var at = document.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = document.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var span = new Span(at, at + name.Length);
                var clashes = settled.Where(other => other.Span.Overlaps(span)).ToList();
                if (IsWhole(document.Text, span) && clashes.All(other => !other.Sure && span.Contains(other.Span)))
                {
                    settled.RemoveAll(clashes.Contains);
                    settled.Add(sure with { Span = span });
                }
            }
        }

        settled.Sort((left, right) => left.Span.CompareTo(right.Span));
        return settled;
    }

    private static bool IsWhole(string text, Span span) =>
        (span.Start == 0 || !char.IsLetterOrDigit(text[span.Start - 1])) && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]));
}
