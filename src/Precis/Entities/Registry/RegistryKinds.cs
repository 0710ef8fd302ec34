using Precis.Documents;

namespace Precis.Entities.Registry;

/// <summary>How kinds are written in data files ("central-bank"), and the entity type of each.</summary>
internal static class RegistryKinds
{
    private static readonly Dictionary<string, RegistryKind> ByName = Enum.GetValues<RegistryKind>().ToDictionary(NameOf);

    /// <summary>The kind as data files write it.</summary>
    public static string NameOf(RegistryKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    /// <summary>Reads a kind.</summary>
    public static bool TryParse(string text, out RegistryKind kind) => ByName.TryGetValue(text, out kind);

    /// <inheritdoc cref="TryParse"/>
    /// <exception cref="InvalidDataException">There is no such kind.</exception>
    public static RegistryKind Parse(string text) =>
        TryParse(text, out var kind) ? kind : throw new InvalidDataException($"The registry knows no kind '{text}'.");

    /// <summary>The entity type of things of a kind.</summary>
    public static EntityType TypeOf(RegistryKind kind) => kind switch
    {
        RegistryKind.Person => EntityType.Person,
        RegistryKind.Company or RegistryKind.Media => EntityType.Company,
        RegistryKind.Place or RegistryKind.Country or RegistryKind.Region or RegistryKind.City or RegistryKind.Continent or RegistryKind.Landmark => EntityType.Place,
        RegistryKind.Index or RegistryKind.Other => EntityType.Other,
        RegistryKind.Event => EntityType.Event,
        RegistryKind.Product => EntityType.Product,
        RegistryKind.Programme => EntityType.Contract,
        _ => EntityType.Organization,
    };

    /// <summary>The kind of a thing of which only the type is known.</summary>
    public static RegistryKind DefaultOf(EntityType type) => type switch
    {
        EntityType.Person => RegistryKind.Person,
        EntityType.Company => RegistryKind.Company,
        EntityType.Organization => RegistryKind.Organization,
        EntityType.Place => RegistryKind.Place,
        EntityType.Contract => RegistryKind.Programme,
        EntityType.Product => RegistryKind.Product,
        EntityType.Event => RegistryKind.Event,
        _ => RegistryKind.Other,
    };
}
