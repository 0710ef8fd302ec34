using Precis.Documents;

namespace Precis.Quotes;

/// <summary>The words that report speech: "a expliqué", "s'est félicité", "said", "selon".</summary>
/// <param name="First">The index of the first token.</param>
/// <param name="End">The index after the last token.</param>
/// <param name="Verb">The token of the verb itself; for "selon" the first token.</param>
/// <param name="Pronoun">The pronoun inside the cue ("a-t-il ajouté").</param>
/// <param name="IsAttribution">Whether the cue is a preposition ("selon", "according to").</param>
internal readonly record struct SpeechCue(int First, int End, int Verb, SpeechWords Pronoun, bool IsAttribution)
{
    private const int MaxBetween = 6;

    /// <summary>Reads the cue that begins at a token.</summary>
    public static SpeechCue? At(SpeechTokens tokens, int first, int end)
    {
        if (first >= end)
        {
            return null;
        }

        if (tokens[first].Is(SpeechWords.Attribution))
        {
            return new(first, Math.Min(end, first + tokens[first].Length), first, SpeechWords.None, true);
        }

        var at = first;
        var reflexive = tokens[at].Is(SpeechWords.Reflexive);
        if (reflexive && ++at >= end)
        {
            return null;
        }

        if (tokens[at].Is(SpeechWords.Auxiliary) && Participle(tokens, at, end, reflexive) is { } compound)
        {
            return compound with { First = first };
        }

        return tokens[at].Is(SpeechForms.Finite | SpeechForms.NonFinite) && (reflexive || !tokens[at].Is(SpeechForms.Reflexive))
            ? new(first, at + tokens[at].Length, at, tokens[at].Inverted, false)
            : null;
    }

    /// <summary>The last cue of a range that has a verb.</summary>
    public static SpeechCue? LastIn(SpeechTokens tokens, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (!tokens[i].Is(SpeechForms.Finite | SpeechForms.NonFinite | SpeechForms.Participle))
            {
                continue;
            }

            // The auxiliary and the reflexive pronoun stand a few words before the participle.
            for (var start = Math.Max(first, i - MaxBetween - 4); start <= i; start++)
            {
                if (At(tokens, start, end) is { IsAttribution: false } cue && cue.Verb == i)
                {
                    return cue;
                }
            }
        }

        return null;
    }

    public Span SpanIn(SpeechTokens tokens) => tokens.SpanOf(First, End);

    private static int? ClosingComma(SpeechTokens tokens, int opening, int end)
    {
        for (var i = opening + 1; i < Math.Min(end, opening + MaxBetween); i++)
        {
            if (tokens.IsMark(i, ','))
            {
                return i;
            }
        }

        return null;
    }

    private static SpeechCue? Participle(SpeechTokens tokens, int auxiliary, int end, bool reflexive)
    {
        for (var i = auxiliary + tokens[auxiliary].Length; i < Math.Min(end, auxiliary + tokens[auxiliary].Length + MaxBetween); i++)
        {
            var token = tokens[i];
            if (token.Is(SpeechForms.Participle) && (reflexive || !token.Is(SpeechForms.Reflexive)))
            {
                return new(auxiliary, Math.Min(end, i + token.Length), i, tokens[auxiliary].Inverted, false);
            }

            // "a, pour sa part, confirmé": an aside stands between two commas.
            if (i == auxiliary + tokens[auxiliary].Length && tokens.IsMark(i, ',') && ClosingComma(tokens, i, end) is { } closing)
            {
                return Participle(tokens, closing, end, reflexive) is { } behind ? behind with { First = auxiliary, Pronoun = tokens[auxiliary].Inverted } : null;
            }

            if (tokens.IsPunctuation(i) || token.Is(SpeechWords.ClauseEnd | SpeechWords.That | SpeechWords.Auxiliary))
            {
                return null;
            }
        }

        return null;
    }
}
