using System.Text;

namespace Precis.Dates;

/// <summary>
/// The words that the grammar of one language knows, numbered from 1. Look-up ignores case and takes a word that has lost its accents
/// ("fevrier", "Eté"). Built once, then only read.
/// </summary>
internal sealed class WordTable
{
    private const int LongestWord = 24;
    private int[] _buckets = new int[8192];
    private readonly List<Entry> _entries = [];
    private Entry[] _table = [];
    private int _last;

    /// <summary>The highest number given.</summary>
    public int Last => _last;

    /// <summary>The number of a word, given now where it had none.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var id = Find(word);
        if (id == 0)
        {
            id = ++_last;
            Insert(Fold(word), id);
        }

        return id;
    }

    /// <summary>Lets the words be found without their accents, where no other word is spelt so.</summary>
    public void AddBareForms()
    {
        foreach (var (word, id, _) in _entries.ToArray())
        {
            var bare = Bare(word);
            if (bare.Length > 2 && Find(bare) == 0)
            {
                Insert(bare, id);
            }

            var first = string.Concat(bare.AsSpan(0, 1), word.AsSpan(1));
            if (first.Length > 2 && Find(first) == 0)
            {
                Insert(first, id);
            }
        }
    }

    /// <summary>The number of a word; 0 where the table does not hold it.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return 0;
        }

        if (_table.Length != _entries.Count)
        {
            _table = [.. _entries];
        }

        for (var i = _buckets[Hash(word) & (_buckets.Length - 1)]; i > 0; i = _table[i - 1].Next)
        {
            ref readonly var entry = ref _table[i - 1];
            if (Same(entry.Word, word))
            {
                return entry.Id;
            }
        }

        return 0;
    }

    private readonly record struct Entry(string Word, int Id, int Next);

    private static string Bare(string word)
    {
        // Normalization does nothing where globalization is invariant, hence the letters by name.
        var bare = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            bare.Append(c switch
            {
                'à' or 'â' or 'ä' => "a",
                'é' or 'è' or 'ê' or 'ë' => "e",
                'î' or 'ï' => "i",
                'ô' or 'ö' => "o",
                'ù' or 'û' or 'ü' => "u",
                'ç' => "c",
                'œ' => "oe",
                _ => c.ToString(),
            });
        }

        return bare.ToString();
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\u2019' => '\'',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };

    private static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = Fold(word[i]);
        }

        return folded.ToString();
    }

    private static bool Same(string entry, ReadOnlySpan<char> word)
    {
        if (entry.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < entry.Length; i++)
        {
            if (entry[i] != Fold(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ Fold(c)) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }

    private void Insert(string word, int id)
    {
        if (_entries.Count >= _buckets.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets[Hash(word) & (_buckets.Length - 1)];
        _entries.Add(new(word, id, bucket));
        bucket = _entries.Count;
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        for (var i = 0; i < _entries.Count; i++)
        {
            ref var bucket = ref _buckets[Hash(_entries[i].Word) & (_buckets.Length - 1)];
            _entries[i] = _entries[i] with { Next = bucket };
            bucket = i + 1;
        }
    }
}
