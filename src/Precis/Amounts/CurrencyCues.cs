using System.Globalization;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>
/// Counts the words of an article that tell where it plays, for the currencies that several countries call by one name. Made for one document, and
/// only where such a currency occurs.
/// </summary>
internal sealed class CurrencyCues
{
    private const int AddressWeight = 3;
    private const int LongestWord = 16;

    private static readonly Lazy<Dictionary<string, Cue[]>> LazyWords = new(ReadWords);

    private static readonly (string Ending, string Code)[] Domains =
    [
        (".ca/", "CAD"), (".com.au/", "AUD"), (".co.nz/", "NZD"), (".hk/", "HKD"), (".sg/", "SGD"), (".ch/", "CHF"), (".co.uk/", "GBP"), (".in/", "INR"),
    ];

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the cues of an article.</summary>
    public CurrencyCues(Document document)
    {
        var words = LazyWords.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        var year = document.Published?.Value.Earliest.Year ?? int.MaxValue;
        ReadOnlySpan<char> text = document.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '-' || (text[i] == '.' && i == start + 1 && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
            {
                i++;
            }

            if (i - start is > 2 and <= LongestWord && words.TryGetValue(text[start..i], out var cues))
            {
                foreach (var cue in cues)
                {
                    Add(cue.Code, cue.Before == int.MaxValue || year < cue.Before ? 1 : 0);
                }
            }
        }

        if (document.Article.Url is { } url)
        {
            foreach (var (ending, code) in Domains)
            {
                if (url.Contains(ending, StringComparison.OrdinalIgnoreCase))
                {
                    Add(code, AddressWeight);
                }
            }
        }
    }

    /// <summary>Counts a currency that the article names in full.</summary>
    public void Add(string code, int weight) => _counts[code] = _counts.GetValueOrDefault(code) + weight;

    /// <summary>How much of the article speaks for a currency.</summary>
    public int Of(string code) => _counts.GetValueOrDefault(code);

    private static Dictionary<string, Cue[]> ReadWords() =>
        EmbeddedData.Rows("Languages/currency-cues.tsv")
            .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Cue: Cue.Parse(row[0]))))
            .GroupBy(cue => cue.Word, cue => cue.Cue, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a word speaks for: a currency, where the article was published before a year.</summary>
    private readonly record struct Cue(string Code, int Before)
    {
        public static Cue Parse(string text) =>
            text.IndexOf('<', StringComparison.Ordinal) is > 0 and var at
                ? new(text[..at], int.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture))
                : new(text, int.MaxValue);
    }
}
