using System.Buffers;
using System.Globalization;
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

    /// <summary>What features are read from besides the text.</summary>
    public NameResources Resources => _resources;

    /// <summary>Finds the names of a document, in order, none overlapping another.</summary>
    public IReadOnlyList<RecognizedName> Recognize(Document document)
    {
        var table = new TokenTable(document, _resources);
        var names = new List<RecognizedName>();
        var length = table.Facts.Length * _model.Tags.Length;
        var scores = ArrayPool<float>.Shared.Rent(length);
        try
        {
            scores.AsSpan(0, length).Clear();
            Score(document, table, scores);
            SharedEvidence.Spread(table, _model.Tags, scores);
            foreach (var (start, end) in Stretches(document, table))
            {
                Decode(table, scores, start, end, names);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }

        return names;
    }

    /// <summary>Reads what the first document needs side by side: each part takes some ten milliseconds.</summary>
    private static NameRecognizer Load(Language language, string code)
    {
        var resources = Task.Run(() => NameResources.Load(language, code));
        var model = NameModelFile.Read(EmbeddedData.Open($"Learning/Models/ner.{code}.bin"));
        return new NameRecognizer(model, resources.GetAwaiter().GetResult());
    }

    /// <summary>
    /// Between tokens that cannot be part of a name nothing has to be decided: each stretch of candidates in a sentence is a sequence of its own.
    /// </summary>
    private static IEnumerable<(int Start, int End)> Stretches(Document document, TokenTable table)
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var start = i;
                while (i < sentence.EndToken && table.Facts[i].IsCandidate)
                {
                    i++;
                }

                if (i > start)
                {
                    yield return (start, i);
                }
            }
        }
    }

    private void Score(Document document, TokenTable table, float[] scores)
    {
        var count = _model.Tags.Length;
        using var scorer = new TokenScorer(_model, table);
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (table.Facts[i].IsCandidate)
                {
                    scorer.Score(sentence.FirstToken, sentence.EndToken, i, scores.AsSpan(i * count, count));
                }
            }
        }
    }

    private void Decode(TokenTable table, float[] scores, int start, int end, List<RecognizedName> names)
    {
        var count = _model.Tags.Length;
        var length = end - start;
        var paths = scores.AsSpan(start * count, length * count).ToArray();
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

            var confidence = Confidence(scores.AsSpan((start + from) * count), classes.AsSpan(from..(i + 1)), count);
            Add(table, start + from, start + i + 1, BilouTag.TypeOf(tag), confidence, names);
        }
    }

    private void Add(TokenTable table, int first, int end, NameType type, double confidence, List<RecognizedName> names)
    {
        if (_convention.Trim(table, ref first, ref end, type)
            && new Span(table.Tokens[first].Span.Start, table.Tokens[end - 1].Span.End) is var span
            && !IsCurrencyMark(table.Text, span.End))
        {
            names.Add(new RecognizedName(span, type, confidence));
        }
    }

    /// <summary>"US$212" names no country.</summary>
    private static bool IsCurrencyMark(string text, int end) => end < text.Length && char.GetUnicodeCategory(text[end]) == UnicodeCategory.CurrencySymbol;

    private static double Confidence(ReadOnlySpan<float> scores, ReadOnlySpan<byte> classes, int count)
    {
        var confidence = 1.0;
        for (var i = 0; i < classes.Length; i++)
        {
            var row = scores.Slice(i * count, count);
            var top = TensorPrimitives.Max(row);
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
