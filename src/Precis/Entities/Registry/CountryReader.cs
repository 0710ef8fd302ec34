using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>Makes of each country its entry, its demonyms and, where no file names its government, an entry for that.</summary>
internal static class CountryReader
{
    public static void Read(RegistryData data)
    {
        foreach (var row in data.CountryRows)
        {
            var (_, name) = AliasNotation.SplitEnglishArticle(row.English);
            var country = new EntryBuilder("country-" + Lower(row.Code), RegistryKind.Country, name) { Country = row.Code }
                .WithFrench(row.French)
                .WithEnglish(row.English)
                .WithIdentifiers("iso3166=" + row.Code + " " + row.Identifiers)
                .WithAliases(row.Aliases)
                .Build();
            data.Add(country);
            data.Countries.Add(row.Code, country);
            AddDemonyms(data.Demonyms, row);
            if (row.FrenchAdjectives.Count > 0 && row.EnglishAdjectives.Count > 0 && row.Capital.Length > 0)
            {
                if (!data.Governments.ContainsKey(row.Code))
                {
                    data.Add(GovernmentOf(row, name.TrimStart('?')));
                }

                data.Metonyms[country.Key] = data.Governments[row.Code];
            }
        }
    }

    private static RegistryEntry GovernmentOf(CountryRow row, string name)
    {
        var adjective = row.EnglishAdjectives[0];
        var (article, _) = AliasNotation.SplitEnglishArticle(row.English);
        var builder = new EntryBuilder("gov-" + Lower(row.Code), RegistryKind.Government, $"Government of {(article ? "the " : "")}{name}") { Country = row.Code }
            .WithFrench("le gouvernement " + row.FrenchAdjectives[0].Masculine)
            .WithEnglish($"the {adjective} government");
        builder.Add(new RegistryAlias("administration " + row.FrenchAdjectives[0].Feminine, MentionForm.Alias, Language.French, Ambiguous: true));
        return builder.Build();
    }

    private static void AddDemonyms(Demonyms demonyms, CountryRow row)
    {
        foreach (var adjective in row.FrenchAdjectives)
        {
            demonyms.AddFrench(adjective, row.Code);
        }

        foreach (var adjective in row.EnglishAdjectives)
        {
            demonyms.AddEnglish(adjective, row.Code);
        }
    }

    private static string Lower(string code) => code.ToLowerInvariant();
}
