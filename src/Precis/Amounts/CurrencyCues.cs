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

    private static readonly Lazy<Dictionary<string, string>> LazyWords = new(ReadWords);

    private static readonly (string Ending, string Code)[] Domains =
    [
        (".ca/", "CAD"), (".com.au/", "AUD"), (".co.nz/", "NZD"), (".hk/", "HKD"), (".sg/", "SGD"), (".ch/", "CHF"), (".co.uk/", "GBP"), (".in/", "INR"),
    ];

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the cues of an article.</summary>
    public CurrencyCues(Document document)
    {
        var words = LazyWords.Value.GetAlternateLookup<ReadOnlySpan<char>>();
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

            if (i - start is > 2 and <= LongestWord && words.TryGetValue(text[start..i], out var code))
            {
                Add(code, 1);
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

    private static Dictionary<string, string> ReadWords()
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedData.Rows("Languages/currency-cues.tsv"))
        {
            foreach (var word in row[1].Split(' '))
            {
                words.TryAdd(word, row[0]);
            }
        }

        return words;
    }
}
