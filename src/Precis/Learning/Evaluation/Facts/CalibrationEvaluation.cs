using System.Globalization;
using System.Text.Json;
using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis.Learning.Evaluation.Facts;

/// <summary>
/// Tells whether the confidence of facts means something: of the facts of each step of confidence, the share that is right. A contract is right when none of its
/// values differs from a gold one's; the figures of an earnings table when they are what <see cref="EarningsTable"/> reads; results told in sentences when the story has the
/// topic <c>earn</c>; an acquisition when the story has the topic <c>acq</c> and its headline, which is kept from the reader, names one of the parties.
/// </summary>
internal sealed class CalibrationEvaluation : IEvaluation
{
    private static readonly (double From, string Name)[] Steps = [(0.9, ">= 0.9"), (0.8, "0.8-0.9"), (0.7, "0.7-0.8"), (0.5, "0.5-0.7"), (0, "< 0.5")];

    /// <inheritdoc/>
    public string Task => "calibration";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var topics = FactEvaluation.Topics(gold);
        var tally = new Dictionary<(string Type, int Step), (int Facts, int Right)>();
        var errors = new List<string>();
        foreach (var row in gold.Where(row => row.TryGetProperty("text", out _)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = row.GetProperty("id").GetString()!;
            var isGold = row.TryGetProperty("facts", out var facts);
            if (!isGold && !topics.ContainsKey(id))
            {
                continue;
            }

            var document = FactEvaluation.Annotate(row);
            foreach (var (type, fact, isRight) in isGold ? Contracts(document, [.. facts.EnumerateArray()]) : Stories(document, topics[id], row))
            {
                var step = Array.FindIndex(Steps, step => fact.Confidence >= step.From);
                var (all, right) = tally.GetValueOrDefault((type, step));
                tally[(type, step)] = (all + 1, right + (isRight ? 1 : 0));
                if (!isRight)
                {
                    errors.Add(string.Create(CultureInfo.InvariantCulture, $"{type}\t{fact.Confidence}\t{id}\t{FactEvaluation.Describe(document, fact)}"));
                }
            }
        }

        return new EvaluationReport([.. Measures(tally)], errors);
    }

    private static IEnumerable<Measure> Measures(Dictionary<(string Type, int Step), (int Facts, int Right)> tally)
    {
        foreach (var type in tally.Keys.Select(key => key.Type).Distinct().Order(StringComparer.Ordinal))
        {
            for (var step = 0; step < Steps.Length; step++)
            {
                var (all, right) = tally.GetValueOrDefault((type, step));
                if (all > 0)
                {
                    yield return new($"{type} {Steps[step].Name} right", (double)right / all);
                    yield return new($"{type} {Steps[step].Name} (number)", all);
                }
            }
        }
    }

    private static IEnumerable<(string Type, Fact Fact, bool IsRight)> Contracts(Document document, IReadOnlyList<JsonElement> gold)
    {
        var comparison = new ContractComparison(document, openIsFree: document.Language == Languages.Language.French);
        var type = document.Language == Languages.Language.French ? "contract fr" : "contract en";
        return comparison.Pair(gold, [.. document.Facts.OfType<ContractFact>()])
            .Where(pair => pair.Fact is not null)
            .Select(pair => (type, (Fact)pair.Fact!, pair.Gold is { } wanted && ContractComparison.Key.All(field => comparison.Compare(field, wanted, pair.Fact).Wrong == 0)));
    }

    private static IEnumerable<(string Type, Fact Fact, bool IsRight)> Stories(Document document, HashSet<string> topics, JsonElement row)
    {
        var parts = EarningsTable.Read(document.Text);
        var title = row.TryGetProperty("title", out var headline) ? Words(headline.GetString()!).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var fact in document.Facts)
        {
            switch (fact)
            {
                case AcquisitionFact acquisition:
                    var parties = acquisition.Acquirers.Concat(acquisition.Sellers).Append(acquisition.Target).OfType<string>().Select(id => document.Entities.Single(entity => entity.Id == id));
                    yield return ("acquisition", fact, topics.Contains("acq") && parties.Any(party => IsNamed(party, title)));
                    break;
                case ResultsFact when parts.Where(part => fact.Evidence.Any(evidence => evidence.Field.EndsWith(".amount", StringComparison.Ordinal) && part.Lines.Contains(evidence.Span))).ToList() is { Count: > 0 } told:
                    yield return ("results table", fact, told.Select(part => ResultsEvaluation.Compare(document, part)).All(counts => counts.Wrong + counts.Missed == 0));
                    break;
                case ResultsFact:
                    yield return ("results", fact, topics.Contains("earn"));
                    break;
            }
        }
    }

    /// <summary>Whether one of the first two words of a name that tell something stands in the headline.</summary>
    private static bool IsNamed(Entity party, HashSet<string> title) => party.Mentions.Where(mention => mention.Form == MentionForm.Name).Select(mention => mention.Text).Append(party.Name)
        .Any(name => Words(LegalForms.Strip(name).ToString()).Where(word => word.Length > 2).Take(2).Any(title.Contains));

    private static string[] Words(string text) =>
        NameFolding.Fold(text).Split([' ', '.', ',', '<', '>', '(', ')', '/', '-', '\'', '"', '&'], StringSplitOptions.RemoveEmptyEntries);
}
