using System.Globalization;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Facts;

/// <summary>
/// How sure a fact is, as a probability: what is said for and against it, weighed by <c>Facts/Confidence/weights.tsv</c> and put through the logistic
/// function. The weights of contracts and of facts in French are set by hand, the others learned from articles whose facts are known (docs/models.md);
/// a type that nothing was measured for stays below what is called sure.
/// </summary>
internal sealed class FactConfidence(Document document)
{
    /// <summary>The most that a fact may have whose type nothing was measured for.</summary>
    public const double Unmeasured = 0.85;

    /// <summary>What a fact has until <see cref="Apply"/> weighs it.</summary>
    public const double Unweighed = 0;

    private const int Far = 5;
    private const int LongestRow = 70;

    private static readonly ILookup<string, (string Feature, double Weight)> Weights = EmbeddedData.Rows("Facts/Confidence/weights.tsv")
        .ToLookup(row => row[0], row => (row[1], double.Parse(row[2], CultureInfo.InvariantCulture)));

    /// <summary>The facts with their confidence.</summary>
    public List<Fact> Apply(IEnumerable<Fact> facts)
    {
        var weighed = new List<Fact>();
        foreach (var fact in facts)
        {
            var isFirst = !weighed.Exists(other => other.GetType() == fact.GetType());
            weighed.Add(fact with { Confidence = Of(fact, isFirst) });
        }

        return weighed;
    }

    private double Of(Fact fact, bool isFirst)
    {
        var kind = KindOf(fact);
        if (!Weights.Contains(kind))
        {
            return fact.Confidence;
        }

        var features = Features(fact, isFirst);
        var sum = Weights[kind].Where(row => features.Contains(row.Feature)).Sum(row => row.Weight);
        return Math.Round(1 / (1 + Math.Exp(-sum)), 2);
    }

    private string KindOf(Fact fact) => fact switch
    {
        ContractFact when IsNotice(fact) => "contract-notice",
        ContractFact => "contract",
        AcquisitionFact => "acquisition",
        ResultsFact when IsTable(fact) => "results-table",
        ResultsFact => "results",
        _ => "",
    };

    private HashSet<string> Features(Fact fact, bool isFirst)
    {
        var features = new HashSet<string>(StringComparer.Ordinal) { "always" };
        void Add(string feature, bool holds)
        {
            if (holds)
            {
                features.Add(feature);
            }
        }

        var sentence = fact.Sentences.DefaultIfEmpty(0).Min();
        Add("lead", sentence == 0);
        Add("near", sentence is 1 or 2);
        Add("far", sentence >= Far);
        Add("first", isFirst);
        Add("several-sentences", fact.Sentences.Count > 1);
        Add("french", document.Language == Language.French);
        Add("conditional", fact.Factuality == Factuality.Conditional);
        Add("status", fact.Evidence.Any(evidence => evidence.Field == "status"));
        Add("nominal", fact.Evidence.Any(evidence => evidence.Field is "company" or "acquirers" or "target" or "sellers" or "suppliers" && char.IsLower(evidence.Text[0])));
        switch (fact)
        {
            case AcquisitionFact acquisition:
                string[] parties = [.. acquisition.Acquirers, .. acquisition.Sellers, .. acquisition.Target is { } target ? [target] : Array.Empty<string>()];
                Add("target", acquisition.Target is not null);
                Add("acquirers", acquisition.Acquirers.Count > 0);
                Add("sellers", acquisition.Sellers.Count > 0);
                Add("stake", acquisition.Stake is not null);
                Add("rumoured", acquisition.Status == AcquisitionStatus.Rumoured);
                Add("one-party", parties.Length == 1);
                Add("companies", parties.All(id => document.Entities.First(entity => entity.Id == id).Type == EntityType.Company));
                break;
            case ResultsFact results:
                Add("period", results.Period is not null);
                Add("company", results.Company is not null);
                Add("previous", results.Metrics.Any(metric => metric.Previous is not null));
                Add("change", results.Metrics.Any(metric => metric.Change is not null));
                Add("several-figures", results.Metrics.Count > 1);
                Add("net", results.Metrics.Any(metric => metric.Metric is Metric.NetIncome or Metric.Eps));
                break;
            case ContractFact contract:
                Add("suppliers", contract.Suppliers.Count > 0);
                Add("buyers", contract.Buyers.Count > 0);
                Add("amount", contract.Amount is not null);
                Add("named", contract.Contract is not null);
                break;
        }

        return features;
    }

    /// <summary>Whether the figures are rows of a table: the name of the first one begins a short line.</summary>
    private bool IsTable(Fact fact)
    {
        var term = fact.Evidence.FirstOrDefault(evidence => evidence.Field == "metrics[0].metric");
        if (term is null || (term.Start > 0 && document.Text[term.Start - 1] != '\n'))
        {
            return false;
        }

        var end = document.Text.IndexOf('\n', term.Start);
        return (end < 0 ? document.Text.Length : end) - term.Start <= LongestRow;
    }

    /// <summary>Whether most values stand in lines with a label, as in a notice.</summary>
    private bool IsNotice(Fact fact)
    {
        var labelled = fact.Evidence.Count(evidence =>
        {
            var line = evidence.Start == 0 ? 0 : document.Text.LastIndexOf('\n', evidence.Start - 1) + 1;
            var before = document.Text.AsSpan(line, evidence.Start - line);
            return before.Length <= LongestRow && before.Contains(':');
        });
        return labelled >= 2 && 2 * labelled >= fact.Evidence.Count;
    }
}
