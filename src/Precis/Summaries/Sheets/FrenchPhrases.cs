namespace Precis.Summaries.Sheets;

/// <summary>French phrases: what "à" and "de" become before an article or a vowel.</summary>
internal static class FrenchPhrases
{
    /// <summary>"au ministère", "à la région", "aux États-Unis", "à Amazon".</summary>
    public static string At(NounPhrase phrase) => phrase.Article switch
    {
        "le" => "au " + phrase.Text,
        "les" => "aux " + phrase.Text,
        _ => "à " + phrase,
    };

    /// <summary>"du ministère", "de la région", "des États-Unis", "d'Amazon".</summary>
    public static string Of(NounPhrase phrase) => phrase.Article switch
    {
        "le" => "du " + phrase.Text,
        "les" => "des " + phrase.Text,
        null => Of(phrase.Text),
        _ => "de " + phrase,
    };

    /// <summary>"en France", "en Italie", "au Canada", "aux États-Unis", "à Paris".</summary>
    public static string In(NounPhrase phrase) => phrase.Article is "la" or "l'" ? "en " + phrase.Text : At(phrase);

    /// <summary>"de dollars", "d'euros".</summary>
    public static string Of(string word) => (Elides(word) ? "d'" : "de ") + word;

    /// <summary>Whether "le", "de" and "que" lose their vowel before the word. An h is taken for mute, as it is in most names and nouns here.</summary>
    public static bool Elides(string word) =>
        word.Length > 1 && char.ToLowerInvariant(word[0]) is 'a' or 'â' or 'à' or 'e' or 'é' or 'è' or 'ê' or 'i' or 'î' or 'o' or 'ô' or 'u' or 'œ' && !IsSpelledWithConsonant(word);

    // "le onze", "le UBS": neither figures nor names spelled letter by letter with a consonant sound elide.
    private static bool IsSpelledWithConsonant(string word) => word.StartsWith("onz", StringComparison.OrdinalIgnoreCase) || word[0] == 'U' && char.IsUpper(word[1]);
}
