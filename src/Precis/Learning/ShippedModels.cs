using System.Text.Json;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Learning;

/// <summary>The content hashes of the embedded models, as their manifests tell them.</summary>
internal static class ShippedModels
{
    private const int Prefix = 12;
    private const string Registry = "registry";

    private static readonly string[] Manifests = ["content", "language", "ner", "salience"];

    /// <summary>
    /// The models by name, each with the first hexadecimal digits of its SHA-256; a manifest of several files gives each of them. A user's registry
    /// makes other records and counts as a model, as do those that the builder declared.
    /// </summary>
    public static SortedDictionary<string, string> Hashes(IReadOnlyDictionary<string, string> declared, UserRegistry? registry)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Manifests)
        {
            using var stream = EmbeddedData.Open($"Learning/Models/{name}.json");
            using var manifest = JsonDocument.Parse(stream);
            var sha256 = manifest.RootElement.GetProperty("sha256");
            if (sha256.ValueKind == JsonValueKind.String)
            {
                hashes[name] = sha256.GetString()![..Prefix];
                continue;
            }

            foreach (var file in sha256.EnumerateObject())
            {
                hashes[Path.GetFileNameWithoutExtension(file.Name)] = file.Value.GetString()![..Prefix];
            }
        }

        foreach (var (name, sha256) in declared)
        {
            hashes[name] = sha256[..Prefix];
        }

        if (registry is not null)
        {
            hashes[Registry] = registry.Sha256[..Prefix];
        }

        return hashes;
    }
}
