using Precis.Documents;
using Precis.Languages;
using Precis.Quotes;
using Precis.Summaries.Sheets;

namespace Precis.Summaries;

/// <summary>
/// Makes a sentence readable alone: drops what only ties it to the sentence before, tells relative dates in full, and names whom an opening
/// pronoun or bare noun means where that is certain. Nobody's words are changed between quotation marks.
/// </summary>
internal sealed class SentenceResolver
{
    private const int MaxDateline = 10;

    private readonly Document _document;
    private readonly SummaryLexicon _lexicon;
    private readonly List<MarkedSpan> _marked;

    public SentenceResolver(Document document)
    {
        _document = document;
        _lexicon = SummaryLexicon.Of(document.Language);
        _marked = QuotationMarks.Find(document.Text, document.Paragraphs);
    }

    /// <summary>What stands between quotation marks.</summary>
    public List<MarkedSpan> Marked => _marked;

    /// <summary>The edits, and whether the sentence still opens with a word that points back.</summary>
    public (List<SentenceEdit> Edits, bool Dangles) Resolve(Candidate candidate)
    {
        var edits = new List<SentenceEdit>();
        var sentence = _document.Sentences[candidate.Index];
        foreach (var date in _document.Dates)
        {
            if (sentence.Span.Contains(date.Span) && !IsQuoted(date.Span) && RelativeDates.Resolve(_document, date) is { } words)
            {
                edits.Add(new(date.Span, words));
            }
        }

        var first = candidate.Words.FindIndex(word => word.IsWord);
        if (first != 0)
        {
            return (edits, false);
        }

        var dateline = EndOfDateline(candidate.Words);
        if (dateline > 0)
        {
            edits.RemoveAll(edit => edit.Span.Start < candidate.Words[dateline].Span.Start);
            edits.Add(new(new Span(sentence.Start, candidate.Words[dateline].Span.Start), ""));
            return (edits, false);
        }

        first = DropConnective(candidate.Words, edits, out var stillTied);
        var dangles = stillTied;
        if (first < candidate.Words.Count)
        {
            dangles |= Points(candidate, sentence, first, edits);
        }

        edits.RemoveAll(edit => edits.Exists(other => other != edit && other.Span.Contains(edit.Span) && other.Span.Length > edit.Span.Length));
        return (edits, dangles);
    }

    /// <summary>Whether a sentence tells who speaks by a pronoun alone ("a-t-elle ajouté", "he said").</summary>
    public bool HasUnnamedSpeaker(Span sentence) => _document.Quotes.Any(quote => sentence.Overlaps(quote.Span) && quote.SpeakerText is { } words
        && (words.Contains("-t-", StringComparison.Ordinal) || words.EndsWith("-il", StringComparison.Ordinal) || words.EndsWith("-elle", StringComparison.Ordinal)
            || _lexicon.Classes(TextWord.Fold(words)).HasFlag(SummaryWords.Pronoun)));

