using System.Buffers;

namespace Precis.Learning;

/// <summary>
/// The hashed character n-grams of a text: letters in lower case, apostrophes as they are, every run of anything else as one blank. Pure and
/// allocation-free but for a rented buffer.
/// </summary>
internal static class CharacterNgrams
{
    /// <summary>The longest n-gram.</summary>
    public const int Longest = 5;

    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Hands every n-gram of 1 to <see cref="Longest"/> characters to <paramref name="sink"/>, as a number below <paramref name="buckets"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buckets">The number of features, a power of two.</param>
    /// <param name="sink">Takes the features.</param>
    /// <returns>The number of n-grams.</returns>
    public static int Read<TSink>(ReadOnlySpan<char> text, int buckets, ref TSink sink)
        where TSink : struct, IFeatureTaker, allows ref struct
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + 2);
        var letters = buffer.AsSpan(0, Normalise(text, buffer));
        var mask = (uint)buckets - 1;
        var count = 0;
        for (var start = 0; start < letters.Length; start++)
        {
            var hash = Seed;
            var end = Math.Min(letters.Length, start + Longest);
            for (var i = start; i < end; i++)
            {
                hash = (hash ^ letters[i]) * Prime;
                sink.Take((int)(((hash ^ (hash >> 15)) * 0x9E3779B1) >> 8 & mask));
                count++;
            }
        }

        ArrayPool<char>.Shared.Return(buffer);
        return count;
    }

    private static int Normalise(ReadOnlySpan<char> text, Span<char> letters)
    {
        var length = 0;
        letters[length++] = ' ';
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters[length++] = char.ToLowerInvariant(c);
            }
            else if (c is '\'' or '’')
            {
                letters[length++] = '\'';
            }
            else if (letters[length - 1] != ' ')
            {
                letters[length++] = ' ';
            }
        }

        if (letters[length - 1] != ' ')
        {
            letters[length++] = ' ';
        }

        return length;
    }
}

/// <summary>Takes the features of a text one by one.</summary>
internal interface IFeatureTaker
{
    /// <summary>Takes one.</summary>
    void Take(int feature);
}
