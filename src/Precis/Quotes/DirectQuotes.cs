using Precis.Documents;
using Precis.Languages;

namespace Precis.Quotes;

/// <summary>
/// Tells quotations from other words between marks, and ties them to their speakers. A quotation stands as a clause of its own, with an inquit
/// before ("X said: …"), after ("…, said X") or in the middle, or follows another one without any. What is worked into the writer's own clause is none.
/// </summary>
internal sealed class DirectQuotes(SpeechTokens tokens, MentionIndex mentions, SpeakerFinder speakers, PronounResolver pronouns, IReadOnlyList<MarkedSpan> marked)
{
    private const int MinWordsAlone = 4;
    private const int MaxSubjectTokens = 30;
    private const int MaxAddressee = 6;

    private readonly Document _document = tokens.Document;
    private readonly List<FoundQuote> _quotes = [];
    private bool _lastHadInquitAfter;

    public List<FoundQuote> Find()
    {
        var previousEnd = 0;
        for (var i = 0; i < marked.Count; i++)
        {
            var words = CountWords(marked[i].Inner);
            if (words == 0 || IsInHeading(marked[i].Outer.Start))
            {
                continue;
            }

            if (SplitInside(marked[i]))
            {
                previousEnd = marked[i].Outer.End;
                continue;
            }

            var limit = i + 1 < marked.Count ? marked[i + 1].Outer.Start : _document.Text.Length;
            var known = _quotes.Count;
            Classify(marked[i], words, previousEnd, limit);
            previousEnd = _quotes.Count > known ? marked[i].Outer.End : previousEnd;
        }

        return _quotes;
    }

    private void Classify(MarkedSpan mark, int words, int previousEnd, int limit)
    {
        var opens = OpensClause(mark);
        if (opens && InquitAfter(mark, words, limit) is { } after)
        {
            Add(mark.Inner, after.Speaker, after.Cue, inquitAfter: true);
        }
        else if (InquitBefore(mark, words, previousEnd) is { } before)
        {
            Add(mark.Inner, before.Speaker, before.Cue, inquitAfter: false);
        }
        else if (ContinuesLast(mark))
        {
            Add(mark.Inner, _quotes[^1].Speaker, _quotes[^1].Cue, inquitAfter: false);
        }
        else if (opens && EndsWithStop(mark) && StartsUpper(mark) && FollowsInquit(mark))
        {
            Add(mark.Inner, _quotes[^1].Speaker with { Words = null }, null, inquitAfter: false);
        }
        else if (opens && words >= (EndsWithStop(mark) ? MinWordsAlone - 1 : MinWordsAlone) && EndsClause(mark) && StartsLikeSentence(mark))
        {
            var last = Between(mark) ?? (FollowsLast(mark) ? _quotes[^1].Speaker with { Words = null } : Speaker.Unknown);
            Add(mark.Inner, last, null, inquitAfter: false);
        }
    }

    private void Add(Span words, Speaker speaker, Span? cue, bool inquitAfter)
    {
        _quotes.Add(new FoundQuote(words, speaker, cue, IsDirect: true));
        _lastHadInquitAfter = inquitAfter;
        pronouns.LastSpeaker = speaker.Entity ?? (speaker.Words is null ? pronouns.LastSpeaker : null);
        pronouns.LastEnd = words.End;
        pronouns.LastUnnamed = speaker.Entity is null ? speaker.Words ?? pronouns.LastUnnamed : null;
    }

