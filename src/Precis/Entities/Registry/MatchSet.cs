namespace Precis.Entities.Registry;

/// <summary>What one name may name: the things, each once, and for each the name that matched best.</summary>
/// <param name="Entries">The things.</param>
/// <param name="Matches">The names that matched, in the order of <paramref name="Entries"/> first; a thing may have several.</param>
internal sealed record MatchSet(RegistryEntry[] Entries, RegistryMatch[] Matches)
{
    public static MatchSet Empty { get; } = new([], []);

    public static MatchSet Of(List<RegistryMatch> matches)
    {
        var entries = new List<RegistryEntry>(matches.Count);
        foreach (var match in matches)
        {
            if (!entries.Contains(match.Entry))
            {
                entries.Add(match.Entry);
            }
        }

        return new MatchSet([.. entries], [.. matches]);
    }
}
