using Precis.Documents;
using Precis.Languages;

namespace Precis.Quotes;

/// <summary>
/// An inquit whose verb the lexicon lacks: what stands between a quotation's comma and its subject can hardly be anything else ("…", a bougonné
/// X; "…", s'esclaffe X; "…," chuckled X). Whether the words before are a quotation is for the caller to know.
/// </summary>
internal static class UnknownVerb
{
    private const int MaxAdverbs = 2;
    private const SpeechWords Closed = SpeechWords.Determiner | SpeechWords.Preposition | SpeechWords.Conjunction | SpeechWords.ClauseEnd | SpeechWords.That
        | SpeechWords.Negation | SpeechWords.Pronoun | SpeechWords.PluralPronoun | SpeechWords.Adverb | SpeechWords.Auxiliary | SpeechWords.Reflexive;

    public static SpeechCue? At(SpeechTokens tokens, MentionIndex mentions, int first, int end)
    {
        var at = first;
        var isFrench = tokens.Document.Language == Language.French;
        var reflexive = isFrench && at < end && tokens[at].Is(SpeechWords.Reflexive);
        at += reflexive ? 1 : 0;
        var compound = isFrench && at < end && tokens[at].Is(SpeechWords.Auxiliary);
        if (compound)
        {
            at++;
            for (var adverbs = 0; adverbs < MaxAdverbs && at < end && (tokens[at].Is(SpeechWords.Adverb) || Ends(tokens, at, "ment")); adverbs++)
            {
                at++;
            }
        }

        if (at + 1 >= end || tokens.IsPunctuation(at) || tokens.IsNumber(at) || tokens[at].Is(Closed) || tokens.IsCapitalised(at)
            || !(compound ? EndsLikeParticiple(tokens, at) : EndsLikeFinite(tokens, at, isFrench)))
        {
            return null;
        }

        var subject = tokens.SpanOf(at + 1).Start;
        var index = mentions.From(subject);
        var isNamed = index < mentions.Count && mentions[index].Mention.Start == subject && mentions[index].Entity.Type == EntityType.Person;
        var isTold = tokens[at + 1].Is(SpeechWords.Determiner) && !tokens[at + 1].Is(SpeechWords.Preposition | SpeechWords.Genitive);
        // "sanglote une retraitée": a verb, and one who can speak.
        var isPerson = isTold && at + 2 < end && tokens[at + 2].Is(SpeechWords.Person);
        return isNamed || isPerson || (compound || reflexive) && isTold ? new(first, at + 1, at, SpeechWords.None, false) : null;
    }

    private static bool EndsLikeParticiple(SpeechTokens tokens, int token) =>
        Ends(tokens, token, "é") || Ends(tokens, token, "ée") || Ends(tokens, token, "i") || Ends(tokens, token, "u") || Ends(tokens, token, "it") || Ends(tokens, token, "is");

    private static bool EndsLikeFinite(SpeechTokens tokens, int token, bool isFrench) => isFrench
        ? Ends(tokens, token, "e") || Ends(tokens, token, "t") || Ends(tokens, token, "a")
        : Ends(tokens, token, "ed") || Ends(tokens, token, "s");

    private static bool Ends(SpeechTokens tokens, int token, string suffix) => tokens.SpanOf(token).In(tokens.Document.Text).EndsWith(suffix, StringComparison.Ordinal);
}
