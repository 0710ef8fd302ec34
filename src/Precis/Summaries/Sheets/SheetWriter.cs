using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>Tells the facts of a document in plain sentences of a language. A fact that the templates cannot tell is left out.</summary>
internal static class SheetWriter
{
    public static List<SheetLine> Write(Document document, Language language)
    {
        var lines = new List<SheetLine>();
        foreach (var fact in document.Facts)
        {
            var sentence = fact is ContractFact contract ? ContractSheet.Write(document, contract, language) : SimpleSheets.Write(document, fact, language);
            if (sentence is null)
            {
                continue;
            }

            if (fact.Factuality == Factuality.Reported)
            {
                sentence = SheetTemplates.Of(language).Write("reported", new Dictionary<string, SheetValue> { ["sentence"] = new WordsValue(sentence) })!;
            }

            lines.Add(new SheetLine(Capitalise(sentence), [fact.Id]));
        }

        return lines;
    }

    private static string Capitalise(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
