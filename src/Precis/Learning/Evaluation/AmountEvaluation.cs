using System.Globalization;
using System.Text.Json;
using Precis.Amounts;
using Precis.Articles;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Learning.Evaluation;

/// <summary>
/// Measures the amounts layer: strict, relaxed and value F1 over the kinds that the gold file annotates, the spans of each kind apart, value accuracy,
/// and what was found in texts that hold nothing. Gold of type <c>number</c> or <c>ordinal</c> measures the reader of numerals instead.
/// </summary>
public sealed class AmountEvaluation : IEvaluation
{
    private static readonly string[] Kinds = ["money", "percent", "quantity"];

    /// <inheritdoc/>
    public string Task => "amounts";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var annotated = Kinds.Where(kind => gold.Any(row => Items(row).Any(item => TypeOf(item) == kind))).ToHashSet(StringComparer.Ordinal);
        var numbers = annotated.Count == 0 && gold.Any(row => Items(row).Any());
        var all = new SpanScoring();
        var trimmed = new SpanScoring();
        var byKind = Kinds.ToDictionary(kind => kind, _ => (Raw: new SpanScoring(), Trimmed: new SpanScoring()), StringComparer.Ordinal);
        var errors = new List<string>();
        var (negatives, falsePositives) = (0, 0);
        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var language = row.TryGetProperty("lang", out var lang) && lang.GetString() == "fr" ? Language.French : Language.English;
            var text = row.GetProperty("text").GetString()!;
            var items = Items(row).ToList();
            if (numbers)
            {
                ScoreNumbers(text, language, items, all, errors);
                continue;
            }

            var found = Read(text, language).Where(amount => annotated.Contains(Kind(amount)) || items.Count == 0).ToList();
            if (items.Count == 0)
            {
                negatives++;
                falsePositives += found.Any(amount => annotated.Contains(Kind(amount))) ? 1 : 0;
            }

