using System.Collections.Frozen;
using Precis.Languages;

namespace Precis.Summaries;

/// <summary>The word classes that summaries look at.</summary>
[Flags]
internal enum SummaryWords
{
    None = 0,
    Negation = 1,
    Modality = 2,
    NotConditional = 4,
    Connective = 8,
    Pronoun = 16,
    Demonstrative = 32,
    Possessive = 64,
    FirstPerson = 128,
    Neutral = 256,
    Stop = 512,
    RelativeDate = 1024,
    Weekday = 2048,
    Month = 4096,
    Subordinate = 8192,
    Agent = 16384,
    Writer = 32768,
    Column = 65536,
    Week = 131072,
}

/// <summary>One language's word classes, read from <c>Summaries/words.tsv</c>. Words are in lower case with straight apostrophes. Immutable.</summary>
internal sealed class SummaryLexicon
{
    private static readonly Lazy<SummaryLexicon> French = new(() => new(Language.French, "French"));
    private static readonly Lazy<SummaryLexicon> English = new(() => new(Language.English, "English"));

    private readonly Language _language;
    private readonly FrozenDictionary<string, SummaryWords>.AlternateLookup<ReadOnlySpan<char>> _words;

    private SummaryLexicon(Language language, string folder)
    {
        _language = language;
        var words = new Dictionary<string, SummaryWords>();
        var expressions = new List<string[]>();
        string[] months = [], weekdays = [];
        foreach (var row in EmbeddedData.Rows($"Languages/{folder}/Summaries/words.tsv"))
        {
            var kind = Enum.Parse<SummaryWords>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            months = kind == SummaryWords.Month ? row[1].Split(' ') : months;
            weekdays = kind == SummaryWords.Weekday ? row[1].Split(' ') : weekdays;
            foreach (var word in row.Length > 1 ? row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            {
                if (kind == SummaryWords.Connective)
                {
                    expressions.Add(word.Split('_'));
                }

                words[word] = words.GetValueOrDefault(word) | kind;
            }
        }

        _words = words.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        Connectives = [.. expressions.OrderByDescending(expression => expression.Length)];
        (Months, Weekdays) = (months, weekdays);
    }

    /// <summary>The expressions that tie a sentence to the one before, the longest first, each as its words.</summary>
    public IReadOnlyList<string[]> Connectives { get; }

    /// <summary>The names of the months, from January.</summary>
    public IReadOnlyList<string> Months { get; }

    /// <summary>The names of the weekdays, from Monday.</summary>
    public IReadOnlyList<string> Weekdays { get; }

    public static SummaryLexicon Of(Language language) => language == Language.French ? French.Value : English.Value;

    public SummaryWords Classes(ReadOnlySpan<char> word)
    {
        _words.TryGetValue(word, out var classes);
        return IsConditional(word, classes) ? classes | SummaryWords.Modality : classes;
    }

    /// <summary>The number of a month's name, 1 to 12; 0 for any other word.</summary>
    public int Month(ReadOnlySpan<char> word) => IndexOf(Months, word) + 1;

    /// <summary>The day that a word names.</summary>
    public DayOfWeek? Weekday(ReadOnlySpan<char> word) => IndexOf(Weekdays, word) is >= 0 and var index ? (DayOfWeek)((index + 1) % 7) : null;

    private static int IndexOf(IReadOnlyList<string> words, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (word.SequenceEqual(words[i]))
            {
                return i;
            }
        }

        return -1;
    }

    // "aurait", "seraient": the French press tells what it cannot vouch for in the conditional.
    private bool IsConditional(ReadOnlySpan<char> word, SummaryWords classes) =>
        _language == Language.French && (classes & SummaryWords.NotConditional) == SummaryWords.None && word.Length >= 6 && (word.EndsWith("rait") || word.EndsWith("raient"));
}
