using Precis.Documents;

namespace Precis.Segmentation;

/// <summary>Cuts the frozen text into tokens and sentences. A heading is one sentence.</summary>
internal sealed class SegmentationAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public Layers Requires => Layers.Language;

    /// <inheritdoc/>
    public Layers Provides => Layers.Segments;

    /// <inheritdoc/>
    public void Annotate(Document document, CancellationToken cancellationToken)
    {
        var lexicon = SegmentationLexicon.Of(document.Language);
        var tokenizer = new Tokenizer(document.Text, lexicon);
        var splitter = new SentenceSplitter(document.Text, tokenizer.Tokens, lexicon);
        var sentences = new List<Sentence>();
        for (var p = 0; p < document.Paragraphs.Count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var paragraph = document.Paragraphs[p];
            var first = tokenizer.Tokens.Count;
            tokenizer.Read(paragraph.Span);
            var end = tokenizer.Tokens.Count;
            var quoteIsOpen = false;
            while (first < end)
            {
                var next = paragraph.Kind == ParagraphKind.Heading ? end : splitter.EndOfSentence(first, end, ref quoteIsOpen);
                sentences.Add(new Sentence(tokenizer.Tokens[first].Span.Start, tokenizer.Tokens[next - 1].Span.End)
                {
                    Paragraph = p,
                    FirstToken = first,
                    EndToken = next,
                });
                first = next;
            }
        }

        document.Tokens = tokenizer.Tokens;
        document.Sentences = sentences;
    }
}
