using Precis.Documents;
using Precis.Quotes;

namespace Precis.Summaries.Compression;

/// <content>What ends a sentence.</content>
internal sealed partial class SentenceCuts
{
    private List<SentenceEdit> Tails(ClauseMap map, List<int> commas, int from, int end)
    {
        var tails = new List<SentenceEdit>();
        for (var i = from + 3; i < end - 1; i++)
        {
            if (map[i] == "," && map.IsOuter(i) && map.IsVerb(i - 1))
            {
                break; // "La mesure intervient, rappelle l'AFP, au lendemain…"
            }

            if (!map.IsOuter(i) || !EndsTail(map, commas, from, i, end) || Forbids(map, i, end) || !CanEnd(map, from, i) || Awaits(map, from, i, end) || Resumes(map, commas, from, i, end))
            {
                continue;
            }

            tails.Add(new(new Span(map.Words[i - 1].Span.End, map.Words[end].Span.Start), ""));
        }

        return tails;
    }

    /// <summary>Whether what begins at a word can be dropped to the end of the sentence.</summary>
    private bool EndsTail(ClauseMap map, List<int> commas, int from, int index, int end)
    {
        if (map[index] is ";" or "–" or "—")
        {
            return map[index] == ";" || map.Words.FindAll(word => string.Equals(word.Folded, map[index], StringComparison.Ordinal)).Count == 1; // two make brackets
        }

        if (map[index] is "et" or "puis" or "and")
        {
            return map.StartsPredicate(index + 1);
        }

        if (map[index] == ",")
        {
            var first = index + 1;
            if (map[first] is "et" or "puis" or "and")
            {
                return map.Verbs(first, end) > map.Openers(first, end) - (map[first + 1] is "que" or "qu'" ? 1 : 0);
            }

            var phrase = _lexicon.Opening(map.Words, first, CutPlace.Comma);
            var isClause = phrase is { Kind: CutKind.Relative or CutKind.Clause or CutKind.Infinitive } || IsParticiple(map, first);
            if (isClause && (phrase?.Words[0] is not "pour" || map.IsNonFinite(first + 1) || map.IsNonFinite(first + 2)))
            {
                // "…, le créateur de la page, un proche, ayant décidé…": the participle has a subject of its own.
                return !LeavesObject(map, commas, index, from) && !(phrase is null && map.Verbs(commas.FindLast(comma => comma < index) is var last && last > from ? last : from, index) == 0);
            }

            return (phrase is { Kind: CutKind.Adjunct } && !HoldsBound(map, from, index) && !Anchors(map, first, end) || IsApposition(map, first, end, isSubject: false)) && map.Verbs(first, end) == map.Openers(first, end)
                && !commas.Exists(comma => comma > index) && !Lists(map, first, end)
                || IsReport(map, first, from, end);
        }

        return _lexicon.Opening(map.Words, index, CutPlace.End) is { } bare
            && map[index - 1] != "," && !(bare.Kind is CutKind.Adjunct && Anchors(map, index, end)) && !(bare.Kind is CutKind.Infinitive && IsBare(map, index - 1)) && !HoldsBound(map, from, index) && HasObject(map, from, index) && !IsBound(map, commas, from, index)
            && (bare.Words[0] != "pour" || map.IsNonFinite(index + 1) || map.IsNonFinite(index + 2))
            && (bare.Kind is CutKind.Clause || map.Verbs(index, end) == map.Openers(index, end));
    }

    // "sont placés depuis mardi en alerte": what the verb asks for may come after the circumstance, where it has not come before.
    private bool HasObject(ClauseMap map, int from, int to)
    {
        for (var i = map.LastVerb(from, to) + 1; i < to; i++)
        {
            if (char.IsUpper(_document.Text[map.Words[i].Span.Start]) || map.Words[i].Kind is TokenKind.Number || map.Words[i].Folded is "the" or "a" or "an" or "au" or "aux" or "qu'" or "que"
                || (SpeechLexicon.Of(_document.Language).Classes(map[i]) & SpeechWords.Determiner) != SpeechWords.None || !map.IsOuter(i))
            {
                return !map.IsNonFinite(to - 1);
            }
        }

        return false;
    }

