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

/// <summary>One figure.</summary>
/// <param name="Name">What is measured ("strict F1").</param>
/// <param name="Value">The value, a proportion unless the name gives a unit.</param>
public sealed record Measure(string Name, double Value);

/// <summary>What an evaluation found.</summary>
/// <param name="Measures">The figures, in the order in which they are printed.</param>
/// <param name="Errors">One line an error, printed on demand.</param>
public sealed record EvaluationReport(IReadOnlyList<Measure> Measures, IReadOnlyList<string> Errors);
