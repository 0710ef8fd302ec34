using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Precis.Learning.Training.Names;

/// <summary>Trains the token classifier with ML.NET's maximum entropy trainer. Deterministic: one thread, a fixed seed.</summary>
internal static class SdcaTrainer
{
    private const int Seed = 1;
    private const int Iterations = 10;
    private const float L2 = 1e-5f;

    /// <summary>Trains.</summary>
    /// <returns>ML.NET's own model, which predicts from a row of column values.</returns>
    public static MulticlassPredictionTransformer<MaximumEntropyModelParameters> Fit(TokenSamples samples, out IDataView data)
    {
        var context = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, samples.Features.Length);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), samples.Tags.Length);
        data = context.Data.LoadFromEnumerable(samples.Rows.Select((row, i) => RowOf(row, samples.Classes[i], samples.Features.Length)).ToArray(), schema);
        return context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = L2,
            MaximumNumberOfIterations = Iterations,
            NumberOfThreads = 1,
        }).Fit(data);
    }

    /// <summary>The weights of a model.</summary>
    public static LinearWeights WeightsOf(MaximumEntropyModelParameters parameters, TokenSamples samples)
    {
        VBuffer<float>[]? byClass = null;
        parameters.GetWeights(ref byClass, out var classes);
        var weights = new float[samples.Features.Length * classes];
        for (var c = 0; c < classes; c++)
        {
            foreach (var (column, weight) in byClass[c].Items())
            {
                weights[column * classes + c] = weight;
            }
        }

        return new LinearWeights(samples, [.. parameters.GetBiases()], weights);
    }

    private static Row RowOf(int[] columns, byte label, int width)
    {
        var counts = new SortedDictionary<int, float>();
        foreach (var column in columns)
        {
            counts[column] = counts.GetValueOrDefault(column) + 1;
        }

        // ML.NET takes the numbers of a key column as they are in .NET, from zero; a one-based label shifts every class.
        return new Row { Label = label, Features = new VBuffer<float>(width, counts.Count, [.. counts.Values], [.. counts.Keys]) };
    }

    private sealed class Row
    {
        public uint Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
