namespace Precis.Entities.Registry;

/// <summary>What one name may name.</summary>
/// <param name="Entries">The things, each once.</param>
/// <param name="Matches">The names that matched; a thing may have several.</param>
internal sealed record MatchSet(RegistryEntry[] Entries, RegistryMatch[] Matches)
{
    public static MatchSet Empty { get; } = new([], []);

    public static MatchSet Of(RegistryMatch[] matches)
    {
        if (matches.Length == 1)
        {
            return new MatchSet([matches[0].Entry], matches);
        }

        var entries = new List<RegistryEntry>(matches.Length);
        foreach (var match in matches)
        {
            if (!entries.Contains(match.Entry))
            {
                entries.Add(match.Entry);
            }
        }

        return new MatchSet([.. entries], matches);
    }
}
