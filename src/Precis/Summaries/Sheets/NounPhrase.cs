namespace Precis.Summaries.Sheets;

/// <summary>A name as running text needs it: with the article that goes before it.</summary>
/// <param name="Text">The name without article.</param>
/// <param name="Article">"le", "la", "les", "l'" or "the"; <see langword="null"/> for a name that takes none.</param>
internal readonly record struct NounPhrase(string Text, string? Article)
{
    /// <summary>Whether a verb after the phrase stands in the plural.</summary>
    public bool IsPlural => Article == "les";

    /// <summary>The phrase as a subject or object.</summary>
    public override string ToString() => Article switch
    {
        null => Text,
        "l'" => "l'" + Text,
        _ => $"{Article} {Text}",
    };
}