    private (Speaker Speaker, Span Cue)? InquitAfter(MarkedSpan mark, int words, int limit)
    {
        var first = tokens.From(mark.Outer.End);
        var end = tokens.From(Math.Min(limit, EndOfSentence(mark.Outer.End)));
        if (first >= end || !OnOneLine(mark.Outer.End, tokens.SpanOf(first).Start))
        {
            return null;
        }

        var last = _document.Text[mark.Inner.End - 1];
        var parted = last is ',' or '!' or '?' or '…' or '.';
        if (tokens.IsMark(first, ','))
        {
            parted = true;
            first++;
        }

        if (!parted && words < MinWordsAlone + 1)
        {
            return null;
        }

        if (first < end && tokens[first].Is(SpeechWords.Conjunction))
        {
            // "…", et a promis: the subject stands further back, the words are worked in.
            return null;
        }

        // A capital after the quotation's own stop begins another sentence ("…" Asked about it, …).
        if (!(last == '.' && tokens.IsCapitalised(first)) && SpeechCue.At(tokens, first, end) is { } cue && !(cue.End < end && tokens[cue.End].Is(SpeechWords.That)))
        {
            return (speakers.After(cue, end), cue.SpanIn(tokens));
        }

        if (parted && last != '.' && words >= MinWordsAlone - 1 && UnknownVerb.At(tokens, mentions, first, end) is { } unknown)
        {
            return (speakers.After(unknown, end), unknown.SpanIn(tokens));
        }

        return parted && last != '.' && _document.Language == Language.English ? SubjectFirst(first, end) : null;
    }

    // "…," John Smith, the head of Acme, said.
    private (Speaker Speaker, Span Cue)? SubjectFirst(int first, int end)
    {
        for (var i = first + 1; i < Math.Min(end, first + MaxSubjectTokens); i++)
        {
            if (tokens.IsQuotationMark(i) || tokens.IsMark(i, '.') || tokens.IsMark(i, ';'))
            {
                return null;
            }

            // "one said", "another added": the determiner alone is the subject.
            if ((i == first + 1 || !tokens[i - 1].Is(SpeechWords.Determiner | SpeechWords.Preposition)) && SpeechCue.At(tokens, i, end) is { IsAttribution: false } cue
                && tokens[cue.Verb].Is(SpeechForms.Finite))
            {
                return (speakers.Before(first, cue), cue.SpanIn(tokens));
            }
        }

        return null;
    }

    private (Speaker Speaker, Span? Cue)? InquitBefore(MarkedSpan mark, int words, int previousEnd)
    {
        var open = tokens.From(mark.Outer.Start);
        var sentence = StartOfClause(mark.Outer.Start, previousEnd);
        var first = tokens.From(sentence);
        if (first >= open)
        {
            return null;
        }

        if (tokens.IsMark(open - 1, ':'))
        {
            return AfterColon(first, open - 1, words, mark);
        }

        var comma = tokens.IsMark(open - 1, ',');
        var before = comma ? open - 1 : open;
        if (comma && tokens[first].Is(SpeechWords.View) && words >= MinWordsAlone)
        {
            // "Pour X, «…»": only what a person thinks.
            var view = new SpeechCue(first, first + 1, first, SpeechWords.None, true);
            return speakers.After(view, before) is { Entity.Type: EntityType.Person } thinks ? (thinks, view.SpanIn(tokens)) : null;
        }

        if (tokens[first].Is(SpeechWords.Attribution))
        {
            // "Selon le ministre, «…»": a whole sentence is his, a phrase is worked in.
            return comma && words >= MinWordsAlone && SpeechCue.At(tokens, first, before) is { } attribution
                ? (speakers.After(attribution, before), attribution.SpanIn(tokens))
                : null;
        }

        // "Still, he argued, "you cannot …"": right behind the inquit's comma a whole clause may begin small.
        if ((!StartsUpper(mark) && (!comma || words < MinWordsAlone || !tokens[tokens.From(mark.Inner.Start)].Is(SpeechWords.ClauseSubject))) || words < 2 || SpeechCue.LastIn(tokens, first, before) is not { } cue)
        {
            return null;
        }

        var addressee = before - cue.End;
        var fits = comma ? addressee <= (StartsUpper(mark) ? MaxAddressee : 0) : addressee <= 2 && words >= MinWordsAlone - 1;
        return fits && !tokens[before - 1].Is(SpeechWords.That | SpeechWords.Preposition | SpeechWords.Determiner) ? (speakers.Before(first, cue), cue.SpanIn(tokens)) : null;
    }

