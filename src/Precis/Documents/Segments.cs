using System.Text.Json.Serialization;

namespace Precis.Documents;

/// <summary>What a paragraph is in the layout of its article.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A heading between paragraphs.</summary>
    Heading,

    /// <summary>A quotation set apart from the running text.</summary>
    Quote,

    /// <summary>An item of a list or a row of a table.</summary>
    List,
}

/// <summary>A paragraph, without the blank line that parts it from the next.</summary>
/// <param name="Start">The UTF-16 offset of the first code unit.</param>
/// <param name="End">The UTF-16 offset after the last code unit.</param>
/// <param name="Kind">What the paragraph is.</param>
public sealed record Paragraph(int Start, int End, ParagraphKind Kind)
{
    /// <summary>The place in the text.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);
}

/// <summary>A sentence, without the white space around it. A heading is a sentence too.</summary>
/// <param name="Start">The UTF-16 offset of the first code unit.</param>
/// <param name="End">The UTF-16 offset after the last code unit.</param>
public sealed record Sentence(int Start, int End)
{
    /// <summary>The index of the paragraph that holds the sentence.</summary>
    [JsonIgnore]
    public int Paragraph { get; init; }

    /// <summary>The index of the first token of the sentence.</summary>
    [JsonIgnore]
    public int FirstToken { get; init; }

    /// <summary>The index after the last token of the sentence.</summary>
    [JsonIgnore]
    public int EndToken { get; init; }

    /// <summary>The place in the text.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);
}

/// <summary>The rough class of a token.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes, hyphens or points where they belong to the word ("aujourd'hui", "Jean-Luc", "U.S.").</summary>
    Word,

    /// <summary>An elided word with its apostrophe ("l'", "qu’").</summary>
    Elision,

    /// <summary>A number in figures with its inner separators ("8,55", "1 200" with no-break spaces, "1.5").</summary>
    Number,

    /// <summary>One mark of punctuation, an ellipsis counting as one.</summary>
    Punctuation,

    /// <summary>A currency sign, per cent or any other symbol.</summary>
    Symbol,

    /// <summary>A web or e-mail address.</summary>
    Address,
}

/// <summary>The smallest piece of text that the layers look at.</summary>
/// <param name="Span">The place in the text.</param>
/// <param name="Kind">The rough class.</param>
public readonly record struct Token(Span Span, TokenKind Kind);
