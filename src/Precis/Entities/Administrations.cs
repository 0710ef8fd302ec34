using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>Finds governments called after who leads them: "administration Trump", "gouvernement Attal", "the Biden administration".</summary>
internal static class Administrations
{
    public static IEnumerable<Span> Find(Document document)
    {
        var nouns = Lexicon.For(document.Language, "Names/administrations");
        for (var token = 1; token + 1 < document.Tokens.Count; token++)
        {
            if (!nouns.Contains(document.Word(token)))
            {
                continue;
            }

            var beside = document.Language == Language.French ? token + 1 : token - 1;
            if (document.Tokens[beside].Kind == TokenKind.Word && char.IsUpper(document.Word(beside)[0])
                && document.SameSentence(document.Tokens[beside].Span.Start, document.Tokens[token].Span.Start)
                && document.Word(beside) is not ("The" or "An" or "A")
                && (document.Language == Language.French || (beside > 0 && document.Word(beside - 1) is "the" or "The"))
                && !document.Registry.TryDemonym(document.Word(beside), document.Language, out _))
            {
                yield return document.Tokens[token].Span.Union(document.Tokens[beside].Span);
            }
        }
    }
}
