using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>What a word says about the number beside it.</summary>
internal enum ContextRole : byte
{
    None,
    Label,
    Move,
    Second,
    Between,
    To,
    And,
    Or,
    Month,
    Year,
    Definite,
    Book,
    Weight,
    Value,
    Metric,
    Shares,
}

/// <summary>What a word behind a number is.</summary>
internal enum CountedRole : byte
{
    None,
    Stop,
    Time,
    Adjective,
    Noun,
}

/// <summary>The words of one language that the amounts layer reads by. Immutable; made on first use.</summary>
internal sealed class AmountLexicon
{
    private static readonly Lazy<AmountLexicon> LazyFrench = new(() => new AmountLexicon(Language.French, "French"));
    private static readonly Lazy<AmountLexicon> LazyEnglish = new(() => new AmountLexicon(Language.English, "English"));

    private readonly Dictionary<string, ContextRole>.AlternateLookup<ReadOnlySpan<char>> _context;
    private readonly Dictionary<string, (CountedRole Role, string? Singular)>.AlternateLookup<ReadOnlySpan<char>> _counted;
    private readonly Dictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> _codes;

    private AmountLexicon(Language language, string folder)
    {
        Language = language;
        Numerals = NumeralLexicon.Of(language);
        CurrencyNames = new PhraseTable<Currency>(
            EmbeddedData.Rows($"Languages/{folder}/currency-names.tsv").Select(row => (row[0], Currency.Parse(row[1], Note(row)))));
        CurrencySymbols = new SymbolTable<Currency>(
            EmbeddedData.Rows("Languages/currency-symbols.tsv").Select(row => (row[0], Currency.Parse(row[1], Note(row)))));

        var codes = new Dictionary<string, Currency>(StringComparer.Ordinal);
        foreach (var row in EmbeddedData.Rows("Languages/currency-codes.tsv"))
        {
            codes.Add(row[0], Currency.Parse(row[0], Note(row, 1)));
        }

        _codes = codes.GetAlternateLookup<ReadOnlySpan<char>>();

        var units = EmbeddedData.Rows($"Languages/{folder}/units.tsv").ToList();
        UnitSymbols = new SymbolTable<MeasureUnit>(units.Where(row => row.Length > 2).Select(row => (row[0], MeasureUnit.Parse(row[1]))));
        UnitNames = new PhraseTable<MeasureUnit>(units.Where(row => row.Length <= 2).Select(row => (row[0], MeasureUnit.Parse(row[1]))));

        var modifiers = EmbeddedData.Rows($"Languages/{folder}/amount-modifiers.tsv")
            .Select(row => (Words: row[0], Modifier: Enum.Parse<AmountModifier>(row[1], ignoreCase: true), After: row[2] == "after"))
            .SelectMany(row => row.Words.EndsWith(" de", StringComparison.Ordinal) ? [row, row with { Words = row.Words[..^1] }] : new[] { row })
            .ToList();
        ModifiersBefore = new PhraseTable<AmountModifier>(modifiers.Where(row => !row.After && char.IsLetter(row.Words[0])).Select(row => (row.Words, row.Modifier)));
        ModifiersAfter = new PhraseTable<AmountModifier>(modifiers.Where(row => row.After).Select(row => (row.Words, row.Modifier)));

        ModifierSigns = modifiers.Where(row => !char.IsLetter(row.Words[0])).ToDictionary(row => row.Words[0], row => row.Modifier);

        var context = new Dictionary<string, ContextRole>(StringComparer.Ordinal);
        foreach (var row in EmbeddedData.Rows($"Languages/{folder}/amount-context.tsv"))
        {
            context.TryAdd(row[1] is "book" or "weight" or "value" ? "~" + row[0] : row[0], Enum.Parse<ContextRole>(row[1], ignoreCase: true));
        }

        _context = context.GetAlternateLookup<ReadOnlySpan<char>>();

        var counted = new Dictionary<string, (CountedRole, string?)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedData.Rows($"Languages/{folder}/counted-words.tsv"))
        {
            counted.Add(row[0], (Enum.Parse<CountedRole>(row[1], ignoreCase: true), row.Length > 2 ? row[2] : null));
        }

        _counted = counted.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Language Language { get; }

    public NumeralLexicon Numerals { get; }

    public PhraseTable<Currency> CurrencyNames { get; }

    public SymbolTable<Currency> CurrencySymbols { get; }

    public SymbolTable<MeasureUnit> UnitSymbols { get; }

    public PhraseTable<MeasureUnit> UnitNames { get; }

    public PhraseTable<AmountModifier> ModifiersBefore { get; }

    public PhraseTable<AmountModifier> ModifiersAfter { get; }

    public IReadOnlyDictionary<char, AmountModifier> ModifierSigns { get; }

    public static AmountLexicon Of(Language language) => language == Language.English ? LazyEnglish.Value : LazyFrench.Value;

    /// <summary>The role of a word next to a number.</summary>
    public ContextRole ContextOf(ReadOnlySpan<char> word) => Look(word, prefix: false);

    /// <summary>Which reading a word of the sentence speaks for, where a word may be a currency, a book or a weight.</summary>
    public ContextRole ReadingOf(ReadOnlySpan<char> word) => Look(word, prefix: true);

    /// <summary>What a word behind a number is, and its singular where that is no rule.</summary>
    public (CountedRole Role, string? Singular) CountedOf(ReadOnlySpan<char> word) =>
        _counted.TryGetValue(word, out var entry) ? entry : (CountedRole.None, null);

    /// <summary>Looks an ISO 4217 code up.</summary>
    public bool TryGetCode(ReadOnlySpan<char> code, out Currency currency) => _codes.TryGetValue(code, out currency!);

    private ContextRole Look(ReadOnlySpan<char> word, bool prefix)
    {
        Span<char> lower = stackalloc char[24];
        var at = prefix ? 1 : 0;
        if (word.Length is 0 or > 22)
        {
            return ContextRole.None;
        }

        lower[0] = '~';
        var length = word.ToLowerInvariant(lower[at..]) + at;
        return _context.TryGetValue(lower[..length], out var role) ? role : ContextRole.None;
    }

    private static string Note(string[] row, int column = 2) => row.Length > column ? row[column] : "";
}
