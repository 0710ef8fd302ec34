using System.Text;
using Precis.Articles;
using Precis.Documents;
using Precis.Entities.Recognition;
using Precis.Languages;

namespace Precis.Learning.Training.Names;

/// <summary>Makes labelled documents from column files.</summary>
internal sealed class NameCorpus(NameResources resources, Language language)
{
    private readonly NameConvention _convention = NameConvention.For(language);

    /// <summary>The documents of a column file, with spans cut to the record's convention.</summary>
    public IEnumerable<LabeledDocument> Read(Stream stream) => ConllReader.Read(stream).Select(Label);

    private LabeledDocument Label(List<List<ConllToken>> sentences)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var spans = new List<Sentence>();
        var labels = new List<string>();
        foreach (var sentence in sentences)
        {
            var (start, first) = (text.Length, tokens.Count);
            foreach (var (word, label) in sentence)
            {
                tokens.Add(new Token(new Span(text.Length, text.Length + word.Length), TokenKind.Word));
                labels.Add(label);
                text.Append(word).Append(' ');
            }

            spans.Add(new Sentence(start, text.Length - 1) { FirstToken = first, EndToken = tokens.Count });
        }

        var article = new Article { Source = new SourceInfo("corpus", "text/plain", string.Empty, 0), Paragraphs = [] };
        var document = new Document(article, text.ToString(), []) { Language = language, Tokens = tokens, Sentences = spans };
        return new LabeledDocument(document, Tag(document, labels));
    }

    private byte[] Tag(Document document, List<string> labels)
    {
        var table = new TokenTable(document, resources);
        var tags = new byte[labels.Count];
        for (var i = 0; i < labels.Count;)
        {
            var first = i++;
            if (labels[first].Length < 3)
            {
                continue;
            }

            var name = labels[first][2..];
            while (i < labels.Count && labels[i].Length > 2 && labels[i][0] == 'I' && labels[i].AsSpan(2).SequenceEqual(name))
            {
                i++;
            }

            var end = i;
            if (TypeOf(table, name, first, end) is { } type && _convention.Trim(table, ref first, ref end, type))
            {
                BilouTag.Label(tags.AsSpan(first, end - first), type);
            }
        }

        return tags;
    }

    /// <summary>GMB's GPE holds countries and demonyms alike; only what a list knows as a place is one.</summary>
    private static NameType? TypeOf(TokenTable table, string label, int first, int end)
    {
        if (label != "GPE")
        {
            return LabelMap.TypeOf(label);
        }

        var lists = end - first == 1 ? table.Facts[first].Lists : table.Facts[first].PhraseLists;
        return lists.HasFlag(Lexicons.Country) ? NameType.Place : null;
    }
}
