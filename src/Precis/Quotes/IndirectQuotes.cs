using Precis.Documents;
using Precis.Languages;

namespace Precis.Quotes;

/// <summary>
/// Finds reported clauses whose speaker is known: "X a déclaré que …", "X said (that) …", "Selon X, …", "…, selon X", "…, a indiqué X". What is
/// denied or only asked is left alone, and so is a clause that holds a direct quotation.
/// </summary>
internal sealed class IndirectQuotes(
    SpeechTokens tokens, SpeakerFinder speakers, PronounResolver pronouns, IReadOnlyList<MarkedSpan> marked, IReadOnlyList<FoundQuote> direct)
{
    private const int MinWords = 4;
    private const int MaxBetween = 8;

    private readonly Document _document = tokens.Document;

    public List<FoundQuote> Find()
    {
        var found = new List<FoundQuote>();
        var next = 0;
        foreach (var sentence in _document.Sentences)
        {
            while (next < direct.Count && direct[next].Words.End <= sentence.Start)
            {
                pronouns.LastSpeaker = direct[next].Speaker.Entity ?? pronouns.LastSpeaker;
                pronouns.LastEnd = direct[next].Words.End;
                next++;
            }

            if (_document.Paragraphs[sentence.Paragraph].Kind == ParagraphKind.Heading
                || next < direct.Count && direct[next].Words.Overlaps(sentence.Span))
            {
                continue;
            }

            if (InSentence(sentence) is { Speaker.Entity: not null } quote && !CutsMarks(quote.Words))
            {
                found.Add(quote);
                pronouns.LastSpeaker = quote.Speaker.Entity;
                pronouns.LastEnd = quote.Words.End;
            }
        }

        return found;
    }

    private FoundQuote? InSentence(Sentence sentence)
    {
        var first = tokens.From(sentence.Start);
        var end = tokens.From(sentence.End);
        while (end > first && tokens.IsPunctuation(end - 1) && !tokens.IsQuotationMark(end - 1))
        {
            end--;
        }

        return Attributed(first, end) ?? Reported(first, end) ?? Appended(first, end);
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

        return Make(comma + 1, end, speakers.After(cue, comma), cue);
    }

    // X a déclaré que CLAUSE; X said (that) CLAUSE
    private FoundQuote? Reported(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens.IsQuotationMark(i))
            {
                return null;
            }

            if (SpeechCue.At(tokens, i, end) is not { IsAttribution: false } cue || !tokens[cue.Verb].Is(SpeechForms.That) || cue.First == first && cue.Pronoun == SpeechWords.None)
            {
                continue;
            }

            var that = FindThat(cue, end);
            if (that < 0 && _document.Language == Language.English && tokens[cue.Verb].Is(SpeechForms.Finite) && StartsClause(cue.End, end) && Follows(first, cue))
            {
                that = cue.End - 1;
            }

            if (that >= 0)
            {
                return IsNegated(first, cue) ? null : Make(that + 1, end, cue.Pronoun != SpeechWords.None ? speakers.After(cue, that) : speakers.Before(first, cue), cue);
            }

            i = cue.Verb;
        }

        return null;
    }

    // CLAUSE, a indiqué X; CLAUSE, selon X; CLAUSE, X said
    private FoundQuote? Appended(int first, int end)
    {
        for (var comma = end - 2; comma > first + MinWords; comma--)
        {
            if (!tokens.IsMark(comma, ','))
            {
                continue;
            }

            if (SpeechCue.At(tokens, comma + 1, end) is { } cue && (cue.IsAttribution || tokens[cue.Verb].Is(SpeechForms.Participle | SpeechForms.Finite)))
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

    private int FindThat(SpeechCue cue, int end)
    {
        for (var i = cue.End; i < Math.Min(end, cue.End + MaxBetween); i++)
        {
            if (tokens[i].Is(SpeechWords.That))
            {
                return i;
            }

            if (tokens.IsPunctuation(i) || tokens[i].Forms != SpeechForms.None || tokens[i].Is(SpeechWords.ClauseEnd))
            {
                return -1;
            }
        }

        return -1;
    }

    // Without "that", only what is plainly a clause: a pronoun, a determiner or a name right after the verb.
    private bool StartsClause(int token, int end) =>
        end - token > MinWords && !tokens.IsPunctuation(token) && !tokens[token].Is(SpeechWords.Preposition)
        && (tokens[token].Is(SpeechWords.Pronoun | SpeechWords.PluralPronoun | SpeechWords.Determiner) || tokens.IsCapitalised(token)
            || tokens.SpanOf(token).In(_document.Text) is "it" or "there");

    // A name, pronoun or short phrase stands right before the verb.
    private bool Follows(int first, SpeechCue cue) =>
        cue.First > first && !tokens.IsPunctuation(cue.First - 1) && !tokens[cue.First - 1].Is(SpeechWords.Determiner | SpeechWords.Preposition)
        && tokens.SpanOf(cue.Verb).In(_document.Text) is "said" or "says" or "added" or "insisted" or "believes";

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
