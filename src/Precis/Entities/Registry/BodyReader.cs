using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>
/// Reads public bodies, regions and other things that are no companies: <c>key, kind, country, name, French, English, identifiers, names</c>.
/// The French and English forms carry their article; a form that is the name itself is left empty unless it takes an article.
/// </summary>
internal static class BodyReader
{
    private static readonly string[] Files =
    [
        "bodies-us", "bodies-fr", "bodies-gb", "bodies-eu", "bodies-world", "regions", "landmarks",
    ];

    public static void Read(RegistryData data)
    {
        foreach (var file in Files)
        {
            foreach (var row in EmbeddedData.Rows($"{RegistryData.Folder}{file}.tsv"))
            {
                data.Add(new EntryBuilder(row[0], RegistryKinds.Parse(row[1]), row[3]) { Country = row[2].Length > 0 ? row[2] : null }
                    .WithFrench(row[4])
                    .WithEnglish(row[5])
                    .WithIdentifiers(row.Length > 6 ? row[6] : "")
                    .WithAliases(row.Length > 7 ? row[7] : "")
                    .Build());
            }
        }
    }
}
