using System.IO.Compression;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using Precis.Languages;
using Precis.Learning;
using Precis.Learning.Training;
using Precis.Learning.Training.Identification;

namespace Precis.Tests.Learning;

public class LanguageTrainerTests
{
    private static readonly LanguageRow[] Rows =
    [
        new("Le ministre a signé le contrat avec la ville.", "fr"),
        new("Une nouvelle usine ouvre ses portes dans le nord.", "fr"),
        new("Les salariés de l'entreprise sont en grève depuis lundi.", "fr"),
        new("The minister signed the contract with the city.", "en"),
        new("A new factory opens its doors in the north.", "en"),
        new("The company's workers have been on strike since Monday.", "en"),
        new("Der Minister hat den Vertrag mit der Stadt unterschrieben.", "other"),
        new("El ministro firmó el contrato con la ciudad.", "other"),
        new("Il ministro ha firmato il contratto con la città.", "other"),
    ];

    [Fact]
    public void OurScorerGivesWhatThePredictorOfMlNetGives()
    {
        var trained = LanguageClassifier.Train(Rows, _ => { });
        var identifier = new LanguageIdentifier(trained.Model);
        var predictions = trained.Context.Data.CreateEnumerable<Prediction>(
            trained.Transformer.Transform(LanguageClassifier.View(trained.Context, Rows)), reuseRowObject: false).ToList();

        Span<double> probabilities = stackalloc double[3];
        for (var i = 0; i < Rows.Length; i++)
        {
            identifier.Score(Rows[i].Text, probabilities);
            for (var c = 0; c < 3; c++)
            {
                Assert.Equal(predictions[i].Score[c], probabilities[c], 4);
            }
        }
    }

    [Fact]
    public void RoundedWeightsDecideAsTheFullOnes()
    {
        var model = LanguageClassifier.Train(Rows, _ => { }).Model;
        var rounded = new LanguageIdentifier(LinearModel.Read(new MemoryStream(model.Write())));
        var full = new LanguageIdentifier(model);

        Assert.All(Rows, row => Assert.Equal(full.Identify(row.Text).Language, rounded.Identify(row.Text).Language));
        Assert.All(Rows, row => Assert.Equal(full.Identify(row.Text).Confidence, rounded.Identify(row.Text).Confidence, 0.02));
    }

    [Fact]
    public void TheSameDataGivesTheSameBytes()
    {
        var data = new TrainingData(Sample);

        var first = new LanguageTrainer().Train(data, _ => { }, CancellationToken.None);
        var second = new LanguageTrainer().Train(data, _ => { }, CancellationToken.None);

        Assert.Equal(["language.bin", "language.json"], first.Keys.Order());
        Assert.All(first.Keys, name => Assert.Equal(first[name], second[name]));
    }

    [Fact]
    public void AFileThatIsNoModelIsRefused()
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write("none"u8);
        }

        Assert.Throws<InvalidDataException>(() => LinearModel.Read(new MemoryStream(packed.ToArray())));
    }

    /// <summary>A small data folder: our own sentences, in the form that each file has.</summary>
    private static MemoryStream Sample(string path)
    {
        var language = path.StartsWith("language/", StringComparison.Ordinal) ? path[9..11]
            : path.Contains("fr.", StringComparison.Ordinal) || path.Contains("orangesum", StringComparison.Ordinal) ? "fr" : "en";
        var texts = Rows.Where(row => row.Class == (language is "fr" or "en" ? language : "other")).Select(row => row.Text);
        var isJson = path.Contains(".jsonl", StringComparison.Ordinal);
        return new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', texts.Select(text => isJson ? $$"""{"text": "{{text}}"}""" : text))));
    }

    private sealed class Prediction
    {
        public float[] Score { get; set; } = [];
    }
}
