using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Precis.Entities.Recognition;

namespace Precis.Learning.Training.Names;

/// <summary>How to train.</summary>
/// <param name="MinimumCount">How often a feature must occur to be looked at.</param>
/// <param name="L1">The L1 regularisation, which makes most weights zero.</param>
/// <param name="L2">The L2 regularisation.</param>
/// <param name="Iterations">The passes over the data.</param>
internal sealed record MaxEntOptions(int MinimumCount = 2, float L1 = 0.1f, float L2 = 1e-6f, int Iterations = 20);

/// <summary>Trains a <see cref="NameModel"/> with ML.NET's maximum entropy classifier. Deterministic: one thread, a fixed seed.</summary>
internal sealed class MaxEntTrainer(MaxEntOptions options)
{
    /// <summary>The seed of the shuffling.</summary>
    public const int Seed = 1;

    private readonly Dictionary<uint, int> _counts = [];
    private readonly List<(byte Tag, uint[] Features)> _tokens = [];

    /// <summary>The number of tokens taken.</summary>
    public int TokenCount => _tokens.Count;

    /// <summary>Takes the tokens of a document that may be part of a name.</summary>
    public void Add(LabeledDocument labeled, NameResources resources)
    {
        var table = new TokenTable(labeled.Document, resources);
        foreach (var sentence in labeled.Document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (table.Facts[i].IsCandidate)
                {
                    Add(labeled.Tags[i], FeaturesOf(table, sentence, i));
                }
            }
        }
    }

    /// <summary>Trains on what was taken.</summary>
    /// <returns>The bytes of the model, in the format of <see cref="NameModelFile"/>.</returns>
    public byte[] Train(Action<string> log)
    {
        var tags = _tokens.Select(token => token.Tag).Distinct().Order().ToArray();
        var features = _counts.Where(entry => entry.Value >= options.MinimumCount).Select(entry => entry.Key).Order().ToArray();
        var index = features.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        log($"{_tokens.Count} tokens, {tags.Length} labels, {features.Length} features of {_counts.Count}");
        var parameters = Fit([.. _tokens.Select(token => RowOf(token, tags, index))], features.Length, tags.Length);
        return Write(parameters, tags, features, log);
    }

    private static uint[] FeaturesOf(TokenTable table, Documents.Sentence sentence, int token)
    {
        var sink = new FeatureList([]);
        for (var distance = -NameFeatures.Window; distance <= NameFeatures.Window; distance++)
        {
            var at = token + distance;
            if (at >= sentence.FirstToken && at < sentence.EndToken)
            {
                NameFeatures.OfForm(table.Facts[at], table.WordOf(at), distance, ref sink);
            }
        }

        NameFeatures.OfPlace(table, sentence.FirstToken, sentence.EndToken, token, ref sink);
        return [.. sink.Features];
    }

    private static Row RowOf((byte Tag, uint[] Features) token, byte[] tags, Dictionary<uint, int> index)
    {
        var counts = new SortedDictionary<int, float>();
        foreach (var feature in token.Features)
        {
            if (index.TryGetValue(feature, out var column))
            {
                counts[column] = counts.GetValueOrDefault(column) + 1;
            }
        }

        return new Row
        {
            Label = (uint)Array.IndexOf(tags, token.Tag),
            Features = new VBuffer<float>(index.Count, counts.Count, [.. counts.Values], [.. counts.Keys]),
        };
    }

    private void Add(byte tag, uint[] features)
    {
        _tokens.Add((tag, features));
        foreach (var feature in features)
        {
            _counts[feature] = _counts.GetValueOrDefault(feature) + 1;
        }
    }

    private MaximumEntropyModelParameters Fit(Row[] rows, int features, int classes)
    {
        var context = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        var trainer = context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = options.L1,
            L2Regularization = options.L2,
            MaximumNumberOfIterations = options.Iterations,
            NumberOfThreads = 1,
            ConvergenceTolerance = 0.001f,
        });
        return trainer.Fit(context.Data.LoadFromEnumerable(rows, schema)).Model;
    }

    private static byte[] Write(MaximumEntropyModelParameters parameters, byte[] tags, uint[] features, Action<string> log)
    {
        VBuffer<float>[]? weights = null;
        parameters.GetWeights(ref weights, out var classes);
        var bias = parameters.GetBiases().ToArray();
        var rows = new List<(byte Class, float Weight)>?[features.Length];
        var largest = 0f;
        for (var c = 0; c < classes; c++)
        {
            foreach (var (column, weight) in weights[c].Items())
            {
                if (weight != 0)
                {
                    (rows[column] ??= []).Add(((byte)c, weight));
                    largest = Math.Max(largest, Math.Abs(weight));
                }
            }
        }

        var kept = rows.Index().Where(row => row.Item is not null).Select(row =>
            new NameModelRow(features[row.Index], [.. row.Item!.Select(w => w.Class)], [.. row.Item!.Select(w => w.Weight)])).ToList();
        var bytes = NameModelFile.Write(tags, bias, kept, largest);
        log($"{kept.Sum(row => row.Weights.Length)} weights, largest {largest:f2}, {bytes.Length} bytes");
        return bytes;
    }

    private readonly struct FeatureList(List<uint> features) : IFeatureSink
    {
        public List<uint> Features => features;

        public void Add(uint feature) => features.Add(feature);
    }

    private sealed class Row
    {
        public uint Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
