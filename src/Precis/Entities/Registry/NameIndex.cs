using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Precis.Entities.Registry;

/// <summary>The names of a registry by their folded form, with every beginning of a longer name, so that one walk finds the longest.</summary>
internal sealed class NameIndex
{
    private const int MaximumLength = 128;
    // A beginning of a longer name that is no name itself has no bucket.
    private readonly Dictionary<string, Bucket?> _buckets;
    private readonly Dictionary<string, Bucket?>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameIndex(IReadOnlyList<RegistryEntry> entries)
    {
        _buckets = new Dictionary<string, Bucket?>(entries.Count * 6, StringComparer.Ordinal);
        _lookup = _buckets.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var entry in entries)
        {
            foreach (var alias in entry.Aliases)
            {
                Add(new RegistryMatch(entry, alias));
            }
        }

        foreach (var bucket in _buckets.Values)
        {
            bucket?.Close();
        }
    }

    /// <summary>The things that <paramref name="name"/> may name, all of it.</summary>
    public MatchSet Find(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > MaximumLength)
        {
            return MatchSet.Empty;
        }

        Span<char> folded = stackalloc char[name.Length];
        for (var i = 0; i < name.Length; i++)
        {
            folded[i] = NameFolding.Fold(name[i]);
        }

        return _lookup.TryGetValue(folded, out var bucket) && bucket is not null ? bucket.Match(name) : MatchSet.Empty;
    }

    /// <summary>The longest name that begins at <paramref name="start"/>; an empty set where none does.</summary>
    public MatchSet FindLongest(ReadOnlySpan<char> text, int start, out int end)
    {
        Span<char> folded = stackalloc char[MaximumLength];
        var best = MatchSet.Empty;
        end = start;
        for (var length = 1; length <= MaximumLength && start + length <= text.Length; length++)
        {
            var last = text[start + length - 1];
            folded[length - 1] = NameFolding.Fold(last);
            if (start + length < text.Length && !NameFolding.IsEdge(last, text[start + length]))
            {
                continue;
            }

            if (!_lookup.TryGetValue(folded[..length], out var bucket))
            {
                break;
            }

            if (bucket is null || !EndsWord(text, start, start + length))
            {
                continue;
            }

            var match = bucket.Match(text.Slice(start, length));
            if (match.Entries.Length > 0)
            {
                best = match;
                end = start + length;
            }
        }

        return best;
    }

    /// <summary>
    /// Whether a name can end at <paramref name="end"/>. A hyphen with a letter after it goes on with the word ("Paris-Saclay"), except
    /// before an English participle ("Seattle-based") and between capitals ("US-China").
    /// </summary>
    private static bool EndsWord(ReadOnlySpan<char> text, int start, int end)
    {
        if (end + 1 >= text.Length || NameFolding.FoldCapitalAccent(text[end]) != '-' || !char.IsLetterOrDigit(text[end + 1]))
        {
            return true;
        }

        if (!char.IsLower(text[end + 1]))
        {
            return IsAllCapitals(text[start..end]);
        }

        var wordEnd = end + 1;
        while (wordEnd < text.Length && char.IsLetter(text[wordEnd]))
        {
            wordEnd++;
        }

        return text[(end + 1)..wordEnd] is [.., 'e', 'd'] or "led" or "built" or "made" or "run" or "born" or "wide" or "style" or "area" or "only";
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    // Runs once a name at the start of the process: optimised at once, it does not wait for the tiers of the compiler.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(RegistryMatch match)
    {
        var name = match.Alias.Text;
        if (name.Length > MaximumLength)
        {
            throw new InvalidDataException($"The name '{name}' of '{match.Entry.Key}' is too long.");
        }

        Span<char> folded = stackalloc char[MaximumLength];
        for (var i = 0; i < name.Length; i++)
        {
            folded[i] = NameFolding.Fold(name[i]);
            if (i > 0 && NameFolding.IsEdge(name[i - 1], name[i]))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_lookup, folded[..i], out _);
            }
        }

        (CollectionsMarshal.GetValueRefOrAddDefault(_lookup, folded[..name.Length], out _) ??= new Bucket()).Add(match);
    }

    private sealed class Bucket
    {
        private RegistryMatch[] _open = [];
        private MatchSet _all = MatchSet.Empty;

        public void Add(RegistryMatch match) => _open = _open.Length == 0 ? [match] : [.. _open, match];

        public void Close() => _all = MatchSet.Of(_open);

        public MatchSet Match(ReadOnlySpan<char> text)
        {
            var accepted = 0;
            foreach (var match in _all.Matches)
            {
                accepted += NameMatching.Accepts(match, text) ? 1 : 0;
            }

            if (accepted == _all.Matches.Length)
            {
                return _all;
            }

            if (accepted == 0)
            {
                return MatchSet.Empty;
            }

            var some = new List<RegistryMatch>(accepted);
            foreach (var match in _all.Matches)
            {
                if (NameMatching.Accepts(match, text))
                {
                    some.Add(match);
                }
            }

            return MatchSet.Of([.. some]);
        }
    }
}
