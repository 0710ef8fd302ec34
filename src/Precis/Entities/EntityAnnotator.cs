using Precis.Documents;
using Precis.Entities.Recognition;
using Precis.Entities.Registry;

namespace Precis.Entities;

/// <summary>Finds the names of people, companies, bodies, places and contracts, ties them to one another and to the registry.</summary>
internal sealed class EntityAnnotator : IAnnotator
{
    /// <summary>The registry is read beside what comes before names, and beside their recogniser.</summary>
    public EntityAnnotator() => _ = Task.Run(() => EntityRegistry.Default);

    public Layers Requires => Layers.Language | Layers.Segments | Layers.Dates | Layers.Amounts;

    public Layers Provides => Layers.Entities;

    public void Annotate(Document document, CancellationToken cancellationToken)
    {
        var recognizer = NameRecognizer.For(document.Language);
        var definitions = AcronymDefinitions.Find(document);
        var names = WithDefinedMeaning(document, NameLinker.Link(document, NameCandidates.Gather(document, recognizer, definitions)), definitions);
        cancellationToken.ThrowIfCancellationRequested();
        var drafts = EntityClusters.Build(document, names, definitions);
        NominalMentions.Add(document, drafts);
        Metonyms.Mark(document, drafts);
        document.Entities = Publish(document, drafts);
    }

    /// <summary>What the article says that an acronym stands for goes before what the registry knows under it.</summary>
    private static List<NameCandidate> WithDefinedMeaning(Document document, List<NameCandidate> names, IReadOnlyList<AcronymDefinition> definitions)
    {
        var places = Enumerable.Range(0, names.Count).ToDictionary(index => names[index].Span);
        var acronyms = definitions.Select(definition => document.TextOf(definition.Acronym)).ToHashSet();
        var bearing = Enumerable.Range(0, names.Count).Where(index => acronyms.Contains(document.TextOf(names[index].Span))).ToLookup(index => document.TextOf(names[index].Span));
        var last = new Dictionary<string, (string Name, RegistryEntry? Entry, EntityType? Type)>();
        foreach (var definition in definitions)
        {
            var acronym = document.TextOf(definition.Acronym);
            var full = places.TryGetValue(definition.Name, out var place) ? names[place] : null;
            var meaning = (document.TextOf(definition.Name), full?.Entry, full?.Type);
            if (last.TryGetValue(acronym, out var known) && known == meaning)
            {
                continue;
            }

            last[acronym] = meaning;
            var meant = full?.Entry is { } entry ? [entry] : document.Registry.Find(document.TextOf(definition.Name));
            foreach (var index in bearing[acronym])
            {
                if (names[index] is { Entry: { } listed } name && !meant.Contains(listed))
                {
                    names[index] = name with { Entry = full?.Entry, ListedForm = null, Type = full?.Type ?? name.Type };
                }
            }
        }

        return names;
    }

    private static List<Entity> Publish(Document document, List<EntityDraft> drafts)
    {
        drafts.Sort((left, right) => left.FirstStart.CompareTo(right.FirstStart));
        var ids = drafts.Select((draft, index) => (draft, id: $"e{index + 1}")).ToDictionary(pair => pair.draft, pair => pair.id);
        return [.. drafts.Select(draft => new Entity
        {
            Id = ids[draft],
            Type = draft.Type,
            Name = draft.Name,
            Identifiers = draft.Entry is { Identifiers.Count: > 0 } entry ? entry.Identifiers : null,
            Key = draft.Entry?.Key,
            Salience = Salience(document, draft),
            Mentions = [.. draft.Mentions.OrderBy(mention => mention.Span).Select(mention => new Mention
            {
                Start = mention.Span.Start,
                End = mention.Span.End,
                Text = document.TextOf(mention.Span),
                Form = mention.Form,
                Confidence = Math.Round(mention.Confidence, 2),
                RefersTo = mention.RefersTo is { } meant ? ids[meant] : null,
            })],
        })];
    }

    /// <summary>How often an entity is named, how early, and whether the headline names it.</summary>
    private static double Salience(Document document, EntityDraft draft)
    {
        var often = Math.Min(1, draft.Mentions.Count / 6.0);
        var early = 1 - (draft.FirstStart / (double)Math.Max(1, document.Text.Length));
        var title = document.Article.Title is { } headline
            && draft.Mentions.Any(mention => headline.AsSpan().Contains(mention.Span.In(document.Text), StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        return Math.Round((0.5 * often) + (0.3 * early) + (0.2 * title), 2);
    }
}
