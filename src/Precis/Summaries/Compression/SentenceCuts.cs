using System.Globalization;
using Precis.Documents;
using Precis.Languages;
using Precis.Quotes;

namespace Precis.Summaries.Compression;

/// <summary>
/// Finds what a sentence can do without: brackets, relative clauses after a comma, circumstances, participles, clauses that are joined on. Never what a claim hangs on: a condition, an
/// exception, a suspicion, a quotation, what a negation bears on, who says what is disputed. One instance serves one document.
/// </summary>
internal sealed partial class SentenceCuts
{
    // In days: what happens so close to an article's day is its news.
    private const int Near = 31;

    private readonly Document _document;
    private readonly List<MarkedSpan> _marked;
    private readonly CutLexicon _lexicon;

    public SentenceCuts(Document document, List<MarkedSpan> marked) => (_document, _marked, _lexicon) = (document, marked, CutLexicon.Of(document.Language));

    /// <summary>Finds the cuts of a sentence.</summary>
    public CutSet Find(Candidate candidate)
    {
        var words = candidate.Words;
        if (words.Count < 8 || words[^1].Folded is not ("." or "…") || candidate.Words[0].Span.Start != _document.Sentences[candidate.Index].Start)
        {
            return CutSet.None;
        }

        var map = new ClauseMap(words, _document.Text, _document.Language, IsQuoted);
        var end = words.Count - 1;
        if (!map.IsWhole(0, end))
        {
            return CutSet.None;
        }

        var commas = new List<int>();
        for (var i = 1; i < end; i++)
        {
            if (map[i] == "," && map.IsOuter(i))
            {
                commas.Add(i);
            }
        }

        var lead = Lead(map, commas, end, out var from);
        var inner = Inner(map, commas, from, end);
        return new(lead, inner, Tails(map, commas, from, end));
    }

    private bool IsQuoted(Span span) => _marked.Exists(mark => mark.Outer.Overlaps(span));

    // "Lors d'une visite à Rennes, le ministre…"
    private SentenceEdit? Lead(ClauseMap map, List<int> commas, int end, out int from)
    {
        from = 0;
        if (commas.Count == 0 || Forbids(map, 0, commas[0]))
        {
            return null;
        }

        var comma = commas[0];
        var next = commas.Count > 1 ? commas[1] : end;
        var phrase = _lexicon.Opening(map.Words, 0, CutPlace.Lead);
        var opens = phrase is { Kind: CutKind.Clause } ? map.Verbs(0, comma) >= 1 && map.Verbs(0, comma) <= Math.Max(1, map.Openers(0, comma))
            : phrase is { Kind: CutKind.Infinitive } ? map.Verbs(0, comma) == map.Openers(0, comma) && (phrase.Words[0] != "pour" || map.IsNonFinite(1) || map.IsNonFinite(2))
            : map.Verbs(0, comma) == map.Openers(0, comma) && (phrase is not null || map.IsPresentParticiple(0) || map.IsNonFinite(0) || IsDate(map, 0, comma));
        if (!opens || phrase is not { Kind: CutKind.Clause or CutKind.Infinitive } && (Anchors(map, 0, comma) || phrase is { Kind: CutKind.Adjunct } && Counts(map, comma + 1, next)) || !map.IsOuter(0) || !StartsSubject(map, comma + 1) || !map.IsWhole(comma + 1, next))
        {
            return null;
        }

        from = comma + 1;
        return new SentenceEdit(new Span(map.Words[0].Span.Start, map.Words[comma + 1].Span.Start), "");
    }

    // The words of an article's or a name's beginning; a pronoun would be left without what it means.
    private bool StartsSubject(ClauseMap map, int index)
    {
        var word = map.Words[index];
        return word.IsWord && map.IsOuter(index) && !word.Is(SummaryWords.Pronoun | SummaryWords.Demonstrative | SummaryWords.Possessive | SummaryWords.FirstPerson)
            && (char.IsUpper(_document.Text[word.Span.Start])
                || (SpeechLexicon.Of(_document.Language).Classes(word.Folded) & SpeechWords.Determiner) != SpeechWords.None || word.Folded is "the" or "a" or "an" || word.Kind == TokenKind.Number)
            && !word.Is(SummaryWords.Connective);
    }

    private bool IsDate(ClauseMap map, int from, int to) => _document.Dates.Any(date => date.Type is DateType.Date or DateType.Time
        && date.Start >= map.Words[from].Span.Start && date.Start <= map.Words[Math.Min(to, from + 2)].Span.Start && date.End >= map.Words[to - 1].Span.Start);

