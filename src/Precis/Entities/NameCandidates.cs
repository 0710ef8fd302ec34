using System.Buffers;
using Precis.Documents;
using Precis.Entities.Recognition;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Gathers the names of a document from what the text defines, what the registry lists and what the recogniser learned, and settles their overlaps:
/// what the text says goes first, then the longer span, then the surer source.
/// </summary>
internal static class NameCandidates
{
    /// <summary>Below this the recogniser is guessing.</summary>
    public const double Doubtful = 0.6;

    private static readonly SearchValues<char> TickerLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.");

    public static List<NameCandidate> Gather(Document document, NameRecognizer recognizer, IReadOnlyList<AcronymDefinition> definitions)
    {
        var noNames = Lexicon.For(document.Language, "Names/no-names");
        var candidates = new List<NameCandidate>();

        ContractNames.Find(document, out var named, out var beside);
        candidates.AddRange(Contracts(named, definitions).Select(span => new NameCandidate(span, EntityType.Contract, 0.95, NameSource.Text)));
        candidates.AddRange(FirmNames.Find(document).Concat(StockSymbols.Names(document)).Distinct().SelectMany(span => CutUnit(span, document)).Select(span => new NameCandidate(span, EntityType.Company, 0.9, NameSource.Recognizer)));
        candidates.AddRange(StockSymbols.Bracketed(document).Select(span => new NameCandidate(span, EntityType.Company, 0.95, NameSource.Text)));
        var labelled = LabelledNames.Find(document).ToList();
        candidates.AddRange(labelled);
        candidates.AddRange(ParticleNames.Find(document));
        candidates.AddRange(BodyPhrases.Find(document).Select(span => new NameCandidate(span, EntityType.Organization, 0.9, NameSource.Text)));
        candidates.AddRange(Administrations.Find(document).Select(span => new NameCandidate(span, EntityType.Organization, 0.9, NameSource.Text)));

        var listed = ListedNames(document);
        var recognized = new List<RecognizedName>();
        var labelledIndex = new SpanIndex<NameCandidate>(labelled, name => name.Span);
        var listedIndex = new SpanIndex<NameCandidate>(listed, name => name.Span);
        foreach (var name in recognizer.Recognize(document))
        {
            // A label is plainer than what a recogniser of sentences makes of a line without one.
            if (labelled.Count > 0 && labelledIndex.Overlapping(name.Span).Any())
            {
                continue;
            }

            var trimmed = name with { Span = PersonTitles.Trim(document, Trim(name.Span, document), out var isTitled) };
            trimmed = isTitled ? trimmed with { Type = NameType.Person, Confidence = Math.Max(name.Confidence, 0.85) } : trimmed;
            if (!IsPortfolio(trimmed, document) && !noNames.Contains(trimmed.Span.In(document.Text)) && !IsTicker(trimmed.Span, document.Text)
                && !document.Registry.TryDemonym(trimmed.Span.In(document.Text), document.Language, out _))
            {
                recognized.AddRange(CutOwner(trimmed, document));
            }
        }

        candidates.AddRange(recognized.SelectMany(name => Split(name, listedIndex, document) ?? [Read(name)]));
        candidates.AddRange(listed);
        candidates.AddRange(NamesInRoles.Find(document, candidates));
        AddDefined(document, definitions, candidates);
        var index = new SpanIndex<NameCandidate>(candidates, candidate => candidate.Span);
        candidates.AddRange(beside
            .Where(span => IsUnknown(span, document.Text, index))
            .Select(span => new NameCandidate(span, EntityType.Contract, 0.75, NameSource.Text)));

        var ends = candidates.Select(candidate => candidate.Span.End).ToHashSet();
        var byText = new Lazy<ILookup<string, NameCandidate>>(() => candidates.ToLookup(candidate => document.TextOf(candidate.Span)));
        return NameSpread.Apply(document, Settle(document, [.. candidates.SelectMany(name => SplitList(name, ends, document)).SelectMany(name => SplitAtEarlier(name, byText, document))]), definitions);
    }

    /// <summary>The contract names that a cue introduces, and what their acronyms stand for.</summary>
    private static HashSet<Span> Contracts(IReadOnlyList<Span> named, IReadOnlyList<AcronymDefinition> definitions)
    {
        var contracts = new HashSet<Span>();
        var halves = new SpanIndex<(Span Span, int Definition)>(
            definitions.SelectMany((definition, index) => new[] { (definition.Name, index), (definition.Acronym, index) }), half => half.Span);
        foreach (var span in named)
        {
            var defined = halves.Overlapping(span).Select(half => half.Definition).DefaultIfEmpty(-1).Min();
            if (defined < 0)
            {
                contracts.Add(span);
            }
            else
            {
                contracts.Add(definitions[defined].Name);
                contracts.Add(definitions[defined].Acronym);
            }
        }

        return contracts;
    }