    private (Speaker Speaker, Span? Cue)? AfterColon(int first, int colon, int words, MarkedSpan mark)
    {
        if (SpeechCue.LastIn(tokens, first, colon) is { } cue)
        {
            var speaker = cue.Pronoun != SpeechWords.None ? speakers.After(cue, colon) : speakers.Before(first, cue);
            if (speaker == Speaker.Unknown && tokens[cue.Verb].Is(SpeechForms.NonFinite) && FollowsLast(mark))
            {
                speaker = _quotes[^1].Speaker;
            }

            return (speaker, cue.SpanIn(tokens));
        }

        if (tokens[first].Is(SpeechWords.Attribution) && SpeechCue.At(tokens, first, colon) is { } attribution)
        {
            return (speakers.After(attribution, colon), attribution.SpanIn(tokens));
        }

        return words >= MinWordsAlone && StartsUpper(mark) ? (speakers.AtStart(first, colon), null) : null;
    }

    // «A», a-t-il ajouté, «B»: nothing but the inquit and punctuation parts the two.
    private bool ContinuesLast(MarkedSpan mark)
    {
        if (!_lastHadInquitAfter || _quotes.Count == 0)
        {
            return false;
        }

        var open = tokens.From(mark.Outer.Start);
        var last = _quotes[^1];
        return tokens.IsMark(open - 1, ',') && last.Cue is { } cue && cue.End <= mark.Outer.Start && _document.SameSentence(cue.Start, mark.Outer.Start - 1)
            && open - tokens.From(cue.End) <= MaxSubjectTokens;
    }

    // "…," she said. "Enough.": what follows the inquit's sentence in its paragraph goes on, however short.
    private bool FollowsInquit(MarkedSpan mark) =>
        _quotes.Count > 0 && _quotes[^1] is { Cue: { } cue } last && cue.Start >= last.Words.End && ParagraphAt(mark.Outer.Start) == ParagraphAt(cue.Start)
        && _document.SentenceAt(cue.Start) is var inquit && inquit + 1 < _document.Sentences.Count && tokens.From(_document.Sentences[inquit + 1].Start) >= tokens.From(mark.Outer.Start);

    // "Le préfet, Yves Hamelin, a appelé à la prudence. «…»": the sentence before has a person as its subject, and another quotation does not end in it.
    private Speaker? Between(MarkedSpan mark)
    {
        var sentence = _document.SentenceAt(mark.Outer.Start - 1) is var at and >= 0 ? at : _document.SentenceAt(mark.Outer.Start) - 1;
        if (sentence < 0 || _document.Sentences[sentence].End > mark.Outer.Start || ParagraphAt(_document.Sentences[sentence].Start) != ParagraphAt(mark.Outer.Start)
            || _quotes.Count > 0 && (_quotes[^1].Words.End > _document.Sentences[sentence].Start || _quotes[^1].Cue is { } cue && cue.End > _document.Sentences[sentence].Start))
        {
            return null;
        }

        return speakers.AtStart(tokens.From(_document.Sentences[sentence].Start), tokens.From(_document.Sentences[sentence].End)) is { Entity: not null } told ? told with { Words = null } : null;
    }

    private bool FollowsLast(MarkedSpan mark) =>
        _quotes.Count > 0 && _quotes[^1].IsDirect && ParagraphAt(mark.Outer.Start) - ParagraphAt(_quotes[^1].Words.Start) <= 1;

    // «Nous irons, a déclaré X, jusqu'au bout»: French printers leave the inquit inside the marks.
    private bool SplitInside(MarkedSpan mark)
    {
        if (_document.Language != Language.French)
        {
            return false;
        }

        var end = tokens.From(mark.Inner.End);
        for (var i = tokens.From(mark.Inner.Start) + 1; i + 1 < end; i++)
        {
            if (!tokens.IsMark(i, ',') || SpeechCue.At(tokens, i + 1, end) is not { IsAttribution: false } cue || !tokens[cue.Verb].Is(SpeechForms.Participle | SpeechForms.Finite))
            {
                continue;
            }

            var stop = cue.End;
            while (stop < end && !tokens.IsPunctuation(stop))
            {
                stop++;
            }

            var speaker = speakers.After(cue, stop);
            if (cue.Pronoun == SpeechWords.None && (speaker.Entity is null || stop - cue.End > MaxAddressee) || stop < end && !tokens.IsMark(stop, ',') && !tokens.IsMark(stop, '.'))
            {
                continue;
            }

            Add(new Span(mark.Inner.Start, tokens.SpanOf(i).Start), speaker, cue.SpanIn(tokens), inquitAfter: true);
            if (stop + 1 < end)
            {
                Add(new Span(tokens.SpanOf(stop + 1).Start, mark.Inner.End), speaker, cue.SpanIn(tokens), inquitAfter: false);
            }

            return true;
        }

        return false;
    }

