using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Rules;

/// <summary>Fills the fields of a draft from the words after its trigger.</summary>
internal sealed class SlotReader(Document document, Arguments arguments, TermReader terms)
{
    private const int ClauseLength = 32;
    private const int PhraseLength = 18;
    private const int AmountDistance = 8;
    private const int ObjectDistance = 6;
    private const int DateDistance = 4;

    private readonly Lexicon _auxiliaries = Lexicon.For(document.Language, "Facts/auxiliaries");
    private readonly Lexicon _boards = Lexicon.For(document.Language, "Facts/boards");
    private readonly Lexicon _clauses = Lexicon.For(document.Language, "Facts/clause-starts");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");

    /// <summary>The end of the clause that begins at a token.</summary>
    /// <param name="first">The token.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The trigger before it; the complements of a noun stand before the verb.</param>
    public int ClauseEnd(int first, Sentence sentence, Trigger trigger)
    {
        var isNoun = trigger.Verbs.Count == 0;
        var end = Math.Min(sentence.EndToken, first + (isNoun ? PhraseLength : ClauseLength));
        for (var token = first; token < end; token++)
        {
            if (trigger.After.TryMatch(document.Text, document.Tokens[token].Span.Start, out var phraseEnd, out _))
            {
                token = document.TokenFrom(phraseEnd) - 1;
                continue;
            }

            if (document.Word(token) is ";" or ":" or "»" or "”" or "." or "-" or "–" or "—" || _clauses.Contains(document.Word(token))
                || (isNoun && (_auxiliaries.Contains(document.Word(token)) || document.Word(token) is "\"" or "«" or "“")))
            {
                return token;
            }
        }

        return end;
    }

    /// <summary>Reads the object that begins at a token; returns the token after it, or <paramref name="first"/> where there is none.</summary>
    public int Object(RuleDraft draft, FactField field, int first, int end)
    {
        if (field.IsAmount)
        {
            return AmountFrom(first, Math.Min(end, first + ObjectDistance), field) is { } amount && !IsTarget(first, document.TokenFrom(amount.Start)) && draft.Give(field, amount.Id, amount.Span) ? document.TokenFrom(amount.End) : first;
        }

        if (field.Kind is FieldKind.Text)
        {
            return terms.Read(first, field, end) is { } text && draft.Give(field, document.TextOf(text), text) ? document.TokenFrom(text.End) : first;
        }

        if (draft.Type.Fields.FirstOrDefault(other => other.Beside == field.Name) is { } beside && terms.Read(first, beside, end) is { } term
            && document.TokenFrom(term.End) is var comma && comma + 1 < end && document.Word(comma) is "," && arguments.At(comma + 1) is { } apposed && field.Takes(apposed.Entity))
        {
            // "fired its chief executive, John Smith"
            draft.Give(field, apposed.Entity.Id, apposed.Span);
            draft.Give(beside, document.TextOf(term), term);
            return document.TokenAt(apposed.Span.End - 1) + 1;
        }

        var after = first;
        for (var next = first; next < end; next = NextMember(after, end))
        {
            var given = Entities(next, end, field).ToList();
            draft.Give(field, given);
            if (given.Count == 0)
            {
                return after;
            }

            after = document.TokenAt(given[^1].Span.End - 1) + 1;
            if (field.Kind != FieldKind.Entities)
            {
                return after;
            }
        }

        return after;
    }

    /// <summary>"auprès d'Eurazeo et | de Bpifrance": where an enumeration says its preposition again; the end where it does not go on.</summary>
    private int NextMember(int token, int end)
    {
        var next = token;
        while (next < end && document.Word(next) is "," or "et" or "and")
        {
            next++;
        }

        return next > token && next < end && document.Word(next) is "de" or "d'" or "d’" or "du" or "des" or "à" or "au" or "aux" or "par" or "by" ? next + 1 : end;
    }

    /// <summary>Whether an object of the field begins at a token.</summary>
    public bool HasObject(FactType type, FactField field, int first, int end) =>
        Object(new RuleDraft(type), field, first, end) > first;

