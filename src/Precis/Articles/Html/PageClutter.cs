using System.Buffers;
using Precis.Languages;

namespace Precis.Articles.Html;

/// <summary>
/// Knows the words of classes and identifiers that speak for and against content, and what blocks say that are no part of an article ("À lire
/// aussi"). The words are data: <c>page-clutter.tsv</c>.
/// </summary>
internal static class PageClutter
{
    private const int LongestPhrase = 220;
    private const int LongestCaption = 400;

    private static readonly Lazy<Lists> Data = new(Load);

    /// <summary>What a word of a class or an identifier says.</summary>
    public static NameKinds KindOf(ReadOnlySpan<char> word) => Data.Value.Names.TryGetValue(word, out var kind) ? kind : NameKinds.None;

    /// <summary>Whether a block names the source of a picture, as captions do.</summary>
    public static bool HasCredit(string text) => text.Length <= LongestCaption && text.AsSpan().ContainsAny(Data.Value.Credits);

    /// <summary>Whether a block says that it is no part of the article.</summary>
    public static bool IsClutter(string text)
    {
        if (text.Length > LongestPhrase)
        {
            return false;
        }

        var lists = Data.Value;
        var bare = text.AsSpan().Trim(" \u00A0\u202F:>»→►•|[]()-–—");
        if (lists.Wholes.Contains(bare))
        {
            return true;
        }

        if (!bare.IsEmpty && lists.Starts.TryGetValue(char.ToUpperInvariant(bare[0]), out var starts))
        {
            foreach (var start in starts)
            {
                if (bare.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return bare.ContainsAny(lists.Phrases);
    }

    private static Lists Load()
    {
        string[][] rows =
        [
            .. EmbeddedData.Rows("Languages/Common/page-clutter.tsv"),
            .. EmbeddedData.Rows("Languages/French/page-clutter.tsv"),
            .. EmbeddedData.Rows("Languages/English/page-clutter.tsv"),
        ];
        var names = new Dictionary<string, NameKinds>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (Enum.TryParse<NameKinds>(row[0], ignoreCase: true, out var kind))
            {
                names[row[1]] = names.GetValueOrDefault(row[1]) | kind;
            }
        }

        string[] Of(string list) => [.. rows.Where(row => row[0] == list).Select(row => row[1])];
        return new(
            names.GetAlternateLookup<ReadOnlySpan<char>>(),
            Of("start").GroupBy(start => char.ToUpperInvariant(start[0])).ToDictionary(group => group.Key, group => group.ToArray()),
            SearchValues.Create(Of("within"), StringComparison.OrdinalIgnoreCase),
            SearchValues.Create(Of("credit"), StringComparison.Ordinal),
            new HashSet<string>(Of("whole"), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());
    }

    private sealed record Lists(
        Dictionary<string, NameKinds>.AlternateLookup<ReadOnlySpan<char>> Names,
        Dictionary<char, string[]> Starts,
        SearchValues<string> Phrases,
        SearchValues<string> Credits,
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Wholes);
}
