using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using Precis.Documents;
using Precis.Learning.Evaluation.Summaries;
using Precis.Segmentation;
using Precis.Summaries;

namespace Precis.Learning.Training;

/// <summary>
/// Trains the ranker of French sentences: a logistic regression of "is in the greedy oracle of at most three sentences" on binned features. The
/// oracle takes the sentence that raises the mean of ROUGE-1 and ROUGE-2 most, as long as one does.
/// </summary>
internal sealed class SalienceTrainer : ITrainer
{
    private const int Seed = 20221208;
    private const int MaxArticles = 6000;
    private const int MaxBins = 12;
    private const int MaxOracle = 3;
    private const string Data = "summaries/orangesum_abstract.train.jsonl.gz";

    /// <inheritdoc/>
    public string Model => "salience";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Train(TrainingData data, Action<string> log, CancellationToken cancellationToken)
    {
        var rows = Read(data, log, cancellationToken);
        var bounds = Enumerable.Range(0, SalienceFeatures.Names.Count).Select(feature => Bounds(rows, feature)).ToArray();
        var offsets = Offsets(bounds, out var width);
        log(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} sentences, {width} weights"));
        var weights = Fit(rows, bounds, offsets, width);

        var model = Encoding.UTF8.GetBytes(Write(bounds, offsets, width, weights));
        return new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["salience.tsv"] = model, ["salience.json"] = Manifest(model, rows.Count) };
    }

    private static List<(double[] Values, bool Chosen)> Read(TrainingData data, Action<string> log, CancellationToken cancellationToken)
    {
        var pipeline = new ArticlePipelineBuilder().Add(new Languages.LanguageAnnotator()).Add(new SegmentationAnnotator()).Build();
        var rows = new List<(double[], bool)>();
        using var reader = new StreamReader(data.Open(Data));
        for (var article = 0; article < MaxArticles && reader.ReadLine() is { } line; article++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = JsonElement.Parse(line);
            var document = pipeline.Annotate(GoldArticles.Read(row) with { Language = Languages.Language.French }, cancellationToken);
            var candidates = SalienceFeatures.Describe(document);
            var oracle = Oracle(document, candidates, Rouge.Tokens(GoldArticles.ReferenceOf(row)!));
            rows.AddRange(candidates.Select((candidate, index) => (candidate.Values, oracle.Contains(index))));
            if (article % 1000 == 999)
            {
                log(string.Create(CultureInfo.InvariantCulture, $"{article + 1} articles read"));
            }
        }

        return rows;
    }

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

    private static double[] Bounds(List<(double[] Values, bool Chosen)> rows, int feature)
    {
        var sorted = rows.Select(row => row.Values[feature]).Order().ToArray();
        return [.. Enumerable.Range(1, MaxBins - 1).Select(bin => Math.Round(sorted[(int)((long)bin * sorted.Length / MaxBins)], 4)).Distinct().Where(bound => bound < sorted[^1])];
    }

    private static int[] Offsets(double[][] bounds, out int width)
    {
        var offsets = new List<int>();
        width = 0;
        foreach (var bins in bounds.Select(bound => bound.Length + 1).Concat(SalienceModel.Crosses.Select(cross => (bounds[cross.First].Length + 1) * (bounds[cross.Second].Length + 1))))
        {
            offsets.Add(width);
            width += bins;
        }

        return [.. offsets];
    }

    private static float[] Fit(List<(double[] Values, bool Chosen)> rows, double[][] bounds, int[] offsets, int width)
    {
        var context = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        var view = context.Data.LoadFromEnumerable(rows.Select(row => new Row { Label = row.Chosen, Features = Encode(row.Values, bounds, offsets, width) }), schema);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new Microsoft.ML.Trainers.LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0.5f,
            L2Regularization = 1f,
            MaximumNumberOfIterations = 150,
        });
        return [.. trainer.Fit(view).Model.SubModel.Weights];
    }

    private static VBuffer<float> Encode(double[] values, double[][] bounds, int[] offsets, int width)
    {
        var indices = new int[offsets.Length];
        for (var i = 0; i < bounds.Length; i++)
        {
            indices[i] = offsets[i] + SalienceModel.Bin(bounds[i], values[i]);
        }

        for (var i = 0; i < SalienceModel.Crosses.Length; i++)
        {
            var (first, second) = SalienceModel.Crosses[i];
            indices[bounds.Length + i] = offsets[bounds.Length + i] + SalienceModel.Bin(bounds[first], values[first]) * (bounds[second].Length + 1)
                + SalienceModel.Bin(bounds[second], values[second]);
        }

        return new VBuffer<float>(width, indices.Length, [.. Enumerable.Repeat(1f, indices.Length)], indices);
    }

    private static string Write(double[][] bounds, int[] offsets, int width, float[] weights)
    {
        var text = new StringBuilder("# What each bin of a feature weighs: name, bounds of the bins, weights; crosses last. Made by `precis train salience`.\n");
        for (var i = 0; i < offsets.Length; i++)
        {
            var end = i + 1 < offsets.Length ? offsets[i + 1] : width;
            var name = i < bounds.Length ? SalienceFeatures.Names[i]
                : $"{SalienceFeatures.Names[SalienceModel.Crosses[i - bounds.Length].First]} x {SalienceFeatures.Names[SalienceModel.Crosses[i - bounds.Length].Second]}";
            text.Append(name).Append('\t').AppendJoin(' ', i < bounds.Length ? bounds[i].Select(bound => bound.ToString(CultureInfo.InvariantCulture)) : [])
                .Append('\t').AppendJoin(' ', weights[offsets[i]..end].Select(weight => Math.Round(weight, 4).ToString(CultureInfo.InvariantCulture))).Append('\n');
        }

        return text.ToString();
    }

    private static byte[] Manifest(byte[] model, int sentences)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("model", "salience");
            json.WriteString("trainer", "Microsoft.ML LbfgsLogisticRegression, one thread, L1 0.5, L2 1");
            json.WriteString("data", "OrangeSum (github.com/Tixierae/OrangeSum), abstracts, train split");
            json.WriteString("licence", "CC BY-SA 4.0");
            json.WriteNumber("articles", MaxArticles);
            json.WriteNumber("sentences", sentences);
            json.WriteNumber("seed", Seed);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(model)));
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
