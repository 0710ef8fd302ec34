using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Precis.Documents;
using Precis.Languages;
using Precis.Learning.Evaluation.Summaries;
using Precis.Segmentation;
using Precis.Summaries;

namespace Precis.Learning.Training;

/// <summary>
/// Trains the ranker of French sentences: boosted trees that tell what is in the greedy oracle of at most three sentences, which takes the sentence
/// that raises the mean of ROUGE-1 and ROUGE-2 most, as long as one does. What the trees are told of words is learned on other articles.
/// </summary>
internal sealed class SalienceTrainer : ITrainer
{
    private const int TreeArticles = 12000;
    private const int MaxOracle = 3;
    private const double Prior = 20;
    private const string Data = "summaries/orangesum_abstract.train.jsonl.gz";

    private static readonly BoostingOptions Options = new() { Trees = 300, Leaves = 24, Shrinkage = 0.06, LeastHessian = 8, FeatureShare = 0.4, RowShare = 0.7 };

    /// <inheritdoc/>
    public string Model => "salience";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Train(TrainingData data, Action<string> log, CancellationToken cancellationToken)
    {
        var articles = Read(data);
        var table = Count(articles[TreeArticles..]);
        log(string.Create(CultureInfo.InvariantCulture, $"words of {articles.Count - TreeArticles} articles counted"));
        var pipeline = new ArticlePipelineBuilder().Add(new LanguageAnnotator()).Add(new SegmentationAnnotator()).Build();
        var rows = articles[..TreeArticles].AsParallel().AsOrdered().WithCancellation(cancellationToken).SelectMany(row =>
        {
            var document = pipeline.Annotate(GoldArticles.Read(row) with { Language = Language.French }, cancellationToken);
            var candidates = SalienceFeatures.Describe(document, table);
            var oracle = Oracle(document, candidates, Rouge.Tokens(GoldArticles.ReferenceOf(row)!));
            return candidates.Select((candidate, index) => (candidate.Values, Chosen: oracle.Contains(index)));
        }).ToList();
        log(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} sentences, {rows[0].Values.Length} features"));
        var trees = TreeBooster.Train(rows.ConvertAll(row => row.Values), rows.ConvertAll(row => row.Chosen), rows.ConvertAll(_ => 1f), Options, cancellationToken);

        using var model = new MemoryStream();
        trees.Write(model);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [Path.GetFileName(SalienceModel.File)] = model.ToArray(),
            [Path.GetFileName(SalienceWords.File)] = table.ToBytes(),
        };
        files["salience.json"] = Manifest(files, articles.Count, rows.Count);
        return files;
    }

    private static List<JsonElement> Read(TrainingData data)
    {
        var articles = new List<JsonElement>();
        using var reader = new StreamReader(data.Open(Data));
        while (reader.ReadLine() is { } line)
        {
            articles.Add(JsonElement.Parse(line));
        }

        return articles;
    }

    private static SalienceWords Count(List<JsonElement> articles)
    {
        var (seen, kept) = (new int[SalienceWords.Places], new int[SalienceWords.Places]);
        foreach (var row in articles)
        {
            var summary = Stems(GoldArticles.ReferenceOf(row)!).ToHashSet();
            foreach (var stem in GoldArticles.Read(row).Paragraphs.SelectMany(paragraph => Stems(paragraph.Text)).Distinct())
            {
                seen[SalienceWords.Place(stem)]++;
                kept[SalienceWords.Place(stem)] += summary.Contains(stem) ? 1 : 0;
            }
        }

        var share = kept.Sum(count => (long)count) / (double)seen.Sum(count => (long)count);
        return new(
            [.. seen.Zip(kept, (all, some) => Math.Log((some + Prior * share) / (all - some + Prior * (1 - share)) / (share / (1 - share))))],
            [.. seen.Select(count => Math.Log((articles.Count + 1.0) / (count + 1)))]);
    }

    private static IEnumerable<string> Stems(string text) => SalienceWords.Stems(TextWord.Read(text, Language.French));

    private static HashSet<int> Oracle(Document document, List<Candidate> candidates, List<string> reference)
    {
        var tokens = candidates.ConvertAll(candidate => Rouge.Tokens(document.TextOf(document.Sentences[candidate.Index].Span)));
        var chosen = new HashSet<int>();
        var text = new List<string>();
        var best = 0.0;
        while (chosen.Count < MaxOracle)
        {
            var next = -1;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (chosen.Contains(i))
                {
                    continue;
                }

                List<string> longer = [.. text, .. tokens[i]];
                var score = Rouge.NGrams(longer, reference, 1) + Rouge.NGrams(longer, reference, 2);
                if (score > best)
                {
                    (best, next) = (score, i);
                }
            }

            if (next < 0)
            {
                break;
            }

            chosen.Add(next);
            text.AddRange(tokens[next]);
        }

        return chosen;
    }

    private static byte[] Manifest(SortedDictionary<string, byte[]> files, int articles, int sentences)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("model", "salience");
            json.WriteString("trainer", string.Create(CultureInfo.InvariantCulture, $"TreeBooster, {Options.Trees} trees of {Options.Leaves} leaves, rate {Options.Shrinkage}"));
            json.WriteString("data", "OrangeSum (github.com/Tixierae/OrangeSum), abstracts, train split");
            json.WriteString("licence", "CC BY-SA 4.0");
            json.WriteNumber("articles", articles);
            json.WriteNumber("sentences", sentences);
            json.WriteNumber("seed", Options.Seed);
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
}
