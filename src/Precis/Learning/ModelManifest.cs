using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Precis.Learning;

/// <summary>Training data that a model was made from.</summary>
/// <param name="Data">What it is and where it comes from.</param>
/// <param name="Licence">The licence under which it may be used so.</param>
internal sealed record ModelSource(string Data, string Licence);

/// <summary>What is to be known of a trained model; it stands beside the model's file.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Sha256">The SHA-256 of the model's file, in lower-case hexadecimal.</param>
/// <param name="Algorithm">How it was trained.</param>
/// <param name="Seed">The seed of every random choice.</param>
/// <param name="Features">What the features are.</param>
/// <param name="Rows">The number of training rows by class.</param>
/// <param name="Sources">The training data.</param>
/// <param name="Figures">What was measured on rows held back from the training data.</param>
internal sealed record ModelManifest(
    string Model,
    string Sha256,
    string Algorithm,
    int Seed,
    string Features,
    IReadOnlyDictionary<string, int> Rows,
    IReadOnlyList<ModelSource> Sources,
    IReadOnlyDictionary<string, double> Figures)
{
    /// <summary>The manifest as JSON, with a line end after it.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ModelManifestJson.Readable.ModelManifest), (byte)'\n'];

    /// <summary>Reads a manifest.</summary>
    public static ModelManifest Read(Stream stream) => JsonSerializer.Deserialize(stream, ModelManifestJson.Readable.ModelManifest)!;
}

/// <summary>The JSON of manifests.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ModelManifestJson : JsonSerializerContext
{
    /// <summary>Indented, with letters as they are.</summary>
    public static ModelManifestJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
