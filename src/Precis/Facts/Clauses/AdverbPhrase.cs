using Precis.Documents;
using Precis.Languages;

namespace Precis.Facts.Clauses;

/// <summary>Finds listed adverbs backwards, those of several words included: "a d'ores et déjà assigné".</summary>
internal static class AdverbPhrase
{
    private const int Longest = 4;

    /// <summary>The first token of the adverb that ends at a token; <see langword="null"/> where none does.</summary>
    public static int? Ending(Document document, Lexicon adverbs, int token, Sentence sentence)
    {
        var end = document.Tokens[token].Span.End;
        for (var first = Math.Max(sentence.FirstToken, token - Longest + 1); first < token; first++)
        {
            if (adverbs.TryMatch(document.Text, document.Tokens[first].Span.Start, out var reached, out _) && reached == end)
            {
                return first;
            }
        }

        return adverbs.Contains(document.Word(token)) ? token : null;
    }
}
