using Precis.Documents;
using Precis.Languages;

namespace Precis.Quotes;

/// <summary>
/// Finds reported clauses whose speaker is known: "X a déclaré que …", "X said (that) …", "Selon X, …", "…, selon X", "…, a indiqué X". What is
/// denied or only asked is left alone, and so is a clause that holds a direct quotation.
/// </summary>
internal sealed class IndirectQuotes(
    SpeechTokens tokens, MentionIndex mentions, SpeakerFinder speakers, PronounResolver pronouns, IReadOnlyList<MarkedSpan> marked, IReadOnlyList<FoundQuote> direct)
{
    private const int MinWords = 3;
    private const int MaxBetween = 8;
    private const int MaxSubject = 10;

    private readonly Document _document = tokens.Document;
    private readonly Dictionary<int, int> _dates = tokens.Document.Dates.DistinctBy(date => date.Start).ToDictionary(date => date.Start, date => date.End);

    public List<FoundQuote> Find()
    {
        var found = new List<FoundQuote>();
        var next = 0;
        pronouns.Restart();
        foreach (var sentence in _document.Sentences)
        {
            while (next < direct.Count && direct[next].Words.End <= sentence.Start)
            {
                Remember(direct[next++]);
            }

            if (_document.Paragraphs[sentence.Paragraph].Kind == ParagraphKind.Heading)
            {
                continue;
            }

            var quote = next < direct.Count && direct[next].Words.Overlaps(sentence.Span) ? AfterDirect(sentence, ref next) : InSentence(sentence);
            if (quote is not null && IsSomebody(quote.Speaker) && !CutsMarks(quote.Words))
            {
                found.Add(quote);
                Remember(quote);
            }
        }

        return found;
    }

    private void Remember(FoundQuote quote)
    {
        pronouns.LastSpeaker = quote.Speaker.Entity ?? (quote.IsDirect && quote.Speaker.Words is null ? pronouns.LastSpeaker : null);
        pronouns.LastUnnamed = quote.Speaker.Entity is null ? quote.Speaker.Words ?? pronouns.LastUnnamed : null;
        pronouns.LastEnd = quote.Words.End;
    }

    // "…", a-t-il dit, précisant que CLAUSE: the speaker of the quotation goes on.
    private FoundQuote? AfterDirect(Sentence sentence, ref int next)
    {
        while (next < direct.Count && direct[next].Words.End <= sentence.End)
        {
            Remember(direct[next++]);
        }

        if (next < direct.Count && direct[next].Words.Overlaps(sentence.Span) || next == 0)
        {
            return null;
        }

        var last = direct[next - 1];
        var (first, end) = (tokens.From(last.Words.End) + 1, EndOf(sentence));
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Is(SpeechForms.NonFinite) && tokens[i].Is(SpeechForms.That) && SpeechCue.At(tokens, i, end) is { } cue && ThatAfter(cue, end) is var that and >= 0)
            {
                return Make(that + 1, end, last.Speaker with { Words = null }, cue);
            }
        }

        return null;
    }

    private int EndOf(Sentence sentence)
    {
        var end = tokens.From(sentence.End);
        while (end > tokens.From(sentence.Start) && tokens.IsPunctuation(end - 1) && !tokens.IsQuotationMark(end - 1))
        {
            end--;
        }

        return end;
    }

    private FoundQuote? InSentence(Sentence sentence)
    {
        var first = tokens.From(sentence.Start);
        var end = EndOf(sentence);
        return Attributed(first, end) ?? Viewed(first, end) ?? Reported(first, end) ?? Appended(first, end);
    }

    // Selon X, CLAUSE
    private FoundQuote? Attributed(int first, int end)
    {
        if (first >= end || !tokens[first].Is(SpeechWords.Attribution) || SpeechCue.At(tokens, first, end) is not { } cue)
        {
            return null;
        }

        var comma = cue.End;
        while (comma < end && !tokens.IsMark(comma, ','))
        {
            comma++;
        }

        // "Selon son délégué, Paul Morel, CLAUSE"
        if (comma + 1 < end && mentions.From(tokens.SpanOf(comma + 1).Start) is var m && m < mentions.Count && mentions[m] is { Entity.Type: EntityType.Person } apposed
            && apposed.Mention.Start == tokens.SpanOf(comma + 1).Start && tokens.IsMark(tokens.From(apposed.Mention.End), ','))
        {
            comma = tokens.From(apposed.Mention.End);
        }

        // "Selon lui, CLAUSE"; "À l'en croire, CLAUSE": whoever spoke or was told of last.
        var word = tokens.SpanOf(cue.End - 1).In(_document.Text);
        var speaker = comma == cue.End && word is not "après" ? pronouns.Resolve(cue.SpanIn(tokens), SpeechWords.Pronoun | SpeechWords.Masculine | SpeechWords.Feminine)
            : comma == cue.End + 1 && tokens.SpanOf(cue.End).In(_document.Text) is "lui" ? pronouns.Resolve(tokens.SpanOf(cue.End), SpeechWords.Pronoun | SpeechWords.Masculine)
            : speakers.After(cue, comma);
        return Make(comma + 1, end, speaker.Entity is null && comma <= cue.End + 1 && pronouns.LastUnnamed is { } unnamed ? new(null, unnamed) : speaker, cue);
    }

    // Pour le président du groupe, X, CLAUSE: only where a post tells that a view is given, not who profits.
    private FoundQuote? Viewed(int first, int end)
    {
        if (first + 2 >= end || !tokens[first].Is(SpeechWords.View) || !tokens[first + 1].Is(SpeechWords.Definite))
        {
            return null;
        }

        var comma = first + 2;
        while (comma < end && !tokens.IsMark(comma, ','))
        {
            comma++;
        }

        var index = comma + 1 < end ? mentions.From(tokens.SpanOf(comma + 1).Start) : mentions.Count;
        if (index >= mentions.Count || mentions[index] is not { Entity.Type: EntityType.Person } thinks || thinks.Mention.Start != tokens.SpanOf(comma + 1).Start
            || !Enumerable.Range(first + 2, comma - first - 2).Any(i => tokens[i].Is(SpeechWords.Person)))
        {
            return null;
        }

        var close = tokens.From(thinks.Mention.End);
        var cue = new SpeechCue(first, first + 1, first, SpeechWords.None, true);
        return close < end && tokens.IsMark(close, ',') ? Make(close + 1, end, new(thinks.Entity, thinks.Mention.Span), cue) : null;
    }

    // X a déclaré que CLAUSE; X said (that) CLAUSE
    private FoundQuote? Reported(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens.IsQuotationMark(i))
            {
                i = EndOfMarks(i, end);
                continue;
            }

            if (SpeechCue.At(tokens, i, end) is { IsAttribution: false } passive && IsPassive(passive))
            {
                i = passive.Verb;
                continue;
            }

            if (SpeechCue.At(tokens, i, end) is not { IsAttribution: false } cue || !tokens[cue.Verb].Is(SpeechForms.That) || cue.First == first && cue.Pronoun == SpeechWords.None)
            {
                continue;
            }

            var that = ThatAfter(cue, end);
            if (that >= 0)
            {
                return IsNegated(first, cue) ? null : Make(that + 1, end, OfBody(first, cue) ?? (cue.Pronoun != SpeechWords.None ? speakers.After(cue, that) : speakers.Before(first, cue)), cue);
            }

            i = cue.Verb;
        }

        return null;
    }

    // "À la mairie, on assure que": the body that "on" speaks for.
    private Speaker? OfBody(int first, SpeechCue cue)
    {
        if (_document.Language != Language.French || cue.First < first + 3 || !tokens.SpanOf(cue.First - 1).In(_document.Text).Equals("on", StringComparison.OrdinalIgnoreCase) || !tokens.IsMark(cue.First - 2, ','))
        {
            return null;
        }

        var words = tokens.SpanOf(first + 1, cue.First - 2);
        foreach (var (mention, entity) in mentions.Between(words.Start, words.End))
        {
            if (entity.Type is EntityType.Company or EntityType.Organization)
            {
                return new(entity, mention.Span);
            }
        }

        return new(null, words);
    }

    // CLAUSE, a indiqué X; CLAUSE, selon X; CLAUSE, X said
    private FoundQuote? Appended(int first, int end)
    {
        for (var comma = end - 2; comma >= first + MinWords; comma--)
        {
            if (!tokens.IsMark(comma, ','))
            {
                continue;
            }

            if (SpeechCue.At(tokens, comma + 1, end) is { } cue && !IsMainVerb(cue, end) && (cue.IsAttribution || tokens[cue.Verb].Is(SpeechForms.Participle | SpeechForms.Finite)))
            {
                var isPlainVerb = !cue.IsAttribution && !tokens[cue.Verb].Is(SpeechForms.That);
                return isPlainVerb ? null : Make(first, comma, speakers.After(cue, end), cue);
            }

            if (_document.Language == Language.English && SpeechCue.LastIn(tokens, comma + 1, end) is { } last && last.First > comma + 1
                && end - last.End <= 2 && tokens[last.Verb].Is(SpeechForms.Finite) && tokens[last.Verb].Is(SpeechForms.That))
            {
                return Make(first, comma, speakers.Before(comma + 1, last), last);
            }
        }

        return null;
    }

    private int EndOfMarks(int opening, int end)
    {
        var i = opening + 1;
        while (i < end && !tokens.IsQuotationMark(i))
        {
            i++;
        }

        return i;
    }

    // "was told that": the subject is the hearer.
    private bool IsPassive(SpeechCue cue)
    {
        for (var i = cue.First; i < cue.Verb && _document.Language == Language.English; i++)
        {
            if (tokens.SpanOf(i).In(_document.Text) is "was" or "were" or "is" or "are" or "be")
            {
                return true;
            }
        }

        return false;
    }

    // "X, the Leeds-based group, has agreed to …"; "X, son avocat, dit avoir …": the verb goes on after an apposition, its subject stands before it.
    private bool IsMainVerb(SpeechCue cue, int end) => !cue.IsAttribution && (_document.Language == Language.English
        ? cue.First != cue.Verb || cue.End < end && !tokens[cue.End].Is(SpeechWords.Determiner | SpeechWords.Pronoun | SpeechWords.PluralPronoun) && !tokens.IsCapitalised(cue.End)
        : cue.End < end && tokens.SpanOf(cue.End).In(_document.Text) is "avoir" or "être" or "vouloir" or "pouvoir" or "devoir");

    // An entity, or words that tell of a person or body and of no document ("selon une étude") nor of everybody ("on sait que").
    private bool IsSomebody(Speaker speaker)
    {
        if (speaker.Entity is not null || speaker.Words is not { } words)
        {
            return speaker.Entity is not null;
        }

        var end = tokens.From(words.End);
        for (var i = tokens.From(words.Start); i < end; i++)
        {
            if (tokens[i].Is(SpeechWords.Person | SpeechWords.Firm | SpeechWords.Body | SpeechWords.Spokesperson | SpeechWords.Pronoun | SpeechWords.PluralPronoun) || tokens[i].Inverted != SpeechWords.None)
            {
                return !words.In(_document.Text).Equals("on", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private int FindThat(SpeechCue cue, int end)
    {
        for (var i = cue.End; i < Math.Min(end, cue.End + MaxBetween); i++)
        {
            if (tokens[i].Is(SpeechWords.That))
            {
                // "confirmed the sale of a bridge that will …" is no reported clause.
                return i + 1 < end && tokens[i + 1].Is(SpeechWords.ClauseVerb) ? -1 : i;
            }

            if (tokens.IsPunctuation(i) || tokens[i].Forms != SpeechForms.None || tokens[i].Is(SpeechWords.ClauseEnd))
            {
                return -1;
            }
        }

        return -1;
    }

    // The last token before the clause: "que", "that", or in English none of them where it is plain that a clause follows.
    private int ThatAfter(SpeechCue cue, int end)
    {
        var that = FindThat(cue, end);
        return that >= 0 || _document.Language != Language.English || cue.First == 0 || tokens[cue.Verb].Is(SpeechForms.Participle) && !tokens[cue.Verb].Is(SpeechForms.Finite)
            ? that : BeforeBareClause(cue, end);
    }

    // X said [on Monday] CLAUSE; X told reporters CLAUSE. A clause begins with a pronoun that is its subject, or shows its verb before any break.
    private int BeforeBareClause(SpeechCue cue, int end)
    {
        var start = SkipDate(tokens[cue.Verb].Is(SpeechForms.Addressed) ? SkipDate(cue.End, end) is var at && at > cue.End ? at : SkipAddressee(cue.End, end) : cue.End, end);
        if (end - start < MinWords || tokens.IsPunctuation(start) || tokens[start].Is(SpeechWords.Preposition | SpeechWords.Conjunction | SpeechWords.ClauseEnd))
        {
            return -1;
        }

        for (var i = start; i < Math.Min(end, start + MaxSubject); i++)
        {
            if (i == start ? tokens[i].Is(SpeechWords.ClauseSubject) : tokens[i].Is(SpeechWords.ClauseVerb))
            {
                return start - 1;
            }

            if (tokens.IsPunctuation(i) || tokens[i].Is(SpeechWords.ClauseEnd | SpeechWords.That | SpeechWords.Conjunction))
            {
                return -1;
            }
        }

        return -1;
    }

    private int SkipDate(int token, int end)
    {
        var at = token < end && tokens[token].Is(SpeechWords.Preposition) ? token + 1 : token;
        return at < end && _dates.TryGetValue(tokens.SpanOf(at).Start, out var dated) ? Math.Min(end, tokens.From(dated)) : token;
    }

    // "told reporters", "told the BBC": a name, or a word with or without its determiner.
    private int SkipAddressee(int token, int end)
    {
        if (token >= end)
        {
            return end;
        }

        var at = tokens[token].Is(SpeechWords.Determiner) ? token + 1 : token;
        var index = at < end ? mentions.From(tokens.SpanOf(at).Start) : mentions.Count;
        return index < mentions.Count && mentions[index].Mention.Start == tokens.SpanOf(at).Start ? Math.Min(end, tokens.From(mentions[index].Mention.End)) : at + 1;
    }

    private bool IsNegated(int first, SpeechCue cue)
    {
        for (var i = Math.Max(first, cue.First - 1); i < cue.End; i++)
        {
            if (tokens[i].Is(SpeechWords.Negation))
            {
                return true;
            }
        }

        return cue.First > first + 1 && tokens[cue.First - 2].Is(SpeechWords.Negation);
    }

    private FoundQuote? Make(int first, int end, Speaker speaker, SpeechCue cue) =>
        end - first >= MinWords ? new(tokens.SpanOf(first, end), speaker, cue.SpanIn(tokens), IsDirect: false) : null;

    // Never half of what stands between marks.
    private bool CutsMarks(Span words)
    {
        var (low, high) = (0, marked.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = marked[middle].Outer.End <= words.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < marked.Count && marked[i].Outer.Start < words.End; i++)
        {
            if (!words.Contains(marked[i].Outer))
            {
                return true;
            }
        }

        return !IsBalanced(words.In(_document.Text));
    }

    private static bool IsBalanced(ReadOnlySpan<char> words) =>
        words.Count('"') % 2 == 0 && words.Count('«') == words.Count('»') && words.Count('“') == words.Count('”');
}
