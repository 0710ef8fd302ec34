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
    private const int ObjectDistance = 14;
    private const int RelativeDistance = 8;
    private const int ArgumentDistance = 26;
    private const int WorkDistance = 3;

    private readonly Document _document;
    private readonly Arguments _arguments;
    private readonly ContractReferences _references;
    private readonly VerbFrames<ContractStatus> _frames;
    private readonly VerbReader _verbs;
    private readonly ContractTerms _terms;
    private readonly Lexicon _heads;
    private readonly Lexicon _purposes;
    private readonly List<ContractDraft> _drafts = [];
    private readonly Dictionary<Entity, ContractDraft> _byName = [];
    private readonly Dictionary<string, ContractDraft> _byLot = new(StringComparer.Ordinal);
    private ContractDraft? _current;

    private ContractExtractor(Document document, Arguments arguments)
    {
        _document = document;
        _arguments = arguments;
        _references = new ContractReferences(document, _arguments);
        _frames = VerbFrames<ContractStatus>.For(document.Language, "Facts/contract-frames");
        _verbs = new VerbReader(document);
        _terms = new ContractTerms(document, _arguments);
        _heads = Lexicon.For(document.Language, "Names/body-heads");
        _purposes = Lexicon.For(document.Language, "Facts/contract-purposes");
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
        var uses = Verbs(sentence, references);
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
                ?? (frame.Subject == "contract" && IsToldByPronoun(use, sentence) ? _current : null)
                ?? (!NeedsContract(frame) && frame.Status is ContractStatus.Awarded ? OpenLoose() : null);
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
            AddSpeaker(draft, sentence);
        }
    }

    /// <summary>The verbs of the sentence that a frame fits.</summary>
    private List<(VerbUse Use, VerbFrame<ContractStatus> Frame)> Verbs(Sentence sentence, List<ContractReference> references)
    {
        var uses = new List<(VerbUse, VerbFrame<ContractStatus>)>();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (_document.Tokens[token].Kind != TokenKind.Word || !_frames.Verbs.TryRead(_document.Word(token), out var verb)
                || references.Exists(reference => reference.First <= token && token < reference.End))
            {
                continue;
            }

            var target = ObjectAfter(token, references) ?? ObjectBefore(token, references);
            var isOrder = _frames.Of(verb.Lemma, Voice.Active).Any(frame => frame is { Subject: "buyer", Object: "-", Complement: null }) && _verbs.TakesObject(token, sentence);
            if (_verbs.Read(token, verb, sentence, target is not null || isOrder) is not { } use)
            {
                continue;
            }

            foreach (var frame in _frames.Of(verb.Lemma, use.Voice))
            {
                if (Fits(frame, use, target, references, sentence))
                {
                    uses.Add((use, frame));
                    break;
                }
            }
        }

        return uses;
    }

    /// <summary>Whether the verb tells an event of a contract only where a contract is named as its object or subject.</summary>
    private static bool NeedsContract(VerbFrame<ContractStatus> frame) => frame.Object is "contract" or "tender" || frame.Subject is "contract" or "tender";

    private bool Fits(VerbFrame<ContractStatus> frame, VerbUse use, ContractReference? target, List<ContractReference> references, Sentence sentence)
    {
        if (frame.Complement is { } complement && !Follows(use.Token, complement, sentence))
        {
            return false;
        }

        return (frame.Subject, frame.Object) switch
        {
            (_, "tender") => target is { Strength: "tender" },
            ("tender", _) => references.Exists(reference => reference.Strength == "tender" && reference.First < use.Token),
            (_, "contract") => target is not null,
            ("contract", _) => references.Exists(reference => reference.First < use.Token) || IsToldByPronoun(use, sentence),
            // "a choisi X": only where a contract is spoken of, the article is in the middle of one, or it is said what for ("pour fournir").
            (_, "supplier") => (references.Count > 0 || _current is not null || HasPurpose(use, sentence))
                && (_arguments.From(use.Token + 1, sentence.EndToken).Count > 0 || references.Exists(reference => IsPriced(reference, use, sentence))),
            ("supplier", _) => (references.Count > 0 || _current is not null || HasPurpose(use, sentence))
                && _arguments.Subject(use.First, sentence).Any(subject => subject.Entity.Type is EntityType.Company or EntityType.Organization),
            _ => references.Count > 0 || frame.Status is ContractStatus.Awarded or ContractStatus.Cancelled,
        };
    }

    private bool HasPurpose(VerbUse use, Sentence sentence)
    {
        for (var token = use.Token + 1; token < sentence.EndToken; token++)
        {
            if (_purposes.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"en choisissant le Gripen, pour un contrat de 4 milliards": a product is chosen, and its price tells the contract.</summary>
    private bool IsPriced(ContractReference reference, VerbUse use, Sentence sentence) =>
        reference.First > use.Token && _terms.HasAmount(reference, sentence);

    /// <summary>"It was challenged by …": the pronoun takes up the contract that is being told of.</summary>
    private bool IsToldByPronoun(VerbUse use, Sentence sentence) =>
        _current is not null && use.First > sentence.FirstToken && use.First - 1 == sentence.FirstToken
        && _document.Word(sentence.FirstToken) is "It" or "Il" or "Elle";

    private bool Follows(int token, string complement, Sentence sentence)
    {
        for (var next = token + 1; next < Math.Min(sentence.EndToken, token + 5); next++)
        {
            var start = _document.Tokens[next].Span.Start;
            if (start + complement.Length <= _document.Text.Length
                && _document.Text.AsSpan(start, complement.Length).ToString().Replace('’', '\'').Equals(complement, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ContractReference? ObjectAfter(int verb, List<ContractReference> references)
    {
        foreach (var reference in references)
        {
            if (reference.First > verb && reference.First - verb <= 5 && reference.End - verb <= ObjectDistance + 6)
            {
                return reference;
            }
        }

        return null;
    }

    /// <summary>"le contrat qu'elle avait attribué", "the contract that it had awarded".</summary>
    private ContractReference? ObjectBefore(int verb, List<ContractReference> references)
    {
        foreach (var reference in references)
        {
            if (reference.End < verb && verb - reference.End <= RelativeDistance && _document.Word(reference.End) is "que" or "qu'" or "qu’" or "that" or "which")
            {
                return reference;
            }
        }

        return null;
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

    /// <summary>Who announces an award and is not its supplier is as a rule who made it; a firm that announces one is its supplier.</summary>
    private void AddSpeaker(ContractDraft draft, Sentence sentence)
    {
        if (draft.Status is not (ContractStatus.Awarded or ContractStatus.Signed) || (draft.Buyers.Count > 0 && draft.Suppliers.Count > 0))
        {
            return;
        }

        foreach (var quote in _document.Quotes.Where(quote => !quote.Direct && quote.Span.Overlaps(sentence.Span)))
        {
            if (_document.Entities.FirstOrDefault(entity => entity.Id == quote.Speaker) is not { } speaker
                || speaker.Mentions.FirstOrDefault(mention => sentence.Span.Contains(mention.Span)) is not { } mention)
            {
                continue;
            }

            var argument = new Argument(speaker, mention.Span);
            if (draft.Buyers.Count == 0 && speaker.Type == EntityType.Organization && !draft.Suppliers.Exists(other => other.Entity == speaker))
            {
                draft.Add(draft.Buyers, "buyers", argument);
            }
            else if (draft.Suppliers.Count == 0 && speaker.Type == EntityType.Company && !draft.Buyers.Exists(other => other.Entity == speaker))
            {
                draft.Add(draft.Suppliers, "suppliers", argument);
            }
        }
    }

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
                Give(frame.Subject, subject, draft);
            }
        }

        if (frame is { Subject: "buyer", Object: "contract" } && use.Voice == Voice.Active && use.Token + 1 < end)
        {
            // "awarded Raytheon a contract", "awarded it a contract"
            var given = _document.Word(use.Token + 1) is "it" or "them" ? _arguments.Leading(sentence, use)
                : _arguments.At(use.Token + 1) is { } direct ? [direct] : [];
            foreach (var argument in given)
            {
                Give("supplier", argument, draft);
            }
        }

        if (frame.Object is "supplier")
        {
            foreach (var argument in _arguments.From(use.Token + 1, end))
            {
                Give("supplier", argument, draft);
            }
        }

        if (frame.Status is ContractStatus.Awarded && frame.Object == "contract" && _terms.AmountAfter(use) is { } sum)
        {
            draft.Take(sum, ContractAmountKind.Award);
        }

        foreach (var (role, argument) in _arguments.After(use.Token + 1, end, frame.Prepositions))
        {
            Give(role, argument, draft);
        }

        if (frame.Status is ContractStatus.Awarded or ContractStatus.Signed && _terms.DateBeside(use, sentence) is { } date)
        {
            draft.Take("awardDate", date);
        }
    }

    /// <summary>A court annuls or suspends what others buy.</summary>
    private bool IsCourt(Entity entity) => entity.Name.Split(' ').Any(word => _heads.Find(word) is [_, _, "court"]);

    private void Give(string role, Argument argument, ContractDraft draft)
    {
        var type = argument.Entity.Type;
        var isBody = type is EntityType.Company or EntityType.Organization;
        switch (role)
        {
            case "supplier" when isBody && draft.Suppliers.Count > 0 && _arguments.IsOwned(argument):
                // "The contract was awarded to the company's missile division": whose it is has been told.
                draft.Note("suppliers", argument.Span);
                break;
            case "supplier" when isBody:
                draft.Add(draft.Suppliers, "suppliers", argument);
                break;
            case "buyer" when (isBody || type == EntityType.Place) && !IsCourt(argument.Entity):
                draft.Add(draft.Buyers, "buyers", _arguments.OwnerOf(argument) ?? argument);
                break;
            case "loser" when isBody:
                draft.Add(draft.Losers, "losingBidders", argument);
                break;
            case "contester" when isBody || type is EntityType.Person:
                draft.Add(draft.Contesters, "contestedBy", argument);
                break;
            case "party" when type == EntityType.Company && !draft.Suppliers.Exists(other => other.Entity == argument.Entity):
                draft.Add(draft.Suppliers.Count == 0 ? draft.Suppliers : draft.Buyers, draft.Suppliers.Count == 0 ? "suppliers" : "buyers", argument);
                break;
            case "party" when type is EntityType.Organization or EntityType.Place:
                draft.Add(draft.Buyers, "buyers", argument);
                break;
        }
    }
}
