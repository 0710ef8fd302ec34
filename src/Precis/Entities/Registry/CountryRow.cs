using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>
/// A row of <c>countries.tsv</c>: <c>code, English, French, capital, French adjectives, English adjectives, identifiers, names</c>. Adjectives are
/// parted by <c>|</c>, the one that titles use first.
/// </summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="English">The English name with its article.</param>
/// <param name="French">The French name with its article.</param>
/// <param name="Capital">The English name of the capital, or empty.</param>
/// <param name="FrenchAdjectives">"américain".</param>
/// <param name="EnglishAdjectives">"American", then nouns.</param>
/// <param name="Identifiers">In the notation of the data files.</param>
/// <param name="Aliases">In the notation of the data files.</param>
internal sealed record CountryRow(
    string Code,
    string English,
    string French,
    string Capital,
    IReadOnlyList<FrenchAdjective> FrenchAdjectives,
    IReadOnlyList<string> EnglishAdjectives,
    string Identifiers,
    string Aliases)
{
    /// <summary>The rows of the embedded file.</summary>
    public static IEnumerable<CountryRow> ReadAll()
    {
        foreach (var row in EmbeddedData.Rows(RegistryData.Folder + "countries.tsv"))
        {
            yield return new CountryRow(
                row[0],
                row[1],
                row[2],
                row[3],
                [.. row[4].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(FrenchAdjective.Parse)],
                row[5].Split('|', StringSplitOptions.RemoveEmptyEntries),
                row.Length > 6 ? row[6] : "",
                row.Length > 7 ? row[7] : "");
        }
    }
}
