using System.Runtime.InteropServices;
using Precis.Documents;
using Precis.Entities.Recognition;
using Precis.Learning.Names;

namespace Precis.Learning.Training.Names;

/// <summary>The tokens to train on: the columns of each one's features and its class. The features that are too rare have no column.</summary>
/// <param name="Tags">The label of each class.</param>
/// <param name="Features">The hash of each column.</param>
/// <param name="Rows">The columns of each token.</param>
/// <param name="Classes">The class of each token.</param>
internal sealed record TokenSamples(byte[] Tags, uint[] Features, int[][] Rows, byte[] Classes);

/// <summary>Collects <see cref="TokenSamples"/> from labelled documents.</summary>
/// <param name="resources">What features are read from besides the text.</param>
/// <param name="hiddenShare">The share of the capitalised words whose identity is hidden.</param>
internal sealed class TokenSampler(NameResources resources, double hiddenShare = 0)
{
    private const int Seed = 1;
    private const double UnlistedShare = 0.25;

    private readonly Random _random = new(Seed);
    private readonly Dictionary<uint, int> _columns = [];
    private readonly List<uint> _features = [];
    private readonly List<int> _counts = [];
    private readonly List<(byte Tag, int[] Row)> _tokens = [];

    /// <summary>Takes the tokens of a document that may be part of a name.</summary>
    public void Add(LabeledDocument labeled)
    {
        var table = new TokenTable(labeled.Document, resources);
        HideWords(table);
        var sink = new ColumnSink(this, []);
        foreach (var sentence in labeled.Document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (table.Facts[i].IsCandidate)
                {
                    sink.Columns.Clear();
                    AddFeatures(table, sentence, i, ref sink);
                    _tokens.Add((labeled.Tags[i], [.. sink.Columns]));
                }
            }
        }
    }

    /// <summary>What was taken, without the features that occur less than <paramref name="minimumCount"/> times.</summary>
    public TokenSamples Samples(int minimumCount)
    {
        var columns = new int[_features.Count];
        var kept = new List<uint>();
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = -1;
            if (_counts[i] >= minimumCount)
            {
                columns[i] = kept.Count;
                kept.Add(_features[i]);
            }
        }

        var tags = _tokens.Select(token => token.Tag).Distinct().Order().ToArray();
        return new TokenSamples(
            tags,
            [.. kept],
            [.. _tokens.Select(token => token.Row.Select(column => columns[column]).Where(column => column >= 0).ToArray())],
            [.. _tokens.Select(token => (byte)Array.IndexOf(tags, token.Tag))]);
    }

    /// <summary>
    /// Takes the identity of one capitalised word in so many away, at random: what the classifier cannot know by heart it has to tell by
    /// context, shape and lists, as it must for the names that it has never seen. A quarter of the words lose the registry's lists, which hold most names of the
    /// training data and few of tomorrow's.
    /// </summary>
    private void HideWords(TokenTable table)
    {
        for (var i = 0; i < table.Facts.Length; i++)
        {
            ref var facts = ref table.Facts[i];
            if (!facts.IsCapital)
            {
                continue;
            }

            var isHidden = _random.NextDouble() < hiddenShare;
            if (isHidden)
            {
                facts.Lower = (uint)_random.Next();
                facts.Cluster = 0;
                facts.Role = 0;
            }

            if (isHidden || _random.NextDouble() < UnlistedShare)
            {
                facts.Lists &= ~Lexicons.Registry;
                facts.PhraseLists &= ~Lexicons.Registry;
            }
        }
    }

    private static void AddFeatures(TokenTable table, Sentence sentence, int token, ref ColumnSink sink)
    {
        for (var distance = -NameFeatures.Window; distance <= NameFeatures.Window; distance++)
        {
            var at = token + distance;
            if (at >= sentence.FirstToken && at < sentence.EndToken)
            {
                NameFeatures.OfForm(table.Facts[at], table.WordOf(at), distance, ref sink);
            }
        }

        NameFeatures.OfPlace(table, sentence.FirstToken, sentence.EndToken, token, ref sink);
    }

    private int ColumnOf(uint feature)
    {
        ref var column = ref CollectionsMarshal.GetValueRefOrAddDefault(_columns, feature, out var known);
        if (!known)
        {
            column = _features.Count;
            _features.Add(feature);
            _counts.Add(0);
        }

        _counts[column]++;
        return column;
    }

    private readonly struct ColumnSink(TokenSampler sampler, List<int> columns) : IFeatureSink
    {
        public List<int> Columns => columns;

        public void Add(uint feature) => columns.Add(sampler.ColumnOf(feature));
    }
}
