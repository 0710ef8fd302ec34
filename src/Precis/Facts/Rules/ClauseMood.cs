using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Rules;

/// <summary>A verb in its clause, with the verbs that govern it: "prévoit de supprimer", "vient d'être nommé", "is set to be named".</summary>
/// <param name="First">The first token of the whole group.</param>
/// <param name="Voice">The voice.</param>
/// <param name="IsDenied">Whether it is negated.</param>
/// <param name="IsPlanned">Whether it is only announced.</param>
/// <param name="IsConditional">Whether it is told in the conditional or as a possibility.</param>
/// <param name="IsParticiple">Whether it is a participle without auxiliary: "Jean Roy, nommé directeur".</param>
/// <param name="IsPlural">Whether its auxiliary stands in the plural.</param>
/// <param name="IsAnnounced">Whether somebody is told to have said that it would come.</param>
internal readonly record struct ClauseVerb(int First, Voice Voice, bool IsDenied, bool IsPlanned, bool IsConditional, bool IsParticiple, bool IsPlural, bool IsAnnounced);

/// <summary>Reads verbs with what governs them. What is wished, supposed or asked tells nothing.</summary>
internal sealed class ClauseMood(Document document)
{
    private const int Supposing = 10;

    private readonly VerbReader _verbs = new(document);
    private readonly VerbForms _governing = VerbForms.Of(document.Language, "Facts/governing-verbs");
    private readonly Lexicon _effects = Lexicon.For(document.Language, "Facts/governing-verbs");
    private readonly Lexicon _auxiliaries = Lexicon.For(document.Language, "Facts/auxiliaries");
    private readonly Lexicon _adverbs = Lexicon.For(document.Language, "Facts/verb-adverbs");
    private readonly Lexicon _negations = Lexicon.For(document.Language, "Facts/negations");
    private readonly Lexicon _nounMarks = Lexicon.For(document.Language, "Facts/noun-marks");
    private readonly Lexicon _contexts = Lexicon.For(document.Language, "Facts/fact-contexts");

    /// <summary>Reads a verb; <see langword="null"/> where it tells of no event.</summary>
    public ClauseVerb? Read(int token, Verb verb, Sentence sentence, bool hasObject)
    {
        var before = token > sentence.FirstToken ? document.Word(token - 1) : default;
        if (verb.Form == VerbForm.PastParticiple && document.Language == Language.English && document.Word(token).Equals(verb.Lemma, StringComparison.OrdinalIgnoreCase)
            && (before is "to" || _auxiliaries.Find(before) is [_, "modal", _]))
        {
            // "to become", "will cut": the infinitive, though it looks like the participle.
            verb = verb with { Form = VerbForm.Infinitive };
        }

        if (verb.Form == VerbForm.PastParticiple && _nounMarks.Contains(before))
        {
            // "la mort de X"
            return null;
        }

        var use = _verbs.Read(token, verb, sentence, hasObject);
        if (use is null && !(verb.Form is VerbForm.Infinitive or VerbForm.PresentParticiple))
        {
            return null;
        }

        var read = use ?? new VerbUse(token, token, verb, Voice.Active, false, VerbForm.Finite);
        var group = new Group { First = read.First, IsDenied = read.IsDenied, IsPlanned = read.Mood == VerbForm.Future, IsConditional = read.Mood == VerbForm.Conditional, IsAnnounced = read.IsAnnounced };
        var passive = read.Voice;
        if (verb.Form == VerbForm.PresentParticiple)
        {
            // "is cutting 300 jobs"; a participle alone tells nothing by itself.
            if (document.Language == Language.French || !TakeAuxiliaries(ref group, sentence) || !group.HasBe)
            {
                return null;
            }
        }
        else if (use is null || document.Language == Language.English)
        {
            TakeAuxiliaries(ref group, sentence);
        }

        var governed = Govern(ref group, sentence, token, verb);
        var isBareInfinitive = verb.Form == VerbForm.Infinitive && !governed && (document.Language == Language.French
            ? use is null
            : before is "to" ? !IsAnnounced(token - 1, sentence) && !IsAppointed(token - 1, sentence) : group.First == token);
        if (group.IsWished || isBareInfinitive || IsSupposed(group.First, sentence))
        {
            return null;
        }

        if (verb.Form == VerbForm.Infinitive && !governed && before is "to")
        {
            group.IsPlanned = true;
            group.First--;
            _ = TakeAuxiliaries(ref group, sentence);
        }

        var isParticiple = verb.Form == VerbForm.PastParticiple && read.First == token && group.First == token;
        return new ClauseVerb(group.First, passive, group.IsDenied, group.IsPlanned, group.IsConditional, isParticiple, IsPlural(group.First, token), group.IsAnnounced);
    }

