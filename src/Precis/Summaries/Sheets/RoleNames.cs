using System.Collections.Frozen;
using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>Posts in both languages (<c>Languages/roles.tsv</c>). A post that the table lacks can be told in the article's own language only.</summary>
internal static class RoleNames
{
    private static readonly Lazy<FrozenDictionary<string, (string French, string Feminine, string English)>> Roles = new(() =>
    {
        var roles = new Dictionary<string, (string, string, string)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedData.Rows("Languages/roles.tsv"))
        {
            foreach (var name in row[0].Split('|').Concat(row[1].Split('|')))
            {
                roles.TryAdd(name, (row[0].Split('|')[0], Feminine(row[0].Split('|')), row[1].Split('|')[0]));
            }
        }

        return roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    });

    public static string? In(string? role, Language articleLanguage, Language language, bool isWoman)
    {
        if (role is null || language == articleLanguage)
        {
            return role;
        }

        return Roles.Value.TryGetValue(role, out var names) ? language == Language.French ? isWoman ? names.Feminine : names.French : names.English : null;
    }

    /// <summary>The name that begins as the first one does and ends otherwise: "directrice générale".</summary>
    private static string Feminine(string[] names) =>
        names.FirstOrDefault(name => name != names[0] && name.EndsWith('e') && name.Length > 4 && name.StartsWith(names[0][..4], StringComparison.Ordinal)) ?? names[0];
}