    /// <summary>Reads what stands directly after the trigger, then what its prepositions bring.</summary>
    public void After(RuleDraft draft, Trigger trigger, int first, int afterObject, int end)
    {
        var near = afterObject;
        foreach (var name in trigger.Directly?.Split('|') ?? [])
        {
            var field = draft.Type.Field(name);
            var reached = field.Kind != FieldKind.Text ? Read(draft, field, afterObject, end)
                : Directly(field, afterObject, end) is { } told && draft.Give(field, document.TextOf(told), told) ? document.TokenFrom(told.End) : afterObject;
            if (reached > afterObject)
            {
                near = reached;
                break;
            }
        }

        for (var token = first; token < end; token++)
        {
            if (!trigger.After.TryMatch(document.Text, document.Tokens[token].Span.Start, out var phraseEnd, out var row) || (row[2] == "near" && token != near && token != first && !(token == near + 1 && document.Word(near) is ",")))
            {
                continue;
            }

            var next = document.TokenFrom(phraseEnd);
            foreach (var name in row[1].Split('|'))
            {
                var reached = Read(draft, draft.Type.Field(name), next, end);
                if (reached > next)
                {
                    near = reached;
                    break;
                }
            }

            token = next - 1;
        }
    }

    /// <summary>Reads a date of the clause into a field.</summary>
    public void When(RuleDraft draft, FactField field, int first, int end, int trigger, Sentence sentence)
    {
        var after = new Span(document.Tokens[trigger].Span.Start, end > first ? document.Tokens[end - 1].Span.End : document.Tokens[trigger].Span.End);
        var date = document.Dates.Inside(after).FirstOrDefault(IsDay) ?? document.Dates.Inside(new Span(sentence.Start, document.Tokens[trigger].Span.Start)).LastOrDefault(IsDay);
        if (date is not null)
        {
            draft.Give(field, date.Id, date.Span);
        }
    }

    /// <summary>The body that a name stands for: the government for "Londres", Renault for "le conseil d'administration de Renault".</summary>
    public Argument Resolve(Argument argument)
    {
        if (_boards.TryMatch(argument.Entity.Name, 0, out var end, out _)
            && document.Entities.FirstOrDefault(entity => entity != argument.Entity && argument.Entity.Name.Length - entity.Name.Length > end && argument.Entity.Name.EndsWith(entity.Name, StringComparison.Ordinal)) is { } owner)
        {
            return argument with { Entity = owner };
        }

        return argument.Entity.Type == EntityType.Place && argument.Entity.Mentions.FirstOrDefault(mention => mention.Start == argument.Span.Start)?.RefersTo is { } body
        && document.Entities.FirstOrDefault(entity => entity.Id == body) is { } meant ? argument with { Entity = meant } : argument;
    }

    /// <summary>The body of a post: "directeur | de Renault", "Acme's | chief executive", "Acme | chief executive".</summary>
    public void BodyOf(RuleDraft draft, FactField field, Span term)
    {
        var (first, end) = (document.TokenFrom(term.Start), document.TokenAt(term.End - 1) + 1);
        if (end < document.Tokens.Count && document.Word(end) is "de" or "d'" or "d’" or "du" or "des" or "of" or "at" or "chez" or "for" or "with")
        {
            Read(draft, field, end + 1, Math.Min(document.Tokens.Count, end + 10));
        }

        if (!draft.Has(field.Name) && first > 0 && document.Word(first - 1) is "son" or "sa" or "leur" or "its" or "their")
        {
            // "Renault a annoncé le départ de son directeur général": of the one body that the sentence has named.
            var bodies = arguments.Inside(new Span(document.Sentences[document.SentenceAt(term.Start)].Start, term.Start)).Where(argument => field.Takes(argument.Entity)).ToList();
            if (bodies.Count > 0 && bodies.TrueForAll(argument => argument.Entity == bodies[0].Entity))
            {
                draft.Give(field, bodies[0].Entity.Id, bodies[0].Span);
            }
        }

        if (!draft.Has(field.Name) && first > 0)
        {
            var before = first - (document.Word(first - 1) is "'s" or "’s" or "'" or "’" ? 2 : 1);
            if (before >= 0 && arguments.Inside(document.Sentences[document.SentenceAt(term.Start)].Span).FirstOrDefault(argument => document.TokenAt(argument.Span.End - 1) == before) is { Entity: not null } owner
                && field.Takes(owner.Entity) && document.Language == Language.English)
            {
                draft.Give(field, owner.Entity.Id, owner.Span);
            }
        }
    }

