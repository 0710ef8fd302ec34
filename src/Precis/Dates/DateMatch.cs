using Precis.Documents;

namespace Precis.Dates;

/// <summary>A recognised expression: where it is, and what it says before it is resolved.</summary>
/// <param name="Span">The place in the text.</param>
/// <param name="Form">What it says.</param>
/// <param name="Tense">The tense of the verb that it depends on.</param>
/// <param name="Sentence">The index of its sentence.</param>
internal sealed record DateMatch(Span Span, DateForm Form, Tense Tense, int Sentence)
{
    /// <summary>Whether the sentence holds nothing else.</summary>
    public bool IsWholeSentence { get; init; }
}
