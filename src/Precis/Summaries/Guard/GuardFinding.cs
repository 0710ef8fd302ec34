using System.Text.Json;

namespace Precis.Summaries;

/// <summary>What a sentence says that its article does not.</summary>
public enum GuardProblem
{
    /// <summary>A number that the article lacks.</summary>
    Number,

    /// <summary>A number of the article with another currency or without its per cent sign.</summary>
    Unit,

    /// <summary>A date that the article neither tells nor implies.</summary>
    Date,

    /// <summary>A name that the article lacks, or that it does not tie to this statement.</summary>
    Name,

    /// <summary>Words between quotation marks that nobody said, or a mark without its partner.</summary>
    Quotation,

    /// <summary>A negation added or left out.</summary>
    Negation,

    /// <summary>A doubt, possibility or bound added or left out ("aurait", "may", "up to").</summary>
    Modality,

    /// <summary>Names that change places around a word ("A sues B" where B sues A), or a party of a fact in a part that it does not have there.</summary>
    Role,

    /// <summary>A sentence that stands close to none of the article. Only what <see cref="AbstractiveSummary"/> takes must stand close to one.</summary>
    Source,
}

/// <summary>A sentence of a text that was checked.</summary>
/// <param name="Start">The UTF-16 offset of its first code unit in the text.</param>
/// <param name="Text">Its words.</param>
/// <param name="Findings">What the article does not support, in the order of the sentence; empty where all of it is supported.</param>
public sealed record CheckedSentence(int Start, string Text, IReadOnlyList<GuardFinding> Findings);

/// <summary>One place of a sentence that its article does not support.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Start">The UTF-16 offset in the sentence of the first code unit; the end of the sentence for what was left out.</param>
/// <param name="End">The UTF-16 offset after the last code unit.</param>
/// <param name="Text">The words in question; for what was left out, the article's.</param>
public sealed record GuardFinding(GuardProblem Problem, int Start, int End, string Text)
{
    /// <summary>What is wrong, for people: "number: '12' is not in the article".</summary>
    public override string ToString() => $"{JsonNamingPolicy.KebabCaseLower.ConvertName(Problem.ToString())}: '{Text}' {Problem switch
    {
        GuardProblem.Role => "is told of another in the article",
        _ when Start == End => "is left out",
        _ => "is not in the article",
    }}";
}
