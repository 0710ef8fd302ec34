namespace Precis.Languages;

/// <summary>The numbers below a thousand, in words or in figures, with the parts of one that they add.</summary>
internal static class NumeralGroup
{
    /// <summary>A number below a thousand, or any number in figures.</summary>
    internal static bool TryRead(ref NumeralCursor at, bool first, out decimal group)
    {
        var token = at.Peek();
        group = 1;
        if (token.IsFigures)
        {
            group = token.Figures.Value;
            at.IsFraction = token.Figures.IsFraction;
            at.Next++;
            if (!at.IsFrench && at.Peek().Kind == NumeralWordKind.Hundred)
            {
                group *= 100;
                at.Next++;
            }
        }
        else if (token.Kind == NumeralWordKind.Scale && token.Word.Has(NumeralWordFlags.Bare))
        {
            return true;
        }
        else if (token.Kind == NumeralWordKind.Hundred && token.Word.Has(NumeralWordFlags.Bare))
        {
            Hundreds(ref at, 1, out group);
        }
        else if (token.Kind == NumeralWordKind.Article && first)
        {
            var counted = at.Peek(1);
            at.Next++;
            if (counted.Kind == NumeralWordKind.Hundred)
            {
                Hundreds(ref at, 1, out group);
            }
            else if (!NumeralCursor.IsScale(counted))
            {
                return false;
            }
        }
        else if (!BelowHundred(ref at, out group))
        {
            return false;
        }
        else if (!at.IsOrdinal && at.Peek().Kind == NumeralWordKind.Hundred && TakesHundred(ref at, group, at.Peek().Word))
        {
            Hundreds(ref at, group, out group);
        }

        if (!at.IsOrdinal)
        {
            group += NumeralParts.Decimals(ref at);
            group += NumeralParts.Remainder(ref at);
        }

        return true;
    }

    private static bool TakesHundred(ref NumeralCursor at, decimal count, NumeralWord word) =>
        at.IsFrench ? (count is >= 2 and <= 9) || (count is >= 11 and <= 16 && !word.Has(NumeralWordFlags.Cents)) : count >= 1;

    /// <summary>"hundred" and what follows it, from the token of "hundred" on.</summary>
    private static void Hundreds(ref NumeralCursor at, decimal count, out decimal group)
    {
        group = count * 100;
        at.IsOrdinal = at.Peek().IsOrdinal;
        at.Next++;
        if (at.IsOrdinal)
        {
            return;
        }

        var from = at.Next;
        var joined = !at.IsFrench && at.Peek().Kind == NumeralWordKind.Joiner;
        if (joined)
        {
            at.Next++;
        }

        var ranked = at.Peek() is { IsOrdinal: true, Kind: NumeralWordKind.Unit } && !at.IsFrench && !joined;
        if (!ranked && BelowHundred(ref at, out var rest) && at.Peek().Kind != NumeralWordKind.Hundred)
        {
            group += rest;
        }
        else
        {
            at.Next = from;
            at.IsOrdinal = false;
        }
    }

    internal static bool BelowHundred(ref NumeralCursor at, out decimal value)
    {
        var token = at.Peek();
        value = token.Word.Value;
        if (token.Kind is not (NumeralWordKind.Unit or NumeralWordKind.Ten))
        {
            return false;
        }

        at.Next++;
        at.IsOrdinal = token.IsOrdinal;
        if (at.IsOrdinal)
        {
            return true;
        }

        var highest = 9;
        if (token.Kind == NumeralWordKind.Unit)
        {
            if (!at.IsFrench || value is not (4 or 10))
            {
                return true;
            }

            var next = at.Peek();
            if (value == 10)
            {
                AddUnit(ref at, ref value, 7, 9);
                return true;
            }

            if (next.Kind != NumeralWordKind.Ten || next.Word.Value != 20)
            {
                return true;
            }

            value = 80;
            highest = 19;
            at.Next++;
            at.IsOrdinal = next.IsOrdinal;
            if (at.IsOrdinal)
            {
                return true;
            }
        }
        else if (at.IsFrench && value == 60)
        {
            highest = 19;
        }

        AddUnit(ref at, ref value, 1, highest);
        return true;
    }

    private static void AddUnit(ref NumeralCursor at, ref decimal value, int lowest, int highest)
    {
        var from = at.Next;
        var joined = at.IsFrench && at.Peek().Kind == NumeralWordKind.Joiner;
        if (joined)
        {
            at.Next++;
        }

        var token = at.Peek();
        var unit = token.IsFigures ? token.Figures.Value : token.Word.Value;
        var fits = token.IsFigures
            ? token.Figures is { Digits: 1, Decimals: 0, IsFraction: false } && !token.HyphenBefore && unit >= 1
            : token.Kind == NumeralWordKind.Unit && unit >= lowest && unit <= highest;
        if (!fits || (joined && unit is not (1 or 11)) || (!token.HyphenBefore && BeginsCompound(ref at, token.End)))
        {
            at.Next = from;
            return;
        }

        at.Next++;
        value += unit;
        at.IsOrdinal = token.IsOrdinal;
        if (unit == 10 && !at.IsOrdinal)
        {
            AddUnit(ref at, ref value, 7, 9);
        }
    }

    /// <summary>"twenty two-bedroom flats" are twenty flats: the unit begins a compound.</summary>
    private static bool BeginsCompound(ref NumeralCursor at, int end)
    {
        if (end + 1 >= at.Text.Length || at.Text[end] is not ('-' or '\u2011') || !char.IsLetter(at.Text[end + 1]))
        {
            return false;
        }

        return at.Peek(1).Kind == NumeralWordKind.None;
    }
}
