using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>Reads what places stand for beyond countries and capitals: <c>key of the place, key of the body</c>.</summary>
internal static class MetonymReader
{
    public static void Read(RegistryData data)
    {
        var entries = data.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        foreach (var row in EmbeddedData.Rows(RegistryData.Folder + "metonyms.tsv"))
        {
            data.Metonyms[row[0]] = entries[row[1]];
        }
    }
}
