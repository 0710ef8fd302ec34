using System.Collections.Frozen;
using Precis.Languages;

namespace Precis.Quotes;

/// <summary>What a first name tells of a person's gender (<c>Languages/Common/first-names.tsv</c>).</summary>
internal static class FirstNames
{
    private static readonly Lazy<FrozenDictionary<string, SpeechWords>.AlternateLookup<ReadOnlySpan<char>>> Genders = new(() =>
        EmbeddedData.Rows("Languages/Common/first-names.tsv")
            .SelectMany(row => row[1].Split(' ').Distinct(), (row, name) => (Name: name, Gender: Enum.Parse<SpeechWords>(row[0], ignoreCase: true)))
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Gender).GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The gender that a full name's first word tells; <see cref="SpeechWords.None"/> where it tells none.</summary>
    public static SpeechWords GenderOf(ReadOnlySpan<char> name)
    {
        var end = name.IndexOf(' ');
        return end > 0 && Genders.Value.TryGetValue(name[..end], out var gender) ? gender : SpeechWords.None;
    }
}
