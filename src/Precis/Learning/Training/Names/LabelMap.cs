using Precis.Entities.Recognition;

namespace Precis.Learning.Training.Names;

/// <summary>The name types that the labels of the corpora stand for.</summary>
internal static class LabelMap
{
    /// <summary>The type of a source's label; <see langword="null"/> where it marks no name.</summary>
    public static NameType? TypeOf(string label) => label switch
    {
        "PER" or "Person" or "person" => NameType.Person,
        "ORG" or "Organization" or "Organisation" or "corporation" or "group" or "organization" => NameType.Organization,
        "LOC" or "Location" or "location" or "place" => NameType.Place,
        "EVE" or "Event" or "event" => NameType.Event,
        "Product" or "product" => NameType.Product,
        "MISC" or "ART" or "creative-work" or "other" => NameType.Other,
        _ => null,
    };
}
