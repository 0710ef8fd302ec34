using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Precis.Languages;

namespace Precis.Learning.Training.Identification;

/// <summary>A classifier as ML.NET trained it, and the same weights as a <see cref="LinearModel"/>.</summary>
/// <param name="Context">The context that it was trained in.</param>
/// <param name="Transformer">ML.NET's own model.</param>
/// <param name="Model">The weights in full precision.</param>
internal sealed record TrainedLanguageClassifier(
    MLContext Context, MulticlassPredictionTransformer<MaximumEntropyModelParameters> Transformer, LinearModel Model);

/// <summary>Trains the language classifier with ML.NET: one thread, a fixed seed, so that the same rows give the same weights.</summary>
internal static class LanguageClassifier
{
    /// <summary>The seed of every random choice.</summary>
    public const int Seed = 1;

    /// <summary>The classes in the order of the model.</summary>
    public static string[] Classes { get; } = ["fr", "en", "other"];

    public static TrainedLanguageClassifier Train(IReadOnlyList<LanguageRow> rows, Action<string> log)
    {
        log($"{rows.Count} rows");
        var context = new MLContext(Seed);
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = 0.01f,
            MaximumNumberOfIterations = 100,
            HistorySize = 10,
            NumberOfThreads = 1,
            EnforceNonNegativity = false,
        });
        var transformer = trainer.Fit(View(context, rows));
        VBuffer<float>[]? weights = null;
        transformer.Model.GetWeights(ref weights, out var classes);
        var packed = new float[classes * LanguageIdentifier.Buckets];
        for (var c = 0; c < classes; c++)
        {
            foreach (var (feature, weight) in weights[c].Items())
            {
                packed[feature * classes + c] = weight;
            }
        }

        return new(context, transformer, LinearModel.Of(Classes, [.. transformer.Model.GetBiases()], packed));
    }

    /// <summary>The rows as ML.NET reads them.</summary>
    public static IDataView View(MLContext context, IEnumerable<LanguageRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, LanguageIdentifier.Buckets);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), Classes.Length);
        return context.Data.LoadFromEnumerable(rows.Select(Of).ToArray(), schema);
    }

    private static Row Of(LanguageRow row)
    {
        var counts = new Counts([]);
        var norm = LanguageIdentifier.Norm(CharacterNgrams.Read(row.Text.AsSpan(0, Math.Min(row.Text.Length, LanguageIdentifier.Enough)), LanguageIdentifier.Buckets, ref counts));
        return new Row
        {
            Label = (uint)Array.IndexOf(Classes, row.Class),
            Features = new VBuffer<float>(
                LanguageIdentifier.Buckets, counts.All.Count, [.. counts.All.Values.Select(count => count * norm)], [.. counts.All.Keys]),
        };
    }

    private readonly struct Counts(SortedDictionary<int, int> all) : IFeatureTaker
    {
        public SortedDictionary<int, int> All => all;

        public void Take(int feature) => all[feature] = all.GetValueOrDefault(feature) + 1;
    }

    private sealed class Row
    {
        public uint Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