    /// <summary>Whether a sentence holds half a quotation.</summary>
    public bool CutsQuotation(Span sentence)
    {
        foreach (var mark in _marked)
        {
            if (mark.Outer.Overlaps(sentence) && !sentence.Contains(mark.Outer))
            {
                return true;
            }
        }

        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (_document.Text[i] is '«' or '»' or '“' or '”' or '"' && !_marked.Exists(mark => mark.Outer.Contains(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsQuoted(Span span) => _marked.Exists(mark => mark.Inner.Contains(span));

    // "HALIFAX — The government…", "PARIS, 4 avr 2023 - Le groupe…": where an agency's report was written is no part of its sentence.
    private int EndOfDateline(List<TextWord> words)
    {
        var town = words[0].Span.In(_document.Text);
        if (town.Length < 3 || !words[0].IsWord || town.ContainsAnyInRange('a', 'z'))
        {
            return 0;
        }

        for (var i = 1; i < Math.Min(words.Count - 1, MaxDateline); i++)
        {
            if (words[i].Folded is "—" or "–" or "-" or "--" && words[i + 1].IsWord)
            {
                return _document.Text[words[i].Span.End] == ' ' ? i + 1 : 0;
            }
        }

        return 0;
    }

    // "En effet, le pont…", "Mais le pont…": an expression with its comma goes; without one only a plain conjunction does.
    private int DropConnective(List<TextWord> words, List<SentenceEdit> edits, out bool stillTied)
    {
        stillTied = false;
        foreach (var expression in _lexicon.Connectives)
        {
            if (!StartsWith(words, expression))
            {
                continue;
            }

            var next = expression.Length;
            var comma = next < words.Count && words[next].Folded == ",";
            if (!comma && !(expression.Length == 1 && expression[0] is "mais" or "et" or "or" or "but" or "and"))
            {
                stillTied = expression.Length > 1;
                return 0;
            }

            next += comma ? 1 : 0;
            if (next >= words.Count || !words[next].IsWord)
            {
                return 0;
            }

            edits.Add(new(new Span(words[0].Span.Start, words[next].Span.Start), ""));
            return next;
        }

        return 0;
    }

    private static bool StartsWith(List<TextWord> words, string[] expression)
    {
        for (var i = 0; i < expression.Length; i++)
        {
            if (i >= words.Count || !string.Equals(words[i].Folded, expression[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // An opening pronoun or bare noun: named where one entity is certain; else the sentence points back.
    private bool Points(Candidate candidate, Sentence sentence, int first, List<SentenceEdit> edits)
    {
        var opening = candidate.Words[first];
        var next = first + 1 < candidate.Words.Count ? candidate.Words[first + 1] : default;
        // "Ce mercredi 3 juin" points at the calendar.
        if (opening.Is(SummaryWords.Demonstrative) && next.Is(SummaryWords.Weekday | SummaryWords.Month | SummaryWords.Week))
        {
            return false;
        }

        if (opening.Is(SummaryWords.Pronoun))
        {
            if (IsImpersonal(candidate.Words, first))
            {
                return false;
            }

            if (AntecedentOf(opening, candidate, sentence) is { } entity)
            {
                edits.Add(new(opening.Span, DisplayName.Of(_document, entity, _document.Language).ToString()));
                return false;
            }

            return true;
        }

        if (next.Folded is not null && opening.Is(SummaryWords.Stop) && NominalAt(next.Span.Start) is { } nominal)
        {
            var name = DisplayName.Of(_document, nominal.Entity, _document.Language);
            var isWhole = first + 2 >= candidate.Words.Count || EndsNominal(candidate.Words[first + 2]);
            if (isWhole && !nominal.Mention.Text.Contains(name.Text, StringComparison.OrdinalIgnoreCase) && !IsNamedIn(nominal.Entity, sentence.Span))
            {
                edits.Add(new(new Span(opening.Span.Start, nominal.Mention.End), name.ToString()));
            }

            return false;
        }

        return opening.Is(SummaryWords.Demonstrative | SummaryWords.Possessive);
    }

    // After the bare noun comes its verb or a mark: an adjective would be left without its noun ("La société rennaise").
    private bool EndsNominal(TextWord next) =>
        !next.IsWord || next.Is(SummaryWords.Modality | SummaryWords.Subordinate)
        || (SpeechLexicon.Of(_document.Language).Classes(next.Folded) & (SpeechWords.Auxiliary | SpeechWords.Reflexive | SpeechWords.Negation)) != SpeechWords.None
        || (SpeechLexicon.Of(_document.Language).Verb(next.Folded) & SpeechForms.Finite) != SpeechForms.None;

    private (Mention Mention, Entity Entity)? NominalAt(int start)
    {
        foreach (var entity in _document.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (mention.Start == start && mention.Form == MentionForm.Nominal && !mention.Text.Contains(' ', StringComparison.Ordinal)
                    && entity.Mentions.Any(other => other.Form is MentionForm.Name or MentionForm.Alias or MentionForm.Acronym && other.Start < start))
                {
                    return (mention, entity);
                }
            }
        }

        return null;
    }

    private static bool IsNamedIn(Entity entity, Span sentence) =>
        entity.Mentions.Any(mention => sentence.Contains(mention.Span) && mention.Form is MentionForm.Name or MentionForm.Acronym or MentionForm.Alias);

    // Certain: coreference says so, or "he"/"she" follows a sentence that names one person and no other.
    private Entity? AntecedentOf(TextWord pronoun, Candidate candidate, Sentence sentence)
    {
        foreach (var entity in _document.Entities)
        {
            if (entity.Mentions.Any(mention => mention.Form == MentionForm.Pronoun && mention.Start == pronoun.Span.Start))
            {
                return entity;
            }
        }

        if (candidate.Index == 0 || pronoun.Folded is not ("he" or "she" or "il" or "elle"))
        {
            return null;
        }

        var previous = _document.Sentences[candidate.Index - 1];
        if (previous.Paragraph < sentence.Paragraph - 1 || _document.Paragraphs[previous.Paragraph].Kind == ParagraphKind.Heading)
        {
            return null;
        }

        var persons = _document.Entities.Where(entity => entity.Type == EntityType.Person && entity.Mentions.Any(mention => previous.Span.Contains(mention.Span))).ToList();
        var isBody = _document.Language == Language.French && _document.Entities.Any(entity => entity.Type is EntityType.Company or EntityType.Organization or EntityType.Contract
            && entity.Mentions.Any(mention => previous.Span.Contains(mention.Span)));
        return persons.Count == 1 && !isBody && persons[0].Mentions.Any(mention => mention.Start - previous.Start < 4 && mention.Start >= previous.Start) ? persons[0] : null;
    }

    // "Il s'agit de", "Il faut", "Il y a", "En 2011", "It is": nobody is meant.
    private bool IsImpersonal(List<TextWord> words, int first)
    {
        if (first + 1 >= words.Count)
        {
            return false;
        }

        var (opening, next, after) = (words[first].Folded, words[first + 1].Folded, first + 2 < words.Count ? words[first + 2].Folded : "");
        return _document.Language == Language.French
            ? opening == "en" && (next.EndsWith("ant", StringComparison.Ordinal) || next.Length == 4 && next.All(char.IsAsciiDigit) || words[first + 1].Is(SummaryWords.Month))
                || opening == "il" && (next is "faut" or "faudra" or "faudrait" or "fallait" or "y" || next == "s'" && after is "agit" or "agissait")
            : opening is "there" || opening == "it" && next is "is" or "was" && after is "not" or "the" or "a" or "an" or "clear" or "time" or "likely" or "expected";
    }
}
