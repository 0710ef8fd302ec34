using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Precis.Entities.Recognition;

namespace Precis.Learning.Training.Names;

/// <summary>Makes the table of word clusters from unlabelled news.</summary>
internal static partial class ClusterMaker
{
    private const int MinimumCount = 4;
    private const string Break = "\n";

    /// <summary>The words of the texts of a JSON Lines file, a break after each.</summary>
    public static void ReadJsonLines(Stream stream, List<string> words)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            Read(json.RootElement.GetProperty("text").GetString()!, words);
        }
    }

    /// <summary>Clusters words by what they are about: the code of <see cref="WordClusters"/> plus one for each.</summary>
    public static byte[] Clusters(IReadOnlyList<string> words) => Make(words, 3, 6);

    /// <summary>Clusters words by what stands right beside them, in the same way.</summary>
    public static byte[] Roles(IReadOnlyList<string> words) => Make(words, 1, 8);

    private static byte[] Make(IReadOnlyList<string> words, int window, int epochs)
    {
        var vectors = WordVectors.Learn(words, Break, MinimumCount, window, epochs);
        return PackedHashes.Write(vectors.Words.Zip(WordClusters.Make(vectors))
            .Select(entry => new KeyValuePair<uint, ushort>(FeatureHash.Exact(entry.First), (ushort)(entry.Second + 1)))
            .DistinctBy(entry => entry.Key));
    }

    private static void Read(string text, List<string> words)
    {
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.AsSpan(match.Index, match.Length);
            words.Add(Interned(char.IsAsciiDigit(word[0]) ? "0" : word.ToString()));
        }

        words.Add(Break);
    }

    private static readonly Dictionary<string, string> Pool = new(StringComparer.Ordinal);

    private static string Interned(string word)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(Pool, word, out _);
        return known ??= word;
    }

    [GeneratedRegex(@"\p{L}{1,2}['\u2019](?=\p{L})|[\p{L}\p{M}][\p{L}\p{M}\d]*(-[\p{L}\d]+)*(?!['\u2019]\p{L})|\p{L}+['\u2019]|\d[\d.,]*|\S", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Word();
}
