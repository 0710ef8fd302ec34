using System.Text.Json;
using Precis.Entities.Recognition;
using Precis.Languages;
using Precis.Learning.Names;

namespace Precis.Learning.Evaluation;

/// <summary>
/// Measures the name recogniser: exact spans, micro F1 over persons, organisations and places, and each type by itself. The gold spans are cut
/// to the record's convention as the recogniser's are (no titles, articles, possessives); where the gold does not say whether a word is a place
/// or a demonym (<c>gpe</c>), nothing is counted on either side. Against training data, the recall of unseen names is told too.
/// </summary>
internal sealed class NerEvaluation : IUnseenEvaluation
{
    private const int Types = 6;
    private const int MainTypes = 3;

    /// <inheritdoc/>
    public string Task => "ner";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken) => Evaluate(gold, (SeenNames?)null, cancellationToken);

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, IEnumerable<JsonElement> seen, CancellationToken cancellationToken)
    {
        var names = new SeenNames();
        foreach (var row in seen)
        {
            cancellationToken.ThrowIfCancellationRequested();
            names.Add(new NameCorpus(RecognizerOf(row).Resources).Read(row));
        }

        return Evaluate(gold, names, cancellationToken);
    }

    private static EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, SeenNames? seen, CancellationToken cancellationToken)
    {
        var counts = new SpanCounts[Types];
        var unseen = new SpanCounts[Types];
        var errors = new List<string>();
        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var recognizer = RecognizerOf(row);
            Compare(new NameCorpus(recognizer.Resources).Read(row), recognizer, seen, counts, unseen, errors);
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

        for (var type = 0; type < MainTypes && seen is not null; type++)
        {
            measures.Add(new($"{(NameType)type} recall, unseen", unseen[type].Recall));
            measures.Add(new($"{(NameType)type} unseen (number)", unseen[type].Gold));
        }

        return new EvaluationReport(measures, errors);
    }

    private static NameRecognizer RecognizerOf(JsonElement row) => NameRecognizer.For(row.GetProperty("lang").GetString() == "fr" ? Language.French : Language.English);

    private static void Compare(LabeledDocument labeled, NameRecognizer recognizer, SeenNames? seen, SpanCounts[] counts, SpanCounts[] unseen, List<string> errors)
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
            var isMissed = expected.Contains(name);
            var isUnseen = seen is not null && !seen.Contains(document.TextOf(name.Span));
            counts[(int)name.Type] += new SpanCounts(0, 0, 1);
            unseen[(int)name.Type] += isUnseen ? new SpanCounts(isMissed ? 0 : 1, 0, 1) : default;
            if (isMissed)
            {
                errors.Add($"missed{(isUnseen ? " unseen" : "")}\t{name.Type}\t{document.TextOf(name.Span)}\t{Excerpt.Around(document.Text, name.Span)}");
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