    // "En trois ans, elle a gagné une fois": how often is so within how long.
    private static bool Counts(ClauseMap map, int from, int to)
    {
        while (from < to && map[from] is not ("fois" or "once" or "twice" or "times"))
        {
            from++;
        }

        return from < to;
    }

    // "À l'été 2012, le Parlement avait voté": a day far from the article's own tells when, where its verb does not.
    private bool Anchors(ClauseMap map, int from, int to)
    {
        foreach (var date in _document.Dates)
        {
            if (date.Type is DateType.Date or DateType.Time && date.Start >= map.Words[from].Span.Start && date.Start < map.Words[to].Span.Start && IsFar(date))
            {
                return true;
            }
        }

        return false;
    }

    // Without a day of the article's own, each day that tells its year.
    private bool IsFar(DateExpression date) => DayNumber(date.Earliest) is { } earliest && DayNumber(date.Latest) is { } latest
        && (DayNumber(_document.Published?.Value.Text) is not { } today || latest < today - Near || earliest > today + Near);

    private static int? DayNumber(string? iso) => iso is { Length: >= 10 } && DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;

    private List<SentenceEdit> Inner(ClauseMap map, List<int> commas, int from, int end)
    {
        var cuts = new List<SentenceEdit>();
        for (var i = Math.Max(1, from); i < end; i++)
        {
            if (map[i] is "(" && map[i - 1] is not ("," or "(") && !IsQuoted(map.Words[i].Span) && Close(map, i, end) is { } close && !Forbids(map, i, close))
            {
                cuts.Add(Between(map, i, close));
                i = close;
            }
            else if (map[i] is "–" or "—" or "-" && map.IsOuter(i) && IsSpaced(map, i) && Dash(map, i, end) is { } dash && map.IsWhole(from, i) | map.StartsPredicate(dash + 1) && !Forbids(map, i, dash))
            {
                cuts.Add(Between(map, i, dash));
                i = dash;
            }
            else if (map[i] == "," && commas.Contains(i) && Interpolation(map, commas, i, from, end) is { } until)
            {
                cuts.Add(new(new Span(map.Words[i].Span.Start, map.Words[until].Span.End), ""));
                i = until;
            }
            else if (map.IsOuter(i) && BareDay(map, i, end) is { } day)
            {
                cuts.Add(Between(map, i, day));
                i = day;
            }
        }

        return cuts;
    }

    // With the space before it.
    private static SentenceEdit Between(ClauseMap map, int from, int last) => new(new Span(map.Words[from - 1].Span.End, map.Words[last].Span.End), "");

    private static int? Close(ClauseMap map, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (map[i] is "(" or ")")
            {
                return map[i] == ")" ? i : null;
            }
        }

