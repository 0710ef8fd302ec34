using Precis.Documents;

namespace Precis.Summaries;

/// <summary>A way to publish a sentence: whole or shortened.</summary>
/// <param name="Candidate">The sentence.</param>
/// <param name="Edits">What makes it readable alone, and what is dropped.</param>
/// <param name="Length">Its length in the tokens of <see cref="Rouge"/>.</param>
/// <param name="Leans">Whether it can only be read after the sentence before it.</param>
/// <param name="Types">The types of its tokens; -1 for those that the article does not have there.</param>
/// <param name="Singles">What each is worth to a summary.</param>
/// <param name="Pairs">What it is worth after the token before it.</param>
internal sealed record SentenceReading(Candidate Candidate, SentenceEdit[] Edits, int Length, bool Leans, int[] Types, float[] Singles, float[] Pairs)
{
    /// <summary>What its tokens are worth, each type once.</summary>
    public double Worth { get; set; }

    /// <summary>The words.</summary>
    public string Text(Document document) => SentenceEdit.Apply(document, document.Sentences[Candidate.Index].Span, Edits);
}
