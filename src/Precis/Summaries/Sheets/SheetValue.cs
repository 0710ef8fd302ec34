using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>What a template's slot holds: some words, in the forms that templates ask for.</summary>
internal abstract class SheetValue
{
    /// <summary>Whether a verb that goes with it stands in the plural.</summary>
    public virtual bool IsPlural => false;

    /// <summary>The words in a form ("à", "de", "où", "on", "until"; empty for the plain one), or <see langword="null"/> where there is no such form.</summary>
    public abstract string? In(string form);
}

/// <summary>Words that stand in one form.</summary>
internal sealed class WordsValue(string words, bool isPlural = false) : SheetValue
{
    public override bool IsPlural => isPlural;

    public override string? In(string form) => form switch
    {
        "" => words,
        // A range begins with the word itself: "de 5 à 6 millions d'euros".
        "de" => words.StartsWith("de ", StringComparison.Ordinal) ? words : FrenchPhrases.Of(words),
        _ => null,
    };
}

/// <summary>One or more names.</summary>
internal sealed class NamesValue(IReadOnlyList<NounPhrase> names, Language language) : SheetValue
{
    public override bool IsPlural => names.Count > 1 || names[0].IsPlural;

    public override string? In(string form) => form switch
    {
        "" => Join(names.Select(name => name.ToString())),
        "à" => WithPreposition("à ", FrenchPhrases.At),
        "de" => WithPreposition("de ", FrenchPhrases.Of),
        "où" => Join(names.Select(FrenchPhrases.In)),
        "bare" => names[0].Text,
        _ => null,
    };

    /// <summary>"A", "A et B", "A, B et C"; in English without a comma before "and".</summary>
    private string Join(IEnumerable<string> words) => JoinWords([.. words], language);

    // "à Amazon, Microsoft et Oracle", but "au ministère et à la région": the preposition is said again where an article is.
    private string WithPreposition(string preposition, Func<NounPhrase, string> merge) =>
        names.Any(name => name.Article is not null) || names.Count == 1
            ? Join(names.Select(merge))
            : merge(names[0]) is var first && first.StartsWith(preposition, StringComparison.Ordinal)
                ? preposition + Join(names.Select(name => name.Text))
                : Join(names.Select(merge));

    public static string JoinWords(IReadOnlyList<string> words, Language language) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + (language == Language.French ? " et " : " and ") + words[^1],
    };
}

/// <summary>A date in running text.</summary>
internal sealed class DateValue(CalendarDate date, Language language) : SheetValue
{
    public override string? In(string form) => DateText.Write(date, form, language);
}
