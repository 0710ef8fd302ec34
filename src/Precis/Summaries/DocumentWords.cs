using Precis.Documents;

namespace Precis.Summaries;

/// <summary>The words of a document's sentences, each read when it is first asked for. Not thread-safe.</summary>
/// <param name="document">The document.</param>
internal sealed class DocumentWords(Document document)
{
    private readonly List<TextWord>?[] _sentences = new List<TextWord>?[document.Sentences.Count];

    /// <summary>The words of a sentence by its index.</summary>
    public List<TextWord> this[int index] => _sentences[index] ??= Read(document.Sentences[index]);

    private List<TextWord> Read(Sentence sentence)
    {
        var lexicon = SummaryLexicon.Of(document.Language);
        var words = new List<TextWord>(sentence.EndToken - sentence.FirstToken);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            words.Add(TextWord.Read(document.Text, document.Tokens[i], lexicon));
        }

        return words;
    }
}
