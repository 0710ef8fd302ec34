using Precis.Documents;
using Precis.Learning.Names;

namespace Precis.Learning.Training.Names;

/// <summary>Makes headlines of running text, so that capitals alone do not make names: a sentence in capitals, one with a capital on each word, one as it was, and so on.</summary>
internal static class CaseVariants
{
    private const int ShortWord = 3;

    /// <summary>The same document with other capitals; tokens, labels and offsets stay.</summary>
    public static LabeledDocument Of(LabeledDocument labeled)
    {
        var document = labeled.Document;
        var text = document.Text.ToCharArray();
        foreach (var (index, sentence) in document.Sentences.Index())
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var span = document.Tokens[i].Span;
                if (index % 3 == 0)
                {
                    Raise(text, span.Start, span.End);
                }
                else if (index % 3 == 1 && span.Length > ShortWord)
                {
                    Raise(text, span.Start, span.Start + 1);
                }
            }
        }

        var variant = new Document(document.Article, new string(text), document.Paragraphs)
        {
            Language = document.Language,
            Tokens = document.Tokens,
            Sentences = document.Sentences,
        };
        return labeled with { Document = variant };
    }

    private static void Raise(char[] text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            text[i] = char.ToUpperInvariant(text[i]);
        }
    }
}
