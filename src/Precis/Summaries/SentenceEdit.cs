using System.Text;
using Precis.Documents;

namespace Precis.Summaries;

/// <summary>A change that makes a sentence readable alone.</summary>
/// <param name="Span">The words of the article that it replaces.</param>
/// <param name="Replacement">What stands instead; empty where the words are dropped.</param>
internal readonly record struct SentenceEdit(Span Span, string Replacement)
{
    /// <summary>The sentence with its edits, which must not overlap; its first letter is a capital again.</summary>
    public static string Apply(Document document, Span sentence, IEnumerable<SentenceEdit> edits)
    {
        var text = new StringBuilder();
        var at = sentence.Start;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            text.Append(document.Text, at, edit.Span.Start - at).Append(edit.Replacement);
            at = edit.Span.End;
        }

        text.Append(document.Text, at, sentence.End - at);
        if (text.Length > 0)
        {
            text[0] = char.ToUpperInvariant(text[0]);
        }

        return text.ToString();
    }
}
