using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>Reads companies: <c>key, name, sector, country, seats, identifiers, people, names</c>. The sector <c>media</c> is a kind of its own.</summary>
internal static class CompanyReader
{
    private static readonly string[] Files = ["companies-fr", "companies-us", "companies-world"];

    public static void Read(RegistryData data)
    {
        foreach (var file in Files)
        {
            foreach (var row in EmbeddedData.Rows($"{RegistryData.Folder}{file}.tsv"))
            {
                data.Add(new EntryBuilder(row[0], row[2] == "media" ? RegistryKind.Media : RegistryKind.Company, row[1])
                {
                    Sector = row[2].Length > 0 ? row[2] : null,
                    Country = row[3].Length > 0 ? row[3] : null,
                    Seats = Parts(row, 4),
                    People = Parts(row, 6),
                }
                    .WithIdentifiers(row.Length > 5 ? row[5] : "")
                    .WithAliases(row.Length > 7 ? row[7] : "")
                    .Build());
            }
        }
    }

    private static string[] Parts(string[] row, int column) => row.Length > column && row[column].Length > 0 ? row[column].Split('|') : [];
}
