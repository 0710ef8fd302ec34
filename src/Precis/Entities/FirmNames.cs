using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>Finds the names of firms that a legal form closes, known or not ("Sentrex UK Ltd", "Dolmen sp. z o.o."), or in French opens ("SARL Tomasi").</summary>
internal static class FirmNames
{
    public static IEnumerable<Span> Find(Document document)
    {
        var runs = new NameRun(document);
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (document.Tokens[token].Kind == TokenKind.Word && char.IsUpper(document.Word(token)[0])
                    && ((Closed(document, runs, token, sentence) ?? Opened(document, runs, token, sentence)) is { } name))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>The name that a token ends when a legal form follows.</summary>
    private static Span? Closed(Document document, NameRun runs, int token, Sentence sentence)
    {
        var end = document.Tokens[token].Span.End;
        var form = end;
        for (int next; (next = LegalForms.Extend(document.Text, form)) > form && next <= sentence.End;)
        {
            form = next;
        }

        // In a line of capitals nothing tells where the name begins.
        return form > end && !LegalForms.IsLegalForm(document.Word(token)) && runs.Until(token + 1, sentence) is { Length: > 1 } run
            && (HasSmallLetter(run.In(document.Text)) || (run.Start == document.Tokens[token].Span.Start && HasSmallLetter(sentence.Span.In(document.Text))))
            ? new Span(run.Start, form)
            : null;
    }

    private static Span? Opened(Document document, NameRun runs, int token, Sentence sentence) =>
        document.Language == Language.French && document.Word(token) is "SARL" or "Sarl" or "SAS" or "SASU" or "EURL" or "SNC" or "SA" or "SELARL" or "Selarl" or "SELAS" or "Selas" or "SCOP" or "Scop"
            && (token == sentence.FirstToken || !char.IsUpper(document.Word(token - 1)[0])) && HasSmallLetter(sentence.Span.In(document.Text))
            && runs.From(token, sentence) is { } run && run.End > document.Tokens[token].Span.End
            ? run
            : null;

    private static bool HasSmallLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
