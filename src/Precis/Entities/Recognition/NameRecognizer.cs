using System.Numerics.Tensors;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities.Recognition;

/// <summary>
/// Finds names: a linear classifier over the words round each token, what lists, clusters and the rest of the document say of them, and the
/// best sequence of labels. Needs the segments of the document. Immutable and thread-safe; the models are read on first use.
/// </summary>
internal sealed class NameRecognizer
{
    private static readonly Lazy<NameRecognizer> French = new(() => Load(Language.French, "fr"));
    private static readonly Lazy<NameRecognizer> English = new(() => Load(Language.English, "en"));

    private readonly NameModel _model;
    private readonly NameResources _resources;
    private readonly BilouDecoder _decoder;
    private readonly NameConvention _convention;

    public NameRecognizer(NameModel model, NameResources resources)
    {
        _model = model;
        _resources = resources;
        _decoder = new BilouDecoder(model.Tags);
        _convention = NameConvention.For(resources.Language);
    }

    /// <summary>The recogniser of a language.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The language is undetermined.</exception>
    public static NameRecognizer For(Language language) => language switch
    {
        Language.French => French.Value,
        Language.English => English.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Names are recognised in French and English."),
    };

    /// <summary>Finds the names of a document, in order, none overlapping another.</summary>
    public IReadOnlyList<RecognizedName> Recognize(Document document)
    {
        var names = new List<RecognizedName>();
        var table = new TokenTable(document, _resources);
        var scorer = new TokenScorer(_model, table);
        foreach (var sentence in document.Sentences)
        {
            Recognize(table, scorer, sentence.FirstToken, sentence.EndToken, names);
        }

        return names;
    }

    private static NameRecognizer Load(Language language, string code) => new(
        NameModelFile.Read(EmbeddedData.Open($"Learning/Models/ner.{code}.bin")),
        NameResources.Load(language, code));

    private void Recognize(TokenTable table, TokenScorer scorer, int first, int end, List<RecognizedName> names)
    {
        for (var i = first; i < end; i++)
        {
            // Between tokens that cannot be part of a name nothing has to be decided: each stretch of candidates is a sequence of its own.
            if (!table.Facts[i].IsCandidate)
            {
                continue;
            }

            var start = i;
            while (i < end && table.Facts[i].IsCandidate)
            {
                i++;
            }

            RecognizeStretch(table, scorer, (first, end), start, i, names);
        }
    }

    private void RecognizeStretch(TokenTable table, TokenScorer scorer, (int First, int End) sentence, int start, int end, List<RecognizedName> names)
    {
        var count = _model.Tags.Length;
        var length = end - start;
        var scores = new float[length * count];
        for (var i = start; i < end; i++)
        {
            scorer.Score(sentence.First, sentence.End, i, scores.AsSpan((i - start) * count, count));
        }

        var paths = scores.ToArray();
        var classes = new byte[length];
        _decoder.Decode(paths, classes);
        for (var i = 0; i < length; i++)
        {
            var tag = _model.Tags[classes[i]];
            if (tag == BilouTag.Outside)
            {
                continue;
            }

            var from = i;
            while (BilouTag.PartOf(_model.Tags[classes[i]]) is NamePart.Begin or NamePart.Inside)
            {
                i++;
            }

            Add(table, start + from, start + i + 1, BilouTag.TypeOf(tag), Confidence(scores, classes, from, i + 1), names);
        }
    }

    private void Add(TokenTable table, int first, int end, NameType type, double confidence, List<RecognizedName> names)
    {
        if (_convention.Trim(table, ref first, ref end, type))
        {
            var span = new Span(table.Tokens[first].Span.Start, table.Tokens[end - 1].Span.End);
            names.Add(new RecognizedName(span, type, confidence));
        }
    }

    private static double Confidence(float[] scores, byte[] classes, int from, int end)
    {
        var count = scores.Length / classes.Length;
        var confidence = 1.0;
        for (var i = from; i < end; i++)
        {
            var row = scores.AsSpan(i * count, count);
            var top = TensorPrimitives.Max<float>(row);
            var sum = 0.0;
            foreach (var score in row)
            {
                sum += Math.Exp(score - top);
            }

            confidence = Math.Min(confidence, Math.Exp(row[classes[i]] - top) / sum);
        }

        return confidence;
    }
}
