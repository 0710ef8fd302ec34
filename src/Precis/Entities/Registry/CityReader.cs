using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>Reads towns: <c>country, name, French, GeoNames identifier, names</c>; a row whose name is a country's capital is tied to it.</summary>
internal static class CityReader
{
    public static void Read(RegistryData data)
    {
        var capitals = data.CountryRows.Where(row => row.Capital.Length > 0).ToDictionary(row => (row.Code, row.Capital));
        foreach (var row in EmbeddedData.Rows(RegistryData.Folder + "cities.tsv"))
        {
            var city = new EntryBuilder("geo-" + row[3], RegistryKind.City, row[1]) { Country = row[0] }
                .WithFrench(row[2])
                .WithIdentifiers("geonames=" + row[3])
                .WithAliases(row.Length > 4 ? row[4] : "")
                .Build();
            data.Add(city);
            if (capitals.ContainsKey((row[0], city.Name)) && data.Capitals.TryAdd(row[0], city) && data.Governments.TryGetValue(row[0], out var government))
            {
                data.Metonyms[city.Key] = government;
            }
        }
    }
}
