using System.Collections.Frozen;
using System.Globalization;

namespace Precis.Languages;

/// <summary>
/// The names and abbreviations of the months: the French and English ones of the date lexicons, and those of some neighbours, whose pages write
/// their date in their own language.
/// </summary>
internal static class MonthNames
{
    private static readonly Lazy<FrozenDictionary<string, int>> Data = new(Load);

    /// <summary>The month, 1 to 12, that a word without its full stop names in any of the languages; 0 where it names none.</summary>
    public static int Find(ReadOnlySpan<char> word) => Data.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month) ? month : 0;

    private static FrozenDictionary<string, int> Load()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in (ReadOnlySpan<string>)["French", "English"])
        {
            foreach (var row in EmbeddedData.Rows($"Languages/{language}/Dates/lexicon.tsv"))
            {
                if (row.Length > 2 && row[2].StartsWith("month=", StringComparison.Ordinal))
                {
                    months.TryAdd(row[1].Replace(" .?", "", StringComparison.Ordinal), int.Parse(row[2].AsSpan(6), CultureInfo.InvariantCulture));
                }
            }
        }

        foreach (var row in EmbeddedData.Rows("Languages/Common/month-names.tsv"))
        {
            foreach (var name in row[1].Split(' '))
            {
                months.TryAdd(name, int.Parse(row[0], CultureInfo.InvariantCulture));
            }
        }

        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
