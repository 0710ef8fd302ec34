namespace Precis.Dates;

/// <summary>Finds the tense of the verb that an expression depends on, from light cues: the nearest one, clause boundaries counting as distance.</summary>
internal static class TenseReader
{
    private const int BoundaryCost = 6;
    private const int WeakCost = 4;
    private const int Reach = 60;

    /// <summary>The tense around the tokens from <paramref name="first"/> to <paramref name="end"/> (exclusive).</summary>
    public static Tense At(string text, List<DateToken> tokens, int first, int end, TenseLexicon lexicon)
    {
        for (var i = first - 1; i >= 0 && i >= first - 2; i--)
        {
            if (Cue(text, tokens, i, lexicon) == TenseCue.Since)
            {
                return Tense.Past;
            }
        }

        var best = Tense.None;
        var bestCost = int.MaxValue;
        Search(text, tokens, first - 1, -1, lexicon, ref best, ref bestCost);
        Search(text, tokens, end, 1, lexicon, ref best, ref bestCost);
        return best;
    }

    private static void Search(string text, List<DateToken> tokens, int at, int step, TenseLexicon lexicon, ref Tense best, ref int bestCost)
    {
        // What follows an expression governs it less often than what precedes it.
        var cost = step > 0 ? 1 : 0;
        for (var i = at; i >= 0 && i < tokens.Count && cost < bestCost && Math.Abs(i - at) < Reach; i += step)
        {
            cost++;
            if (!tokens[i].Is(TokenClasses.Word))
            {
                cost += IsBoundary(text, tokens[i]) ? BoundaryCost : 0;
                continue;
            }

            var cue = Cue(text, tokens, i, lexicon);
            if (cue == TenseCue.Boundary)
            {
                cost += BoundaryCost;
                continue;
            }

            var (tense, extra) = Resolve(text, tokens, i, cue, lexicon);
            if (tense != Tense.None && cost + extra < bestCost)
            {
                best = tense;
                bestCost = cost + extra;
            }
        }
    }