    // The mark opens a clause: at the head of a paragraph or sentence, after a colon or a dash, or after the inquit of the quotation before.
    private bool OpensClause(MarkedSpan mark)
    {
        var text = _document.Text;
        var i = mark.Outer.Start - 1;
        while (i >= 0 && text[i] is ' ' or '\u00A0' or '\u202F')
        {
            i--;
        }

        if (i < 0 || text[i] is '\n' or '.' or '!' or '?' or '…' or ':' or ';' or '—' or '–')
        {
            return true;
        }

        if (text[i] is '»' or '”' or '"')
        {
            return i > 0 && text[i - 1] is '.' or '!' or '?' or '…' or ' ' or '\u00A0' or '\u202F';
        }

        return text[i] == ',' && ContinuesLast(mark);
    }

    private bool EndsClause(MarkedSpan mark)
    {
        var text = _document.Text;
        var next = mark.Outer.End;
        return EndsWithStop(mark) || next >= text.Length || text[next] is '.' or '!' or '?' or '…' or '\n';
    }

    private bool EndsWithStop(MarkedSpan mark) => _document.Text[mark.Inner.End - 1] is '.' or '!' or '?' or '…';

    private bool StartsLikeSentence(MarkedSpan mark) => StartsUpper(mark) || _document.Text[mark.Inner.Start] is '…' or '.' or '[' or '(' || char.IsDigit(_document.Text[mark.Inner.Start]);

    private bool StartsUpper(MarkedSpan mark) => char.IsUpper(_document.Text[mark.Inner.Start]);

    private bool OnOneLine(int start, int end) => !_document.Text.AsSpan(start, end - start).Contains('\n');

    private bool IsInHeading(int offset) => _document.Paragraphs[ParagraphAt(offset)].Kind == ParagraphKind.Heading;

    private int ParagraphAt(int offset)
    {
        var (low, high) = (0, _document.Paragraphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _document.Paragraphs[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(0, low - 1);
    }

    // Sentences are cut without regard to quotations: what matters is the clause on the writer's side of the mark.
    private int StartOfClause(int offset, int previousEnd)
    {
        var sentence = _document.SentenceAt(offset);
        var start = sentence < 0 ? 0 : _document.Sentences[sentence].Start;
        if (start == offset && sentence > 0 && _document.Text.AsSpan(0, offset).TrimEnd().EndsWith(":"))
        {
            start = _document.Sentences[sentence - 1].Start;
        }

        return Math.Max(Math.Max(start, _document.Paragraphs[ParagraphAt(offset)].Start), previousEnd);
    }

    private int EndOfSentence(int offset)
    {
        var paragraph = _document.Paragraphs[ParagraphAt(Math.Max(0, offset - 1))].End;
        var sentence = _document.SentenceAt(offset - 1);
        var end = sentence < 0 ? paragraph : _document.Sentences[sentence].End;

        // Where the quotation's last stop ended the sentence, the inquit is the next one.
        if (end <= offset && sentence + 1 < _document.Sentences.Count)
        {
            end = _document.Sentences[sentence + 1].End;
        }

        return Math.Min(end, paragraph);
    }

    private int CountWords(Span span)
    {
        var count = 0;
        for (var i = tokens.From(span.Start); i < tokens.Count && tokens.SpanOf(i).Start < span.End; i++)
        {
            count += _document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Elision ? 1 : 0;
        }

        return count;
    }
}
