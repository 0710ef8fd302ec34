namespace Precis.Languages;

/// <summary>What a numeral says of parts of one: decimals in words, halves and quarters behind "and".</summary>
internal static class NumeralParts
{
    /// <summary>"point two five", "virgule vingt-cinq".</summary>
    internal static decimal Decimals(ref NumeralCursor at)
    {
        if (at.Peek().Kind != NumeralWordKind.Point)
        {
            return 0;
        }

        var from = at.Next++;
        decimal value = 0;
        decimal place = 1;
        while (place > 0.000001m)
        {
            var token = at.Peek();
            if (token.IsFigures && token.Figures is { Decimals: 0, Digits: < 7 } && place == 1)
            {
                for (var i = 0; i < token.Figures.Digits; i++)
                {
                    place /= 10;
                }

                at.Next++;
                return token.Figures.Value * place;
            }

            if (token.Kind == NumeralWordKind.Unit && token.Word.Value < 10 && !token.IsOrdinal && !(at.IsFrench && at.Peek(1).Kind == NumeralWordKind.Ten))
            {
                place /= 10;
                value += token.Word.Value * place;
                at.Next++;
                continue;
            }

            if (token.Kind is NumeralWordKind.Ten or NumeralWordKind.Unit && NumeralGroup.BelowHundred(ref at, out var two) && !at.IsOrdinal)
            {
                value += two * place / 100;
                return value;
            }

            break;
        }

        if (place == 1)
        {
            at.Next = from;
        }

        return value;
    }

    /// <summary>"et demi", "and a half", "and a quarter", "and three quarters": the share of one that they add.</summary>
    internal static decimal Remainder(ref NumeralCursor at)
    {
        if (at.Peek().Kind != NumeralWordKind.Joiner)
        {
            return 0;
        }

        var after = at.Peek(1);
        var article = after.Kind == NumeralWordKind.Article || (after.Kind == NumeralWordKind.Unit && after.Word.Value == 1);
        var part = article ? at.Peek(2) : after;
        if (part.Kind == NumeralWordKind.Half && (article || at.IsFrench))
        {
            at.Next += article ? 3 : 2;
            return 0.5m;
        }

        if (article && (part.Kind == NumeralWordKind.Fraction || (part.Word.Has(NumeralWordFlags.Fraction) && !at.IsFrench)))
        {
            at.Next += 3;
            return 1 / part.Word.Value;
        }

        if (after.Kind == NumeralWordKind.Unit && at.Peek(2).Kind == NumeralWordKind.Fraction && after.Word.Value < at.Peek(2).Word.Value)
        {
            at.Next += 3;
            return after.Word.Value / at.Peek(-1).Word.Value;
        }

        return 0;
    }
}
