using System.Text.Json;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Learning.Evaluation.Facts;

/// <summary>Counts contract facts against gold ones.</summary>
internal sealed class ContractTally
{
    private readonly Dictionary<string, FieldCounts> _fields = ContractComparison.Fields.ToDictionary(field => field, _ => default(FieldCounts));
    private FieldCounts _facts;
    private int _exact;
    private int _gold;
    private int _articles;

    public List<string> Errors { get; } = [];

    public void Add(string id, Document document, IReadOnlyList<JsonElement> gold)
    {
        var comparison = new ContractComparison(document, openIsFree: document.Language == Language.French);
        _articles++;
        _gold += gold.Count;
        foreach (var (wanted, fact) in comparison.Pair(gold, [.. document.Facts.OfType<ContractFact>()]))
        {
            _facts += (wanted, fact) switch
            {
                (null, _) => new(0, 1, 0),
                (_, null) => new(0, 0, 1),
                _ => new(1, 0, 0),
            };
            _exact += wanted is { } right && fact is not null && comparison.IsExact(right, fact) ? 1 : 0;
            var wrong = new List<string>();
            foreach (var field in ContractComparison.Fields)
            {
                var counts = comparison.Compare(field, wanted, fact);
                _fields[field] += counts;
                if (counts.Wrong + counts.Missed > 0)
                {
                    wrong.Add(field);
                }
            }

            if (wrong.Count > 0)
            {
                var kind = wanted is null ? "false" : fact is null ? "missed" : "differs";
                Errors.Add($"{kind}\t{id}\t{string.Join(",", wrong)}\t{wanted}\t{(fact is null ? "" : FactEvaluation.Describe(document, fact))}");
            }
        }
    }

    public IEnumerable<Measure> Measures()
    {
        if (_articles == 0)
        {
            yield break;
        }

        yield return new("contracts found P", _facts.Precision);
        yield return new("contracts found R", _facts.Recall);
        yield return new("contracts exact", _gold == 0 ? 1 : (double)_exact / _gold);
        var all = _fields.Values.Aggregate((left, right) => left + right);
        foreach (var (name, counts) in _fields.Prepend(new("fields", all)))
        {
            yield return new($"{name} P", counts.Precision);
            yield return new($"{name} R", counts.Recall);
            yield return new($"{name} F1", counts.F1);
        }

        yield return new("contracts (number)", _gold);
    }
}
