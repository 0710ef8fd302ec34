namespace Precis.Languages;

/// <summary>Tells French from English from anything else by the share of the language's commonest words.</summary>
internal static class LanguageIdentifier
{
    private const int Enough = 2_000;

    private static readonly HashSet<string> French = ["le", "la", "les", "des", "du", "et", "est", "une", "dans", "que", "qui", "pour", "au", "sur", "par", "a"];
    private static readonly HashSet<string> English = ["the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "by", "at", "said", "has", "its"];

    /// <summary>The language of a text, and how sure that is, from 0 to 1.</summary>
    public static (Language Language, double Confidence) Identify(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Enough)];
        var words = 0;
        var french = 0;
        var english = 0;
        foreach (var range in text.SplitAny(" \n\u00A0'’,.\""))
        {
            var word = text[range];
            if (word.Length > 0)
            {
                words++;
                french += French.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 1 : 0;
                english += English.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 1 : 0;
            }
        }

        var best = Math.Max(french, english);
        return best * 12 < words || best <= 2 * Math.Min(french, english)
            ? (Language.Undetermined, 0)
            : (french > english ? Language.French : Language.English, (double)best / (french + english));
    }
}
