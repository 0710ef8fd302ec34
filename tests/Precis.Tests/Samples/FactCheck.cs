using System.Text.Json;

namespace Precis.Tests.Samples;

/// <summary>Holds the facts of a record against those expected: each expected one is paired with the nearest of its type, and none may be left over.</summary>
internal static class FactCheck
{
    /// <summary>The types of the library; a user's have no expectations.</summary>
    private static readonly string[] Extracted = ["contract", "acquisition", "results", "appointment", "funding", "legal", "workforce"];

    private static readonly HashSet<string> Entities = new(StringComparer.Ordinal)
    {
        "contract", "buyers", "suppliers", "losingBidders", "contestedBy", "acquirers", "target", "sellers", "company", "person", "organization",
        "predecessor", "investors", "parties", "authority", "place",
    };

    private static readonly HashSet<string> Dates = new(StringComparer.Ordinal)
    {
        "awardDate", "startDate", "endDate", "duration", "date", "period", "effectiveDate",
    };

    private static readonly HashSet<string> Amounts = new(StringComparer.Ordinal) { "amount", "stake", "valuation", "count" };

    private static readonly HashSet<string> WithoutEvidence = new(StringComparer.Ordinal)
    {
        "id", "type", "status", "factuality", "sentences", "evidence", "confidence", "replaces", "replacedBy", "amountKind", "metrics",
    };

    public static IReadOnlyList<string> Run(RecordView record, JsonElement expected)
    {
        var errors = new List<string>();
        var free = record.Items("facts").Where(fact => Extracted.Contains(fact.String("type"))).ToList();
        foreach (var fact in free)
        {
            errors.AddRange(Evidence(record, fact));
        }

        foreach (var wanted in expected.List("facts").Where(fact => Extracted.Contains(fact.String("type"))))
        {
            var best = free.Where(fact => fact.String("type") == wanted.String("type"))
                .Select(fact => (Fact: fact, Errors: Compare(record, fact, wanted))).OrderBy(pair => pair.Errors.Count).FirstOrDefault();
            if (best.Errors is null)
            {
                errors.Add($"facts: missing: {wanted}");
                continue;
            }

            free.Remove(best.Fact);
            errors.AddRange(best.Errors.Select(error => $"facts: {Label(wanted)}: {error}"));
        }

        foreach (var allowed in expected.List("optionalFacts"))
        {
            var index = free.FindIndex(fact => fact.String("type") == allowed.String("type") && Compare(record, fact, allowed).Count == 0);
            if (index >= 0)
            {
                free.RemoveAt(index);
            }
        }

        errors.AddRange(free.Select(fact => $"facts: not told by the article: {Describe(record, fact)}"));
        return errors;
    }

    private static IEnumerable<string> Evidence(RecordView record, JsonElement fact)
    {
        var fields = fact.List("evidence").Select(evidence => evidence.String("field")).ToHashSet(StringComparer.Ordinal);
        foreach (var property in fact.EnumerateObject().Where(property => !WithoutEvidence.Contains(property.Name)))
        {
            var empty = property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() == 0;
            if (!empty && !fields.Contains(property.Name))
            {
                yield return $"facts: {property.Name} of {Describe(record, fact)} has no evidence";
            }

            if (!empty && (Entities.Contains(property.Name) || Dates.Contains(property.Name) || Amounts.Contains(property.Name)))
            {
                foreach (var id in fact.Strings(property.Name).Where(id => record.Find(id) is null))
                {
                    yield return $"facts: {property.Name} names {id}, which is not there";
                }
            }
        }
    }

    private static List<string> Compare(RecordView record, JsonElement fact, JsonElement wanted)
    {
        var errors = new List<string>();
        foreach (var property in wanted.EnumerateObject())
        {
            var (name, value) = (property.Name, property.Value);
            if (name == "type")
            {
                continue;
            }

            var found = name == "metrics" ? [] : fact.Strings(name);
            var holds = name switch
            {
                "metrics" => value.EnumerateArray().All(metric => fact.List("metrics").Any(there => IsMetric(record, there, metric))),
                "replaces" or "replacedBy" => record.IsCalled(record.Find(fact.String(name))?.String("contract"), value.GetString()!),
                _ when Entities.Contains(name) => SameEntities(record, found, wanted.Strings(name)),
                _ when Dates.Contains(name) => Wording.IsOneOf(record.Find(fact.String(name))?.String("value"), value.GetString()!),
                _ when Amounts.Contains(name) => IsAmount(record.Find(fact.String(name)), value),
                "title" or "role" or "round" or "matter" => Wording.Contains(fact.String(name), value.GetString()!),
                _ => Wording.IsOneOf(fact.String(name), value.GetString()!),
            };
            if (!holds)
            {
                var there = name == "metrics" ? fact.TryGetProperty(name, out var metrics) ? metrics.ToString() : "nothing"
                    : found.Count == 0 ? "nothing"
                    : Entities.Contains(name) || Dates.Contains(name) || Amounts.Contains(name) || name.StartsWith("replace", StringComparison.Ordinal)
                        ? string.Join(", ", found.Select(record.Describe)) : string.Join(", ", found);
                errors.Add($"{name} is {there}, not {value}");
            }
        }

        return errors;
    }

    private static bool SameEntities(RecordView record, IReadOnlyList<string> found, IReadOnlyList<string> wanted) =>
        found.Count == wanted.Count && found.Zip(wanted).All(pair => pair.Second.Split('|').Any(name => record.IsCalled(pair.First, name)));

    private static bool IsMetric(RecordView record, JsonElement metric, JsonElement wanted) =>
        metric.String("metric") == wanted.String("metric")
        && new[] { "amount", "previous", "change" }.All(field =>
            !wanted.TryGetProperty(field, out var value) || IsAmount(record.Find(metric.String(field)), value));

    private static bool IsAmount(JsonElement? amount, JsonElement wanted) =>
        amount is { } found
        && new[] { "value", "low", "high" }.All(field =>
            !wanted.TryGetProperty(field, out var value) || found.TryGetProperty(field, out var there) && there.GetDecimal() == value.GetDecimal())
        && (wanted.String("currency") is not { } currency || found.String("currency") == currency);

    private static string Label(JsonElement wanted) =>
        wanted.String("contract") ?? $"{wanted.String("type")} of {string.Join(", ", wanted.Strings("suppliers").Concat(wanted.Strings("company")))}";

    private static string Describe(RecordView record, JsonElement fact) =>
        string.Join("; ", fact.EnumerateObject().Where(property => property.Name is not ("evidence" or "sentences" or "confidence" or "id"))
            .Select(property => (property.Name, Values: property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Array && property.Name != "metrics" ? fact.Strings(property.Name) : []))
            .Where(property => property.Values.Count > 0)
            .Select(property => $"{property.Name} {string.Join(", ", property.Values.Select(value => record.Find(value) is null ? value : record.Describe(value)))}"));
}
