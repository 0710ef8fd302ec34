using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>
/// Reads contracts sentence by sentence: the noun phrases that speak of a contract open or take up a draft, the verbs around them give it its
/// parties and state, sums and dates beside them their places.
/// </summary>
internal sealed class ContractExtractor
{
    private const int ArgumentDistance = 26;
    private const int WorkDistance = 3;
    private const int OpenDistance = 5;

    private readonly Document _document;
    private readonly Arguments _arguments;
    private readonly ContractReferences _references;
    private readonly ContractTerms _terms;
    private readonly ContractVerbs _verbs;
    private readonly ContractParties _parties;
    private readonly ContractEvents _events;
    private readonly ContractRivals _rivals;
    private readonly ContractComplements _complements;
    private readonly ContractActs _acts;
    private readonly List<ContractDraft> _drafts = [];
    private readonly Dictionary<Entity, ContractDraft> _byName = [];
    private readonly Dictionary<string, ContractDraft> _byLot = new(StringComparer.Ordinal);
    private ContractDraft? _current;

    private ContractExtractor(Document document, Arguments arguments)
    {
        _document = document;
        _arguments = arguments;
        _references = new ContractReferences(document, _arguments);
        _terms = new ContractTerms(document, _arguments);
        _verbs = new ContractVerbs(document, _arguments, _terms);
        _parties = new ContractParties(document, _arguments);
        _events = new ContractEvents(document, _arguments, _terms, _verbs, _parties);
        _rivals = new ContractRivals(document, _arguments, _parties);
        _complements = new ContractComplements(document, _arguments, _parties);
        _acts = new ContractActs(document, _verbs);
    }

    public static List<ContractDraft> Extract(Document document, Arguments arguments, CancellationToken cancellationToken)
    {
        if (ContractNotices.Extract(document, arguments) is { Count: > 0 } awards)
        {
            return awards;
        }

        var extractor = new ContractExtractor(document, arguments);
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (document.Paragraphs[document.Sentences[i].Paragraph].Kind != ParagraphKind.Heading)
            {
                extractor.Read(document.Sentences[i], i);
            }
        }

