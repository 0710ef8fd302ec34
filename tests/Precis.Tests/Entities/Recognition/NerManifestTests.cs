using System.Security.Cryptography;
using System.Text.Json;
using Precis.Languages;

namespace Precis.Tests.Entities.Recognition;

public class NerManifestTests
{
    [Fact]
    public void TheManifestHasTheHashOfEachShippedFile()
    {
        using var manifest = JsonDocument.Parse(EmbeddedData.Open("Learning/Models/ner.json"));
        var hashes = manifest.RootElement.GetProperty("sha256").EnumerateObject().ToList();

        Assert.Equal(7, hashes.Count);
        Assert.All(hashes, file =>
        {
            using var content = EmbeddedData.Open("Learning/Models/" + file.Name);
            Assert.Equal(file.Value.GetString(), Convert.ToHexStringLower(SHA256.HashData(content)));
        });
    }
}
