using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>The things that are known beforehand: companies, bodies, places, and how they are named. Immutable and thread-safe.</summary>
internal sealed class EntityRegistry
{
    private static readonly Lazy<EntityRegistry> Shared = new(() => new EntityRegistry(RegistryData.Read()));
    private readonly RegistryData _data;
    private readonly NameIndex _names;
    private readonly Dictionary<string, RegistryEntry> _byKey;

    internal EntityRegistry(RegistryData data)
    {
        _data = data;
        _names = new NameIndex(data.Entries);
        _byKey = new Dictionary<string, RegistryEntry>(data.Entries.Count, StringComparer.Ordinal);
        foreach (var entry in data.Entries)
        {
            _byKey.Add(entry.Key, entry);
        }
    }

    /// <summary>The registry that the library ships, read at the first use.</summary>
    public static EntityRegistry Default => Shared.Value;

    /// <summary>All known things.</summary>
    public IReadOnlyList<RegistryEntry> Entries => _data.Entries;

    /// <summary>This registry with further things, those of a user, say; a key that is known already is replaced.</summary>
    public EntityRegistry With(IEnumerable<RegistryEntry> entries) => new(_data.With(entries));

    /// <summary>The thing with the key, or <see langword="null"/>.</summary>
    public RegistryEntry? Get(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The things that bear the name, all of it, with or without a legal form; empty where none does.</summary>
    public IReadOnlyList<RegistryEntry> Find(ReadOnlySpan<char> name) => FindSet(name).Entries;

    /// <summary>As <see cref="Find"/>, with the names that matched, which tell form and ambiguity.</summary>
    public IReadOnlyList<RegistryMatch> FindMatches(ReadOnlySpan<char> name) => FindSet(name).Matches;

    /// <summary>The longest known name that begins at a word start, a company's legal form included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset of the first letter of a word, after any article.</param>
    /// <param name="end">The offset after the name.</param>
    /// <param name="entries">The things that bear it; more than one where it is shared.</param>
    public bool TryLongestMatch(ReadOnlySpan<char> text, int start, out int end, out IReadOnlyList<RegistryEntry> entries)
    {
        var set = FindLongest(text, start, out end);
        entries = set.Entries;
        return set.Entries.Length > 0;
    }

    /// <summary>As <see cref="TryLongestMatch(ReadOnlySpan{char}, int, out int, out IReadOnlyList{RegistryEntry})"/>, with the names that matched.</summary>
    public bool TryLongestMatch(ReadOnlySpan<char> text, int start, out int end, out IReadOnlyList<RegistryMatch> matches)
    {
        var set = FindLongest(text, start, out end);
        matches = set.Matches;
        return set.Entries.Length > 0;
    }

    /// <summary>The country with the ISO 3166-1 alpha-2 code.</summary>
    public RegistryEntry? CountryOf(string code) => _data.Countries.GetValueOrDefault(code);

    /// <summary>The government of the country with the ISO 3166-1 alpha-2 code.</summary>
    public RegistryEntry? GovernmentOf(string code) => _data.Governments.GetValueOrDefault(code);

    /// <summary>The capital of the country with the ISO 3166-1 alpha-2 code.</summary>
    public RegistryEntry? CapitalOf(string code) => _data.Capitals.GetValueOrDefault(code);

    /// <summary>The body that a place stands for when it acts: a country or its capital for the government, Brussels for the European Commission.</summary>
    public RegistryEntry? ActorBehind(RegistryEntry place) => _data.Metonyms.GetValueOrDefault(place.Key);

    /// <summary>The country that a word such as "américaines" or "British" speaks of, as ISO 3166-1 alpha-2 code.</summary>
    public bool TryDemonym(ReadOnlySpan<char> word, Language language, out string country) => _data.Demonyms.TryGet(word, language, out country);

    private MatchSet FindSet(ReadOnlySpan<char> name)
    {
        var set = _names.Find(name);
        if (set.Entries.Length == 0)
        {
            var bare = LegalForms.Strip(name);
            if (bare.Length < name.Length)
            {
                set = _names.Find(bare);
                return set.Entries.Any(entry => entry.Type == EntityType.Company) ? set : MatchSet.Empty;
            }
        }

        return set;
    }

    private MatchSet FindLongest(ReadOnlySpan<char> text, int start, out int end)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[start - 1]))
        {
            end = start;
            return MatchSet.Empty;
        }

        var set = _names.FindLongest(text, start, out end);
        foreach (var entry in set.Entries)
        {
            if (entry.Type == EntityType.Company)
            {
                end = LegalForms.Extend(text, end);
                break;
            }
        }

        return set;
    }
}