    /// <summary>What a word says of the tense; as part of a compound ("better-than-expected") it says nothing.</summary>
    private static TenseCue Cue(string text, List<DateToken> tokens, int at, TenseLexicon lexicon) =>
        (tokens[at].Start > 0 && text[tokens[at].Start - 1] == '-') || IsName(tokens, at) ? TenseCue.None : lexicon.Of(text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start));

    /// <summary>A capital beside a word in lower case, inside a sentence: a name ("in May", "Theresa May said"), no verb.</summary>
    private static bool IsName(List<DateToken> tokens, int at) =>
        at > 0 && tokens[at].Is(TokenClasses.Capitalized) && (IsLower(tokens[at - 1]) || (at + 1 < tokens.Count && IsLower(tokens[at + 1])));

    private static bool IsLower(in DateToken token) => token.Is(TokenClasses.Word) && !token.Is(TokenClasses.Capitalized);

    private static bool IsBoundary(string text, in DateToken token) => text[token.Start] is ',' or ';' or ':' or '(' or ')' or '\u2014' or '«' or '»' or '"';

    private static (Tense Tense, int Extra) Resolve(string text, List<DateToken> tokens, int at, TenseCue cue, TenseLexicon lexicon) => cue switch
    {
        TenseCue.Past => (Tense.Past, 0),
        TenseCue.PastOrParticiple => (PassiveTense(text, tokens, at, lexicon), 0),
        TenseCue.Future => (Tense.Future, 0),
        TenseCue.Present => (Tense.Present, 0),
        TenseCue.Have => HasParticiple(text, tokens, at, lexicon, motionOnly: false) ? (Tense.Past, 0) : (Tense.Present, WeakCost),
        TenseCue.Be => (IsReflexive(text, tokens, at, lexicon) || HasParticiple(text, tokens, at, lexicon, motionOnly: true)
            ? Tense.Past
            : IsCleft(text, tokens, at) ? Tense.None : Tense.Present, 0),
        TenseCue.Reflexive => IsFiniteAfter(text, tokens, at, lexicon) ? (Tense.Present, 0) : (Tense.None, 0),
        TenseCue.Participle or TenseCue.MotionParticiple or TenseCue.MotionOrNoun => ParticipleTense(text, tokens, at, cue, lexicon),
        _ => (Tense.None, 0),
    };

    /// <summary>"Will be announced", "to be officially announced" lie ahead; "announced" alone is past.</summary>
    private static Tense PassiveTense(string text, List<DateToken> tokens, int at, TenseLexicon lexicon)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3 && tokens[i].Is(TokenClasses.Word); i--)
        {
            switch (Cue(text, tokens, i, lexicon))
            {
                case TenseCue.Future:
                    return Tense.Future;
                case TenseCue.Present:
                    return Tense.Present;
                case TenseCue.Have or TenseCue.Past or TenseCue.PastOrParticiple:
                    return Tense.Past;
                default:
                    break;
            }
        }

        return Tense.Past;
    }

    /// <summary>A participle takes the tense of its auxiliary, which may stand a few words before; alone it is a weak past.</summary>
    private static (Tense Tense, int Extra) ParticipleTense(string text, List<DateToken> tokens, int at, TenseCue own, TenseLexicon lexicon)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4 && tokens[i].Is(TokenClasses.Word); i--)
        {
            switch (Cue(text, tokens, i, lexicon))
            {
                case TenseCue.Have:
                case TenseCue.Past or TenseCue.PastOrParticiple:
                    return (Tense.Past, 0);
                case TenseCue.Be when own is TenseCue.MotionParticiple or TenseCue.MotionOrNoun || IsReflexive(text, tokens, i, lexicon):
                    return (Tense.Past, 0);
                case TenseCue.Be:
                    return (Tense.Present, 0);
                case TenseCue.Future:
                    return (Tense.Future, 0);
                default:
                    break;
            }
        }

        return own == TenseCue.MotionOrNoun ? (Tense.None, 0) : (Tense.Past, WeakCost);
    }

    private static bool HasParticiple(string text, List<DateToken> tokens, int at, TenseLexicon lexicon, bool motionOnly)
    {
        for (var i = at + 1; i < tokens.Count && i <= at + 4 && tokens[i].Is(TokenClasses.Word); i++)
        {
            var cue = Cue(text, tokens, i, lexicon);
            if (cue is TenseCue.MotionParticiple or TenseCue.MotionOrNoun || (!motionOnly && (cue == TenseCue.Participle || (cue == TenseCue.WeakParticiple && i <= at + 2))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"se réunit", "se présentent": what follows a reflexive pronoun and is no auxiliary, no infinitive and no participle is a present.</summary>
    private static bool IsFiniteAfter(string text, List<DateToken> tokens, int at, TenseLexicon lexicon)
    {
        if (at + 1 >= tokens.Count || !tokens[at + 1].Is(TokenClasses.Word) || Cue(text, tokens, at + 1, lexicon) is not (TenseCue.None or TenseCue.WeakParticiple))
        {
            return false;
        }

        var word = text.AsSpan(tokens[at + 1].Start, tokens[at + 1].End - tokens[at + 1].Start);
        return word.Length > 3 && !(word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal)
            || word.EndsWith("re", StringComparison.Ordinal) || word.EndsWith("ant", StringComparison.Ordinal));
    }

    /// <summary>"c'est Paul qui ...": the verb is the one that follows.</summary>
    private static bool IsCleft(string text, List<DateToken> tokens, int at) =>
        at > 0 && tokens[at - 1].End - tokens[at - 1].Start == 2 && text[tokens[at - 1].Start] is 'c' or 'C' && text[tokens[at - 1].End - 1] is '\'' or '\u2019';

    private static bool IsReflexive(string text, List<DateToken> tokens, int at, TenseLexicon lexicon) =>
        at > 0 && Cue(text, tokens, at - 1, lexicon) == TenseCue.Reflexive;
}