        ContractSettling.Settle(document, extractor._drafts, extractor._byLot.Values);
        return extractor._drafts;
    }

    private void Read(Sentence sentence, int index)
    {
        var references = _references.In(sentence);
        var uses = _verbs.In(sentence, references, _current is not null && (_current.Sentences.Count == 0 || index - _current.Sentences.Max <= OpenDistance));
        var told = new List<(ContractReference Reference, ContractDraft Draft)>();
        foreach (var reference in references)
        {
            if ((reference.IsApposition && told.Count > 0 ? told[^1].Draft : DraftOf(reference, uses.Count > 0)) is { } draft)
            {
                told.Add((reference, draft));
                draft.Sentences.Add(index);
            }
            else if (uses.Count == 0 && _terms.Delivery(reference, sentence) is { } buyer)
            {
                // "des avions livrés à l'Inde, dans le cadre d'une commande pour un total de 9 milliards": it was placed, and by whom.
                var placed = Open(null);
                placed.Tell(ContractStatus.Awarded, SpanOf(reference));
                placed.Add(placed.Buyers, "buyers", buyer);
                placed.Sentences.Add(index);
                _terms.ReadAmounts(reference, placed, sentence);
            }
        }

        for (var i = 0; i < uses.Count; i++)
        {
            var (use, frame) = uses[i];
            var end = Math.Min(i + 1 < uses.Count ? uses[i + 1].Use.First : sentence.EndToken, use.Token + ArgumentDistance);
            var draft = Nearest(told, use)
                ?? (frame.Subject == "contract" && _verbs.IsToldByPronoun(use, sentence) ? _current : null)
                ?? (_verbs.HasObjectClitic(use, sentence) || frame.Mark == "clitic" || frame.Object == "loser" || (frame.Object == "-" && frame.Status is ContractStatus.Contested) || (frame.Subject == "contester" && _verbs.ContestsDecision(use.Token, sentence)) ? _current : null)
                ?? (frame.Mark == "work" || (!ContractVerbs.NeedsContract(frame) && frame.Status is ContractStatus.Awarded) ? use.IsDenied ? _current : OpenLoose(index, _events.GivenBy(use, frame, sentence, end), frame.Subject == "buyer" ? _arguments.Subject(use.First, sentence) : []) : null);
            if (draft is null || _events.IsPersonal(use, frame, sentence))
            {
                continue;
            }

            if (use.IsDenied && frame is { Subject: "supplier", Object: "-" } && draft.IsMade)
            {
                // "X n'a pas été retenu": a bidder that lost.
                foreach (var loser in _arguments.Subject(use.First, sentence))
                {
                    _parties.Give("loser", loser, draft);
                }

                continue;
            }

            if (told.FindIndex(pair => pair.Draft == draft) is >= 0 and var place && IsAnother(use, frame, draft, sentence, index, end))
            {
                draft = Open(told[place].Reference);
                told[place] = (told[place].Reference, draft);
            }

            draft.Sentences.Add(index);
            var next = told.FindIndex(pair => pair.Reference.Lot is not null && pair.Reference.First > use.Token && pair.Reference.First < end && pair.Draft != draft);
            _events.Apply(use, frame, draft, sentence, next < 0 ? end : told[next].Reference.First, [.. uses.Select(other => other.Use)]);
            for (; next >= 0 && next < told.Count && told[next].Reference is { Lot: not null } lot && lot.First < end; next++)
            {
                // "le lot 1 revient à X, le lot 2 à Y": the verb is told once.
                _events.Share(use, frame, told[next].Draft, lot.End, next + 1 < told.Count ? Math.Min(end, told[next + 1].Reference.First) : end);
            }
        }

        foreach (var act in uses.Count == 0 || told.Count == 0 ? _acts.In(sentence) : [])
        {
            _events.Apply(act, told.Count > 0 ? told[0].Draft : OpenLoose(index, [], _arguments.Subject(act.Token, sentence)), sentence, index);
        }

        if (_current is { Status: not (null or ContractStatus.Cancelled) } open && told.Count == 0)
        {
            if ((open.IsLoose && open.Sentences.Contains(index)) || (index - open.Sentences.Max <= 1 && _terms.TellsOfDeal(sentence)))
            {
                _terms.ReadAmounts(null, open, sentence);
            }

            if (!open.Sentences.Contains(index) && index - open.Sentences.Max <= WorkDistance)
            {
                _terms.ReadWork(open, sentence, index);
            }
        }

        if (uses.Count > 0 && told.Count > 0 && _current is { Status: ContractStatus.Awarded or ContractStatus.Signed } several && told[^1].Draft == several
            && ContractLists.Read(_document, _arguments, _terms, sentence, uses[^1].Use) is { Count: > 1 } members)
        {
            foreach (var member in members)
            {
                member.Follow(several, index);
            }

            _drafts.Remove(several);
            _drafts.AddRange(members);
            _current = members[^1];
            return;
        }

        for (var i = 0; i < told.Count; i++)
        {
            var (reference, draft) = told[i];
            _terms.Read(reference, draft, sentence, PartOf(i, told, sentence));
            _complements.Read(reference, draft, sentence, [.. uses.Select(use => use.Use.Token)]);
        }

        if (_current is { Status: not (null or ContractStatus.Tendered or ContractStatus.Planned) } decided && index - decided.Sentences.Max <= WorkDistance)
        {
            _rivals.Read(decided, sentence);
        }

        foreach (var draft in told.Select(pair => pair.Draft).Append(_current).OfType<ContractDraft>().Distinct().Where(draft => draft.Sentences.Contains(index)))
        {
            _parties.AddSpeaker(draft, sentence);
        }
    }

    /// <summary>What is told of one of several contracts stands from its noun phrase to that of the next.</summary>
    private Span PartOf(int place, List<(ContractReference Reference, ContractDraft Draft)> told, Sentence sentence)
    {
        var draft = told[place].Draft;
        var start = told.FindLastIndex(place, pair => pair.Draft != draft) is >= 0 and var before ? _document.Tokens[told[before + 1].Reference.First].Span.Start : sentence.Start;
        var end = told.FindIndex(place, pair => pair.Draft != draft) is >= 0 and var after ? _document.Tokens[told[after].Reference.First].Span.Start : sentence.End;
        return new Span(start, end);
    }

    private ContractDraft? DraftOf(ContractReference reference, bool hasEvent)
    {
        if (reference.Lot is { } lot)
        {
            if (!_byLot.TryGetValue(lot, out var told))
            {
                var whole = _current is { Lots: null } ? _current : _current?.Lots;
                told = Open(reference);
                told.Lots = whole;
                _byLot.Add(lot, told);
            }

            return _current = told;
        }

        if (reference.Contract is { } name)
        {
            if (_byName.TryGetValue(name, out var known))
            {
                return _current = known;
            }

            // "Ce contrat, alors baptisé JEDI" names the contract that is being told of.
            var named = reference.Kind == ReferenceKind.Known && _current is { Contract: null } ? _current : Open(reference);
            named.Contract = name;
            _byName[name] = named;
            return _current = named;
        }

        return reference.Kind switch
        {
            ReferenceKind.Known when _current is not null => Take(_current, reference),
            _ when reference.Strength == "weak" && !hasEvent => null,
            _ when hasEvent => _current = Open(reference),
            _ => null,
        };
    }

    private static ContractDraft Take(ContractDraft draft, ContractReference reference)
    {
        draft.IsWeak &= reference.Strength is "weak" or "part";
        draft.IsLoose &= reference.Strength is "weak" or "part";
        draft.IsChange |= reference.Strength == "part" && draft.Status is ContractStatus.Extended;
        return draft;
    }

    /// <summary>"X a commandé 36 avions": an award without the word for one, which must have its parties and its sum to count.</summary>
    private ContractDraft OpenLoose(int index, IReadOnlyList<Argument> suppliers, IReadOnlyList<Argument> buyers)
    {
        if (_current is { } open && (open.IsLoose || open.Status is not null) && (open.Sentences.Count == 0 || (index - open.Sentences.Max <= WorkDistance && !IsAnother(open, suppliers)
            && (open.Buyers.Count == 0 || !buyers.Any(buyer => buyer.Entity.Type == EntityType.Company) || buyers.Any(buyer => open.Buyers.Exists(known => known.Entity == buyer.Entity)))
            && (open.IsLoose || suppliers.Count > 0 || open.Suppliers.Count == 0 || open.IsMade))))
        {
            return open;
        }

        var draft = Open(null);
        draft.IsLoose = true;
        return draft;
    }

    /// <summary>Whether a verb gives to another firm what has been awarded before: another contract is told of.</summary>
    private bool IsAnother(VerbUse use, VerbFrame<ContractStatus> frame, ContractDraft draft, Sentence sentence, int index, int end)
    {
        if (draft.Suppliers.Count == 0 || draft.Contract is not null || draft.Status is not (ContractStatus.Awarded or ContractStatus.Signed) || frame.Status is not (ContractStatus.Awarded or ContractStatus.Signed)
            || _document.Sentences[draft.Sentences.Where(told => told < index).DefaultIfEmpty(index).Max()].Paragraph == _document.Sentences[index].Paragraph)
        {
            return false;
        }

        return IsAnother(draft, _events.GivenBy(use, frame, sentence, end));
    }

    private bool IsAnother(ContractDraft draft, IReadOnlyList<Argument> suppliers) =>
        draft.Suppliers.Count > 0 && suppliers.Any(supplier => supplier.Entity.Type == EntityType.Company && !_arguments.IsOwned(supplier))
        && !suppliers.Any(supplier => draft.Suppliers.Exists(known => known.Entity == supplier.Entity));

    private ContractDraft Open(ContractReference? reference)
    {
        var draft = new ContractDraft();
        if (reference?.Kind == ReferenceKind.Next && _current is { } replaced && (replaced.Status is ContractStatus.Cancelled || replaced.Contract is not null))
        {
            draft.Replaces = replaced;
            draft.Note("replaces", SpanOf(reference));
            replaced.Note("replacedBy", SpanOf(reference));
        }

        draft.Beside = reference?.Kind == ReferenceKind.Next ? _current : null;
        draft.IsWeak = reference is { Strength: "weak" or "part" };
        draft.IsChange = reference is { Strength: "part" };
        _drafts.Add(draft);
        return _current = draft;
    }

    private Span SpanOf(ContractReference reference) =>
        new(_document.Tokens[reference.First].Span.Start, _document.Tokens[reference.End - 1].Span.End);

    private static ContractDraft? Nearest(List<(ContractReference Reference, ContractDraft Draft)> told, VerbUse use) =>
        told.Count == 0 ? null : told.MinBy(pair => pair.Reference.First > use.Token ? pair.Reference.First - use.Token : use.First - pair.Reference.End + 1).Draft;
}
