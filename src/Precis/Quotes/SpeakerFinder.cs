using Precis.Documents;

namespace Precis.Quotes;

/// <summary>
/// Finds who speaks: the subject of a speech verb, before it or (inverted) after it. A person's name wins over the post that it stands beside; a
/// name that hangs on a preposition is no subject ("le patron d'Acme"); for an unnamed spokesman it is the body that he speaks for.
/// </summary>
internal sealed class SpeakerFinder(SpeechTokens tokens, MentionIndex mentions, PronounResolver pronouns)
{
    private const int MaxMentionsBack = 12;
    private const int MaxTokensBack = 120;
    private const int MaxBeside = 5;

    private readonly Descriptions _descriptions = new(tokens, mentions, pronouns);

    /// <summary>The subject between a clause's first token and its cue.</summary>
    public Speaker Before(int first, SpeechCue cue)
    {
        var end = cue.First;
        while (end > first && tokens[end - 1].Is(SpeechWords.Negation | SpeechWords.Reflexive))
        {
            end--;
        }

        if (end <= first)
        {
            return Speaker.Unknown;
        }

        if (tokens[end - 1].Is(SpeechWords.Pronoun))
        {
            return pronouns.Resolve(tokens.SpanOf(end - 1), tokens[end - 1].Words);
        }

        if (tokens[end - 1].Is(SpeechWords.PluralPronoun) || end - first == 1 && tokens[first].Is(SpeechWords.Determiner))
        {
            return new(null, tokens.SpanOf(end - 1));
        }

        var elided = tokens[end - 1].Is(SpeechWords.Conjunction) || tokens[cue.Verb].Is(SpeechForms.NonFinite) && !tokens[cue.Verb].Is(SpeechForms.Finite);
        return FindSubject(first, end, fromLeft: elided, beforeVerb: true);
    }

    /// <summary>The subject between a cue and the end of its sentence.</summary>
    public Speaker After(SpeechCue cue, int end)
    {
        if (cue.Pronoun != SpeechWords.None)
        {
            return (cue.Pronoun & SpeechWords.Pronoun) != SpeechWords.None ? pronouns.Resolve(tokens.SpanOf(cue.First, cue.End), cue.Pronoun) : Speaker.Unknown;
        }

        var first = cue.End;
        var stop = EndOfPhrase(first, end);
        if (!cue.IsAttribution)
        {
            first = SkipPrepositions(first, stop);
        }

        if (first < stop && tokens[first].Is(SpeechWords.Pronoun))
        {
            return pronouns.Resolve(tokens.SpanOf(first), tokens[first].Words);
        }

        return first < stop ? FindSubject(first, stop, fromLeft: true, beforeVerb: false) : Speaker.Unknown;
    }

    /// <summary>The subject of a sentence that reports speech without a speech verb ("Le maire se veut rassurant : …").</summary>
    public Speaker AtStart(int first, int end)
    {
        if (first < end && tokens[first].Is(SpeechWords.Pronoun))
        {
            return pronouns.Resolve(tokens.SpanOf(first), tokens[first].Words);
        }

        if (first >= end)
        {
            return Speaker.Unknown;
        }

        foreach (var (mention, entity) in mentions.Between(tokens.SpanOf(first).Start, tokens.SpanOf(end - 1).End))
        {
            if (entity.Type == EntityType.Person && !IsGoverned(mention, first) && !IsInRelativeClause(mention, first, beforeVerb: true))
            {
                return Named(mention, entity);
            }
        }

        // "Interrogée sur ce point, elle botte en touche"
        for (var i = first + 1; i < end; i++)
        {
            if (tokens[i].Is(SpeechWords.Pronoun) && tokens.IsMark(i - 1, ','))
            {
                return pronouns.Resolve(tokens.SpanOf(i), tokens[i].Words);
            }
        }

        return _descriptions.AtHead(first, end);
    }

    private Speaker FindSubject(int first, int end, bool fromLeft, bool beforeVerb)
    {
        var (from, to) = (tokens.SpanOf(first).Start, tokens.SpanOf(end - 1).End);
        var free = new List<(Mention Mention, Entity Entity)>();
        foreach (var candidate in mentions.Between(from, to))
        {
            if (CanSpeak(candidate.Entity) && candidate.Mention.Form != MentionForm.Pronoun
                && (!IsGoverned(candidate.Mention, first) || beforeVerb && candidate.Mention.End >= to && IsAfterConjunction(candidate.Mention, first))
                && !IsInRelativeClause(candidate.Mention, first, beforeVerb) && !IsPossessor(candidate.Mention))
            {
                free.Add(candidate);
            }
        }

        var persons = free.FindAll(candidate => candidate.Entity.Type == EntityType.Person);
        if (persons.Count > 0)
        {
            var (mention, entity) = fromLeft ? persons[0] : persons[^1];
            return Named(mention, entity);
        }

        for (var i = first; i < end; i++)
        {
            if (tokens[i].Is(SpeechWords.Spokesperson))
            {
                return ForSpokesperson(i, first, end);
            }
        }

        free.RemoveAll(candidate => !IsHead(candidate.Mention, first, end, beforeVerb));
        if (free.Count > 0)
        {
            var (mention, entity) = fromLeft ? free[0] : free[^1];
            return Named(mention, entity);
        }

        return _descriptions.Resolve(Unnamed(first, end));
    }

