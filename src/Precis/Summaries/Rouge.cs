using System.Globalization;
using Precis.Documents;

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
        foreach (var span in Spans(text, new Span(0, text.Length)))
        {
            tokens.Add(text[span.Start..span.End].ToLowerInvariant());
        }

        return tokens;
    }

    public static int CountTokens(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            var isToken = IsToken(c);
            count += isToken && !inside ? 1 : 0;
            inside = isToken;
        }

        return count;
    }

    /// <summary>The places of the tokens in a part of a text.</summary>
    public static SpanEnumerator Spans(string text, Span part) => new(text, part);

    // "İ" and the Kelvin sign are lower-cased to ASCII letters.
    private static bool IsToken(char c) => char.IsAsciiLetterOrDigit(c) || c > 127 && char.ToLowerInvariant(c) is >= 'a' and <= 'z';

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

    /// <summary>Goes over the tokens of a part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part.</param>
    public struct SpanEnumerator(string text, Span part)
    {
        private int _at = part.Start;

        public Span Current { get; private set; }

        public readonly SpanEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_at < part.End && !IsToken(text[_at]))
            {
                _at++;
            }

            var start = _at;
            while (_at < part.End && IsToken(text[_at]))
            {
                _at++;
            }

            Current = new Span(start, _at);
            return _at > start;
        }
    }
}
