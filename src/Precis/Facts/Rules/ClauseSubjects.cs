using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;
using Precis.Quotes;

namespace Precis.Facts.Rules;

/// <summary>
/// The subject of a verb, where nothing but asides stands between the two. A name further off may belong to another verb, so it is left.
/// </summary>
internal sealed class ClauseSubjects(Document document, Arguments arguments)
{
    private const int TellingDistance = 8;

    private readonly Lexicon _auxiliaries = Lexicon.For(document.Language, "Facts/auxiliaries");
    private readonly Lexicon _anaphors = Lexicon.For(document.Language, "Facts/anaphors");
    private readonly Lexicon _boards = Lexicon.For(document.Language, "Facts/boards");
    private readonly Lexicon _adverbs = Lexicon.For(document.Language, "Facts/verb-adverbs");
    private readonly Lexicon _relatives = Lexicon.For(document.Language, "Facts/relative-pronouns");
    private readonly Lexicon _pronouns = Lexicon.For(document.Language, "Facts/subject-pronouns");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
    private readonly VerbForms _telling = VerbForms.Of(document.Language, "Facts/governing-verbs");
    private readonly Lexicon _effects = Lexicon.For(document.Language, "Facts/governing-verbs");

    /// <summary>The subject of a verb group that begins at a token, of those that the field takes.</summary>
    public IReadOnlyList<Argument> Of(ClauseVerb verb, FactField field, Sentence sentence)
    {
        var first = verb.First;
        if (verb.IsParticiple && IsOpening(first, sentence) && FollowingName(first, sentence, field) is { } following)
        {
            return [following];
        }

        if (Apposed(first, sentence) is { } apposed && field.Takes(apposed.Entity))
        {
            return [apposed];
        }

        var found = arguments.Subject(first, sentence);
        if (found is [.., var last])
        {
            var end = EndOf(last);
            if (end <= first && IsBeside(end, first, verb.IsParticiple) && !(end == first && verb.IsParticiple && verb.Voice == Voice.Passive && document.Language == Language.English)
                && !(IsRelative(end, first) && IsComplementOf(last)))
            {
                var taken = found.Where(argument => field.Takes(argument.Entity)).ToList();
                if (taken is [.., { Entity.Type: EntityType.Person }])
                {
                    // "the Acme executive John Smith": the firm is no second subject.
                    taken.RemoveAll(argument => argument.Entity.Type != EntityType.Person);
                }

                if (taken.Count > 0)
                {
                    return verb.IsPlural && taken is [{ Entity.Type: EntityType.Person }] ? [] : taken;
                }
            }
        }

        var before = Skip(first - 1, sentence);
        if (before < sentence.FirstToken)
        {
            return [];
        }

        if (_pronouns.Contains(document.Word(before)) && arguments.At(before) is null)
        {
            if (Meant(before, sentence) is { } person && field.Takes(person.Entity))
            {
                return [person];
            }

            // "Acme said it will cut 300 jobs"
            return (Teller(sentence, before) ?? Leading(sentence, before)) is { } leading && field.Takes(leading.Entity)
                && (document.Language == Language.French || document.Word(before) is "it" or "they" != (leading.Entity.Type == EntityType.Person)) ? [leading] : [];
        }

        if (Board(first, sentence) is { } body && field.Takes(body.Entity))
        {
            return [body];
        }

        return !verb.IsParticiple && document.Word(before) is "et" or "and" or "puis" or "then" or "but" or "mais" ? Shared(before, sentence, field) : [];
    }

    /// <summary>"le directeur de la banque, Jean Roy, a démissionné": a name alone between commas is the subject, not an aside.</summary>
    private Argument? Apposed(int first, Sentence sentence)
    {
        var comma = Skip(first - 1, sentence);
        if (comma <= sentence.FirstToken || document.Word(comma) is not ",")
        {
            return null;
        }

        var span = document.Tokens[comma - 1].Span;
        var name = arguments.Inside(sentence.Span).FirstOrDefault(argument => argument.Span.End == span.End);
        return name.Entity is not null && document.TokenAt(name.Span.Start) is var start && start > sentence.FirstToken && document.Word(start - 1) is "," ? name : null;
    }

    /// <summary>Who says it: the subject of the verb of telling shortly before a token.</summary>
    public Argument? Teller(Sentence sentence, int before)
    {
        for (var token = before - 1; token > sentence.FirstToken && before - token <= TellingDistance; token--)
        {
            if (_telling.TryRead(document.Word(token), out var verb) && _effects.Find(verb.Lemma) is [_, "says", ..])
            {
                var first = token;
                while (first > sentence.FirstToken && (_auxiliaries.Contains(document.Word(first - 1)) || _adverbs.Contains(document.Word(first - 1))))
                {
                    first--;
                }

                return arguments.Subject(first, sentence) is [.., var last] && EndOf(last) is var end && end <= first && IsBeside(end, first, false) ? last : null;
            }
        }

        return null;
    }

