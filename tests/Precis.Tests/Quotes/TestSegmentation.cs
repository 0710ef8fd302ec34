using Precis.Documents;

namespace Precis.Tests.Quotes;

internal static class TestSegmentation
{
    public static void Segment(Document document)
    {
        var text = document.Text;
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        for (var p = 0; p < document.Paragraphs.Count; p++)
        {
            var paragraph = document.Paragraphs[p];
            var (start, first) = (paragraph.Start, tokens.Count);
            for (var i = paragraph.Start; i < paragraph.End;)
            {
                if (char.IsWhiteSpace(text[i])) { i++; continue; }
                var from = i;
                if (char.IsDigit(text[i]))
                {
                    while (i < paragraph.End && (char.IsDigit(text[i]) || text[i] is '.' or ',' && i + 1 < paragraph.End && char.IsDigit(text[i + 1]))) { i++; }
                    tokens.Add(new(new(from, i), TokenKind.Number));
                }
                else if (char.IsLetter(text[i]))
                {
                    while (i < paragraph.End && (char.IsLetter(text[i]) || text[i] == '-' && i + 1 < paragraph.End && char.IsLetter(text[i + 1])
                        || text[i] is '\'' or '’' && i - from > 2 && i + 1 < paragraph.End && text[i + 1] == 't')) { i++; }
                    if (i < paragraph.End && text[i] is '\'' or '’' && i - from <= 2) { i++; }
                    if (i < paragraph.End && text[i] == '.' && text[from..i] is "M" or "Mr" or "Mrs" or "Ms") { i++; }
                    tokens.Add(new(new(from, i), TokenKind.Word));
                }
                else
                {
                    i++;
                    tokens.Add(new(new(from, i), TokenKind.Punctuation));
                    if (text[from] is '.' or '!' or '?' && (i >= paragraph.End || text[i] is ' ' && i + 1 < paragraph.End && (char.IsUpper(text[i + 1]) || text[i + 1] is '"' or '«' or '“')))
                    {
                        sentences.Add(new(start, i) { Paragraph = p, FirstToken = first, EndToken = tokens.Count });
                        start = i + 1;
                        first = tokens.Count;
                    }
                }
            }

            if (start < paragraph.End)
            {
                sentences.Add(new(start, paragraph.End) { Paragraph = p, FirstToken = first, EndToken = tokens.Count });
            }
        }

        document.Tokens = tokens;
        document.Sentences = sentences;
    }
}
