namespace Precis.Entities.Registry;

/// <summary>A known thing and the name by which it was found.</summary>
/// <param name="Entry">The thing.</param>
/// <param name="Alias">The name of it that matched.</param>
internal readonly record struct RegistryMatch(RegistryEntry Entry, RegistryAlias Alias);
