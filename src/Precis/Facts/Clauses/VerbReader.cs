using Precis.Documents;
using Precis.Languages;

namespace Precis.Facts.Clauses;

/// <summary>Reads the verb group around a listed verb: voice, mood, negation.</summary>
internal sealed class VerbReader(Document document)
{
    private const int LongestGroup = 7;
    private const int LongestAnnouncement = 14;

    private readonly Lexicon _auxiliaries = Lexicon.For(document.Language, "Facts/auxiliaries");
    private readonly Lexicon _adverbs = Lexicon.For(document.Language, "Facts/verb-adverbs");
    private readonly Lexicon _negations = Lexicon.For(document.Language, "Facts/negations");
    private readonly Lexicon _nounMarks = Lexicon.For(document.Language, "Facts/noun-marks");
    private readonly Lexicon _announcements = Lexicon.For(document.Language, "Facts/announcements");
    private readonly Lexicon _refusals = Lexicon.For(document.Language, "Facts/denials");
    private readonly Lexicon _governors = Lexicon.For(document.Language, "Facts/infinitive-governors");

    /// <summary>Reads a verb where it is used as one in a way that tells an event; <see langword="null"/> otherwise.</summary>
    /// <param name="token">The index of the verb's token.</param>
    /// <param name="verb">The verb as its form says.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hasObject">Whether the noun phrase after the verb is its object, which tells the English past from the participle.</param>
    public VerbUse? Read(int token, Verb verb, Sentence sentence, bool hasObject)
    {
        var group = Group(token, sentence);
        var governor = verb.Form == VerbForm.Infinitive ? Governor(token, sentence) : null;
        group.IsDenied |= governor == "denied";
        group.Mood = governor == "planned" ? VerbForm.Future : group.Mood;
        if (governor == "wished")
        {
            return null;
        }

        var voice = verb.Form switch
        {
            VerbForm.Finite or VerbForm.Future or VerbForm.Conditional when token > sentence.FirstToken && _nounMarks.Contains(document.Word(token - 1)) && !IsClitic(token - 1, sentence) => null,
            VerbForm.Finite or VerbForm.Future or VerbForm.Conditional => group.IsReflexive ? Voice.Reflexive : Voice.Active,
            VerbForm.PastParticiple => Participle(group, hasObject),
            VerbForm.PresentParticiple when document.Language == Language.French && token > sentence.FirstToken && document.Word(token - 1) is "en" or "En" => Voice.Active,
            VerbForm.Infinitive => Infinitive(group, governor, token, sentence, hasObject),
            _ => (Voice?)null,
        };
        var mood = verb.Form is VerbForm.Future or VerbForm.Conditional ? verb.Form : group.Mood;
        var isAnnounced = mood == VerbForm.Conditional && IsAnnounced(verb, token, group.First, sentence);
        mood = isAnnounced ? VerbForm.Future : mood;
        return voice is { } known ? new VerbUse(token, group.First, verb, known, group.IsDenied, mood) { IsRefuted = IsRefuted(group.First, sentence), IsAnnounced = isAnnounced } : null;
    }

    /// <summary>An English past tense before an article or a figure ("ordered a supercomputer", "ordered 12 jets"); a participle stands before a preposition.</summary>
    public bool TakesObject(int token, Sentence sentence) =>
        document.Language == Language.English && token + 1 < sentence.EndToken
        && (document.Word(token + 1) is "a" or "an" || document.Tokens[token + 1].Kind == TokenKind.Number);

    /// <summary>What the verb before an infinitive makes of it: "failed to win", "plans to award", "vient de notifier", "espère décrocher".</summary>
    private string? Governor(int token, Sentence sentence)
    {
        var before = token - 1;
        while (before > sentence.FirstToken && document.Word(before) is "de" or "d'" or "d’" or "à" or "to" or "se" or "s'" or "s’" or "lui" or "leur" or "en" or "not" or "ne" or "pas")
        {
            before--;
        }

        return before >= sentence.FirstToken && (document.Language == Language.French || before < token - 1) ? _governors.Find(document.Word(before))?[1] : null;
    }

    /// <summary>"qui le liait", "il l'attribue", "ne la prolonge": an object pronoun, no article.</summary>
    private bool IsClitic(int token, Sentence sentence) =>
        document.Language == Language.French && token > sentence.FirstToken && document.Word(token) is "le" or "la" or "l'" or "l’" or "les"
        && document.Word(token - 1) is "qui" or "Qui" or "il" or "elle" or "ils" or "elles" or "Il" or "Elle" or "Ils" or "Elles" or "ne" or "n'" or "n’";

