using Precis.Documents;

namespace Precis.Learning.Evaluation.Facts;

/// <summary>Counts whether the stories with a topic, and they alone, have a fact of its type.</summary>
internal sealed class TopicTally
{
    private static readonly (string Topic, string Name, Func<Fact, bool> IsOfType)[] Types =
    [
        ("acq", "acquisition", fact => fact is AcquisitionFact),
        ("earn", "results", fact => fact is ResultsFact),
    ];

    private readonly FieldCounts[] _counts = new FieldCounts[Types.Length];
    private int _stories;

    public List<string> Errors { get; } = [];

    public void Add(string id, Document document, IReadOnlySet<string> topics)
    {
        _stories++;
        for (var i = 0; i < Types.Length; i++)
        {
            var (topic, name, isOfType) = Types[i];
            var fact = document.Facts.FirstOrDefault(isOfType);
            _counts[i] += (topics.Contains(topic), fact) switch
            {
                (true, not null) => new(1, 0, 0),
                (true, null) => new(0, 0, 1),
                (false, not null) => new(0, 1, 0),
                _ => default,
            };
            if (topics.Contains(topic) != fact is not null)
            {
                Errors.Add(fact is null
                    ? $"{name} missed\t{id}\t{document.Text.ReplaceLineEndings(" ")}"
                    : $"{name} false\t{id}\t{FactEvaluation.Describe(document, fact)}");
            }
        }
    }

    public IEnumerable<Measure> Measures()
    {
        if (_stories == 0)
        {
            yield break;
        }

        for (var i = 0; i < Types.Length; i++)
        {
            yield return new($"{Types[i].Name} P", _counts[i].Precision);
            yield return new($"{Types[i].Name} R", _counts[i].Recall);
            yield return new($"{Types[i].Name} F1", _counts[i].F1);
        }

        yield return new("stories (number)", _stories);
    }
}

/// <summary>Counts the facts of general news, per thousand articles.</summary>
internal sealed class GeneralTally
{
    private static readonly (string Name, Func<Fact, bool> IsOfType)[] Types =
    [
        ("contract", fact => fact is ContractFact), ("acquisition", fact => fact is AcquisitionFact), ("results", fact => fact is ResultsFact),
    ];

    private readonly int[] _counts = new int[Types.Length];
    private int _articles;

    public List<string> Errors { get; } = [];

    public void Add(string id, Document document)
    {
        _articles++;
        foreach (var fact in document.Facts)
        {
            Errors.Add($"fact\t{id}\t{FactEvaluation.Describe(document, fact)}");
        }

        for (var i = 0; i < Types.Length; i++)
        {
            _counts[i] += document.Facts.Count(Types[i].IsOfType);
        }
    }

    public IEnumerable<Measure> Measures() => _articles == 0
        ? []
        : [.. Types.Select((type, i) => new Measure($"{type.Name} facts per 1,000 articles", 1000.0 * _counts[i] / _articles)), new("articles (number)", _articles)];
}
