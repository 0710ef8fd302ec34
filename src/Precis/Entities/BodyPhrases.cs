using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>Finds public bodies whose name begins with a common noun and ends with a place: "conseil départemental de la Haute-Savoie", "grand port maritime de Dunkerque", or the other way round: "Toulouse Métropole".</summary>
internal static class BodyPhrases
{
    public static IEnumerable<Span> Find(Document document)
    {
        var heads = Lexicon.For(document.Language, "Names/body-phrases");
        var runs = new NameRun(document);
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                var start = document.Tokens[token].Span.Start;
                if (document.Language == Language.French && document.Word(token) is "Métropole" or "Agglomération" or "Agglo" or "Mobilités" or "Habitat"
                    && runs.Until(token + 1, sentence) is { } closed && closed.Start < start && document.Registry.Find(closed.In(document.Text)).Count == 0)
                {
                    // "Toulouse Métropole"
                    yield return closed;
                    continue;
                }

                if (document.Language == Language.French && document.Word(token) is "agglomération" or "agglo" or "métropole" && runs.Until(token, sentence) is { } named)
                {
                    // "Grand Val agglomération": no other noun follows a name without an article.
                    yield return named.Union(document.Tokens[token].Span);
                    continue;
                }

                if (document.Tokens[token].Kind != TokenKind.Word || !heads.TryMatch(document.Text, start, out var end, out var row))
                {
                    continue;
                }

                var name = document.TokenFrom(end);
                if (row.Length > 1)
                {
                    // "ministère ivoirien de l'Équipement": a ministry of another country, which the registry does not list.
                    if (name >= sentence.EndToken || !document.Registry.TryDemonym(document.Word(name), document.Language, out _))
                    {
                        continue;
                    }

                    name++;
                }

                while (name < sentence.EndToken && document.Word(name) is "de" or "d'" or "d’" or "du" or "des" or "la" or "l'" or "l’" or "les")
                {
                    name++;
                }

                if (runs.From(name, sentence) is { } run && document.Registry.Find(document.Text.AsSpan(start..run.End)).Count == 0)
                {
                    yield return new Span(start, run.End);
                    token = document.TokenFrom(run.End) - 1;
                }
            }
        }
    }
}