    /// <summary>"the museum's trustees", "le conseil de surveillance du port": the body for which a board acts.</summary>
    private Argument? Board(int first, Sentence sentence)
    {
        var last = Skip(first - 1, sentence);
        for (var board = last; board > sentence.FirstToken + 1 && last - board < 4; board--)
        {
            if (document.Word(board - 1) is "'s" or "’s" && EndsBoard(board) == last + 1 && Called(board - 2) is { } called)
            {
                return called;
            }
        }

        foreach (var argument in arguments.Inside(new Span(sentence.Start, document.Tokens[first].Span.Start)))
        {
            var (start, end) = (document.TokenFrom(argument.Span.Start), document.TokenAt(argument.Span.End - 1) + 1);
            if (end <= last && document.Word(end) is "'s" or "’s" or "'" && EndsBoard(end + 1) == last + 1)
            {
                return argument;
            }

            if (end <= last + 1 && last + 1 - end <= 5 && AreWords(end, last + 1))
            {
                for (var board = Math.Max(sentence.FirstToken, start - 7); board < start - 1; board++)
                {
                    if (EndsBoard(board) is { } of && of < start && document.Word(of) is "of" or "de" or "du" or "d'" or "d’" or "des" && start - of <= 2)
                    {
                        return argument;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Whom a pronoun or "her" means, where one person alone has come up in this sentence and the two before it.</summary>
    /// <param name="pronoun">The token of the pronoun.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isObject">Whether it is an object, which means nobody whom its own sentence has named.</param>
    public Argument? Meant(int pronoun, Sentence sentence, bool isObject = false)
    {
        var gender = document.Word(pronoun) switch
        {
            "he" or "He" or "him" or "il" or "Il" => SpeechWords.Masculine,
            "she" or "She" or "her" or "elle" or "Elle" => SpeechWords.Feminine,
            _ => SpeechWords.None,
        };
        if (gender == SpeechWords.None)
        {
            return null;
        }

        var index = document.SentenceAt(sentence.Start);
        for (var back = index; back >= Math.Max(0, index - 2); back--)
        {
            var span = new Span(document.Sentences[back].Start, back == index ? document.Tokens[pronoun].Span.Start : document.Sentences[back].End);
            var people = arguments.Inside(span).Where(argument => argument.Entity.Type == EntityType.Person).ToList();
            if (people.Count > 0)
            {
                var known = FirstNames.GenderOf(people[0].Entity.Name);
                return !(isObject && back == index) && (known == SpeechWords.None || known == gender) && people.TrueForAll(argument => argument.Entity == people[0].Entity)
                    ? people[0] with { Span = document.Tokens[pronoun].Span } : null;
            }
        }

        return null;
    }

    /// <summary>Whether the subject of a verb takes up what was told before: a pronoun, a verb before, "le projet".</summary>
    public bool TakesUp(int first, Sentence sentence)
    {
        var before = Skip(first - 1, sentence);
        return before >= sentence.FirstToken && (_pronouns.Contains(document.Word(before)) || _anaphors.Contains(document.Word(before)) || document.Word(before) is "et" or "and" or "puis" or "then");
    }

    /// <summary>"the museum's trustees": the body that a word of its name stands for.</summary>
    private Argument? Called(int token) =>
        char.IsLower(document.Word(token)[0]) && document.Text.Substring(document.Tokens[token].Span.Start, document.Tokens[token].Span.Length) is var noun
        && document.Entities.FirstOrDefault(entity => entity.Type is EntityType.Organization or EntityType.Company && entity.Name.EndsWith(' ' + noun, StringComparison.OrdinalIgnoreCase)) is { } body
            ? new Argument(body, document.Tokens[token].Span) : null;

    private int? EndsBoard(int token) =>
        token < document.Tokens.Count && _boards.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out _) ? document.TokenFrom(end) : null;

    /// <summary>The token after a name, or after the bracket of an acronym: "the Financial Conduct Authority (FCA)".</summary>
    private int EndOf(Argument name)
    {
        var end = document.TokenAt(name.Span.End - 1) + 1;
        var before = document.TokenFrom(name.Span.Start) - 1;
        return end < document.Tokens.Count && document.Word(end) is ")" && before >= 0 && document.Word(before) is "(" ? end + 1 : end;
    }

    private bool AreWords(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (document.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Elision))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"X left A and was named head of B": the subject of the clause before, where the sentence has but one that could be it.</summary>
    private IReadOnlyList<Argument> Shared(int before, Sentence sentence, FactField field)
    {
        var span = new Span(sentence.Start, document.Tokens[before].Span.Start);
        var candidates = arguments.Inside(span).Where(argument => field.Takes(argument.Entity)).ToList();
        return candidates.Count > 0 && !IsRelative(sentence.FirstToken, before) && candidates.TrueForAll(candidate => candidate.Entity == candidates[0].Entity)
            && Leading(sentence, before)?.Entity == candidates[0].Entity ? [candidates[0]] : [];
    }

    /// <summary>The name that the sentence begins with; of "Acme Corp's Acme Trucks" the unit.</summary>
    private Argument? Leading(Sentence sentence, int before)
    {
        if (arguments.Leading(sentence, before) is not [var leading])
        {
            return null;
        }

        var end = document.TokenAt(leading.Span.End - 1) + 1;
        return end + 1 < before && document.Word(end) is "'s" or "’s" && arguments.At(end + 1) is { } unit ? unit : leading;
    }

    /// <summary>"Nommé directeur en 2019, Jean Roy …": the participle opens the sentence and the name follows the comma.</summary>
    private Argument? FollowingName(int first, Sentence sentence, FactField field)
    {
        for (var token = first; token < Math.Min(sentence.EndToken - 1, first + 25); token++)
        {
            if (document.Word(token) is ",")
            {
                return arguments.From(token + 1, sentence.EndToken) is [var argument] && field.Takes(argument.Entity)
                    && (argument.Entity.Type == EntityType.Person || document.TokenFrom(argument.Span.Start) <= token + 2) ? argument : null;
            }
        }

        return null;
    }

    private bool IsOpening(int token, Sentence sentence) =>
        token == sentence.FirstToken || (token - sentence.FirstToken <= 2 && !char.IsLetter(document.Word(token - 1)[0]));

    private int Skip(int token, Sentence sentence)
    {
        while (token >= sentence.FirstToken && (_adverbs.Contains(document.Word(token)) || IsDate(token)))
        {
            token--;
        }

        return token;
    }

    private bool IsBeside(int end, int first, bool isParticiple)
    {
        var (left, right) = (end, first);
        while (left < right && IsLight(right - 1))
        {
            right--;
        }

        while (left < right && IsLight(left))
        {
            left++;
        }

        if (left < right && _relatives.Contains(document.Word(right - 1)))
        {
            right--;
            right -= left < right && document.Word(right - 1) is "," ? 1 : 0;
            return left == right || IsAside(left, right, false);
        }

        return left == right || IsAside(left, right, isParticiple) || IsComplement(left, right);
    }

    /// <summary>"le ministre de M. Roy qui a démissionné": whom the relative clause means is open.</summary>
    private bool IsComplementOf(Argument name)
    {
        var before = document.TokenFrom(name.Span.Start) - 1;
        before -= before > 0 && document.Word(before) is "." ? 1 : 0;
        before -= before > 0 && document.Word(before) is "M" or "M." or "Mme" or "Mr" or "Mr." or "Ms." or "la" or "le" or "l'" or "l’" or "the" ? 1 : 0;
        return before > 0 && document.Word(before) is "de" or "d'" or "d’" or "du" or "des" or "of";
    }

    private bool IsRelative(int left, int right)
    {
        for (var token = left; token < right; token++)
        {
            if (_relatives.Contains(document.Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAside(int left, int right, bool isParticiple)
    {
        var open = document.Word(left);
        var close = document.Word(right - 1);
        return right - left == 1 ? isParticiple && open is "," or "(" or "-" or "–" or "—"
            : open is "," && close is "," || open is "(" && close is ")" || open is "–" or "—" && close is "–" or "—";
    }

    /// <summary>"Jean Roy d'Alstom", "John Smith of Acme": a name that a preposition ties to the one before.</summary>
    private bool IsComplement(int left, int right) =>
        _prepositions.Contains(document.Word(left)) && arguments.From(left + 1, right) is [var name] && document.TokenAt(name.Span.End - 1) + 1 is var end
        && (end == right || IsAside(end, right, false));

    private bool IsLight(int token) => arguments.IsTicker(token) || _adverbs.Contains(document.Word(token)) || IsDate(token);

    private bool IsDate(int token) => document.Dates.Covers(document.Tokens[token].Span);
}