    private static List<NameCandidate> ListedNames(Document document)
    {
        var listed = new List<NameCandidate>();
        for (var token = 0; token < document.Tokens.Count; token++)
        {
            var start = document.Tokens[token].Span.Start;
            if (document.Tokens[token].Kind == TokenKind.Word
                && document.Registry.TryLongestMatch(document.Text, start, out var end, out IReadOnlyList<RegistryMatch> matches)
                && !IsCurrencyMark(document.Text, end)
                && !(StockSymbols.After(document.Text, end).Length > 0 && matches.All(match => match.Entry.Type == EntityType.Place)))
            {
                var span = new Span(start, end);
                if (BranchEnd(document, end) is { } branch && matches.Any(match => match.Entry.Type == EntityType.Company))
                {
                    // "Radiel Construction" is a firm of its own.
                    listed.Add(new NameCandidate(new Span(start, branch), EntityType.Company, 0.8, NameSource.Recognizer));
                    token = document.TokenFrom(branch) - 1;
                    continue;
                }

                listed.Add(matches is [{ Alias.Ambiguous: false } only]
                    ? new NameCandidate(span, only.Entry.Type, 0.85, NameSource.Registry) { Entry = only.Entry }
                    : new NameCandidate(span, null, 0.3, NameSource.Guess));
                token = document.TokenFrom(end) - 1;
            }
        }

        return listed;
    }

    private static int? BranchEnd(Document document, int end) =>
        document.Language == Language.French && end + 1 < document.Text.Length && document.Text[end] == ' ' && char.IsUpper(document.Text[end + 1])
            && Lexicon.For(document.Language, "Names/branch-names").TryMatch(document.Text, end + 1, out var branch, out _)
            ? branch
            : null;

    /// <summary>"US$212-million" names no country.</summary>
    private static bool IsCurrencyMark(string text, int end) => end < text.Length && text[end] is '$' or '£' or '€' or '¥';

    /// <summary>What a minister is minister of is no body: "ministre des Armées", "Minister of Defence".</summary>
    private static bool IsPortfolio(RecognizedName name, Document document)
    {
        var before = document.TokenFrom(name.Span.Start) - 1;
        before -= before > 1 && document.Word(before) is "la" or "l'" or "l’" ? 1 : 0;
        return before > 0 && document.Word(before) is "de" or "du" or "des" or "à" or "aux" or "of" or "for"
            && Lexicon.For(document.Language, "Names/portfolio-posts").Contains(document.Word(before - 1))
            && !document.Registry.Find(name.Span.In(document.Text)).Any(entry => entry.Type == EntityType.Place);
    }

    /// <summary>
    /// Leaves out what the recogniser took for part of a name: at the head of a sentence a preposition ("Chez Radiel") or an English article that the registry
    /// does not list ("The Ministry of Defence", but "The Guardian"), anywhere what tells whose the name is ("directrice générale de Radiel") or what it is ("lilloise Radiel", "cabinet Radiel").
    /// </summary>
    private static Span Trim(Span span, Document document)
    {
        var first = document.TokenFrom(span.Start);
        if (Lexicon.For(document.Language, "Names/body-surroundings").TryMatch(document.Text, span.Start, out var end, out var row)
            && row[1] == "before" && document.TokenFrom(end) is var head && head < document.Tokens.Count && document.Tokens[head].Span.Start < span.End)
        {
            return new Span(document.Tokens[head].Span.Start, span.End);
        }

        if (document.Language == Language.French && document.Tokens[first].Span.End < span.End && char.IsLower(document.Word(first)[0]) && char.IsUpper(document.Word(first + 1)[0])
            && (NameTyping.IsAdjective(document.Word(first)) || document.Word(first) is "association" or "syndicat" or "collectif"
                || Lexicon.For(document.Language, "Names/body-heads").Find(document.Word(first)) is [_, "company", ..]))
        {
            return new Span(document.Tokens[first + 1].Span.Start, span.End);
        }

        var isFirst = first == 0 || !document.SameSentence(document.Tokens[first - 1].Span.Start, span.Start);
        return isFirst && document.Tokens[first].Span.End < span.End
            && (Lexicon.For(document.Language, "Grammar/prepositions").Contains(document.Word(first))
                || document.Language == Language.English && document.Word(first) is "The" && document.Registry.Find(span.In(document.Text)).Count == 0)
            ? new Span(document.Tokens[first + 1].Span.Start, span.End)
            : span;
    }

