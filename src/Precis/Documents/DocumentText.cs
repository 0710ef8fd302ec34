using System.Text;
using Precis.Articles;

namespace Precis.Documents;

/// <summary>
/// Makes the frozen text of a document: NFC, line ends as <c>\n</c>, no control characters, no spaces at line ends, paragraphs parted by
/// <c>\n\n</c>. A text that is clean already comes through character for character.
/// </summary>
internal static class DocumentText
{
    public static Document Freeze(Article article, object? knownThings = null)
    {
        var text = new StringBuilder();
        var paragraphs = new List<Paragraph>(article.Paragraphs.Count);
        foreach (var paragraph in article.Paragraphs)
        {
            var clean = Clean(paragraph.Text);
            if (clean.Length == 0)
            {
                continue;
            }

            if (text.Length > 0)
            {
                text.Append("\n\n");
            }

            paragraphs.Add(new Paragraph(text.Length, text.Length + clean.Length, paragraph.Kind));
            text.Append(clean);
        }

        return new Document(article, text.ToString(), paragraphs) { KnownThings = knownThings };
    }

    /// <summary>Cleans one paragraph.</summary>
    public static string Clean(string text)
    {
        text = ReplaceLoneSurrogates(text);
        text = Composition.Compose(text);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                {
                    continue;
                }

                TrimEnd(clean);
                if (clean.Length > 0 && clean[^1] != '\n')
                {
                    clean.Append('\n');
                }
            }
            else if (c == '\t' || !char.IsControl(c) && c is not ('\uFEFF' or '\u200B' or '\u00AD'))
            {
                clean.Append(c == '\t' ? ' ' : c);
            }
        }

        return clean.ToString().Trim();
    }

    private static void TrimEnd(StringBuilder builder)
    {
        while (builder.Length > 0 && builder[^1] != '\n' && char.IsWhiteSpace(builder[^1]))
        {
            builder.Length--;
        }
    }

    private static string ReplaceLoneSurrogates(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }

            if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }
        }

        return text;
    }
}
