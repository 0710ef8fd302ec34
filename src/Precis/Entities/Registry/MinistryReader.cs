using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>
/// Makes the ministries of a country from <c>ministries.tsv</c> (<c>country, portfolio, official name, names</c>) and the ways in which the two
/// languages name a portfolio, <c>portfolios.tsv</c> (<c>portfolio, French, English</c>): "ministère italien de la Défense", "Italian Ministry of
/// Defence", "ministère de la Défense" (which many countries have, and so is ambiguous).
/// </summary>
internal static class MinistryReader
{
    public static void Read(RegistryData data)
    {
        var portfolios = EmbeddedData.Rows(RegistryData.Folder + "portfolios.tsv").ToDictionary(row => row[0], StringComparer.Ordinal);
        var countries = data.CountryRows.ToDictionary(row => row.Code, StringComparer.Ordinal);
        foreach (var row in EmbeddedData.Rows(RegistryData.Folder + "ministries.tsv"))
        {
            var country = countries[row[0]];
            var portfolio = portfolios[row[1]];
            var french = country.FrenchAdjectives[0].Masculine;
            var english = country.EnglishAdjectives[0];
            var englishNames = portfolio[2].Split('|');
            var key = $"{row[0].ToLowerInvariant()}-{row[1]}";
            var builder = new EntryBuilder(key, RegistryKind.Ministry, row[2]) { Country = row[0] }
                .WithFrench($"le ministère {french} {portfolio[1]}")
                .WithEnglish($"the {english} {englishNames[0]}");
            builder.Add(new RegistryAlias($"ministère {portfolio[1]}", MentionForm.Alias, Language.French, Ambiguous: true));
            foreach (var name in englishNames)
            {
                builder.Add(new RegistryAlias($"{english} {name}", MentionForm.Alias, Language.English, Ambiguous: false));
                builder.Add(new RegistryAlias(name, MentionForm.Alias, Language.English, Ambiguous: true));
            }

            data.Add(builder.WithAliases(row.Length > 3 ? row[3] : "").Build());
        }
    }
}