    private static bool CanSpeak(Entity entity) =>
        entity.Type is EntityType.Person or EntityType.Company or EntityType.Organization or EntityType.Place or EntityType.Other;

    private Speaker Named(Mention mention, Entity entity)
    {
        var first = tokens.From(mention.Start);
        var withArticle = first > 0 && tokens[first - 1].Is(SpeechWords.Determiner) && tokens.SpanOf(first - 1).End >= mention.Start - 1;
        var speaker = mention is { Form: MentionForm.Metonym, RefersTo: { } meant } ? tokens.Document.Entities.FirstOrDefault(e => e.Id == meant) ?? entity : entity;
        return new(speaker, withArticle ? new Span(tokens.SpanOf(first - 1).Start, mention.End) : mention.Span);
    }

    private Speaker ForSpokesperson(int noun, int first, int end)
    {
        var bodies = mentions.Between(tokens.SpanOf(first).Start, tokens.SpanOf(end - 1).End)
            .Where(candidate => candidate.Entity.Type is EntityType.Company or EntityType.Organization).ToList();
        var words = Unnamed(first, end).Words ?? tokens.SpanOf(noun);
        return bodies.Count > 0 ? new(bodies[0].Entity, words.Union(bodies[0].Mention.Span)) : new(IsOfKnownFirm(noun, first, end) ? LastBody(tokens.SpanOf(first).Start) : null, words);
    }

    // "the spokesperson", "a company spokesman", "un porte-parole du groupe": of the firm that was named last.
    private bool IsOfKnownFirm(int noun, int first, int end)
    {
        var ofFirm = noun > first && tokens[noun - 1].Is(SpeechWords.Firm);
        for (var i = noun + 1; !ofFirm && i < Math.Min(end, noun + 4); i++)
        {
            ofFirm = tokens[i].Is(SpeechWords.Firm);
        }

        return ofFirm || tokens[noun].Is(SpeechWords.Person) && noun > first && tokens[noun - 1].Is(SpeechWords.Definite);
    }

    // The body beside the spokesman before, else the body that came up last.
    private Entity? LastBody(int offset)
    {
        var before = tokens.From(offset);
        for (var i = before - 1; i >= Math.Max(0, before - MaxTokensBack); i--)
        {
            if (tokens[i].Is(SpeechWords.Spokesperson))
            {
                before = Math.Min(before, i + MaxBeside);
                break;
            }
        }

        var last = mentions.From(tokens.SpanOf(before).Start) - 1;
        for (var i = last; i > Math.Max(-1, last - MaxMentionsBack); i--)
        {
            if (mentions[i].Entity.Type is EntityType.Company or EntityType.Organization)
            {
                return mentions[i].Entity;
            }
        }

        return null;
    }

    // "une source syndicale", "the company's lawyer": from the determiner to the end of the phrase.
    private Speaker Unnamed(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            var opens = tokens[i].Is(SpeechWords.Determiner) && !tokens[i].Is(SpeechWords.Genitive) && (i == first || !tokens[i - 1].Is(SpeechWords.Preposition))
                && !tokens.IsNumber(i + 1);
            if (opens && i + 1 < end)
            {
                var stop = i + 2;
                while (stop < end && (!tokens.IsPunctuation(stop) || IsGenitiveMark(stop)) && (!tokens[stop].Is(SpeechWords.Preposition) || tokens[stop].Is(SpeechWords.Genitive))
                    && (!tokens[stop].Is(SpeechWords.Determiner) || tokens[stop].Is(SpeechWords.Genitive) || tokens[stop - 1].Is(SpeechWords.Genitive))
                    && !tokens[stop].Is(SpeechWords.ClauseEnd))
                {
                    stop++;
                }

                return new(null, tokens.SpanOf(i, stop));
            }
        }

