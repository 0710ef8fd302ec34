using System.Security.Cryptography;
using System.Text.Json;
using Precis.Languages;
using Precis.Summaries;

namespace Precis.Tests.Summaries;

public class SalienceModelTests
{
    [Fact]
    public void TheShippedModelIsTheOneOfItsManifest()
    {
        using var model = EmbeddedData.Open(SalienceModel.File);
        using var manifest = JsonDocument.Parse(EmbeddedData.Open("Learning/Models/salience.json"));

        Assert.Equal(manifest.RootElement.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(model)));
    }

    [Fact]
    public void AScoreIsTheSumOfTheWeightsOfItsBins()
    {
        var rows = SalienceFeatures.Names.Select((name, i) => new[] { name, i == 0 ? "10 20" : "", i == 0 ? "1 2 4" : "0" })
            .Concat(SalienceModel.Crosses.Select(cross => new[] { "cross", "", cross.First == 0 ? "0.5 0.25 0" : "0" }));
        var values = new double[SalienceFeatures.Names.Count];
        values[0] = 15;

        Assert.Equal(2 + SalienceModel.Crosses.Count(cross => cross.First == 0) * 0.25, SalienceModel.Read(rows).Score(values));
    }
}
