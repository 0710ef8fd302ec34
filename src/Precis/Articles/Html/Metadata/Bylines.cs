using Precis.Languages;

namespace Precis.Articles.Html.Metadata;

/// <summary>The words that stand around authors and dates on pages. They are data: <c>page-bylines.tsv</c>.</summary>
internal static class Bylines
{
    private const int LongestPhrase = 32;

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Data = new(Load);

    private static readonly Lazy<HashSet<string>> FirstWords = new(() => new(Data.Value["by"].Select(phrase => phrase.Split(' ')[0]), StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<HashSet<string>> FirstNames =
        new(() => new(EmbeddedData.Rows("Languages/Common/first-names.tsv").SelectMany(row => row[1].Split(' ')), StringComparer.Ordinal));

    /// <summary>Whether a text begins as the line of an author does ("Par ", "Written by:").</summary>
    public static bool StartsWithBy(ReadOnlySpan<char> text) => ByLength(text) > 0;

    /// <summary>How much of the head of a text comes before the author's name; 0 where it does not begin so.</summary>
    public static int ByLength(ReadOnlySpan<char> text)
    {
        var space = text.IndexOfAny(" :\u00A0\n");
        var word = space < 0 ? text : text[..space];
        if (word.Length > LongestPhrase || !FirstWords.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && GluedLength(word) == 0)
        {
            return 0;
        }

        var phrases = Data.Value["by"].GetAlternateLookup<ReadOnlySpan<char>>();
        var longest = 0;
        for (var end = 1; end <= Math.Min(text.Length, LongestPhrase); end++)
        {
            if ((end == text.Length || text[end] is ' ' or ':' or '\u00A0' or '\n' || end == GluedLength(text)) && phrases.Contains(text[..end]))
            {
                longest = end;
            }
        }

        while (longest > 0 && longest < text.Length && (char.IsWhiteSpace(text[longest]) || text[longest] == ':'))
        {
            longest++;
        }

        return longest;
    }

    /// <summary>Whether a text is nothing but the words before an author's name.</summary>
    public static bool IsBy(ReadOnlySpan<char> text) => text.TrimEnd(" :\u00A0") is { IsEmpty: false } words && ByLength(words) == words.Length;

    /// <summary>Whether a word says what somebody is.</summary>
    public static bool IsRole(ReadOnlySpan<char> word) => Has("role", word);

    /// <summary>Whether a text is the initials of a news agency, which are no degree.</summary>
    public static bool IsAgency(ReadOnlySpan<char> text) => Has("agency", text);

    /// <summary>Whether a text stands where an author would and names none.</summary>
    public static bool IsNobody(ReadOnlySpan<char> text) => Has("nobody", text);

    /// <summary>Whether the words right before a date say that the article was published or changed then; <see langword="null"/> where they say neither.</summary>
    public static bool? SaysUpdate(ReadOnlySpan<char> label)
    {
        label = label.TrimEnd(" :\u00A0\u202F,-–—|•·\n");
        var (published, updated) = (Data.Value["published"].GetAlternateLookup<ReadOnlySpan<char>>(), Data.Value["updated"].GetAlternateLookup<ReadOnlySpan<char>>());
        for (var start = Math.Max(0, label.Length - LongestPhrase); start < label.Length; start++)
        {
            if (start > 0 && char.IsLetter(label[start - 1]))
            {
                continue;
            }

            if (updated.Contains(label[start..]))
            {
                return true;
            }

            if (published.Contains(label[start..]))
            {
                return false;
            }
        }

        return null;
    }

    /// <summary>Whether a word is a first name that both languages know.</summary>
    public static bool IsFirstName(ReadOnlySpan<char> word) => FirstNames.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"ByAnne Petit" and "ParAnne Petit" are two elements.</summary>
    private static int GluedLength(ReadOnlySpan<char> text)
    {
        var length = text.StartsWith("By", StringComparison.Ordinal) ? 2 : text.StartsWith("Par", StringComparison.Ordinal) ? 3 : 0;
        return length > 0 && length < text.Length && char.IsUpper(text[length]) ? length : 0;
    }

    private static bool Has(string list, ReadOnlySpan<char> text) => Data.Value[list].GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    private static Dictionary<string, HashSet<string>> Load()
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var folder in (ReadOnlySpan<string>)["Common", "French", "English"])
        {
            foreach (var row in EmbeddedData.Rows($"Languages/{folder}/page-bylines.tsv"))
            {
                if (!lists.TryGetValue(row[0], out var list))
                {
                    lists[row[0]] = list = new(StringComparer.OrdinalIgnoreCase);
                }

                list.Add(row[1]);
            }
        }

        return lists;
    }
}
