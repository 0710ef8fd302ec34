using System.Runtime.InteropServices;

namespace Precis.Learning.Training.Names;

/// <summary>
/// Clusters words by their neighbours: the exchange algorithm for class bigrams (Martin, Liermann and Ney 1998). Words that stand between the
/// same classes of words come to share a class. Deterministic.
/// </summary>
internal sealed class WordClusters
{
    private const int TableSize = 1 << 20;

    private static readonly double[] LogTable = [.. Enumerable.Range(0, TableSize).Select(n => n == 0 ? 0 : n * Math.Log(n))];

    private readonly int _classes;
    private readonly List<string> _words;
    private readonly int[] _frequencies;
    private readonly (int Word, int Count)[][] _next;
    private readonly (int Word, int Count)[][] _previous;
    private readonly int[] _classOf;
    private readonly int[] _bigrams;
    private readonly int[] _totals;

    private WordClusters(int classes, List<string> words, int[] frequencies, (int Word, int Count)[][] next, (int Word, int Count)[][] previous)
    {
        _classes = classes;
        _words = words;
        _frequencies = frequencies;
        _next = next;
        _previous = previous;
        _classOf = [.. Enumerable.Range(0, words.Count).Select(i => i % classes)];
        _bigrams = new int[classes * classes];
        _totals = new int[classes];
    }

    /// <summary>Clusters the words that occur often enough.</summary>
    /// <param name="text">The words of a text in order.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="minimumCount">How often a word must occur.</param>
    /// <param name="rounds">How often each word may change its class.</param>
    /// <returns>The class of each word.</returns>
    public static IReadOnlyDictionary<string, int> Make(IReadOnlyList<string> text, int classes, int minimumCount, int rounds)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in text)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
        }

        var frequent = counts.Where(entry => entry.Value >= minimumCount)
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        var index = frequent.Index().ToDictionary(entry => entry.Item.Key, entry => entry.Index, StringComparer.Ordinal);
        var bigrams = new Dictionary<(int, int), int>();
        var before = -1;
        foreach (var word in text)
        {
            var here = index.GetValueOrDefault(word, -1);
            if (before >= 0 && here >= 0 && before != here)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(bigrams, (before, here), out _)++;
            }

            before = here;
        }

        var clusters = new WordClusters(
            classes,
            [.. frequent.Select(entry => entry.Key)],
            [.. frequent.Select(entry => entry.Value)],
            Adjacent(bigrams.Select(entry => (entry.Key.Item1, entry.Key.Item2, entry.Value)), frequent.Count),
            Adjacent(bigrams.Select(entry => (entry.Key.Item2, entry.Key.Item1, entry.Value)), frequent.Count));
        return clusters.Exchange(rounds);
    }

    private static (int Word, int Count)[][] Adjacent(IEnumerable<(int From, int To, int Count)> bigrams, int words)
    {
        var lists = Enumerable.Range(0, words).Select(_ => new List<(int Word, int Count)>()).ToArray();
        foreach (var (from, to, count) in bigrams)
        {
            lists[from].Add((to, count));
        }

        return [.. lists.Select(list => list.OrderBy(entry => entry.Word).ToArray())];
    }

    private static double F(int n) => n < TableSize ? LogTable[n] : n * Math.Log(n);

    private Dictionary<string, int> Exchange(int rounds)
    {
        for (var word = 0; word < _words.Count; word++)
        {
            _totals[_classOf[word]] += _frequencies[word];
            foreach (var (next, count) in _next[word])
            {
                _bigrams[_classOf[word] * _classes + _classOf[next]] += count;
            }
        }

        for (var round = 0; round < rounds; round++)
        {
            var moved = 0;
            for (var word = 0; word < _words.Count; word++)
            {
                moved += Move(word) ? 1 : 0;
            }

            if (moved * 200 < _words.Count)
            {
                break;
            }
        }

        return _words.Index().ToDictionary(entry => entry.Item, entry => _classOf[entry.Index], StringComparer.Ordinal);
    }

    private bool Move(int word)
    {
        var after = ByClass(_next[word]);
        var before = ByClass(_previous[word]);
        var from = _classOf[word];
        Shift(from, after, before, -1, _frequencies[word]);
        var best = from;
        var bestGain = double.NegativeInfinity;
        for (var to = 0; to < _classes; to++)
        {
            var gain = -2 * (F(_totals[to] + _frequencies[word]) - F(_totals[to]));
            foreach (var (other, count) in after)
            {
                var there = _bigrams[to * _classes + other];
                gain += F(there + count) - F(there);
            }

            foreach (var (other, count) in before)
            {
                var there = _bigrams[other * _classes + to];
                gain += F(there + count) - F(there);
            }

            if (gain > bestGain)
            {
                bestGain = gain;
                best = to;
            }
        }

        _classOf[word] = best;
        Shift(best, after, before, 1, _frequencies[word]);
        return best != from;
    }

    private void Shift(int of, List<(int Class, int Count)> after, List<(int Class, int Count)> before, int sign, int frequency)
    {
        _totals[of] += sign * frequency;
        foreach (var (other, count) in after)
        {
            _bigrams[of * _classes + other] += sign * count;
        }

        foreach (var (other, count) in before)
        {
            _bigrams[other * _classes + of] += sign * count;
        }
    }

    private List<(int Class, int Count)> ByClass((int Word, int Count)[] words)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var (word, count) in words)
        {
            counts[_classOf[word]] = counts.GetValueOrDefault(_classOf[word]) + count;
        }

        return [.. counts.Select(entry => (entry.Key, entry.Value))];
    }
}
