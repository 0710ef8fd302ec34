using Precis.Languages;

namespace Precis.Amounts;

/// <summary>
/// Reads a number that leaves its unit to the one behind "and": "de 25 et 30 %", "notes of 10,000 and 100,000 francs". A scale is not shared: a
/// value must be in its own span.
/// </summary>
internal static class SharedUnit
{
    /// <summary>Reads the first of the two amounts; the second is found by itself.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Measure first, AmountLexicon lexicon, out Measure shared)
    {
        shared = default;
        if (first.Kind is not null || first.Numeral is not { Digits: > 0, IsFraction: false } numeral || numeral.IsYear)
        {
            return false;
        }

        var word = Gaps.SkipSpaces(text, first.End);
        var end = Gaps.WordEnd(text, word);
        var next = Gaps.SkipSpaces(text, end);
        if (next == end || lexicon.ContextOf(text[word..end]) != ContextRole.And || !char.IsAsciiDigit(text[Math.Min(next, text.Length - 1)])
            || !MeasureReader.TryRead(text, next, lexicon, out var second) || second.Kind is null || second.Numeral.Digits == 0 || second.Scale != first.Scale
            || !QuantityReader.MayCount(text, first.Start, numeral, lexicon))
        {
            return false;
        }

        shared = first with { Currency = second.Currency, Unit = second.Unit };
        return true;
    }
}
