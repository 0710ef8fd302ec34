using System.Globalization;

namespace Precis.Languages;

/// <summary>What a word does in a numeral.</summary>
internal enum NumeralWordKind : byte
{
    None,
    Unit,
    Ten,
    Hundred,
    Scale,
    Collective,
    Half,
    Fraction,
    First,
    Article,
    Joiner,
    Of,
    Point,
    Minus,
}

/// <summary>What else a numeral word is or needs.</summary>
[Flags]
internal enum NumeralWordFlags : byte
{
    None = 0,
    Ordinal = 1,
    Fraction = 2,
    Approx = 4,
    Bare = 8,
    Cents = 16,
    Plural = 32,
}

/// <summary>Where an abbreviated scale may stand.</summary>
internal enum AbbreviationPlace : byte
{
    Spaced,
    Attached,
    Money,
}

/// <summary>A row of the numeral lexicon.</summary>
internal readonly record struct NumeralWord(NumeralWordKind Kind, decimal Value, NumeralWordFlags Flags)
{
    public bool Has(NumeralWordFlags flag) => (Flags & flag) != NumeralWordFlags.None;
}

/// <summary>The numeral words of one language. Immutable; made on first use.</summary>
internal sealed class NumeralLexicon
{
    private const int LongestWord = 16;

    private static readonly Lazy<NumeralLexicon> LazyFrench = new(() => new NumeralLexicon("French"));
    private static readonly Lazy<NumeralLexicon> LazyEnglish = new(() => new NumeralLexicon("English"));

    private readonly Dictionary<string, NumeralWord>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Dictionary<string, (decimal Value, AbbreviationPlace Place)>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _suffixes;

    private NumeralLexicon(string folder)
    {
        var words = new Dictionary<string, NumeralWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedData.Rows($"Languages/{folder}/numerals.tsv"))
        {
            var flags = row.Length > 3 ? Enum.Parse<NumeralWordFlags>(row[3], ignoreCase: true) : NumeralWordFlags.None;
            words.Add(row[0], new NumeralWord(Enum.Parse<NumeralWordKind>(row[1], ignoreCase: true), Number(row[2]), flags));
        }

        var abbreviations = new Dictionary<string, (decimal, AbbreviationPlace)>(StringComparer.Ordinal);
        foreach (var row in EmbeddedData.Rows($"Languages/{folder}/numeral-abbreviations.tsv"))
        {
            abbreviations.Add(row[0], (Number(row[1]), Enum.Parse<AbbreviationPlace>(row[2], ignoreCase: true)));
        }

        Words = words;
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _abbreviations = abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        _suffixes = new HashSet<string>(EmbeddedData.Lines($"Languages/{folder}/numeral-suffixes.tsv"), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon of a language; French for one that is undetermined.</summary>
    public static NumeralLexicon Of(Language language) => language == Language.English ? LazyEnglish.Value : LazyFrench.Value;

    /// <summary>All words of the lexicon.</summary>
    public IReadOnlyDictionary<string, NumeralWord> Words { get; }

    /// <summary>Looks a word up, whatever its case.</summary>
    public bool TryGetWord(ReadOnlySpan<char> word, out NumeralWord entry)
    {
        if (word.Length is > 0 and <= LongestWord)
        {
            return _words.TryGetValue(word, out entry);
        }

        entry = default;
        return false;
    }

    /// <summary>Looks an abbreviated scale up; its case counts.</summary>
    public bool TryGetAbbreviation(ReadOnlySpan<char> word, out decimal value, out AbbreviationPlace place)
    {
        if (word.Length is > 0 and <= 4 && _abbreviations.TryGetValue(word, out var entry))
        {
            (value, place) = entry;
            return true;
        }

        (value, place) = (1, default);
        return false;
    }

    /// <summary>Whether the letters make an ordinal of the figures before them.</summary>
    public bool IsOrdinalSuffix(ReadOnlySpan<char> letters) => letters.Length is > 0 and <= 5 && _suffixes.Contains(letters);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
