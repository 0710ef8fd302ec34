using System.Numerics;

namespace Precis.Entities.Recognition;

/// <summary>Hashes of words and features. The functions are part of the model files: a change means training anew.</summary>
internal static class FeatureHash
{
    private const uint Prime = 16777619;
    private const uint Offset = 2166136261;

    /// <summary>The hash of a word without regard to case; all digits count as one, both apostrophes too.</summary>
    public static uint Lower(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            hash = (hash ^ LowerOf(c)) * Prime;
        }

        return Finish(hash);
    }

    /// <summary>The hash of a word as it is written.</summary>
    public static uint Exact(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return Finish(hash);
    }

    /// <summary>The hash of a word without regard to case and accents, which upper-case texts often lack: the key of the lexicon.</summary>
    public static uint Folded(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            hash = (hash ^ Fold(c)) * Prime;
        }

        return Finish(hash);
    }

    /// <summary>The hash of a phrase from the hash of its beginning and its next word.</summary>
    public static uint Append(uint phrase, uint next) => Finish(BitOperations.RotateLeft(phrase, 5) * 0x9E3779B1 + next);

    /// <summary>The hash of a feature: its template and up to two values.</summary>
    public static uint Feature(uint template, uint first, uint second = 0) =>
        Finish(template * 0x9E3779B1 ^ BitOperations.RotateLeft(first * 0x85EBCA77, 13) ^ BitOperations.RotateLeft(second * 0xC2B2AE3D, 7));

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ hash >> 16;
    }

    private static char LowerOf(char c)
    {
        if (char.IsAsciiLetterLower(c))
        {
            return c;
        }

        if (char.IsAsciiLetterUpper(c))
        {
            return (char)(c | 0x20);
        }

        return char.IsAsciiDigit(c) ? '0' : c == '\u2019' ? '\'' : c < 128 ? c : char.ToLowerInvariant(c);
    }

    /// <summary>A character without case and without the accents of Latin-1 and Latin Extended-A.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
        {
            return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return c switch
        {
            >= '\u00C0' and <= '\u017F' => FoldedLatin[c - 0xC0],
            '\u2019' => '\'',
            _ => char.ToLowerInvariant(c),
        };
    }

    // U+00C0 to U+017F, a character each; ligatures take their first letter.
    private const string FoldedLatin =
        "aaaaaaaceeeeiiiidnooooo\u00D7ouuuuytsaaaaaaaceeeeiiiidnooooo\u00F7ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
}
