using System.Text.Json;
using Precis.Documents;

namespace Precis.Learning.Evaluation.Linking;

/// <summary>
/// Measures whether what wins contracts is told to be a company: rows with <c>facts</c> whose <c>suppliers</c> are named as the text names them
/// (<c>a|b</c> where either is right). A few suppliers are associations or public bodies and count as missed, so that a whole is not to be reached.
/// </summary>
internal sealed class SupplierEvaluation : IEvaluation
{
    /// <inheritdoc/>
    public string Task => "suppliers";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        int all = 0, found = 0, companies = 0;
        var errors = new List<string>();
        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var suppliers = Suppliers(row);
            if (suppliers.Count == 0)
            {
                continue;
            }

            var document = LinkingEvaluation.Annotate(row, withTitle: false, cancellationToken);
            foreach (var supplier in suppliers)
            {
                var span = supplier.Split('|').Select(name => PlaceOf(name, document)).FirstOrDefault(place => place is not null);
                var entity = span is { } place ? LinkingEvaluation.At(document, place) : null;
                all++;
                found += entity is null ? 0 : 1;
                companies += entity?.Type == EntityType.Company ? 1 : 0;
                if (entity?.Type != EntityType.Company)
                {
                    errors.Add($"{entity?.Type.ToString() ?? "no name"}\t{supplier}\t{(span is { } at ? Excerpt.Around(document.Text, at) : "not in the text")}");
                }
            }
        }

        return new EvaluationReport(
            [
                new("company, of all suppliers", Share(companies, all)), new("company, of suppliers found", Share(companies, found)),
                new("found", Share(found, all)), new("suppliers (number)", all),
            ],
            errors);
    }

    private static List<string> Suppliers(JsonElement row) =>
        row.TryGetProperty("facts", out var facts)
            ? [.. facts.EnumerateArray().Where(fact => fact.TryGetProperty("suppliers", out _)).SelectMany(fact => fact.GetProperty("suppliers").EnumerateArray())
                .Select(name => name.GetString()!).Distinct()]
            : [];

    private static Span? PlaceOf(string name, Document document) =>
        document.Text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var start ? new Span(start, start + name.Length) : null;

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;
}