        return Speaker.Unknown;
    }

    // "the teachers' union": the apostrophe ends no phrase.
    private bool IsGenitiveMark(int token) => (tokens.IsMark(token, '\'') || tokens.IsMark(token, '’')) && tokens.SpanOf(token - 1).End == tokens.SpanOf(token).Start;

    // The word before the name, its article and one noun ("du groupe Acme") aside, is a preposition.
    private bool IsGoverned(Mention mention, int first)
    {
        var i = tokens.From(mention.Start) - 1;
        if (i >= first && !tokens[i].Is(SpeechWords.Determiner | SpeechWords.Preposition) && !tokens.IsPunctuation(i) && !tokens.IsCapitalised(i))
        {
            i--;
        }

        if (i >= first && tokens[i].Is(SpeechWords.Determiner) && !tokens[i].Is(SpeechWords.Preposition))
        {
            i--;
        }

        return i >= 0 && i >= first - 1 && tokens[i].Is(SpeechWords.Preposition | SpeechWords.Genitive) && i >= first;
    }

    // "… after Acme confirmed that": a preposition that is a conjunction too.
    private bool IsAfterConjunction(Mention mention, int first)
    {
        var i = tokens.From(mention.Start) - 1;
        i -= i > first && tokens[i].Is(SpeechWords.Determiner) ? 1 : 0;
        return i >= first && tokens.SpanOf(i).In(tokens.Document.Text) is "after" or "before" or "as" or "since" or "until";
    }

    private bool IsInRelativeClause(Mention mention, int first, bool beforeVerb)
    {
        if (!beforeVerb)
        {
            return false;
        }

        for (var i = tokens.From(mention.Start) - 1; i >= first && !tokens.IsMark(i, ','); i--)
        {
            if (tokens[i].Is(SpeechWords.ClauseEnd))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPossessor(Mention mention)
    {
        var text = tokens.Document.Text;
        return mention.End + 1 < text.Length && text[mention.End] is '\'' or '’' && text[mention.End + 1] is 's' or 'S';
    }

    // A body speaks where its name is the phrase's head, not where a noun follows that it only tells apart ("Acme officials said").
    private bool IsHead(Mention mention, int first, int end, bool beforeVerb)
    {
        var next = tokens.From(mention.End);
        if (beforeVerb && next < end && !tokens.IsPunctuation(next) && !tokens[next].Is(SpeechWords.Adverb | SpeechWords.Negation | SpeechWords.Preposition | SpeechWords.Conjunction | SpeechWords.ClauseEnd)
            && !tokens.SpanOf(next).In(tokens.Document.Text).EndsWith("ly", StringComparison.Ordinal)
            && !tokens.Document.Dates.Any(date => date.Span.Contains(tokens.SpanOf(next).Start)))
        {
            return false;
        }

        // Between the phrase's determiner and the name stand only the words that tell its kind ("l'avionneur européen Airbus").
        for (var i = tokens.From(mention.Start) - 1; i >= first; i--)
        {
            if (tokens.IsPunctuation(i) || tokens[i].Is(SpeechWords.Determiner))
            {
                return !tokens[i].Is(SpeechWords.Indefinite) || tokens.IsPunctuation(i) || i + 1 == tokens.From(mention.Start);
            }

            if (tokens[i].Is(SpeechWords.Preposition | SpeechWords.Genitive))
            {
                return beforeVerb && next == end && IsAfterConjunction(mention, first);
            }
        }

        return true;
    }

    private int EndOfPhrase(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens.IsQuotationMark(i) || tokens.IsMark(i, '.') || tokens.IsMark(i, ';') || tokens.IsMark(i, ':') || tokens[i].Is(SpeechWords.ClauseEnd))
            {
                return i;
            }

            // A comma ends the phrase unless a name in apposition follows ("le ministre des Finances, Jean Dupont").
            if (tokens.IsMark(i, ','))
            {
                var next = i + 1 < end ? tokens.SpanOf(i + 1).Start : int.MaxValue;
                var index = mentions.From(next);
                var apposed = index < mentions.Count && mentions[index].Mention.Start == next && mentions[index].Entity.Type == EntityType.Person;
                return apposed ? tokens.From(mentions[index].Mention.End) : i;
            }
        }

        return end;
    }

    // "a déclaré à l'AFP le ministre": what hangs on a preposition comes before the subject.
    private int SkipPrepositions(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var previous = i > first && tokens[i - 1].Is(SpeechWords.Preposition);
            var starts = tokens[i].Is(SpeechWords.Determiner) && !tokens[i].Is(SpeechWords.Preposition) && !tokens.IsNumber(i + 1)
                || tokens[i].Is(SpeechWords.Pronoun)
                || mentions.From(tokens.SpanOf(i).Start) is var m && m < mentions.Count && mentions[m].Mention.Start == tokens.SpanOf(i).Start;
            if (starts && !previous)
            {
                return i;
            }

            if (starts && tokens[i].Is(SpeechWords.Determiner))
            {
                i++;
            }
        }

        return first;
    }
}
