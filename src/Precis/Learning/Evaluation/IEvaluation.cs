using System.Text.Json;

namespace Precis.Learning.Evaluation;

/// <summary>Measures one layer against gold data. Stateless.</summary>
public interface IEvaluation
{
    /// <summary>The name of the task on the command line ("dates").</summary>
    string Task { get; }

    /// <summary>Measures.</summary>
    /// <param name="gold">The rows of the gold file, one JSON object an article.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken);
}

/// <summary>An evaluation that can also tell how well a layer does on names that its training data does not hold.</summary>
public interface IUnseenEvaluation : IEvaluation
{
    /// <summary>Measures, and adds the recall of what is new.</summary>
    /// <param name="gold">The rows of the gold file, one JSON object an article.</param>
    /// <param name="seen">The rows that the layer was trained on, of the same form.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, IEnumerable<JsonElement> seen, CancellationToken cancellationToken);
}

/// <summary>One figure.</summary>
/// <param name="Name">What is measured ("strict F1").</param>
/// <param name="Value">The value, a proportion unless the name gives a unit.</param>
public sealed record Measure(string Name, double Value);

/// <summary>What an evaluation found.</summary>
/// <param name="Measures">The figures, in the order in which they are printed.</param>
/// <param name="Errors">One line an error, printed on demand.</param>
public sealed record EvaluationReport(IReadOnlyList<Measure> Measures, IReadOnlyList<string> Errors);
