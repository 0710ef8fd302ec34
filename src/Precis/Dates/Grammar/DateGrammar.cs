using System.Globalization;
using Precis.Languages;

namespace Precis.Dates.Grammar;

/// <summary>
/// The date grammar of one language, read from its data files: rows of symbol, pattern and meaning. Immutable and thread-safe; each language
/// is read on first use.
/// </summary>
internal sealed class DateGrammar
{
    private static readonly Lazy<DateGrammar> LazyFrench = new(() => new(Language.French, "Languages/French/Dates"));
    private static readonly Lazy<DateGrammar> LazyEnglish = new(() => new(Language.English, "Languages/English/Dates"));
    private static readonly string[] Files = ["lexicon.tsv", "holidays.tsv", "calendar.tsv", "relative.tsv", "clock.tsv", "durations.tsv", "expressions.tsv"];

    private readonly List<GrammarSymbol> _symbols = [];
    private readonly bool[] _anchors;
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _context = new(StringComparer.Ordinal);

    private DateGrammar(Language language, string folder)
    {
        Language = language;
        Numbers = new NumberWords(NumeralLexicon.Of(language), Words);
        Tense = new TenseLexicon(folder + "/tenses.tsv");
        foreach (var row in EmbeddedData.Rows(folder + "/context.tsv"))
        {
            _context[row[0]] = [.. row[1].Split(' ').Select(word => Words.Add(word))];
        }

        var patterns = new PatternReader(language, Words, SymbolId);
        var order = 0;
        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Files.SelectMany(file => EmbeddedData.Rows(folder + "/" + file)))
        {
            var symbol = _symbols[SymbolId(row[0])];
            defined.Add(row[0]);
            var meaning = ReadMeaning(order++, row.Length > 2 ? row[2] : "");
            foreach (var sequence in patterns.Read(row[1]))
            {
                if (sequence.Count == 0)
                {
                    throw new InvalidDataException($"The date pattern '{row[1]}' of '{row[0]}' may be empty.");
                }

                var node = symbol.Root;
                foreach (var element in sequence)
                {
                    node = node.Add(element);
                }

                node.Accept(meaning);
            }
        }

        if (_symbols.Find(symbol => !defined.Contains(symbol.Name)) is { } missing)
        {
            throw new InvalidDataException($"The date grammar does not define '{missing.Name}'.");
        }

        _anchors = new bool[Words.Last + 1];
        Array.Fill(_anchors, true);
        foreach (var row in EmbeddedData.Rows(folder + "/weak.tsv"))
        {
            foreach (var word in row[0].Split(' '))
            {
                if (Words.Find(word) is > 0 and var id)
                {
                    _anchors[id] = false;
                }
            }
        }

        Words.AddBareForms();
        foreach (var symbol in _symbols)
        {
            symbol.FindFirst(_symbols, new());
        }

        Start = _symbols[SymbolId("expression")];
    }

    public Language Language { get; }

    public WordTable Words { get; } = new();

    public NumberWords Numbers { get; }

    public TenseLexicon Tense { get; }

    public IReadOnlyList<GrammarSymbol> Symbols => _symbols;

    /// <summary>The symbol of a whole expression.</summary>
    public GrammarSymbol Start { get; }

    /// <summary>Whether a word can be the heart of an expression: it is no article, preposition, number word or mark.</summary>
    public bool IsAnchor(int word) => _anchors[word];

    /// <summary>Whether a word is one of a set of the context file ("function", "event", "month").</summary>
    public bool IsContext(string set, int word) => word != 0 && _context.TryGetValue(set, out var words) && words.Contains(word);

    /// <summary>The grammar of a language.</summary>
    public static DateGrammar? Of(Language language) => language switch
    {
        Language.French => LazyFrench.Value,
        Language.English => LazyEnglish.Value,
        _ => null,
    };

    private static Meaning ReadMeaning(int order, string text)
    {
        var kind = FormKind.Part;
        var constants = new List<(Slot, int)>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                kind = Enum.Parse<FormKind>(part, ignoreCase: true);
            }
            else
            {
                var slot = Enum.Parse<Slot>(part.AsSpan(0, equals), ignoreCase: true);
                constants.Add((slot, ReadValue(slot, part[(equals + 1)..])));
            }
        }

        return new(order, kind, [.. constants]);
    }

    private static int ReadValue(Slot slot, string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : slot switch
        {
            Slot.Unit or Slot.Count => (int)Enum.Parse<TimeUnit>(value, ignoreCase: true),
            Slot.Part => (int)Enum.Parse<DayPart>(value, ignoreCase: true),
            Slot.Season => (int)Enum.Parse<SeasonOfYear>(value, ignoreCase: true),
            Slot.Mod => (int)Enum.Parse<Documents.DateModifier>(value, ignoreCase: true),
            Slot.Ref => (int)Enum.Parse<TimeReference>(value, ignoreCase: true),
            Slot.Base => (int)Enum.Parse<AnchorBase>(value, ignoreCase: true),
            Slot.Holiday => (int)Enum.Parse<Holiday>(value, ignoreCase: true),
            _ => throw new InvalidDataException($"'{value}' is no value of the date slot '{slot}'."),
        };

    private int SymbolId(string name)
    {
        if (!_byName.TryGetValue(name, out var id))
        {
            _byName.Add(name, id = _symbols.Count);
            _symbols.Add(new(name, id));
        }

        return id;
    }
}
