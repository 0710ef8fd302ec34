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

    private readonly Document _document;
    private readonly Arguments _arguments;
    private readonly ContractReferences _references;
    private readonly ContractTerms _terms;
    private readonly ContractVerbs _verbs;
    private readonly ContractParties _parties;
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

        ContractSettling.Settle(extractor._drafts, extractor._byLot.Values);
        return extractor._drafts;
    }

    private void Read(Sentence sentence, int index)
    {
        var references = _references.In(sentence);
        var uses = _verbs.In(sentence, references, _current is not null);
        var told = new List<(ContractReference Reference, ContractDraft Draft)>();
        foreach (var reference in references)
        {
            if (DraftOf(reference, uses.Count > 0) is { } draft)
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
                ?? (!ContractVerbs.NeedsContract(frame) && frame.Status is ContractStatus.Awarded ? OpenLoose() : null);
            if (draft is not null)
            {
                draft.Sentences.Add(index);
                Apply(use, frame, draft, sentence, end);
            }
        }

        if (_current is { Status: ContractStatus.Awarded or ContractStatus.Signed } open && told.Count == 0)
        {
            if (open.IsLoose && open.Sentences.Contains(index))
            {
                _terms.ReadAmounts(null, open, sentence);
            }
            else if (index - open.Sentences.Max <= WorkDistance)
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

        foreach (var (reference, draft) in told)
        {
            _terms.Read(reference, draft, sentence, uses.Select(use => use.Use));
        }

        foreach (var draft in told.Select(pair => pair.Draft).Append(_current).OfType<ContractDraft>().Distinct().Where(draft => draft.Sentences.Contains(index)))
        {
            _parties.AddSpeaker(draft, sentence);
        }
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
        return draft;
    }

    /// <summary>"X a commandé 36 avions": an award without the word for one, which must have its parties and its sum to count.</summary>
    private ContractDraft OpenLoose()
    {
        var draft = _current is { IsLoose: true } ? _current : Open(null);
        draft.IsLoose = true;
        return draft;
    }

    private ContractDraft Open(ContractReference? reference)
    {
        var draft = new ContractDraft();
        if (reference?.Kind == ReferenceKind.Next && _current is { } replaced && (replaced.Status is ContractStatus.Cancelled || replaced.Contract is not null))
        {
            draft.Replaces = replaced;
            draft.Note("replaces", SpanOf(reference));
            replaced.Note("replacedBy", SpanOf(reference));
        }

        draft.IsWeak = reference is { Strength: "weak" or "part" };
        _drafts.Add(draft);
        return _current = draft;
    }

    private Span SpanOf(ContractReference reference) =>
        new(_document.Tokens[reference.First].Span.Start, _document.Tokens[reference.End - 1].Span.End);

    private static ContractDraft? Nearest(List<(ContractReference Reference, ContractDraft Draft)> told, VerbUse use) =>
        told.Count == 0 ? null : told.MinBy(pair => pair.Reference.First > use.Token ? pair.Reference.First - use.Token : use.First - pair.Reference.End + 1).Draft;

    private void Apply(VerbUse use, VerbFrame<ContractStatus> frame, ContractDraft draft, Sentence sentence, int end)
    {
        var words = new Span(_document.Tokens[use.First].Span.Start, _document.Tokens[use.Token].Span.End);
        if (use.IsDenied)
        {
            if (frame.Status is ContractStatus.Awarded or ContractStatus.Signed && draft.Status is null)
            {
                draft.Factuality = Factuality.Denied;
            }

            return;
        }

        if (use.Mood == VerbForm.Conditional)
        {
            draft.Factuality = Factuality.Conditional;
        }

        if (frame.Status is { } status)
        {
            draft.Tell(use.Mood == VerbForm.Future && status is ContractStatus.Awarded or ContractStatus.Signed ? ContractStatus.Planned : status, words);
        }

        if (frame.Subject is not ("contract" or "tender" or "-"))
        {
            foreach (var subject in _arguments.Subject(use.First, sentence))
            {
                _parties.Give(frame.Subject, subject, draft);
            }
        }

        if (frame is { Subject: "buyer", Object: "contract" } && use.Voice == Voice.Active && use.Token + 1 < end)
        {
            // "awarded Raytheon a contract", "awarded it a contract"
            var given = _document.Word(use.Token + 1) is "it" or "them" ? _arguments.Leading(sentence, use)
                : _arguments.At(use.Token + 1) is { } direct ? [direct] : [];
            foreach (var argument in given)
            {
                _parties.Give("supplier", argument, draft);
            }
        }

        if (frame.Object is "supplier")
        {
            foreach (var argument in _arguments.From(use.Token + 1, end))
            {
                _parties.Give("supplier", argument, draft);
            }
        }

        if (frame.Status is ContractStatus.Awarded && frame.Object == "contract" && _terms.AmountAfter(use) is { } sum)
        {
            draft.Take(sum, ContractAmountKind.Award);
        }

        foreach (var (role, argument) in _arguments.After(use.Token + 1, end, frame.Prepositions))
        {
            _parties.Give(role, argument, draft);
        }

        if (frame.Status is ContractStatus.Awarded or ContractStatus.Signed && _terms.DateBeside(use, sentence) is { } date)
        {
            draft.Take("awardDate", date);
        }
    }
}