        return null;
    }

    // "26-year-old": a hyphen opens nothing.
    private static bool IsSpaced(ClauseMap map, int dash) => map[dash] != "-" || map.Words[dash - 1].Span.End < map.Words[dash].Span.Start;

    private static int? Dash(ClauseMap map, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (string.Equals(map[i], map[open], StringComparison.Ordinal) && (map[open] != "-" || IsSpaced(map, i)))
            {
                return i > open + 1 ? i : null;
            }
        }

        return null;
    }

    // ", qui préside la région, a annoncé", ", maire de Rennes, a annoncé", ", lors d'une visite, que": the comma that ends it.
    private int? Interpolation(ClauseMap map, List<int> commas, int comma, int from, int end)
    {
        var at = commas.IndexOf(comma);
        var isSubject = IsSubject(map, from, comma);
        if (!isSubject && map.Verbs(from, comma) == map.Openers(from, comma))
        {
            return null;
        }

        for (var k = at + 1; k < Math.Min(commas.Count, at + 4); k++)
        {
            var close = commas[k];
            if (Forbids(map, comma + 1, close))
            {
                return null;
            }

            var first = comma + 1;
            var resumes = map.StartsPredicate(close + 1);
            var phrase = _lexicon.Opening(map.Words, first, CutPlace.Comma);
            var balance = map.Verbs(first, close) - map.Openers(first, close);
            if (isSubject && resumes && balance == 0 && (phrase is not null && !Narrows(phrase) || IsParticiple(map, first) || IsApposition(map, first, close, isSubject: true)))
            {
                return close;
            }

            if (!isSubject && k == at + 1 && phrase is { Kind: CutKind.Adjunct } && balance == 0 && !Anchors(map, first, close) && map.Words[close + 1].IsWord
                && (map.IsVerb(comma - 1) || map.IsNonFinite(comma - 1)) && !IsConjunction(map[close + 1]) && !Lists(map, first, close)
                && _lexicon.Opening(map.Words, close + 1, CutPlace.Comma) is null)
            {
                return close;
            }
        }

        return null;
    }

    // "Les émissions, dans ce secteur, ont augmenté": all that is said of the subject holds there only.
    private static bool Narrows(CutPhrase phrase) => phrase.Words[0] is "dans" or "chez" or "parmi" or "in" or "within" or "across" or "among" && phrase.Kind == CutKind.Adjunct;

    // Nothing but the subject stands before the comma.
    private bool IsSubject(ClauseMap map, int from, int comma) => map.Verbs(from, comma) == map.Openers(from, comma) && comma > from
        && (SpeechLexicon.Of(_document.Language).Classes(map[from]) & SpeechWords.Preposition) == SpeechWords.None
        && _lexicon.Opening(map.Words, from, CutPlace.Lead) is null && !IsDate(map, from, comma) && !map.IsNonFinite(from) && !map.IsPresentParticiple(from)
        && !map.Words[from].Is(SummaryWords.Weekday | SummaryWords.RelativeDate | SummaryWords.Connective);

    private static bool IsConjunction(string word) => word is "et" or "ou" or "mais" or "ni" or "and" or "or" or "but" or "puis";

    private static bool Lists(ClauseMap map, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (map[i] is "et" or "ou" or "and" or "or")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsParticiple(ClauseMap map, int index)
    {
        index += map[index] is "en" or "tout" ? 1 : 0;
        index += map[index] is "en" or "s'" or "se" or "ne" or "y" or "n'" ? 1 : 0;
        return map.IsPresentParticiple(index) || _document.Language == Language.French && map[index].Length > 4 && map.IsNonFinite(index) && map[index][^1] is 'é' or 's' or 'e' && map[index].Contains('é');
    }

    // "Anne Le Bec, maire de Rennes,": no verb and no list; the name before it stays.
    private bool IsApposition(ClauseMap map, int from, int to, bool isSubject)
    {
        var before = map.Words[from - 2];
        return map.Verbs(from, to) == map.Openers(from, to) && to - from >= 2 && !Lists(map, from, to) && map.Words[from].Kind is TokenKind.Word or TokenKind.Elision
            && (SpeechLexicon.Of(_document.Language).Classes(map[from]) & SpeechWords.Preposition) == SpeechWords.None
            && char.IsLower(_document.Text[map.Words[from].Span.Start]) && (char.IsUpper(_document.Text[before.Span.Start]) || isSubject && before.IsWord && map[from] is "un" or "une" or "a" or "an");
    }

    // "a annoncé mercredi la fermeture": a day that stands by itself between a verb and what follows.
    private int? BareDay(ClauseMap map, int index, int end)
    {
        if (!map.Words[index].Is(SummaryWords.Weekday | SummaryWords.RelativeDate) || index == 0 || !(map.IsVerb(index - 1) || map.IsNonFinite(index - 1) || _document.Language == Language.English && map[index - 1] == "on" && (map.IsVerb(index - 2) || map.IsNonFinite(index - 2))))
        {
            return null;
        }

        foreach (var date in _document.Dates)
        {
            if (date.Start == map.Words[index].Span.Start)
            {
                var last = index;
                while (last + 1 < end && map.Words[last + 1].Span.End <= date.End)
                {
                    last++;
                }

                return last + 1 < end && map.Words[last].Span.End == date.End && map.Words[last + 1].IsWord && !IsConjunction(map[last + 1]) && map[last + 1] is not ("à" or "dernier" or "prochain" or "de" or "du" or "to")
                    && _document.Language == Language.French ? last : null;
            }
        }

        return null;
    }

    // What bounds a claim stays, and no quotation is cut in two.
    private bool Forbids(ClauseMap map, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (map.Words[i].Folded is "?" or "!" || _lexicon.Is(map.Words, i, CutKind.Keep))
            {
                return true;
            }
        }

        var span = new Span(map.Words[from].Span.Start, map.Words[to - 1].Span.End);
        return _marked.Exists(mark => mark.Outer.Overlaps(span) && !span.Contains(mark.Outer));
    }
}