    /// <summary>
    /// "Chevron Corp's Chevron USA" is two names; what follows "of" after a legal form is no part of the firm's name, nor is the country that a firm is "of".
    /// </summary>
    private static IEnumerable<RecognizedName> CutOwner(RecognizedName name, Document document)
    {
        var words = name.Span.In(document.Text);
        var owner = words.IndexOfAny("'’");
        if (owner > 0 && owner + 2 < words.Length && words[owner + 1] == 's' && words[owner + 2] == ' ' && (LegalForms.Strip(words[..owner]).Length < owner || LegalForms.IsLegalForm(words[..owner])))
        {
            return [name with { Span = new Span(name.Span.Start, name.Span.Start + owner) }, name with { Span = new Span(name.Span.Start + owner + 3, name.Span.End) }];
        }

        if (owner > 0 && owner + 3 < words.Length && words[owner + 1] == 's' && words[owner + 2] == ' ' && document.Registry.Find(words[..owner]) is [{ Type: EntityType.Place }, ..])
        {
            // "Italy's Leonardo": the country tells whose firm it is.
            return [name with { Span = new Span(name.Span.Start + owner + 3, name.Span.End) }];
        }

        var of = words.IndexOf(" of ");
        return of > 0 && (LegalForms.Strip(words[..of]).Length < of || IsUnit(words[..of], document) || name.Type == NameType.Organization && IsFirmOf(words[..of], words[(of + 4)..], document))
            ? [name with { Span = new Span(name.Span.Start, name.Span.Start + of) }]
            : [name];
    }

    /// <summary>"Electric Boat Division of Harrow Marine" is two names.</summary>
    private static IEnumerable<Span> CutUnit(Span span, Document document) =>
        span.In(document.Text).IndexOf(" of ") is > 0 and var of && IsUnit(span.In(document.Text)[..of], document)
            ? [new Span(span.Start, span.Start + of), new Span(span.Start + of + 4, span.End)]
            : [span];

    private static bool IsUnit(ReadOnlySpan<char> name, Document document) =>
        name.Contains(' ') && Lexicon.For(document.Language, "Names/unit-nouns").Contains(name[(name.LastIndexOf(' ') + 1)..]);

    /// <summary>"Harrow Marine of Norway", but "Central Bank of Norway", "Labour Party of Norway".</summary>
    private static bool IsFirmOf(ReadOnlySpan<char> firm, ReadOnlySpan<char> place, Document document) =>
        Lexicon.For(document.Language, "Names/body-heads").Find(firm[(firm.LastIndexOf(' ') + 1)..]) is [_, "company"]
        && document.Registry.Find(place).Any(entry => entry.Kind == RegistryKind.Country);

    /// <summary>"&lt;IBM.N&gt;" after a name is no name.</summary>
    private static bool IsTicker(Span span, string text) =>
        span.Start > 0 && text[span.Start - 1] == '<' && span.End < text.Length && text[span.End] == '>'
        && !span.In(text).ContainsAnyExcept(TickerLetters);

    /// <summary>Takes names apart that stand together without a comma: "Microsoft Google".</summary>
    private static IEnumerable<NameCandidate>? Split(RecognizedName name, SpanIndex<NameCandidate> listed, Document document)
    {
        var inside = listed.Overlapping(name.Span).Where(other => name.Span.Contains(other.Span)).ToList();
        if (inside.Count > 1
            && inside[0].Span.Start == name.Span.Start
            && inside[^1].Span.End == name.Span.End
            && inside.All(other => document.Registry.Find(other.Span.In(document.Text)).Any(entry => entry.Type is EntityType.Company))
            && inside.Zip(inside.Skip(1)).All(pair => document.Text.AsSpan(pair.First.Span.End..pair.Second.Span.Start).IsWhiteSpace()))
        {
            return inside.Select(other => new NameCandidate(other.Span, EntityType.Company, 0.7, NameSource.Recognizer));
        }

        return null;
    }