            found.RemoveAll(amount => !annotated.Contains(Kind(amount)) || Ignored(row, amount));
            Score(text, items, found, all, trimmed, errors);
            foreach (var kind in annotated)
            {
                var ofKind = items.Where(item => TypeOf(item) == kind).ToList();
                var foundOfKind = found.Where(amount => Kind(amount) == kind).ToList();
                Score(text, ofKind, foundOfKind, byKind[kind].Raw, byKind[kind].Trimmed, errors: null);
            }
        }

        var measures = new List<Measure> { new("strict F1", all.StrictF1), new("relaxed F1", all.RelaxedF1), new("value F1", all.ValueF1), new("value accuracy", all.ValueAccuracy) };
        if (!numbers)
        {
            measures.Add(new Measure("trimmed strict F1", trimmed.StrictF1));
            foreach (var kind in Kinds.Where(annotated.Contains))
            {
                var (raw, cut) = byKind[kind];
                measures.Add(new Measure(kind + " strict F1", raw.StrictF1));
                measures.Add(new Measure(kind + " trimmed strict F1", cut.StrictF1));
                measures.Add(new Measure(kind + " relaxed F1", raw.RelaxedF1));
                measures.Add(new Measure(kind + " value accuracy", raw.ValueAccuracy));
            }

            measures.Add(new Measure("negatives clean", negatives == 0 ? 1 : 1 - ((double)falsePositives / negatives)));
        }

        return new EvaluationReport(measures, errors);
    }

    /// <summary>The amounts of a text alone.</summary>
    internal static IReadOnlyList<Amount> Read(string text, Language language)
    {
        var article = new Article { Source = new SourceInfo("", "text/plain", "", 0), Paragraphs = [], Language = language };
        var document = new Document(article, text, []) { Language = language };
        new AmountAnnotator().Annotate(document, CancellationToken.None);
        return document.Amounts;
    }

    private static void Score(string text, List<JsonElement> items, List<Amount> found, SpanScoring raw, SpanScoring trimmed, List<string>? errors)
    {
        var gold = items.Select(SpanOf).ToList();
        var spans = found.Select(amount => (amount.Start, amount.End)).ToList();
        bool HasValue(int i, int j) => Matches(items[i], found[j]);
        var matches = raw.Add(gold, spans, HasValue);
        trimmed.Add([.. gold.Select(span => TrimModifiers(text, span))], spans, HasValue);
        if (errors is null)
        {
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (matches[i] < 0)
            {
                errors.Add($"missed: {items[i].GetRawText()} in: {Around(text, gold[i])}");
            }
            else if (!HasValue(i, matches[i]))
            {
                errors.Add($"value: {items[i].GetRawText()} read as {Describe(found[matches[i]])} in: {Around(text, gold[i])}");
            }
            else if (gold[i] != spans[matches[i]] && TrimModifiers(text, gold[i]) != spans[matches[i]])
            {
                errors.Add($"span: {items[i].GetProperty("text").GetString()} read as {Describe(found[matches[i]])} in: {Around(text, gold[i])}");
            }
        }

        errors.AddRange(found.Where((_, j) => !matches.Contains(j)).Select(amount => $"spurious: {Describe(amount)} in: {Around(text, (amount.Start, amount.End))}"));
    }

    private static void ScoreNumbers(string text, Language language, List<JsonElement> items, SpanScoring scoring, List<string> errors)
    {
        var found = new List<(int Start, int End)>();
        var values = new List<decimal>();
        foreach (var item in items)
        {
            var (start, end) = SpanOf(item);
            if (NumeralReader.TryReadSigned(text, start, language, out var numeral))
            {
                found.Add((start, numeral.End));
                values.Add(numeral.Value);
            }
            else
            {
                errors.Add($"missed: {text[start..end]}");
            }
        }

        var matches = scoring.Add([.. items.Select(SpanOf)], found, (i, j) => ValueIs(items[i], "value", values[j]));
        for (var i = 0; i < items.Count; i++)
        {
            if (matches[i] >= 0 && (found[matches[i]] != SpanOf(items[i]) || !ValueIs(items[i], "value", values[matches[i]])))
            {
                errors.Add($"number: {items[i].GetRawText()} read as '{text[found[matches[i]].Start..found[matches[i]].End]}' = {values[matches[i]].ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }

    /// <summary>Whether an amount has the value of a gold item, or one of the readings that it accepts.</summary>
    private static bool Matches(JsonElement item, Amount amount)
    {
        if (item.TryGetProperty("accept", out var accept) && accept.EnumerateArray().Any(reading => HasFields(reading, amount)))
        {
            return true;
        }

        return HasFields(item, amount);
    }

    private static bool HasFields(JsonElement reading, Amount amount) =>
        (!reading.TryGetProperty("kind", out var kind) || kind.GetString() == Kind(amount))
        && (!reading.TryGetProperty("currency", out var currency) || currency.GetString() == amount.Currency)
        && (!reading.TryGetProperty("value", out _) || ValueIs(reading, "value", amount.Value))
        && (!reading.TryGetProperty("low", out _) || ValueIs(reading, "low", amount.Low))
        && (!reading.TryGetProperty("high", out _) || ValueIs(reading, "high", amount.High));

    private static bool ValueIs(JsonElement item, string name, decimal? value)
    {
        if (!item.TryGetProperty(name, out var gold) || gold.ValueKind != JsonValueKind.Number)
        {
            return true;
        }

        return value is { } number && Math.Abs((double)number - gold.GetDouble()) <= 1e-9 * Math.Max(1, Math.Abs(gold.GetDouble()));
    }

    /// <summary>A gold span without the words that bound it, which our spans leave outside.</summary>
    private static (int Start, int End) TrimModifiers(string text, (int Start, int End) span)
    {
        var (start, end) = span;
        for (var i = start; i < end; i++)
        {
            var figure = char.IsAsciiDigit(text[i]) || text[i] is '$' or '€' or '£';
            var word = i == start || !char.IsLetterOrDigit(text[i - 1]);
            if (figure || (word && char.IsUpper(text[i])))
            {
                while (i > start && text[i - 1] is not ' ')
                {
                    i--;
                }

                return (i, end);
            }
        }

        return span;
    }

    private static bool Ignored(JsonElement row, Amount amount) =>
        row.TryGetProperty("ignore", out var ignore) && ignore.ValueKind == JsonValueKind.Array
        && ignore.EnumerateArray().Any(item => item.TryGetProperty("start", out var start) && start.GetInt32() < amount.End && amount.Start < item.GetProperty("end").GetInt32());

    private static JsonElement.ArrayEnumerator Items(JsonElement row) =>
        row.TryGetProperty("gold", out var items) ? items.EnumerateArray() : default;

    private static string? TypeOf(JsonElement item) => item.GetProperty("type").GetString();

    private static (int Start, int End) SpanOf(JsonElement item) => (item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());

    private static string Kind(Amount amount) => Kinds[(int)amount.Kind];

    private static string Describe(Amount amount) =>
        string.Create(CultureInfo.InvariantCulture, $"'{amount.Text}' {Kind(amount)} {amount.Value}{amount.Low}..{amount.High} {amount.Currency} {amount.Unit} {amount.Modifier}");

    private static string Around(string text, (int Start, int End) span) =>
        text[Math.Max(0, span.Start - 40)..Math.Min(text.Length, span.End + 30)].ReplaceLineEndings(" ");
}