    private int Read(RuleDraft draft, FactField field, int next, int end)
    {
        switch (field.Kind)
        {
            case FieldKind.Date:
                var date = document.Dates.Inside(SpanOf(next, Math.Min(end, next + DateDistance))).FirstOrDefault(IsDay);
                return date is not null && draft.Give(field, date.Id, date.Span) ? document.TokenFrom(date.End) : next;
            case FieldKind.Money or FieldKind.Percent or FieldKind.Quantity:
                return AmountFrom(next, Math.Min(end, next + AmountDistance), field) is { } amount && draft.Give(field, amount.Id, amount.Span) ? document.TokenFrom(amount.End) : next;
            default:
                return Object(draft, field, next, end);
        }
    }

    private IEnumerable<Argument> Entities(int first, int end, FactField field)
    {
        var found = arguments.From(first, end).Where(argument => !IsPossessor(argument)).Select(Resolve).Where(argument => field.Takes(argument.Entity));
        var isOfMany = field.Kind == FieldKind.Entities || (field.Kind == FieldKind.Entity && field.Types.Count == 1 && field.Types.Contains(EntityType.Person));
        return field.Kind == FieldKind.Entities ? found : isOfMany ? Enumerated(found) : found.Take(1);
    }

    /// <summary>Of "John Smith and Mary Jones" both; of "John Smith as chairman and Mary Jones as president" the first, since the other has a post of her own.</summary>
    private IEnumerable<Argument> Enumerated(IEnumerable<Argument> people)
    {
        var next = -1;
        foreach (var person in people)
        {
            var first = document.TokenFrom(person.Span.Start);
            for (; next >= 0 && next < first; next++)
            {
                if (document.Word(next) is not ("," or "and" or "et" or "&"))
                {
                    yield break;
                }
            }

            yield return person;
            next = document.TokenAt(person.Span.End - 1) + 1;
        }
    }

    /// <summary>"Prime Minister Martens' coalition": the name only owns what is told.</summary>
    private bool IsPossessor(Argument argument) =>
        document.TokenAt(argument.Span.End - 1) + 1 is var after && after < document.Tokens.Count && document.Word(after) is "'s" or "’s" or "'" or "’";

    /// <summary>"nommé hier | directeur général": the text a few words on, no preposition between.</summary>
    private Span? Directly(FactField field, int first, int end)
    {
        for (var token = first; token < Math.Min(end, first + ObjectDistance); token++)
        {
            if (terms.Read(token, field, end) is { } told)
            {
                return told;
            }

            if ((_prepositions.Contains(document.Word(token)) && !document.Dates.Covers(document.Tokens[token].Span)) || document.Tokens[token].Kind is TokenKind.Punctuation && !(token == first && document.Word(token) is ","))
            {
                return null;
            }
        }

        return null;
    }

    private Amount? AmountFrom(int first, int end, FactField field)
    {
        foreach (var amount in document.Amounts.Inside(SpanOf(first, document.Tokens.Count)))
        {
            var token = document.TokenFrom(amount.Start);
            if (token >= end || HasBreak(first, token))
            {
                return null;
            }

            if (amount.SameAs is null && field.Takes(amount))
            {
                return amount;
            }
        }

        return null;
    }

    /// <summary>"cut its staff to 820", "cut 2,000 of 18,000 jobs": the amount is what is left, or the whole.</summary>
    private bool IsTarget(int first, int amount)
    {
        for (var token = first; token < amount; token++)
        {
            if (document.Word(token) is "to" && !(token > first && document.Word(token - 1) is "up") || document.Word(token) is "of" or "sur" or "from")
            {
                return true;
            }
        }

        return false;
    }

    private bool HasBreak(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (document.Word(token) is "," or "(" or ";" or ":")
            {
                return true;
            }
        }

        return false;
    }

    private Span SpanOf(int first, int end) =>
        first >= end ? new Span(document.Text.Length, document.Text.Length) : new Span(document.Tokens[first].Span.Start, document.Tokens[end - 1].Span.End);

    private static bool IsDay(DateExpression date) => date.Type is DateType.Date or DateType.Time && date.Value[0] is '1' or '2' or 'X';
}
