using System.Collections;
using System.Text.Json;
using Precis.Documents;

namespace Precis.Tests.Facts;

/// <summary>Writes a fact as the tables do: status (and factuality), then the fields that are known, in their order.</summary>
internal static class DeclaredFacts
{
    private static readonly string[] Common = ["Id", "Status", "Factuality", "Sentences", "Evidence", "Confidence", "Type", "Fields", "Sheets"];

    public static string Describe(Document document, Fact fact)
    {
        var status = fact is UserFact user ? user.Status : fact.GetType().GetProperty("Status")!.GetValue(fact)!.ToString()!.ToLowerInvariant();
        var head = fact.Factuality == Factuality.Asserted ? status : $"{status} {fact.Factuality.ToString().ToLowerInvariant()}";
        return string.Join("; ", Fields(fact).Select(field => $"{field.Name}={string.Join(",", field.Values.Select(value => Name(document, value)))}").Prepend(head));
    }

    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Fields(Fact fact)
    {
        if (fact is UserFact user)
        {
            return user.Fields.Select(field => (field.Name, field.Values));
        }

        return fact.GetType().GetProperties().Where(property => !Common.Contains(property.Name) && property.Name != "EqualityContract")
            .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), Values(property.GetValue(fact))))
            .Where(field => field.Item2.Count > 0);
    }

    private static IReadOnlyList<string> Values(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable list => [.. list.Cast<string>()],
        _ => [],
    };

    private static string Name(Document document, string value) =>
        document.Entities.FirstOrDefault(entity => entity.Id == value)?.Name
        ?? document.Dates.FirstOrDefault(date => date.Id == value)?.Value
        ?? document.Amounts.FirstOrDefault(amount => amount.Id == value)?.Text.Replace('\u00A0', ' ')
        ?? value;
}
