using System.Text.Json;
using Precis.Documents;

namespace Precis.Learning.Evaluation.Facts;

/// <summary>What of one field was right, found wrongly and missed.</summary>
internal readonly record struct FieldCounts(int Right, int Wrong, int Missed)
{
    public static FieldCounts operator +(FieldCounts left, FieldCounts right) =>
        new(left.Right + right.Right, left.Wrong + right.Wrong, left.Missed + right.Missed);

    public double Precision => Share(Right, Right + Wrong);

    public double Recall => Share(Right, Right + Missed);

    public double F1 => Share(2 * Right, (2 * Right) + Wrong + Missed);

    private static double Share(int part, int all) => all == 0 ? 1 : (double)part / all;
}

/// <summary>Holds a contract fact against a gold one, field by field. Either may be missing: its fields are then missed, or found wrongly.</summary>
/// <param name="document">The article.</param>
/// <param name="openIsFree">Whether a field that the gold leaves open is not looked at.</param>
internal sealed class ContractComparison(Document document, bool openIsFree)
{
    /// <summary>The fields, in the order in which they are told.</summary>
    public static readonly string[] Fields = ["buyers", "suppliers", "losingBidders", "amount", "status", "awardDate", "startDate", "endDate"];

    /// <summary>The fields that must be right for a fact to be exact.</summary>
    internal static readonly string[] Key = ["buyers", "suppliers", "amount", "endDate", "status"];
    private static readonly string[] Matching = ["buyers", "suppliers", "amount"];

    /// <summary>Pairs facts with gold ones, those with the most right fields first; a pair must share a party or the sum.</summary>
    public IReadOnlyList<(JsonElement? Gold, ContractFact? Fact)> Pair(IReadOnlyList<JsonElement> gold, IReadOnlyList<ContractFact> facts)
    {
        var pairs = new List<(JsonElement?, ContractFact?)>();
        var freeGold = gold.ToList();
        var freeFacts = facts.ToList();
        var candidates = gold.SelectMany(wanted => facts.Select(fact => (Gold: wanted, Fact: fact)))
            .Where(pair => Array.Exists(Matching, field => Compare(field, pair.Gold, pair.Fact).Right > 0))
            .OrderByDescending(pair => Fields.Sum(field => Compare(field, pair.Gold, pair.Fact).Right));
        foreach (var (wanted, fact) in candidates)
        {
            if (freeFacts.Contains(fact) && freeGold.Remove(wanted))
            {
                freeFacts.Remove(fact);
                pairs.Add((wanted, fact));
            }
        }

        return [.. pairs, .. freeGold.Select(wanted => ((JsonElement?)wanted, (ContractFact?)null)), .. freeFacts.Select(fact => ((JsonElement?)null, (ContractFact?)fact))];
    }

    /// <summary>Whether all that matters is right.</summary>
    public bool IsExact(JsonElement gold, ContractFact fact) => Array.TrueForAll(Key, field => Compare(field, gold, fact) is { Wrong: 0, Missed: 0 });

    /// <summary>Compares one field.</summary>
    public FieldCounts Compare(string field, JsonElement? gold, ContractFact? fact)
    {
        var isOpen = gold is not { } row || !row.TryGetProperty(field, out _);
        return isOpen && openIsFree && gold is not null ? default : field switch
        {
            "buyers" => Names(Strings(gold, field), [], fact?.Buyers),
            "suppliers" => Names(Strings(gold, field), Strings(gold, "parents"), fact?.Suppliers),
            "losingBidders" => Names(Strings(gold, field), [], fact?.LosingBidders),
            "amount" => One(isOpen, fact?.Amount, id => IsAmount(gold!.Value, id)),
            "status" => One(isOpen, fact is null ? null : fact.Status.ToString().ToLowerInvariant(), status => IsStatus(gold!.Value, status)),
            _ => One(isOpen, field == "awardDate" ? fact?.AwardDate : field == "startDate" ? fact?.StartDate : fact?.EndDate, id => IsDate(Text(gold!.Value, field)!, id)),
        };
    }

    // The parent company in the place of its unit is right, and so are both.
    private FieldCounts Names(IReadOnlyList<string> gold, IReadOnlyList<string> parents, IReadOnlyList<string>? found)
    {
        var entities = (found ?? []).Select(id => document.Entities.Single(entity => entity.Id == id)).ToList();
        var missed = gold.Where(name => !entities.Exists(entity => GoldName.IsCalled(entity, name))).ToList();
        var byParent = Math.Min(missed.Count, parents.Count(name => entities.Exists(entity => GoldName.IsCalled(entity, name))));
        var wrong = entities.Count(entity => !gold.Concat(parents).Any(name => GoldName.IsCalled(entity, name)));
        return new FieldCounts(gold.Count - missed.Count + byParent, wrong, missed.Count - byParent);
    }

    private static FieldCounts One(bool isOpen, string? found, Func<string, bool> isRight) => (isOpen, found) switch
    {
        (true, null) => default,
        (true, _) => new(0, 1, 0),
        (false, null) => new(0, 0, 1),
        (false, { } value) => isRight(value) ? new(1, 0, 0) : new(0, 1, 1),
    };

    private bool IsAmount(JsonElement gold, string id)
    {
        var amount = document.Amounts.Single(amount => amount.Id == id);
        var wanted = gold.GetProperty("amount").GetDouble();
        return (amount.Value ?? amount.High) is { } value && Math.Abs((double)value - wanted) <= 0.005 * Math.Abs(wanted)
            && (Text(gold, "currency") is not { } currency || currency == amount.Currency);
    }

    // Equal as far as the gold goes: "2024" is right for any day of that year.
    private bool IsDate(string gold, string id) => document.Dates.Single(date => date.Id == id).Value.StartsWith(gold, StringComparison.Ordinal);

    private static bool IsStatus(JsonElement gold, string found)
    {
        var wanted = Text(gold, "status");
        return Group(wanted) == Group(found) || (found == "extended" && Text(gold, "kind") == "modification");
    }

    private static string? Group(string? status) => status switch
    {
        "signed" => "awarded",
        "planned" => "tendered",
        _ => status,
    };

    private static IReadOnlyList<string> Strings(JsonElement? row, string name) =>
        row is { } gold && gold.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
}
