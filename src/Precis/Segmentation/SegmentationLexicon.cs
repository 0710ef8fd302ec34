using Precis.Languages;

namespace Precis.Segmentation;

/// <summary>
/// The abbreviations, elisions, clitics and sentence openers of one language, read from <c>abbreviations.tsv</c> and <c>segmentation.tsv</c>.
/// Immutable.
/// </summary>
internal sealed class SegmentationLexicon
{
    private const int LongestForm = 24;

    private static readonly Lazy<SegmentationLexicon> French = new(() => new("French"));
    private static readonly Lazy<SegmentationLexicon> English = new(() => new("English"));

    private readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly Dictionary<string, WordClasses>.AlternateLookup<ReadOnlySpan<char>> _words;

    private SegmentationLexicon(string folder)
    {
        var abbreviations = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        foreach (var row in EmbeddedData.Rows($"Languages/{folder}/abbreviations.tsv"))
        {
            var kind = Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true);
            abbreviations[row[0]] = kind;
            abbreviations.TryAdd(char.ToUpperInvariant(row[0][0]) + row[0][1..], kind);
        }

        var words = new Dictionary<string, WordClasses>(StringComparer.Ordinal);
        foreach (var row in EmbeddedData.Rows($"Languages/{folder}/segmentation.tsv"))
        {
            words[row[1]] = words.GetValueOrDefault(row[1]) | Enum.Parse<WordClasses>(row[0], ignoreCase: true);
        }

        _abbreviations = abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    [Flags]
    private enum WordClasses
    {
        None = 0,
        Elision = 1,
        Whole = 2,
        Clitic = 4,
        Pronoun = 8,
        Starter = 16,
        Inquit = 32,
        Zone = 64,
    }

    /// <summary>The lexicon of a language; the English one where it is undetermined, for it cuts words least.</summary>
    public static SegmentationLexicon Of(Language language) => language == Language.French ? French.Value : English.Value;

    /// <summary>Whether a character is an apostrophe, straight, curly or a mistyped one.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '´';

    /// <summary>The behaviour of a word with its point.</summary>
    public AbbreviationKind Abbreviation(ReadOnlySpan<char> form) => _abbreviations.TryGetValue(form, out var kind) ? kind : AbbreviationKind.None;

    /// <summary>Whether a word without its apostrophe is an elided one.</summary>
    public bool IsElision(ReadOnlySpan<char> word) => Has(word, WordClasses.Elision);

    /// <summary>Whether a word is one despite the apostrophe or the pronoun in it.</summary>
    public bool IsWhole(ReadOnlySpan<char> word) => Has(word, WordClasses.Whole);

    /// <summary>Whether letters after an apostrophe are a token of their own.</summary>
    public bool IsClitic(ReadOnlySpan<char> letters) => Has(letters, WordClasses.Clitic);

    /// <summary>Whether letters after a hyphen are the pronoun of an inversion.</summary>
    public bool IsInvertedPronoun(ReadOnlySpan<char> letters) => letters.Length is > 0 and <= 5 && char.IsLower(letters[0]) && Has(letters, WordClasses.Pronoun);

    /// <summary>Whether a word usually opens a sentence.</summary>
    public bool IsStarter(ReadOnlySpan<char> word) => Has(word, WordClasses.Starter);

    /// <summary>Whether a word in capitals is a time zone ("6 p.m. EST").</summary>
    public bool IsZone(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[^1]) && Has(word, WordClasses.Zone);

    /// <summary>Whether a word is a verb of saying.</summary>
    public bool IsInquit(ReadOnlySpan<char> word) => Has(word, WordClasses.Inquit);

    private bool Has(ReadOnlySpan<char> word, WordClasses wanted)
    {
        if (word.Length > LongestForm)
        {
            return false;
        }

        Span<char> key = stackalloc char[LongestForm];
        for (var i = 0; i < word.Length; i++)
        {
            key[i] = IsApostrophe(word[i]) ? '\'' : char.ToLowerInvariant(word[i]);
        }

        return _words.TryGetValue(key[..word.Length], out var classes) && (classes & wanted) != WordClasses.None;
    }
}
