using System.Text.Json;
using Precis.Entities.Recognition;
using Precis.Languages;
using Precis.Learning.Names;

namespace Precis.Learning.Evaluation;

/// <summary>
/// Measures the name recogniser: exact spans, micro F1 over persons, organisations and places, and each type by itself. The gold spans are cut
/// to the record's convention as the recogniser's are (no titles, articles, possessives); where the gold does not say whether a word is a place
/// or a demonym (<c>gpe</c>), nothing is counted on either side.
/// </summary>
internal sealed class NerEvaluation : IEvaluation
{
    private const int Types = 6;

    /// <inheritdoc/>
    public string Task => "ner";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        var counts = new SpanCounts[Types];
        var errors = new List<string>();
        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var recognizer = NameRecognizer.For(row.GetProperty("lang").GetString() == "fr" ? Language.French : Language.English);
            Compare(new NameCorpus(recognizer.Resources).Read(row), recognizer, counts, errors);
        }

        var main = counts[0] + counts[1] + counts[2];
        var measures = new List<Measure> { new("PER/ORG/LOC precision", main.Precision), new("PER/ORG/LOC recall", main.Recall), new("PER/ORG/LOC F1", main.F1) };
        for (var type = 0; type < Types; type++)
        {
            if (counts[type].Gold + counts[type].Found > 0)
            {
                measures.Add(new($"{(NameType)type} precision", counts[type].Precision));
                measures.Add(new($"{(NameType)type} recall", counts[type].Recall));
                measures.Add(new($"{(NameType)type} F1", counts[type].F1));
            }
        }

        return new EvaluationReport(measures, errors);
    }

    private static void Compare(LabeledDocument labeled, NameRecognizer recognizer, SpanCounts[] counts, List<string> errors)
    {
        var expected = labeled.Names.ToHashSet();
        var document = labeled.Document;
        foreach (var name in recognizer.Recognize(document))
        {
            if (labeled.Undecided.Any(span => span.Overlaps(name.Span)))
            {
                continue;
            }

            var right = expected.Remove(new GoldName(name.Span, name.Type));
            counts[(int)name.Type] += new SpanCounts(right ? 1 : 0, 1, 0);
            if (!right)
            {
                errors.Add($"extra\t{name.Type}\t{document.TextOf(name.Span)}\t{Excerpt.Around(document.Text, name.Span)}");
            }
        }

        foreach (var name in labeled.Names)
        {
            counts[(int)name.Type] += new SpanCounts(0, 0, 1);
            if (expected.Contains(name))
            {
                errors.Add($"missed\t{name.Type}\t{document.TextOf(name.Span)}\t{Excerpt.Around(document.Text, name.Span)}");
            }
        }
    }

    /// <summary>How many spans are right, found and expected.</summary>
    private readonly record struct SpanCounts(int Right, int Found, int Gold)
    {
        public double Precision => Found == 0 ? 0 : (double)Right / Found;

        public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

        public double F1 => Found + Gold == 0 ? 0 : 2.0 * Right / (Found + Gold);

        public static SpanCounts operator +(SpanCounts left, SpanCounts right) =>
            new(left.Right + right.Right, left.Found + right.Found, left.Gold + right.Gold);
    }
}
