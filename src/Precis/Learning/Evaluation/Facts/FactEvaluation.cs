using System.Text.Json;
using Precis.Documents;

namespace Precis.Learning.Evaluation.Facts;

/// <summary>
/// Measures facts. Rows with <c>facts</c> are held against the contracts found, field by field. Rows of <c>topics</c> and rows of the same ids with a
/// text say which articles must tell an acquisition (<c>acq</c>) or results (<c>earn</c>), and that the others must not. In other texts, general
/// news, each fact counts as false.
/// </summary>
internal sealed class FactEvaluation : IEvaluation
{
    /// <inheritdoc/>
    public string Task => "facts";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var topics = Topics(gold);
        var contracts = new ContractTally();
        var stories = new TopicTally();
        var general = new GeneralTally();
        foreach (var row in gold.Where(row => row.TryGetProperty("text", out _)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = row.GetProperty("id").GetString()!;
            if (row.TryGetProperty("facts", out var facts))
            {
                contracts.Add(id, Annotate(row), [.. facts.EnumerateArray()]);
            }
            else if (topics.TryGetValue(id, out var ofStory))
            {
                stories.Add(id, Annotate(row), ofStory);
            }
            else if (topics.Count == 0)
            {
                general.Add(id, Annotate(row));
            }
        }

        return new EvaluationReport([.. contracts.Measures(), .. stories.Measures(), .. general.Measures()], [.. contracts.Errors, .. stories.Errors, .. general.Errors]);
    }

    /// <summary>The topics of stories, by their ids.</summary>
    internal static Dictionary<string, HashSet<string>> Topics(IReadOnlyList<JsonElement> gold) => gold.Where(row => row.TryGetProperty("topics", out _))
        .ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()!).ToHashSet());

    internal static Document Annotate(JsonElement row) => ArticlePipeline.Default.Annotate(Linking.LinkingEvaluation.Article(row, withTitle: false));

    /// <summary>The words of a fact, for the list of errors.</summary>
    internal static string Describe(Document document, Fact fact) =>
        $"{fact.GetType().Name[..^4]}: {string.Join("; ", fact.Evidence.Select(evidence => $"{evidence.Field}={evidence.Text}"))} | "
        + string.Join(" ", fact.Sentences.Select(index => document.TextOf(document.Sentences[index].Span))).ReplaceLineEndings(" ");
}
