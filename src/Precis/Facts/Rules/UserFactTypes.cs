using System.Security.Cryptography;

namespace Precis.Facts.Rules;

/// <summary>Adds a user's fact type to those that are there.</summary>
internal static class UserFactTypes
{
    private static readonly string[] WrittenInCode = ["contract", "acquisition", "results"];

    /// <summary>Reads a rule file; gives the types with the one that it declares, its name and the content hash of the file.</summary>
    /// <exception cref="InvalidDataException">It declares no type, or one that is there; the message names file, place and cure.</exception>
    public static (FactTypes Types, string Name, string Sha256) Read(Stream content, string name, FactTypes known)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        var type = FactTypeFile.Read(copy.ToArray(), name);
        if (WrittenInCode.Contains(type.Name) || known.Types.Any(other => other.Name == type.Name))
        {
            throw new InvalidDataException($"{name}, $.type: there is a type '{type.Name}' already; give this one another name");
        }

        return (known.With(type), type.Name, Convert.ToHexStringLower(SHA256.HashData(copy.ToArray())));
    }
}