    /// <summary>"said it would buy", "a annoncé qu'il rachèterait": what was announced in the past is told so, and is no doubt.</summary>
    private bool IsAnnounced(Verb verb, int verbToken, int first, Sentence sentence)
    {
        // "serait nommé" is to come, "serait parti" is past.
        var isPerfect = verb.Lemma is "devenir" or "mourir" or "décéder" or "partir";
        if (verb.Form != VerbForm.Conditional && !Enumerable.Range(first, verbToken - first).Any(token => document.Word(token) is "would" || (!isPerfect && document.Word(token) is "serait" or "seraient")))
        {
            return false;
        }

        if (Enumerable.Range(verbToken, Math.Min(LongestAnnouncement, sentence.EndToken - verbToken)).Any(token => document.Word(token) is "if" or "si"))
        {
            return false;
        }

        for (var token = first - 1; token >= Math.Max(sentence.FirstToken, first - LongestAnnouncement); token--)
        {
            if (document.Word(token) is "if" or "si" or ";")
            {
                return false;
            }

            if (_announcements.Contains(document.Word(token)))
            {
                return document.Language == Language.English || Enumerable.Range(token, first - token).Any(between => document.Word(between) is "que" or "qu'" or "qu’");
            }
        }

        return false;
    }

    /// <summary>"a démenti jeudi avoir remporté", "denied having won", "denied that it had won".</summary>
    private bool IsRefuted(int first, Sentence sentence)
    {
        for (var token = first - 1; token >= Math.Max(sentence.FirstToken, first - 5); token--)
        {
            if (_refusals.Contains(document.Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    private Voice? Participle(in VerbGroup group, bool hasObject)
    {
        if (group.IsReflexive)
        {
            return Voice.Reflexive;
        }

        if (group.HasBe)
        {
            return hasObject && document.Language == Language.English ? Voice.Offered : Voice.Passive;
        }

        return group.HasHave || (hasObject && document.Language == Language.English) ? Voice.Active : Voice.Passive;
    }

    private Voice? Infinitive(in VerbGroup group, string? governor, int token, Sentence sentence, bool hasObject)
    {
        if (group.HasSee)
        {
            return Voice.Offered;
        }

        if (group.IsReflexive)
        {
            return Voice.Reflexive;
        }

        var before = token > sentence.FirstToken ? document.Word(token - 1) : default;
        if (document.Language == Language.French)
        {
            return governor is not null || before is "va" or "vont" or "devrait" or "devraient" or "pourrait" or "pourraient" ? Voice.Active : null;
        }

        return group.Mood != VerbForm.Finite || before is "to" || (hasObject && before.Length > 0 && char.IsUpper(before[0])) ? Voice.Active : null;
    }

    private VerbGroup Group(int token, Sentence sentence)
    {
        var group = new VerbGroup { First = token, Mood = VerbForm.Finite };
        for (var left = token - 1; left >= sentence.FirstToken && token - left <= LongestGroup; left--)
        {
            var word = document.Word(left);
            if (_auxiliaries.Find(word) is { } row)
            {
                switch (row[1])
                {
                    case "avoir":
                        group.HasHave = true;
                        break;
                    case "être" or "been":
                        group.HasBe = true;
                        break;
                    case "see":
                        group.HasSee = true;
                        break;
                    case "reflexive":
                        group.IsReflexive = true;
                        break;
                }

                group.Mood = row[2] switch
                {
                    "future" => VerbForm.Future,
                    "conditional" => VerbForm.Conditional,
                    _ => group.Mood,
                };
            }
            else if (AdverbPhrase.Ending(document, _adverbs, left, sentence) is { } phrase)
            {
                left = phrase;
            }
            else
            {
                if (document.Language == Language.French && word is "va" or "vont" or "doit" or "doivent")
                {
                    group.Mood = VerbForm.Future;
                }
                else if (document.Language == Language.French && word is "devrait" or "pourrait" or "devraient" or "pourraient")
                {
                    group.Mood = VerbForm.Conditional;
                }

                break;
            }

            group.IsDenied |= _negations.Contains(word);
            group.First = left;
        }

        // French finite verbs have their negation after them: "n'a pas", "ne remporte pas".
        group.IsDenied |= document.Language == Language.French && token + 1 < sentence.EndToken && _negations.Contains(document.Word(token + 1));
        return group;
    }

    private record struct VerbGroup
    {
        public int First;
        public bool HasHave;
        public bool HasBe;
        public bool HasSee;
        public bool IsReflexive;
        public bool IsDenied;
        public VerbForm Mood;
    }
}