    /// <summary>What the words before a noun make of it: "denied", "conditional", "none", or nothing.</summary>
    public string? Before(int token, Sentence sentence)
    {
        for (var left = token - 1; left >= sentence.FirstToken && token - left <= 5; left--)
        {
            if (document.Word(left) is ";" or ":" or "»" or "”")
            {
                return null;
            }

            if (_contexts.TryMatch(document.Text, document.Tokens[left].Span.Start, out _, out var row))
            {
                return row[1];
            }
        }

        return null;
    }

    /// <summary>Whether the sentence tells in the conditional: "pourrait", "would".</summary>
    public bool HasConditional(Sentence sentence, int token)
    {
        for (var near = Math.Max(sentence.FirstToken, token - 12); near < Math.Min(sentence.EndToken, token + 12); near++)
        {
            if (_auxiliaries.Find(document.Word(near)) is [_, _, "conditional"]
                || (_governing.TryRead(document.Word(near), out var verb) && (verb.Form == VerbForm.Conditional || _effects.Find(verb.Lemma) is [_, "conditional"])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a question is asked or a condition set there: "si X est nommé", "if X resigns".</summary>
    public bool IsSupposed(int token, Sentence sentence)
    {
        for (var left = token - 1; left >= sentence.FirstToken && token - left <= Supposing; left--)
        {
            if (document.Word(left) is "," or ";" or ":" && left < token - 1)
            {
                break;
            }

            if (_contexts.TryMatch(document.Text, document.Tokens[left].Span.Start, out _, out var row) && row[1] == "supposed")
            {
                return true;
            }
        }

        return document.Text[sentence.End - 1] == '?';
    }

    private bool IsPlural(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (document.Word(token) is "are" or "were" or "sont" or "ont" or "étaient" or "furent" or "seront" or "auraient" or "seraient")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Acme to cut 300 jobs": the infinitive right after the name.</summary>
    private bool IsAnnounced(int to, Sentence sentence) => to > sentence.FirstToken && char.IsUpper(document.Word(to - 1)[0]) && to - sentence.FirstToken <= 6;

    /// <summary>"is to leave in May": the infinitive of what is fixed, right after "is".</summary>
    private bool IsAppointed(int to, Sentence sentence)
    {
        var before = to - 1;
        while (before > sentence.FirstToken && _adverbs.Contains(document.Word(before)))
        {
            before--;
        }

        return before > sentence.FirstToken && document.Word(before) is "is" or "are" or "was" or "were";
    }

    private bool TakeAuxiliaries(ref Group group, Sentence sentence)
    {
        var taken = false;
        for (var left = group.First - 1; left >= sentence.FirstToken; left--)
        {
            var word = document.Word(left);
            if (_auxiliaries.Find(word) is { } row && row[1] is not ("see" or "reflexive"))
            {
                group.IsConditional |= row[2] == "conditional" && !(group.IsAnnounced && word is "would");
                group.IsPlanned |= row[2] == "future";
                group.HasBe |= row[1] is "être" or "been";
                taken = true;
            }
            else if (AdverbPhrase.Ending(document, _adverbs, left, sentence) is { } phrase)
            {
                left = phrase;
            }
            else
            {
                break;
            }

            group.IsDenied |= _negations.Contains(word);
            group.First = left;
        }

        return taken;
    }

    /// <summary>Takes the verbs before the group that govern it, one after the other.</summary>
    private bool Govern(ref Group group, Sentence sentence, int token, Verb verb)
    {
        var any = false;
        while (group.First > sentence.FirstToken)
        {
            var left = group.First - 1;
            if (document.Word(left) is "de" or "d'" or "d’" or "à" or "to" or "se" or "s'" or "s’" or "par")
            {
                left--;
            }

            // "n'a pas souhaité", "a d'ores et déjà"
            while (left > sentence.FirstToken && (_adverbs.Contains(document.Word(left)) || document.Word(left) is "," || document.Dates.Covers(document.Tokens[left].Span)))
            {
                left--;
            }

            if (left < sentence.FirstToken || !_governing.TryRead(document.Word(left), out var governor) || _effects.Find(governor.Lemma) is not [_, var effect, ..]
                || (effect == "says" && verb.Form != VerbForm.Infinitive && group.First == token))
            {
                return any;
            }

            any = true;
            group.First = left;
            group.IsDenied |= left > sentence.FirstToken && document.Word(left - 1) is "no" or "aucun" or "aucune";
            group.IsWished |= effect == "wished";
            group.IsDenied |= effect == "denied";
            group.IsPlanned |= effect == "planned";
            group.IsConditional |= effect is "conditional" or "must" || governor.Form == VerbForm.Conditional;
            TakeAuxiliaries(ref group, sentence);
        }

        return any;
    }

    private record struct Group
    {
        public int First;
        public bool HasBe;
        public bool IsDenied;
        public bool IsPlanned;
        public bool IsConditional;
        public bool IsWished;
        public bool IsAnnounced;
    }
}
