using Precis.Documents;

namespace Precis.Entities.Registry;

/// <summary>What the data files of the registry say, gathered.</summary>
internal sealed class RegistryData
{
    /// <summary>The prefix of the names of the data files.</summary>
    public const string Folder = "Entities/Registry/";

    private readonly List<RegistryEntry> _entries = new(6000);

    public IReadOnlyList<RegistryEntry> Entries => _entries;

    public Demonyms Demonyms { get; private init; } = new();

    /// <summary>Countries by ISO 3166-1 alpha-2 code.</summary>
    public Dictionary<string, RegistryEntry> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>Governments by the country's code.</summary>
    public Dictionary<string, RegistryEntry> Governments { get; } = new(StringComparer.Ordinal);

    /// <summary>Capitals by the country's code.</summary>
    public Dictionary<string, RegistryEntry> Capitals { get; } = new(StringComparer.Ordinal);

    /// <summary>By the key of a place, the body for which it stands.</summary>
    public Dictionary<string, RegistryEntry> Metonyms { get; } = new(StringComparer.Ordinal);

    /// <summary>The countries as the data file has them.</summary>
    public required IReadOnlyList<CountryRow> CountryRows { get; init; }

    /// <summary>Reads the embedded files.</summary>
    public static RegistryData Read()
    {
        var data = new RegistryData { CountryRows = [.. CountryRow.ReadAll()] };
        BodyReader.Read(data);
        MinistryReader.Read(data);
        CompanyReader.Read(data);
        CountryReader.Read(data);
        CityReader.Read(data);
        MetonymReader.Read(data);
        return data;
    }

    public void Add(RegistryEntry entry)
    {
        _entries.Add(entry);
        if (entry is { Kind: RegistryKind.Government, Country: { } country })
        {
            Governments.TryAdd(country, entry);
        }
    }

    /// <summary>This data with further entries; one whose key is known replaces what was known.</summary>
    public RegistryData With(IEnumerable<RegistryEntry> entries)
    {
        var added = entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        var copy = new RegistryData { CountryRows = CountryRows, Demonyms = Demonyms };
        copy._entries.AddRange(_entries.Where(entry => !added.ContainsKey(entry.Key)));
        copy._entries.AddRange(added.Values);
        Copy(Countries, copy.Countries);
        Copy(Governments, copy.Governments);
        Copy(Capitals, copy.Capitals);
        Copy(Metonyms, copy.Metonyms);
        return copy;

        void Copy(Dictionary<string, RegistryEntry> from, Dictionary<string, RegistryEntry> to)
        {
            foreach (var (key, entry) in from)
            {
                to.Add(key, added.GetValueOrDefault(entry.Key, entry));
            }
        }
    }
}
