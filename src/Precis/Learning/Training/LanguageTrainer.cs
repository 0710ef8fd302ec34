using System.Security.Cryptography;
using Precis.Learning.Training.Identification;

namespace Precis.Learning.Training;

/// <summary>
/// Makes the model of <see cref="Precis.Languages.LanguageIdentifier"/>. The data folder holds <c>summaries/orangesum_abstract.train.jsonl.gz</c>,
/// <c>ner/fr.winer.train.jsonl.gz</c>, <c>news/reuters21578.jsonl.gz</c>, <c>ner/en.gmb.train.jsonl.gz</c> and other English sets of <c>ner</c>, and for each language a text of other
/// kinds, <c>language/CODE.txt</c>, a paragraph a line (<see cref="LanguageCorpus"/>).
/// </summary>
internal sealed class LanguageTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Model => "language";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Train(TrainingData data, Action<string> log, CancellationToken cancellationToken)
    {
        var rows = LanguageCorpus.Read(data, log, cancellationToken);
        var (held, training) = (rows.Where((_, i) => i % 20 == 0).ToList(), rows.Where((_, i) => i % 20 != 0).ToList());
        var model = LanguageClassifier.Train(training, log).Model;
        var file = model.Write();
        var counts = training.GroupBy(row => row.Class).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count());
        var manifest = new ModelManifest(
            Model,
            Convert.ToHexStringLower(SHA256.HashData(file)),
            "maximum entropy (ML.NET LbfgsMaximumEntropy), weights rounded to 8 bits",
            LanguageClassifier.Seed,
            $"character n-grams of 1 to {CharacterNgrams.Longest} letters, hashed to {Precis.Languages.LanguageIdentifier.Buckets} features",
            counts,
            LanguageCorpus.Sources,
            Figures(file, held));
        log($"{file.Length} bytes; held back: {string.Join(", ", manifest.Figures.Select(figure => $"{figure.Key} {figure.Value:f4}"))}");
        return new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["language.bin"] = file, ["language.json"] = manifest.ToJson() };
    }

    private static Dictionary<string, double> Figures(byte[] file, List<LanguageRow> held)
    {
        var identifier = new Precis.Languages.LanguageIdentifier(LinearModel.Read(new MemoryStream(file)));
        double Accuracy(Func<LanguageRow, bool> wanted)
        {
            var rows = held.Where(wanted).ToList();
            return Math.Round(rows.Count(row => identifier.Identify(row.Text).Language == row.Language) / (double)Math.Max(1, rows.Count), 5);
        }

        return new(StringComparer.Ordinal)
        {
            ["accuracy under 80 characters"] = Accuracy(row => row.Text.Length < 80),
            ["accuracy from 80 characters"] = Accuracy(row => row.Text.Length >= 80),
        };
    }
}
