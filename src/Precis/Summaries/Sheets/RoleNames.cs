using System.Collections.Frozen;
using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>Posts in both languages (<c>Languages/roles.tsv</c>). A post that the table lacks can be told in the article's own language only.</summary>
internal static class RoleNames
{
    private static readonly Lazy<FrozenDictionary<string, (string French, string English)>> Roles = new(() =>
    {
        var roles = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedData.Rows("Languages/roles.tsv"))
        {
            foreach (var name in row[0].Split('|').Concat(row[1].Split('|')))
            {
                roles.TryAdd(name, (row[0].Split('|')[0], row[1].Split('|')[0]));
            }
        }

        return roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    });

    public static string? In(string? role, Language articleLanguage, Language language)
    {
        if (role is null || language == articleLanguage)
        {
            return role;
        }

        return Roles.Value.TryGetValue(role, out var names) ? language == Language.French ? names.French : names.English : null;
    }
}