    // "Nantes, qui compte deux ponts, ferme": the tail is none, the sentence goes on behind it; "… », qui dure, a dit Anne Aubin": the quotation would lose its speaker.
    private bool Resumes(ClauseMap map, List<int> commas, int from, int index, int end)
    {
        foreach (var comma in commas)
        {
            if (comma > index && (IsSpeech(map, comma + 1) ? !IsPlain(map, from, index, index)
                : map[index] == "," && map.StartsPredicate(comma + 1) && _lexicon.Opening(map.Words, index + 1, CutPlace.Comma) is { Kind: CutKind.Relative }))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSpeech(ClauseMap map, int verb) =>
        SpeechLexicon.Of(_document.Language).Verb(map[verb + (map[verb] is "a" or "ont" or "avait" or "has" or "had" ? 1 : 0)]).HasFlag(SpeechForms.That);

    // "a profité de ce moment pour critiquer", "a permis à la ville, en 2010, de fermer": the infinitive that the verb asks for is in the tail.
    private bool Awaits(ClauseMap map, int from, int index, int end)
    {
        var verb = index - 1;
        while (verb >= from && !_lexicon.Is(map.Words, verb, CutKind.Aim))
        {
            verb--;
        }

        return verb >= from && !HasInfinitive(map, verb + 1, index) && HasInfinitive(map, index, end);
    }

    private static bool HasInfinitive(ClauseMap map, int from, int to)
    {
        for (var i = from; i < to - 1; i++)
        {
            if (map[i] is "de" or "d'" or "à" or "pour" or "to"
                && map.IsInfinitive(map[i + 1] is "se" or "s'" or "y" or "en" or "lui" or "leur" or "ne" or "le" or "la" or "les" or "l'" ? i + 2 : i + 1))
            {
                return true;
            }
        }

        return false;
    }

    // "prend part", "en vue": a noun with no determiner leans on its verb or its preposition, and most often on what follows.
    private static bool IsBare(ClauseMap map, int noun) => map.Words[noun].IsWord && map.IsOuter(noun) && (map.IsVerb(noun - 1) || map[noun - 1] is "en" or "à");

    // "s'ils les ont achetées avant le vol": a condition is not widened.
    private bool IsBound(ClauseMap map, List<int> commas, int from, int to)
    {
        for (var i = commas.FindLast(comma => comma < to) is var start && start > from ? start : from; i < to; i++)
        {
            if (_lexicon.Is(map.Words, i, CutKind.Keep))
            {
                return true;
            }
        }

        return false;
    }

    // "Le groupe va supprimer, d'ici 2025, 300 postes": what the verb is about comes only after the comma.
    private static bool LeavesObject(ClauseMap map, List<int> commas, int comma, int from) =>
        commas.Exists(other => other > comma) && (map.IsVerb(comma - 1) || map.IsNonFinite(comma - 1)) || map.LastVerb(from, comma) == comma - 1;

    // ", a indiqué le ministère": what a body makes known of itself needs no source; what somebody claims does.
    private bool IsReport(ClauseMap map, int first, int from, int end)
    {
        var verb = first + (map[first] is "a" or "ont" or "has" or "avait" ? 1 : 0);
        return _lexicon.Is(map.Words, verb, CutKind.Report) && IsPlain(map, from, first, end);
    }

    // No quotation up to the end, nobody who says "we", and nothing that only may be so.
    private static bool IsPlain(ClauseMap map, int from, int claim, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!map.IsOuter(i) || map.Words[i].Is(SummaryWords.FirstPerson) || i < claim && map.Words[i].Is(SummaryWords.Modality))
            {
                return false;
            }
        }

        return true;
    }

    // "la première depuis dix ans", "n'a pas été arrêté pour vol": what is first, alone or not so is so within what follows.
    private bool HoldsBound(ClauseMap map, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (map.Words[i].Is(SummaryWords.Negation) || _lexicon.Is(map.Words, i, CutKind.Bound))
            {
                return true;
            }
        }

        return false;
    }

    // A sentence may end here: it has its verb, what the verb asks for, and no word that asks for another.
    private bool CanEnd(ClauseMap map, int from, int to)
    {
        var last = map.Words[to - 1];
        var colon = to - 1;
        while (colon > from && map[colon] is not (":" or ";"))
        {
            colon--;
        }

        if (!map.IsWhole(from, to) || colon > from && !map.IsWhole(colon, to) || !last.IsWord && last.Folded is not (")" or "»" or "”" or "\"" or "%") || map.IsVerb(to - 1) || _lexicon.Ends(map.Words, to - 1, CutKind.Never) || to - from < 5)
        {
            return false;
        }

        var verb = map.LastVerb(from, to);
        var after = verb + 1;
        while (after < to && (map.IsNonFinite(after) || map.Words[after].Is(SummaryWords.Weekday | SummaryWords.RelativeDate) || map[after] is "pas" or "été" or "déjà" or "également"))
        {
            after++;
        }

        var speech = SpeechLexicon.Of(_document.Language);
        for (var i = verb; i < after; i++)
        {
            // "a annoncé" asks for what was announced.
            if (speech.Verb(map[i]).HasFlag(SpeechForms.That) && after == to)
            {
                return false;
            }
        }

        return after < to || map.IsNonFinite(to - 1);
    }
}