    /// <summary>Takes the last two members of an enumeration apart that were read as one name: "A, B, C and D".</summary>
    private static IEnumerable<NameCandidate> SplitList(NameCandidate name, HashSet<int> ends, Document document)
    {
        var first = document.TokenFrom(name.Span.Start);
        var end = document.TokenFrom(name.Span.End);
        if (name.Source != NameSource.Recognizer)
        {
            return [name];
        }

        // "a joint venture of A and B": the phrase for a consortium tells that two names stand.
        var groups = Lexicon.For(document.Language, "Facts/consortia");
        var isListed = Enumerable.Range(1, 4).Any(back => first - back > 0 && groups.TryMatch(document.Text, document.Tokens[first - back].Span.Start, out var after, out _) && document.TokenFrom(after) == first)
            || first > 1 && document.Word(first - 1) is "," && ends.Contains(document.Tokens[first - 1].Span.Start);
        for (var token = first + 1; token < end - 1; token++)
        {
            if (document.Word(token) is "and" or "et" && (isListed || (token > first + 1 && LegalForms.IsLegalForm(document.Word(token - 1)))))
            {
                return
                [
                    name with { Span = new Span(name.Span.Start, document.Tokens[token - 1].Span.End) },
                    name with { Span = new Span(document.Tokens[token + 1].Span.Start, name.Span.End) },
                ];
            }
        }

        return [name];
    }

    /// <summary>
    /// Takes apart what stands in an enumeration and begins with a name that stood alone before: articles give the full name of a thing first, so "Altencia
    /// Helvédata" after "Altencia" are two.
    /// </summary>
    private static IEnumerable<NameCandidate> SplitAtEarlier(NameCandidate name, Lazy<ILookup<string, NameCandidate>> byText, Document document)
    {
        var first = document.TokenFrom(name.Span.Start);
        var end = document.TokenFrom(name.Span.End);
        if (name.Source != NameSource.Recognizer || end - first != 2 || end >= document.Tokens.Count
            || first == 0 || document.Word(first - 1) is not "," || document.Word(end) is not ("et" or "and"))
        {
            return [name];
        }

        var head = document.TextOf(document.Tokens[first].Span);
        var whole = document.TextOf(name.Span);
        return byText.Value[head].Any(other => other.Span.End < name.Span.Start && (other.Type != EntityType.Person || name.Type != EntityType.Person))
            && !byText.Value[whole].Any(other => other.Span.Start < name.Span.Start)
            ? [name with { Span = document.Tokens[first].Span, Type = null }, name with { Span = document.Tokens[first + 1].Span, Type = null }]
            : [name];
    }

    private static NameCandidate Read(RecognizedName name) => new(name.Span, TypeOf(name.Type), name.Confidence, NameSource.Recognizer);

    private static EntityType? TypeOf(NameType type) => type switch
    {
        NameType.Person => EntityType.Person,
        NameType.Place => EntityType.Place,
        NameType.Event => EntityType.Event,
        NameType.Product => EntityType.Product,
        NameType.Organization => null,
        _ => EntityType.Other,
    };

    /// <summary>Adds the acronyms and names of definitions that nothing else found, each of the type of its other half.</summary>
    private static void AddDefined(Document document, IReadOnlyList<AcronymDefinition> definitions, List<NameCandidate> candidates)
    {
        var bySpan = candidates.ToLookup(candidate => candidate.Span);
        foreach (var (name, acronym) in definitions)
        {
            var full = bySpan[name].FirstOrDefault();
            var brief = bySpan[acronym].FirstOrDefault();
            if (brief is null)
            {
                candidates.Add(new NameCandidate(acronym, full?.Type, 0.8, NameSource.Recognizer));
            }

            if (full is null && char.IsUpper(document.Text[name.Start]))
            {
                candidates.Add(new NameCandidate(name, brief?.Type, 0.8, NameSource.Recognizer));
            }
        }
    }

    private static bool IsUnknown(Span span, string text, SpanIndex<NameCandidate> candidates) =>
        !candidates.Overlapping(span).Any(candidate =>
            (candidate.Source == NameSource.Registry || candidate.Type is EntityType.Person or EntityType.Place || candidate.Span.Length > span.Length
                || (candidate.Confidence >= Doubtful && !AcronymMatcher.LooksLikeAcronym(span.In(text)))));

    private static List<NameCandidate> Settle(Document document, List<NameCandidate> candidates)
    {
        var taken = new bool[document.Text.Length];
        var settled = new List<NameCandidate>();
        foreach (var candidate in candidates
            .OrderByDescending(candidate => candidate.Source == NameSource.Text)
            .ThenByDescending(candidate => candidate.Span.Length)
            .ThenBy(candidate => candidate.Source)
            .ThenByDescending(candidate => candidate.Confidence))
        {
            var place = taken.AsSpan(candidate.Span.Start, candidate.Span.Length);
            if (!place.Contains(true))
            {
                place.Fill(true);
                settled.Add(candidate);
            }
        }

        return settled;
    }
}
