namespace Precis.Languages;

/// <summary>A cardinal: groups below a thousand, each with its scales, in falling order.</summary>
internal static class NumeralCardinal
{
    private const decimal Largest = 1_000_000_000_000_000_000_000_000m;

    internal static bool TryRead(ref NumeralCursor at)
    {
        var last = decimal.MaxValue;
        var any = false;
        while (true)
        {
            var from = at.Next;
            var joined = any && Joins(ref at, last);
            if (!NumeralGroup.TryRead(ref at, first: !any, out var group) || (any && at.At(from).IsFigures && !ContinuesFigures(ref at, from, last)))
            {
                at.Next = from;
                break;
            }

            var scale = Scales(ref at, group);
            // "251 millions un an plus tôt", "251 million two years ago": another number begins.
            var another = any && scale == 1 && !joined && (group == 1 || (at.At(0).IsFigures && !at.At(from).IsFigures));
            if (another || scale >= last || (any && scale == 1 && group >= last) || (joined && (scale > 1 || group >= 100))
                || (at.IsOrdinal && any && !joined && !at.At(from).HyphenBefore && !at.IsFrench))
            {
                at.Next = from;
                at.IsOrdinal = false;
                break;
            }

            at.Value += group * scale;
            at.Scale = scale == 1 ? at.Scale : scale;
            last = scale;
            any = true;
            if (at.IsOrdinal || scale == 1 || at.IsApproximate)
            {
                break;
            }
        }

        if (any && !at.IsOrdinal && at.Scale > 1)
        {
            at.Value += NumeralParts.Remainder(ref at) * last;
        }

        return any;
    }

    /// <summary>Whether "and" ("mille et un" in French) goes on with the number; takes it where it does.</summary>
    private static bool Joins(ref NumeralCursor at, decimal last)
    {
        if (at.Peek().Kind != NumeralWordKind.Joiner)
        {
            return false;
        }

        var after = at.Peek(1);
        if (at.IsFrench ? last != 1000 || after.Kind != NumeralWordKind.Unit || after.Word.Value != 1 : after.Kind == NumeralWordKind.Article || after.IsFigures || at.At(0).IsFigures)
        {
            // "$90 million and two tugs": who writes figures goes on in figures.
            return false;
        }

        at.Next++;
        return true;
    }

    /// <summary>Figures after a scale belong to the number where a smaller scale or their own thousands follow: "3 million 200 thousand".</summary>
    private static bool ContinuesFigures(ref NumeralCursor at, int from, decimal last)
    {
        var after = at.At(from + 1);
        return (after.Kind == NumeralWordKind.Scale && after.Word.Value < last) || (at.At(from).Figures.IsGrouped && last == 1_000_000);
    }

    /// <summary>The product of the scales that stand next: "thousand million", "dizaine de milliers".</summary>
    private static decimal Scales(ref NumeralCursor at, decimal group)
    {
        decimal scale = 1;
        while (!at.IsOrdinal && !at.IsApproximate && NumeralCursor.IsScale(at.Peek()))
        {
            var token = at.Peek();
            var collective = token.Kind == NumeralWordKind.Collective;
            if (scale > Largest / Math.Max(group, 1) / token.Word.Value || (collective && (scale > 1000 || group != decimal.Truncate(group))))
            {
                break;
            }

            scale *= token.Word.Value;
            at.IsOrdinal = token.IsOrdinal;
            at.Next++;
            if (collective)
            {
                at.IsApproximate = token.Word.Has(NumeralWordFlags.Approx);
                var inner = at.Peek().Kind == NumeralWordKind.Of ? at.Peek(1) : default;
                if (NumeralCursor.IsScale(inner) || (inner.Kind == NumeralWordKind.Hundred && !at.IsFrench))
                {
                    scale *= inner.Word.Value;
                    at.Next += 2;
                }

                break;
            }
        }

        return scale;
    }
}
