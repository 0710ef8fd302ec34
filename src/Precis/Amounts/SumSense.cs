using Precis.Documents;

namespace Precis.Amounts;

/// <summary>Tells money from what else a currency's word may mean, by the words of its sentence: "livres" are books too, "pounds" are weights.</summary>
internal static class SumSense
{
    private const int Reach = 160;

    private static readonly MeasureUnit Pound = new(AmountKind.Quantity, "[lb_av]", 1);

    /// <summary>Whether the measure is money; where it is a weight, the unit of that.</summary>
    public static bool IsMoney(ReadOnlySpan<char> text, Measure money, AmountLexicon lexicon, out MeasureUnit? weight)
    {
        weight = null;
        var currency = money.Currency!;
        if (currency.Has(CurrencyNotes.Weak))
        {
            return MeasureReader.IsSum(money.Numeral) || money.Scale > 1
                || (text[money.End - 1] == 's' && Evidence(text, money, lexicon, ContextRole.Weight).SpeaksFor > 0);
        }

        if (!currency.Has(CurrencyNotes.Book | CurrencyNotes.Weight))
        {
            return true;
        }

        if (currency.Has(CurrencyNotes.Book) && text[money.Start..] is ['u' or 'U', 'n', ' ', ..])
        {
            // The book is masculine, the pound feminine.
            return false;
        }

        var (against, speaksFor) = Evidence(text, money, lexicon, currency.Has(CurrencyNotes.Book) ? ContextRole.Book : ContextRole.Weight);
        if (currency.Has(CurrencyNotes.Weight))
        {
            var of = text[money.End..] is [' ', 'o', 'f', ' ', ..];
            if (against > speaksFor || of)
            {
                weight = Pound;
                return false;
            }

            return true;
        }

        return speaksFor > against || (against == 0 && (money.Scale > 1 || CurrencyReader.EndsClause(text, money.End)));
    }

    private static (int Against, int SpeaksFor) Evidence(ReadOnlySpan<char> text, Measure money, AmountLexicon lexicon, ContextRole other)
    {
        var against = 0;
        var speaksFor = 0;
        var i = Math.Max(0, money.Start - Reach);
        for (var k = money.Start; k > i; k--)
        {
            if (Gaps.HasSentenceEnd(text, k - 1, k))
            {
                i = k;
                break;
            }
        }

        var stop = Math.Min(text.Length, money.End + Reach);
        while (i < stop)
        {
            if (i >= money.End && Gaps.HasSentenceEnd(text, i, i + 1))
            {
                break;
            }

            if (text[i] == '£')
            {
                speaksFor++;
            }

            if (!char.IsLetter(text[i]) || (i > 0 && char.IsLetter(text[i - 1])))
            {
                i++;
                continue;
            }

            var end = Gaps.WordEnd(text, i);
            var role = i >= money.Start && i < money.End ? ContextRole.None : lexicon.ReadingOf(text[i..end]);
            against += role == other ? 1 : 0;
            speaksFor += role == ContextRole.Value ? 1 : 0;
            i = end;
        }

        return (against, speaksFor);
    }
}
