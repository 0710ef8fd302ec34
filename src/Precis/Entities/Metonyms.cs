using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>Marks capitals that stand for a government: a capital that decides, says or does something that only people can.</summary>
internal static class Metonyms
{
    public static void Mark(Document document, IReadOnlyList<EntityDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            // A country that acts is plain enough by its own name; a town that does stands for somebody.
            if (draft.Entry is not { Kind: RegistryKind.City } entry || document.Registry.ActorBehind(entry) is not { } actor)
            {
                continue;
            }

            var acting = new Lazy<EntityDraft?>(() => Acting(actor, drafts));
            for (var i = 0; i < draft.Mentions.Count; i++)
            {
                var mention = draft.Mentions[i];
                if (IsSubjectOfAction(document, mention.Span))
                {
                    draft.Mentions[i] = mention with { Form = MentionForm.Metonym, RefersTo = acting.Value };
                }
            }
        }
    }

    /// <summary>The body that acts where the article names it, else its country.</summary>
    private static EntityDraft? Acting(RegistryEntry actor, IReadOnlyList<EntityDraft> drafts) =>
        drafts.FirstOrDefault(draft => draft.Entry == actor)
        ?? drafts.FirstOrDefault(draft => draft.Entry is { Kind: RegistryKind.Country } entry && entry.Country == actor.Country);

    /// <summary>Whether the name of a place is the subject of a verb that tells what only people do.</summary>
    public static bool IsSubjectOfAction(Document document, Span place) => IsSubjectOf(document, place, Lexicon.For(document.Language, "Names/metonym-verbs"));

    /// <summary>Whether a name is the subject of one of these verbs.</summary>
    public static bool IsSubjectOf(Document document, Span place, Lexicon verbs)
    {
        var adverbs = Lexicon.For(document.Language, "Names/adverbs");
        var before = document.TokenFrom(place.Start) - 1;
        if (before >= 0 && document.SameSentence(document.Tokens[before].Span.Start, place.Start)
            && document.Tokens[before].Kind == TokenKind.Word && !Introduces(document.Word(before)))
        {
            return false;
        }

        var after = document.TokenFrom(place.End);
        while (after < document.Tokens.Count
            && (adverbs.Contains(document.Word(after)) || document.Dates.Covers(document.Tokens[after].Span)))
        {
            after++;
        }

        return after < document.Tokens.Count
            && document.SameSentence(document.Tokens[after].Span.Start, place.Start)
            && verbs.TryMatch(document.Text, document.Tokens[after].Span.Start, out _, out _);
    }

    /// <summary>A subject may follow a conjunction, not a preposition.</summary>
    private static bool Introduces(ReadOnlySpan<char> word) =>
        word is "que" or "mais" or "et" or "si" or "quand" or "alors" or "lorsque" or "Mais" or "Et" or "that" or "but" or "and" or "if" or "when" or "But" or "And";
}
