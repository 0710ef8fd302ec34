using System.Collections.Concurrent;

namespace Precis.Languages;

/// <summary>
/// A list of words and phrases with what is known of each: one row of a tab-separated file, the phrase first. Matching ignores case and takes
/// curly and straight apostrophes, and no-break and plain spaces, as the same. Immutable and thread-safe; each file is read once.
/// </summary>
internal sealed class Lexicon
{
    private static readonly ConcurrentDictionary<(Language, string), Lexicon> Loaded = new();

    private readonly Dictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    /// <summary>Makes a lexicon of rows, the phrase first in each.</summary>
    public Lexicon(IEnumerable<string[]> rows) =>
        _byFirstWord = rows
            .GroupBy(row => row[0][..WordLength(row[0], 0)], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(row => row[0].Length).ToArray(),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The lexicon of a language by its path without ending ("Names/body-heads").</summary>
    public static Lexicon For(Language language, string path) =>
        Loaded.GetOrAdd((language, path), static key =>
            new Lexicon(EmbeddedData.Rows($"Languages/{key.Item1}/{key.Item2}.tsv")));

    /// <summary>Finds the longest phrase that begins at <paramref name="start"/> and ends at the end of a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset of the first letter.</param>
    /// <param name="end">The offset after the phrase.</param>
    /// <param name="row">The row of the phrase.</param>
    public bool TryMatch(ReadOnlySpan<char> text, int start, out int end, out string[] row)
    {
        if (_byFirstWord.TryGetValue(text.Slice(start, WordLength(text, start)), out var candidates))
        {
            foreach (var candidate in candidates)
            {
                end = start + candidate[0].Length;
                if (end <= text.Length && (end == text.Length || !IsInner(text, end)) && SameText(text.Slice(start, candidate[0].Length), candidate[0]))
                {
                    row = candidate;
                    return true;
                }
            }
        }

        end = start;
        row = [];
        return false;
    }

    /// <summary>The row of exactly this word or phrase; <see langword="null"/> where there is none.</summary>
    public string[]? Find(ReadOnlySpan<char> phrase) =>
        phrase.Length > 0 && TryMatch(phrase, 0, out var end, out var row) && end == phrase.Length ? row : null;

    /// <summary>Whether exactly this word or phrase is in the list.</summary>
    public bool Contains(ReadOnlySpan<char> phrase) => Find(phrase) is not null;

    private static bool IsInner(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at]) && !(text[at - 1] is '\'' or '’');

    private static int WordLength(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return Math.Max(end - start, Math.Min(1, text.Length - start));
    }

    private static bool SameText(ReadOnlySpan<char> text, ReadOnlySpan<char> phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (Fold(text[i]) != Fold(phrase[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static char Fold(char c) => c switch
    {
        '’' or 'ʼ' => '\'',
        '\u00A0' or '\u202F' or '\n' => ' ',
        '\u2011' => '-',
        _ => char.ToLowerInvariant(c),
    };
}
