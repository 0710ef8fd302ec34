using System.Globalization;
using Precis.Documents;

namespace Precis.Amounts;

/// <summary>Brings recognised amounts to the form of the record: main units, one currency code, the same sum tied to the one before it.</summary>
internal static class AmountNormalizer
{
    private const int MostBetween = 25;

    /// <summary>Makes the amounts of a document.</summary>
    public static IReadOnlyList<Amount> Normalize(Document document, IReadOnlyList<AmountMatch> matches)
    {
        var resolver = new CurrencyResolver(document, matches);
        var codes = new string?[matches.Count];
        var amounts = new List<Amount>(matches.Count);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            var span = match.Span;
            codes[i] = match.SameCurrencyAs >= 0
                ? codes[match.SameCurrencyAs]
                : match.Currency is { } currency ? resolver.Resolve(currency, WordsOf(document.Text, match)) : null;
            var low = Trim(match.Low * match.Factor);
            amounts.Add(new Amount
            {
                Id = "a" + (i + 1).ToString(CultureInfo.InvariantCulture),
                Start = span.Start,
                End = span.End,
                Text = document.TextOf(span),
                Kind = match.Kind,
                Value = match.High is null ? low : null,
                Low = match.High is null ? null : low,
                High = match.High is { } high ? Trim(high * match.Factor) : null,
                Currency = codes[i],
                Unit = match.Unit,
                Modifier = match.Modifier,
                SameAs = i > 0 && IsSameSum(document.Text, amounts[i - 1], match, codes[i]) ? amounts[i - 1].Id : null,
            });
        }

        return amounts;
    }

    /// <summary>Whether the sum stands in parentheses, or after "soit", behind another in a different currency.</summary>
    private static bool IsSameSum(string text, Amount before, AmountMatch match, string? code)
    {
        if (before.Kind != AmountKind.Money || match.Kind != AmountKind.Money || code is null || before.Currency is null || code == before.Currency)
        {
            return false;
        }

        var between = text.AsSpan(before.End, match.Span.Start - before.End);
        var open = between.IndexOfAny('(', '[');
        if (open < 0)
        {
            var words = between.Trim().TrimStart(',').Trim();
            return words is "soit" or "or" or "soit environ" or "or about" or "soit près de" or "or around";
        }

        return open <= MostBetween && between[(open + 1)..].Length <= MostBetween && !Gaps.HasSentenceEnd(text, before.End, match.Span.Start)
            && between.IndexOfAny(')', ']') < 0 && !between[..open].ContainsAny(',', ';', ':');
    }

    private static string WordsOf(string text, AmountMatch match) => text.AsSpan(match.Span.Start, match.Span.Length).ToString();

    /// <summary>The value without zeros that only its computation left.</summary>
    private static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;
}
