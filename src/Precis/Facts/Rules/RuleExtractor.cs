using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Rules;

/// <summary>Reads the facts of declared types sentence by sentence: trigger words with their arguments, joined to one fact an event.</summary>
internal sealed class RuleExtractor
{
    private const int ContinuedDistance = 3;

    private readonly Document _document;
    private readonly TriggerIndex _index;
    private readonly ClauseMood _mood;
    private readonly ClauseSubjects _subjects;
    private readonly TermReader _terms;
    private readonly SlotReader _slots;
    private readonly TriggerContext _context;
    private readonly List<RuleDraft> _drafts = [];

    private RuleExtractor(Document document, Arguments arguments, TriggerIndex index)
    {
        _document = document;
        _index = index;
        _mood = new ClauseMood(document);
        _subjects = new ClauseSubjects(document, arguments);
        _terms = new TermReader(document, arguments);
        _slots = new SlotReader(document, arguments, _terms);
        _context = new TriggerContext(document, arguments);
    }

    public static List<RuleDraft> Extract(Document document, Arguments arguments, TriggerIndex index, CancellationToken cancellationToken)
    {
        var extractor = new RuleExtractor(document, arguments, index);
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (document.Paragraphs[document.Sentences[i].Paragraph].Kind != ParagraphKind.Heading)
            {
                extractor.Read(document.Sentences[i], i);
            }
        }

