using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis.Entities;

/// <summary>Finds the names of firms that end in a legal form, known or not: "Sentrex UK Ltd", "Rheinglas GmbH".</summary>
internal static class FirmNames
{
    public static IEnumerable<Span> Find(Document document)
    {
        var runs = new NameRun(document);
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
            {
                var word = document.Word(token);
                if (char.IsUpper(word[0]) && LegalForms.IsLegalForm(word) && !NextIsLegalForm(document, token, sentence) && runs.Until(token + 1, sentence) is { } run
                    && LegalForms.Strip(run.In(document.Text)) is { Length: > 1 } name && name.Length < run.Length && !IsAllCapitals(name))
                {
                    yield return run;
                }
            }
        }
    }

    private static bool NextIsLegalForm(Document document, int token, Sentence sentence) =>
        token + 1 < sentence.EndToken && char.IsUpper(document.Word(token + 1)[0]) && LegalForms.IsLegalForm(document.Word(token + 1));

    /// <summary>In a line of capitals nothing tells where the name begins.</summary>
    private static bool IsAllCapitals(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
