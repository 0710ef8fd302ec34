using System.Security.Cryptography;
using System.Text.Json;
using Precis.Entities.Recognition;
using Precis.Languages;
using Precis.Learning.Training.Names;

namespace Precis.Learning.Training;

/// <summary>Makes the name recogniser's lexicon, word clusters and models, French and English.</summary>
internal sealed class NerTrainer : ITrainer
{
    private static readonly NerRecipe[] Recipes =
    [
        new(Language.French, "fr", ["ner/fr.winer.train.conll.gz"], ["summaries/orangesum_abstract.train.jsonl.gz"]),
        new(Language.English, "en", ["ner/en.gmb.train.conll.gz"], []),
    ];

    /// <inheritdoc/>
    public string Model => "ner";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Train(TrainingData data, Action<string> log, CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["ner.lexicon.bin"] = PackedHashes.Write(new LexiconMaker(data).Make()),
        };
        var lexicon = new NameLexicon(PackedHashes.Read(new MemoryStream(files["ner.lexicon.bin"])));
        foreach (var recipe in Recipes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            log($"{recipe.Code}: word clusters");
            var clusters = files[$"ner.clusters.{recipe.Code}.bin"] = PackedHashes.Write(Clusters(recipe, data));
            cancellationToken.ThrowIfCancellationRequested();
            var resources = new NameResources(lexicon, PackedHashes.Read(new MemoryStream(clusters)), recipe.Language);
            files[$"ner.{recipe.Code}.bin"] = Train(recipe, data, resources, line => log($"{recipe.Code}: {line}"));
        }

        files["ner.json"] = Manifest(files);
        return files;
    }

    private static IEnumerable<KeyValuePair<uint, ushort>> Clusters(NerRecipe recipe, TrainingData data)
    {
        var words = new List<string>();
        foreach (var file in recipe.Unlabelled)
        {
            ClusterMaker.ReadJsonLines(data.Open(file), words);
        }

        return ClusterMaker.Make(words);
    }

    private static byte[] Train(NerRecipe recipe, TrainingData data, NameResources resources, Action<string> log)
    {
        var trainer = new MaxEntTrainer(new MaxEntOptions());
        var corpus = new NameCorpus(resources, recipe.Language);
        foreach (var document in recipe.Labelled.SelectMany(file => corpus.Read(data.Open(file))))
        {
            trainer.Add(document, resources);
        }

        return trainer.Train(log);
    }

    private static byte[] Manifest(SortedDictionary<string, byte[]> files)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("model", "ner");
            json.WriteString("trainer", "Microsoft.ML SdcaMaximumEntropy, L1, one thread");
            json.WriteNumber("seed", MaxEntTrainer.Seed);
            json.WriteStartObject("sha256");
            foreach (var (name, content) in files)
            {
                json.WriteString(name, Convert.ToHexStringLower(SHA256.HashData(content)));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>What a language's model is made from.</summary>
    private sealed record NerRecipe(Language Language, string Code, string[] Labelled, string[] Unlabelled);
}
