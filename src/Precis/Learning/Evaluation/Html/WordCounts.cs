using System.Globalization;
using System.Text;

namespace Precis.Learning.Evaluation.Html;

/// <summary>
/// What a text has in common with its gold text, in words: letters, digits and underscores, as Python's <c>\w+</c> finds them, so that figures compare with
/// the published ones. Immutable.
/// </summary>
/// <param name="Shared">How much both have, each as often as the one that has it less often.</param>
/// <param name="Gold">How much the gold text has.</param>
/// <param name="Found">How much the found text has.</param>
internal readonly record struct WordCounts(int Shared, int Gold, int Found)
{
    private const int ShingleLength = 4;

    /// <summary>The share of the found text that is in the gold; 1 where neither has any.</summary>
    public double Precision => Found == 0 ? Gold == 0 ? 1 : 0 : (double)Shared / Found;

    /// <summary>The share of the gold text that was found; 1 where neither has any.</summary>
    public double Recall => Gold == 0 ? Found == 0 ? 1 : 0 : (double)Shared / Gold;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Gold + Found == 0 ? 1 : 2.0 * Shared / (Gold + Found);

    /// <summary>Compares runs of four words (Article Extraction Benchmark): a text with fewer is one run.</summary>
    public static WordCounts OfShingles(string gold, string found) => Of(Shingles(Words(gold)), Shingles(Words(found)));

    /// <summary>Compares the words without their order, in lower case (Web Content Extraction Benchmark).</summary>
    public static WordCounts OfBags(string gold, string found) => Of(Words(gold.ToLowerInvariant()), Words(found.ToLowerInvariant()));

    /// <summary>Whether two short texts are the same words: lower case, without punctuation.</summary>
    public static bool AreEqual(string gold, string found) => Normalised(gold).SequenceEqual(Normalised(found), StringComparer.Ordinal);

    /// <summary>The words of a text.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWord(rune))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                words.Add(text[start..at]);
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            words.Add(text[start..]);
        }

        return words;
    }

    /// <summary>The runs of four words of a text.</summary>
    public static List<string> Shingles(List<string> words) =>
        words.Count == 0 ? []
        : words.Count <= ShingleLength ? [string.Join(' ', words)]
        : [.. Enumerable.Range(0, words.Count - ShingleLength + 1).Select(i => string.Join(' ', words.Skip(i).Take(ShingleLength)))];

    private static List<string> Normalised(string text) => Words(text.ToLowerInvariant());

    private static WordCounts Of(List<string> gold, List<string> found)
    {
        var counts = gold.CountBy(item => item, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shared = found.CountBy(item => item, StringComparer.Ordinal).Sum(item => Math.Min(item.Value, counts.GetValueOrDefault(item.Key)));
        return new(shared, gold.Count, found.Count);
    }

    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
