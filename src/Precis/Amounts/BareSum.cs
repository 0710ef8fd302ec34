using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>
/// Reads a sum that leaves its currency to the one before it in the sentence, "251 millions d'euros contre 240 millions", or in a row of a table of results to
/// nobody.
/// </summary>
internal static class BareSum
{
    /// <summary>A sum is set against one that stands no further before it.</summary>
    private const int Reach = 300;

    /// <summary>Reads the sum, given the amounts before it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Measure first, AmountLexicon lexicon, List<AmountMatch> found, out AmountMatch match)
    {
        match = default;
        var numeral = first.Numeral;
        var money = LastMoney(found);
        if (money >= 0 && first.Start - found[money].Span.End > Reach)
        {
            money = -1;
        }

        if (numeral.IsFraction)
        {
            return false;
        }

        var end = first.End;
        if (ResultsRow.IsMoney(text, first, money >= 0, lexicon) is { } row)
        {
            match = new AmountMatch(new Span(first.Start, end), AmountKind.Money, first.Value, null) { SameCurrencyAs = money, Factor = 1 };
            return row;
        }

        if (money < 0 || Gaps.HasSentenceEnd(text, found[money].Span.End, first.Start))
        {
            return false;
        }

        var scaled = numeral.Scale >= 1_000_000 && !IsFollowedByOf(text, end, lexicon.Language);
        if (!scaled && !IsCompared(text, first, lexicon))
        {
            return false;
        }

        match = new AmountMatch(new Span(first.Start, end), AmountKind.Money, first.Value, null) { SameCurrencyAs = money, Factor = 1 };
        return true;
    }

    private static int LastMoney(List<AmountMatch> found)
    {
        for (var i = found.Count - 1; i >= 0 && i >= found.Count - 4; i--)
        {
            if (found[i].Kind == AmountKind.Money)
            {
                return found[i].SameCurrencyAs >= 0 ? found[i].SameCurrencyAs : i;
            }
        }

        return -1;
    }

    /// <summary>A number without a scale is a sum only where it is set against one: "contre 251", "vs 4.10".</summary>
    private static bool IsCompared(ReadOnlySpan<char> text, Measure first, AmountLexicon lexicon)
    {
        var numeral = first.Numeral;
        if (numeral.Form != NumeralForm.Digits || numeral.IsYear)
        {
            return false;
        }

        var end = Gaps.SkipSpacesBack(text, first.Start);
        var word = Gaps.WordStart(text, end);
        if (word == end || lexicon.ContextOf(text[word..end]) != ContextRole.Second)
        {
            return false;
        }

        var next = Gaps.SkipSpaces(text, first.End);
        var nextEnd = Gaps.WordEnd(text, next);
        return lexicon.CountedOf(text[next..nextEnd]).Role != CountedRole.Time;
    }

    private static bool IsFollowedByOf(ReadOnlySpan<char> text, int end, Language language)
    {
        var i = Gaps.SkipSpaces(text, end);
        return CurrencyReader.SkipOf(text, i, language) > i;
    }
}
