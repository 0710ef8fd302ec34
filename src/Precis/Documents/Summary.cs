using System.Text.Json.Serialization;
using Precis.Languages;

namespace Precis.Documents;

/// <summary>A sentence of the article that the summary takes over.</summary>
public sealed record SummarySentence : SpannedValue
{
    /// <summary>The sentence made readable alone (dates absolute, opening pronouns replaced), where that differs from its text.</summary>
    public string? Resolved { get; init; }

    /// <summary>
    /// The changes that make <see cref="Resolved"/> of the sentence, in its order, each at the words of the article that it replaces: laid over them again, the
    /// sentence is the article's. The first letter is a capital besides. Empty where a language model wrote the sentence. Not part of the record.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<SummaryEdit> Edits { get; init; } = [];
}

/// <summary>A change to a sentence of the summary: a date told in full, a pronoun named, words that were dropped.</summary>
public sealed record SummaryEdit : SpannedValue
{
    /// <summary>What stands instead of the words; empty where they were dropped.</summary>
    public required string Replacement { get; init; }
}

/// <summary>A short text in both languages.</summary>
/// <param name="Fr">The French text.</param>
/// <param name="En">The English text.</param>
public sealed record BilingualText(string Fr, string En);

/// <summary>An amount that sums the story up.</summary>
/// <param name="Amount">The identifier of the amount.</param>
/// <param name="Label">What it is, in both languages.</param>
public sealed record KeyFigure(string Amount, BilingualText Label);

/// <summary>A plain sentence that tells one or more facts.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Facts">The identifiers of the facts that it tells.</param>
public sealed record SheetLine(string Text, IReadOnlyList<string> Facts);

/// <summary>The facts told in both languages.</summary>
/// <param name="Fr">The French sentences.</param>
/// <param name="En">The English sentences.</param>
public sealed record Sheets(IReadOnlyList<SheetLine> Fr, IReadOnlyList<SheetLine> En);

/// <summary>How a summary was made.</summary>
public enum SummaryMethod
{
    /// <summary>Sentences of the article, made readable alone.</summary>
    Extractive,

    /// <summary>Sentences that a language model wrote and the guard let pass.</summary>
    Abstractive,
}

/// <summary>A summary that says nothing that the article does not.</summary>
public sealed record Summary
{
    /// <summary>The language of <see cref="Text"/>.</summary>
    public required Language Language { get; init; }

    /// <summary>How it was made, where a language model was asked; else it is an extract.</summary>
    public SummaryMethod? Method { get; init; }

    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>Why there is no summary; <see langword="null"/> where there is one.</summary>
    public string? Abstained { get; init; }

    /// <summary>The sentences taken from the article, in its order.</summary>
    public IReadOnlyList<SummarySentence> Sentences { get; init; } = [];

    /// <summary>What a reader gets: each sentence's resolved form, else its text, joined by a space; as bullets, a line each that begins with a hyphen.</summary>
    public string? Text { get; init; }

    /// <summary>The amounts that sum the story up.</summary>
    public IReadOnlyList<KeyFigure> KeyFigures { get; init; } = [];

    /// <summary>The facts told in plain sentences in both languages.</summary>
    public required Sheets Sheets { get; init; }

    /// <summary>The length of <see cref="Text"/> in words over the article's.</summary>
    public double? Ratio { get; init; }
}
