using System.Globalization;
using System.Text;

namespace Precis.Summaries;

/// <summary>
/// ROUGE (Lin, 2004): F1 of shared n-grams or of the longest common subsequence. Tokens are runs of <c>[a-z0-9]</c> of the lower-cased text, as in
/// published scores, so that an accent parts a word.
/// </summary>
internal static class Rouge
{
    public static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var token = new StringBuilder();
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterLower(lower) || char.IsAsciiDigit(lower))
            {
                token.Append(lower);
            }
            else if (token.Length > 0)
            {
                tokens.Add(token.ToString());
                token.Clear();
            }
        }

        if (token.Length > 0)
        {
            tokens.Add(token.ToString());
        }

        return tokens;
    }

    public static int CountTokens(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            var isToken = char.IsAsciiLetterLower(lower) || char.IsAsciiDigit(lower);
            count += isToken && !inside ? 1 : 0;
            inside = isToken;
        }

        return count;
    }

    /// <summary>F1 of the n-grams that two texts share, each counted as often as both have it.</summary>
    public static double NGrams(IReadOnlyList<string> candidate, IReadOnlyList<string> reference, int n)
    {
        var counts = new Dictionary<string, int>();
        for (var i = 0; i + n <= reference.Count; i++)
        {
            var gram = Gram(reference, i, n);
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }

        var shared = 0;
        for (var i = 0; i + n <= candidate.Count; i++)
        {
            var gram = Gram(candidate, i, n);
            if (counts.TryGetValue(gram, out var left) && left > 0)
            {
                counts[gram] = left - 1;
                shared++;
            }
        }

        return F1(shared, candidate.Count - n + 1, reference.Count - n + 1);
    }

    /// <summary>F1 of the longest common subsequence of two texts taken whole.</summary>
    public static double LongestCommonSubsequence(IReadOnlyList<string> candidate, IReadOnlyList<string> reference)
    {
        var previous = new int[reference.Count + 1];
        var current = new int[reference.Count + 1];
        foreach (var token in candidate)
        {
            for (var j = 0; j < reference.Count; j++)
            {
                current[j + 1] = string.Equals(token, reference[j], StringComparison.Ordinal) ? previous[j] + 1 : Math.Max(previous[j + 1], current[j]);
            }

            (previous, current) = (current, previous);
        }

        return F1(previous[reference.Count], candidate.Count, reference.Count);
    }

    private static string Gram(IReadOnlyList<string> tokens, int start, int n) =>
        n == 1 ? tokens[start] : string.Create(CultureInfo.InvariantCulture, $"{tokens[start]} {tokens[start + 1]}");

    private static double F1(int shared, int candidate, int reference) => shared == 0 || candidate <= 0 || reference <= 0 ? 0 : 2.0 * shared / (candidate + reference);
}
