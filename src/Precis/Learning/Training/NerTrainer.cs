using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Precis.Entities.Recognition;
using Precis.Languages;
using Precis.Learning.Names;
using Precis.Learning.Training.Names;

namespace Precis.Learning.Training;

/// <summary>Makes the name recogniser's lexicon, word clusters and models, French and English.</summary>
internal sealed class NerTrainer : ITrainer
{
    private static readonly (string Source, string Licence, string Use)[] Sources =
    [
        ("WiNER-fr 0.2 (Wikinews 2016-2018), training part", "CC BY 2.5 (text), CC BY 4.0 (annotation)", "ner.fr.bin"),
        ("Groningen Meaning Bank sample, training part", "public domain (text), ODbL, DbCL", "ner.en.bin"),
        ("WNUT 2017", "CC BY 4.0", "ner.en.bin"),
        ("Broad Twitter Corpus, section G", "CC BY 4.0", "ner.en.bin"),
        ("Universal NER, English EWT", "CC BY-SA 4.0", "ner.en.bin"),
        ("OrangeSum, training part and the articles of no split, unlabelled", "CC BY-SA 4.0", "ner.clusters.fr.bin, ner.roles.fr.bin"),
        ("Groningen Meaning Bank sample, training part, unlabelled", "public domain", "ner.clusters.en.bin, ner.roles.en.bin"),
        ("Reuters-21578, unlabelled", "free for research, with attribution", "ner.clusters.en.bin, ner.roles.en.bin"),
        ("SEM 3.3 dictionaries", "MIT", "ner.lexicon.bin"),
        ("GeoNames cities5000", "CC BY 4.0", "ner.lexicon.bin"),
        ("Unicode CLDR 48.2 territories", "Unicode-3.0", "ner.lexicon.bin"),
        ("SEC company names by way of sec-cik-mapper", "public domain, MIT", "ner.lexicon.bin"),
        ("the registry of known things", "see NOTICE.md", "ner.lexicon.bin"),
    ];

    /// <summary>One document in so many is taken a second time with the capitals of headlines.</summary>
    private const int HeadlineShare = 12;

    private static readonly NerRecipe[] Recipes =
    [
        new(Language.French, "fr", 2, 0.1, ["ner/fr.winer.train.jsonl.gz"], ["summaries/orangesum_abstract.train.jsonl.gz", "news/orangesum_other.jsonl.gz"]),
        new(
            Language.English,
            "en",
            2,
            0,
            [
                "ner/en.gmb.train.jsonl.gz", "ner/en.wnut17.train.jsonl", "ner/en.wnut17.dev.jsonl", "ner/en.wnut17.test.jsonl",
                "ner/en.btc-g.jsonl", "ner/en.ewt.dev.jsonl", "ner/en.ewt.test.jsonl",
            ],
            ["ner/en.gmb.train.jsonl.gz", "news/reuters21578.jsonl.gz"]),
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
        var lexicon = new NameLexicon(Open(files["ner.lexicon.bin"]));
        foreach (var recipe in Recipes)
        {
            log($"{recipe.Code}: word clusters");
            var words = Words(recipe, data);
            var clusters = files[$"ner.clusters.{recipe.Code}.bin"] = ClusterMaker.Clusters(words);
            cancellationToken.ThrowIfCancellationRequested();
            var roles = files[$"ner.roles.{recipe.Code}.bin"] = ClusterMaker.Roles(words);
            var resources = new NameResources(lexicon, Open(clusters), Open(roles), recipe.Language);
            cancellationToken.ThrowIfCancellationRequested();
            files[$"ner.{recipe.Code}.bin"] = Train(recipe, data, resources, line => log($"{recipe.Code}: {line}"), cancellationToken);
        }

        files["ner.json"] = Manifest(files);
        return files;
    }

    private static List<string> Words(NerRecipe recipe, TrainingData data)
    {
        var words = new List<string>();
        foreach (var file in recipe.Unlabelled)
        {
            ClusterMaker.ReadJsonLines(data.Open(file), words);
        }

        return words;
    }

    private static HashTable Open(byte[] table) => PackedHashes.Read(new MemoryStream(table));

    private static byte[] Train(NerRecipe recipe, TrainingData data, NameResources resources, Action<string> log, CancellationToken cancellationToken)
    {
        var sampler = new TokenSampler(resources, recipe.HiddenShare);
        var corpus = new NameCorpus(resources);
        foreach (var (index, document) in recipe.Labelled.SelectMany(file => corpus.Read(data.Open(file))).Index())
        {
            sampler.Add(document);
            if (index % HeadlineShare == 0)
            {
                sampler.Add(CaseVariants.Of(document));
            }
        }

        var samples = sampler.Samples(recipe.MinimumCount);
        log($"{samples.Rows.Length} tokens, {samples.Tags.Length} labels, {samples.Features.Length} features");
        var file = AdaGradTrainer.Fit(samples, log, cancellationToken).Leaning().ToFile();
        log($"{file.Length} bytes");
        return file;
    }

    private static byte[] Manifest(SortedDictionary<string, byte[]> files)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("model", "ner");
            json.WriteString("trainer", "maximum entropy over BILOU labels, AdaGrad, one thread");
            json.WriteNumber("seed", AdaGradTrainer.Seed);
            json.WriteString("features", "word, shape, affixes, clusters, roles and lists in a window of two; runs of capitals; the word elsewhere in the document");
            json.WriteStartArray("data");
            foreach (var (source, licence, use) in Sources)
            {
                json.WriteStartObject();
                json.WriteString("source", source);
                json.WriteString("licence", licence);
                json.WriteString("use", use);
                json.WriteEndObject();
            }

            json.WriteEndArray();
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
    private sealed record NerRecipe(Language Language, string Code, int MinimumCount, double HiddenShare, string[] Labelled, string[] Unlabelled);
}
