using System.Security.Cryptography;

namespace Precis.Entities.Registry;

/// <summary>
/// The known things of a user's file together with those that are shipped. A thing that is known already (by an identifier, or by type, name and
/// country) is no second one: what the file says of it goes before what was known, and the rest stays.
/// </summary>
/// <param name="Things">All known things.</param>
/// <param name="Sha256">The content hash of the user's files.</param>
internal sealed record UserRegistry(EntityRegistry Things, string Sha256)
{
    /// <summary>Reads a file, on top of another where there is one.</summary>
    /// <exception cref="InvalidDataException">A line is no known thing; the message names file, line and cure.</exception>
    public static UserRegistry Read(Stream content, string name, UserRegistry? before)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        var bytes = copy.ToArray();
        var known = before?.Things ?? EntityRegistry.Default;
        var byIdentifier = new Dictionary<(string, string), RegistryEntry>();
        foreach (var entry in known.Entries)
        {
            foreach (var (scheme, value) in entry.Identifiers)
            {
                byIdentifier.TryAdd((scheme, value), entry);
            }
        }

        var added = new Dictionary<string, (RegistryEntry Entry, int Line)>(StringComparer.Ordinal);
        foreach (var (line, entry, marksName) in RegistryFile.Read(bytes, name))
        {
            var same = entry.Identifiers.Select(pair => byIdentifier.GetValueOrDefault((pair.Key, pair.Value))).FirstOrDefault(other => other?.Type == entry.Type)
                ?? SameName(known, entry);
            var merged = same is null ? entry : Merge(entry, same, marksName);
            if (!added.TryAdd(merged.Key, (merged, line)))
            {
                throw new InvalidDataException($"{name}, line {line}: '{entry.Name}' is the same thing as in line {added[merged.Key].Line}; write what is known of it in one line");
            }
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new UserRegistry(
            known.With(added.Values.Select(pair => pair.Entry)),
            before is null ? hash : Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(before.Sha256), .. Convert.FromHexString(hash)])));
    }

    private static RegistryEntry? SameName(EntityRegistry known, RegistryEntry entry) =>
        known.Find(entry.Name).Where(other => other.Type == entry.Type && other.Name == entry.Name
            && (entry.Country is null || other.Country is null || entry.Country == other.Country)
            && !entry.Identifiers.Any(pair => other.Identifiers.TryGetValue(pair.Key, out var value) && value != pair.Value)).ToList() is [var only] ? only : null;

    private static RegistryEntry Merge(RegistryEntry entry, RegistryEntry known, bool marksName)
    {
        var identifiers = new Dictionary<string, string>(known.Identifiers, StringComparer.Ordinal);
        foreach (var (scheme, value) in entry.Identifiers)
        {
            identifiers[scheme] = value;
        }

        var name = entry.Aliases[0];
        if (!marksName && known.Aliases.FirstOrDefault(alias => alias.Text == name.Text) is { Text: not null } listed)
        {
            name = name with { Ambiguous = listed.Ambiguous };
        }

        var named = entry.Aliases.Select(alias => alias.Text).ToHashSet(StringComparer.Ordinal);
        return known with
        {
            Kind = entry.Kind == RegistryKinds.DefaultOf(entry.Type) ? known.Kind : entry.Kind,
            Name = entry.Name,
            French = entry.French ?? known.French,
            FrenchArticle = entry.French is null ? known.FrenchArticle : entry.FrenchArticle,
            English = entry.English ?? known.English,
            EnglishArticle = entry.English is null ? known.EnglishArticle : entry.EnglishArticle,
            Country = entry.Country ?? known.Country,
            Sector = entry.Sector ?? known.Sector,
            Identifiers = identifiers,
            Aliases = [name, .. entry.Aliases.Skip(1), .. known.Aliases.Where(alias => !named.Contains(alias.Text))],
        };
    }
}
