using System.Globalization;
using Precis.Documents;
using Precis.Languages;
using Precis.Learning.Evaluation;

namespace Precis.Tests.Amounts;

public class AmountSpecTests
{
    public static TheoryData<string, string, string> Specs()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (var row in SpecTable.Rows($"Amounts/amounts.{language}.md"))
            {
                data.Add(language, row[0], row[1]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void ReadsWhatTheTableSays(string language, string text, string expected)
    {
        var amounts = AmountEvaluation.Read(text, language == "fr" ? Language.French : Language.English);

        Assert.Equal(expected, string.Join(" ; ", amounts.Select(Tell)));
        Assert.All(amounts, amount => Assert.Equal(amount.Text, text[amount.Start..amount.End]));
        Assert.All(amounts, (amount, i) => Assert.Equal($"a{i + 1}", amount.Id));
    }

    private static string Tell(Amount amount)
    {
        var value = amount.Value is { } one ? Number(one) : $"{Number(amount.Low!.Value)}..{Number(amount.High!.Value)}";
        var measured = amount.Kind switch
        {
            AmountKind.Money => amount.Currency ?? "?",
            AmountKind.Percent => amount.Unit is null ? "%" : "% " + amount.Unit,
            _ => amount.Unit!,
        };
        var modifier = amount.Modifier is { } bound ? " " + Enum.GetName(bound)!.ToLowerInvariant() : "";
        var same = amount.SameAs is { } id ? " = " + id : "";
        return $"[{amount.Text}] {value} {measured}{modifier}{same}";
    }

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
