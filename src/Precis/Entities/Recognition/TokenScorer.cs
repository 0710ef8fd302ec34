using System.Buffers;
using System.Numerics.Tensors;

namespace Precis.Entities.Recognition;

/// <summary>Scores the labels of tokens. What a form gives at a distance is computed once a document. Serves one document; its tables are lent.</summary>
internal sealed class TokenScorer : IDisposable
{
    private readonly NameModel _model;
    private readonly TokenTable _table;
    private readonly int _classes;
    private readonly float[] _formScores;
    private readonly bool[] _formKnown;

    public TokenScorer(NameModel model, TokenTable table)
    {
        _model = model;
        _table = table;
        _classes = model.Tags.Length;
        _formScores = ArrayPool<float>.Shared.Rent(table.FormCount * Distances * _classes);
        _formKnown = new bool[table.FormCount * Distances];
    }

    public void Dispose() => ArrayPool<float>.Shared.Return(_formScores);

    private static int Distances => 2 * NameFeatures.Window + 1;

    /// <summary>Writes the scores of a token's labels, not normalised.</summary>
    public void Score(int first, int end, int token, Span<float> scores)
    {
        _model.Bias.CopyTo(scores);
        for (var distance = -NameFeatures.Window; distance <= NameFeatures.Window; distance++)
        {
            var at = token + distance;
            if (at >= first && at < end)
            {
                TensorPrimitives.Add(scores, FormScores(at, distance), scores);
            }
        }

        var sink = new ScoreSink(_model, scores);
        NameFeatures.OfPlace(_table, first, end, token, ref sink);
    }

    private ReadOnlySpan<float> FormScores(int token, int distance)
    {
        ref readonly var facts = ref _table.Facts[token];
        var index = facts.Form * Distances + distance + NameFeatures.Window;
        var scores = _formScores.AsSpan(index * _classes, _classes);
        if (!_formKnown[index])
        {
            _formKnown[index] = true;
            scores.Clear();
            var sink = new ScoreSink(_model, scores);
            NameFeatures.OfForm(facts, _table.WordOf(token), distance, ref sink);
        }

        return scores;
    }

    private readonly ref struct ScoreSink(NameModel model, Span<float> scores) : IFeatureSink
    {
        private readonly Span<float> _scores = scores;

        public void Add(uint feature) => model.Score(feature, _scores);
    }
}