        extractor._drafts.RemoveAll(draft => !draft.IsFact);
        return extractor._drafts;
    }

    private void Read(Sentence sentence, int index)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (_document.Tokens[token].Kind != TokenKind.Word)
            {
                continue;
            }

            var nouns = _index.Nouns(_document.Text, _document.Tokens[token].Span.Start, out var nounEnd);
            if (nouns.Length > 0 && Read(nouns, token, nounEnd, sentence, index))
            {
                token = _document.TokenFrom(nounEnd) - 1;
                continue;
            }

            var verbs = _index.Verbs(_document.Word(token));
            if (verbs.Length > 0 && (token == sentence.FirstToken || !char.IsUpper(_document.Word(token)[0])))
            {
                Read(verbs, token, _document.Tokens[token].Span.End, sentence, index);
            }
        }
    }

    /// <summary>Tries the triggers of a word; of each type the first that tells something counts.</summary>
    private bool Read(ReadOnlySpan<TriggerWord> words, int token, int phraseEnd, Sentence sentence, int index)
    {
        FactType? told = null;
        var any = false;
        foreach (var word in words)
        {
            if (word.Type == told)
            {
                continue;
            }

            var draft = word.Verb is not null ? ReadVerb(word, token, sentence) : ReadNoun(word, token, phraseEnd, sentence);
            if (draft is not null && Keep(draft, index))
            {
                told = word.Type;
                any = true;
            }
        }

        return any;
    }

    /// <summary>Keeps a fact, and the same of the others of whom the verb tells it.</summary>
    private bool Keep(RuleDraft draft, int index)
    {
        draft.Sentences.Add(index);
        var others = draft.Others.ConvertAll(other => draft.For(other.Field, other.Value));
        var isKept = KeepOne(draft, index);
        others.ForEach(other => KeepOne(other, index));
        return isKept;
    }

    private bool KeepOne(RuleDraft draft, int index)
    {
        var known = draft.HasKey
            ? _drafts.Find(other => other.IsSameAs(draft))
            : _drafts.FindLast(other => other.Type == draft.Type && index - other.Sentences.Max <= ContinuedDistance && other.IsSameAs(draft));
        if (known is not null)
        {
            known.Absorb(draft);
            return true;
        }

        if (draft.HasKey)
        {
            _drafts.Add(draft);
        }

        return draft.HasKey;
    }

    private RuleDraft? ReadVerb(in TriggerWord word, int token, Sentence sentence)
    {
        var (trigger, verb) = (word.Trigger, word.Verb!.Value);
        var first = token + 1;
        if (trigger.With is { } with)
        {
            if (_context.AfterWords(first, sentence, with) is not { } after)
            {
                return null;
            }

            first = after;
        }

        var end = _slots.ClauseEnd(first, sentence, trigger);
        var type = word.Type;
        var undergoes = trigger.Object is { } objectName ? type.Field(objectName) : null;
        var hasObject = trigger.With is not null || undergoes is null || _slots.HasObject(type, undergoes, first, end) || (first < end && _subjects.Meant(first, sentence, isObject: true) is not null);
        if (_mood.Read(token, verb, sentence, hasObject) is not { } clause || (trigger.IsReflexive != (clause.Voice == Voice.Reflexive)))
        {
            return null;
        }

        var isPassive = clause.Voice is Voice.Passive or Voice.Offered && undergoes is not null;
        if (clause.IsParticiple && _document.Language == Language.English && (isPassive ? !_context.IsAside(token, sentence) : undergoes is null && trigger.With is null && _context.IsAttribute(token, sentence)))
        {
            return null;
        }

        if (trigger.Voice is { } only && only == "active" == isPassive || _context.IsForeign(trigger, token, end, sentence) || Draft(type, trigger, clause.IsPlanned) is not { } draft)
        {
            return null;
        }

        var afterObject = first;
        if (isPassive)
        {
            Subject(draft, undergoes!, clause, sentence);
            Agent(draft, trigger, first, end);
        }
        else
        {
            if (undergoes is not null)
            {
                afterObject = Object(draft, undergoes, first, end, sentence);
                if (afterObject == first)
                {
                    return null;
                }
            }

            if (trigger.Subject is { } subject)
            {
                Subject(draft, type.Field(subject), clause, sentence);
            }
        }

        var who = isPassive ? trigger.Object : trigger.Subject;
        if (who is not null && type.Key.Contains(who) && !draft.Has(who) && !_subjects.TakesUp(clause.First, sentence))
        {
            return null;
        }

        _slots.After(draft, trigger, first, afterObject, end);
        draft.Note("status", SpanOf(clause.First, token));
        var context = _mood.Before(clause.First, sentence);
        draft.Factuality = clause.IsDenied || context == "denied" ? Factuality.Denied : clause.IsConditional || context == "conditional" ? Factuality.Conditional
            : clause.IsAnnounced ? Factuality.Reported : Factuality.Asserted;
        return Finish(draft, trigger, clause.First, token, first, end, sentence);
    }

    private RuleDraft? ReadNoun(in TriggerWord word, int token, int phraseEnd, Sentence sentence)
    {
        var trigger = word.Trigger;
        var first = _document.TokenFrom(phraseEnd);
        var end = _slots.ClauseEnd(first, sentence, trigger);
        var context = _mood.Before(token, sentence);
        if (context is "none" or "supposed" || _mood.IsSupposed(token, sentence) || _context.IsForeign(trigger, token, end, sentence) || Draft(word.Type, trigger, context == "planned") is not { } draft)
        {
            return null;
        }

        _slots.After(draft, trigger, first, first, end);
        if (trigger.Owner is { } owner && !draft.Has(owner) && _context.OwnerOf(token, phraseEnd, word.Type.Field(owner), sentence) is { } body && word.Type.Field(owner).Takes(body.Entity))
        {
            draft.Give(word.Type.Field(owner), body.Entity.Id, body.Span);
        }

        draft.Note("status", new Span(_document.Tokens[token].Span.Start, phraseEnd));
        draft.Factuality = context == "denied" ? Factuality.Denied : context == "conditional" || _mood.HasConditional(sentence, token) ? Factuality.Conditional : Factuality.Asserted;
        return Finish(draft, trigger, token, token, first, end, sentence);
    }

    /// <summary>What does not depend on the trigger's class: who tells it, what stands beside, the day, whether it is enough.</summary>
    private RuleDraft? Finish(RuleDraft draft, Trigger trigger, int groupFirst, int token, int first, int end, Sentence sentence)
    {
        if (trigger.Teller is { } teller && !draft.Has(teller) && _subjects.Teller(sentence, groupFirst) is { } source && draft.Type.Field(teller).Takes(source.Entity))
        {
            draft.Give(draft.Type.Field(teller), source.Entity.Id, source.Span);
        }

        foreach (var field in draft.Type.Fields.Where(field => field.Beside is not null && !draft.Has(field.Name)))
        {
            if (draft.Values(field.Beside!) is not [var anchor, ..])
            {
                continue;
            }

            if (field.Kind != FieldKind.Text)
            {
                _slots.BodyOf(draft, field, anchor.Span);
            }
            else if (trigger.Apposed && TermOf(anchor, field, trigger.Former) is { } term)
            {
                draft.Give(field, _document.TextOf(term), term);
                draft.Sentences.Add(_document.SentenceAt(term.Start));
            }
        }

        if (trigger.When is { } when && !draft.Has(when))
        {
            _slots.When(draft, draft.Type.Field(when), first, end, token, sentence);
        }

        if (draft.Count == 0 || !trigger.Needs.All(group => group.Any(draft.Has)))
        {
            return null;
        }

        draft.IsBackground = _context.IsPast(token, sentence);
        if (draft.Factuality == Factuality.Asserted && _document.Quotes.Any(quote => quote.Direct && quote.Start <= _document.Tokens[token].Span.Start && _document.Tokens[token].Span.End <= quote.End))
        {
            draft.Factuality = Factuality.Reported;
        }

        return draft;
    }

    /// <summary>The term told with a name: in its own words ("le ministre"), beside it, or beside its first mention.</summary>
    private Span? TermOf(in FieldValue anchor, FactField field, bool takesFormer)
    {
        var id = anchor.Value;
        foreach (var span in (ReadOnlySpan<Span>)[anchor.Span, _document.Entities.First(entity => entity.Id == id).Mentions[0].Span])
        {
            var first = _document.TokenFrom(span.Start);
            var sentence = _document.Sentences[_document.SentenceAt(span.Start)];
            if ((_terms.Read(first, field, _document.TokenAt(span.End - 1) + 1) ?? _terms.Beside(span, field, sentence, takesFormer)) is { } told)
            {
                return told;
            }
        }

        return null;
    }

    private static RuleDraft? Draft(FactType type, Trigger trigger, bool isPlanned) =>
        isPlanned && trigger.Planned == "none" ? null : new RuleDraft(type) { Joins = trigger.Joins, Status = isPlanned ? trigger.Planned ?? trigger.Status : trigger.Status };

    /// <summary>The object after a verb: "named | her", "nomme | Jean Roy".</summary>
    private int Object(RuleDraft draft, FactField field, int first, int end, Sentence sentence)
    {
        if (first < end && _subjects.Meant(first, sentence, isObject: true) is { } meant && field.Takes(meant.Entity))
        {
            draft.Give(field, meant.Entity.Id, meant.Span);
            return first + 1;
        }

        return _slots.Object(draft, field, first, end);
    }

    private void Subject(RuleDraft draft, FactField field, in ClauseVerb clause, Sentence sentence)
    {
        draft.Give(field, _subjects.Of(clause, field, sentence).Select(_slots.Resolve));
    }

    /// <summary>"par l'Autorité de la concurrence", "by the board": who acts in a passive.</summary>
    private void Agent(RuleDraft draft, Trigger trigger, int first, int end)
    {
        if (trigger.Subject is not { } name)
        {
            return;
        }

        for (var token = first; token < end; token++)
        {
            if (_document.Word(token) is "par" or "by")
            {
                _slots.Object(draft, draft.Type.Field(name), token + 1, end);
            }
        }
    }

    private Span SpanOf(int first, int last) => new(_document.Tokens[first].Span.Start, _document.Tokens[last].Span.End);
}
