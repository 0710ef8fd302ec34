using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>Reads a length or weight told in two units as one: "5 feet 2 inches", "1m85", "2 km 300 m".</summary>
internal static class CompoundUnits
{
    private static readonly (string Larger, string Smaller, decimal Share)[] Pairs =
    [
        ("[ft_i]", "[in_i]", 1m / 12), ("[yd_i]", "[ft_i]", 1m / 3), ("m", "cm", 0.01m), ("km", "m", 0.001m), ("kg", "g", 0.001m), ("[lb_av]", "[oz_av]", 1m / 16),
    ];

    private static readonly MeasureUnit Metre = new(AmountKind.Quantity, "m", 1);

    /// <summary>Reads a height: "1m85", "1 m 85".</summary>
    public static bool TryReadHeight(ReadOnlySpan<char> text, Measure bare, out Measure height)
    {
        height = bare;
        var unit = Gaps.SkipSpaces(text, bare.End);
        if (unit >= text.Length || text[unit] != 'm' || bare.Numeral is not { Digits: 1, Decimals: 0, Form: NumeralForm.Digits } || bare.Value < 1)
        {
            return false;
        }

        var i = Gaps.SkipSpaces(text, unit + 1);
        if (!Figures.IsDigit(text, i) || !Figures.IsDigit(text, i + 1) || !CurrencyReader.EndsClause(text, i + 2))
        {
            return false;
        }

        height = bare with { End = i + 2, Value = bare.Value + ((((text[i] - '0') * 10) + text[i + 1] - '0') / 100m), Unit = Metre };
        return true;
    }

    /// <summary>The measure with its smaller unit, or as it was.</summary>
    public static Measure Add(ReadOnlySpan<char> text, Measure measure, AmountLexicon lexicon)
    {
        if (measure.Unit?.Code is not { } code || measure.Unit.Factor != 1 || measure.End >= text.Length || measure.Value != decimal.Truncate(measure.Value) || measure.Scale != 1)
        {
            return measure;
        }

        if (TryReadHalf(text, measure.End, lexicon.Language, out var half))
        {
            // "un mètre et demi", "a mile and a half".
            return measure with { End = half, Value = measure.Value + 0.5m };
        }

        if (code == "m" && lexicon.Language == Language.French && char.IsLetter(text[measure.End - 1]) && measure.Value is >= 1 and < 10
            && Gaps.SkipSpaces(text, measure.End) is var rest && rest > measure.End
            && NumeralReader.TryRead(text, rest, lexicon.Language, out var centimetres)
            && centimetres is { IsOrdinal: false, Decimals: 0, Scale: 1, Value: >= 10 and < 100, IsFraction: false }
            && !UnitReader.TryReadAfter(text, centimetres, lexicon, out _, out _) && !CountedNoun.TryRead(text, centimetres, lexicon, out _))
        {
            // "un mètre cinquante".
            return measure with { End = centimetres.End, Value = measure.Value + (centimetres.Value / 100) };
        }

        foreach (var (larger, smaller, share) in Pairs)
        {
            if (larger == code && TryReadSmaller(text, measure.End, smaller, lexicon, out var end, out var value))
            {
                return measure with { End = end, Value = measure.Value + (value * share) };
            }
        }

        return measure;
    }

    private static bool TryReadHalf(ReadOnlySpan<char> text, int i, Language language, out int end)
    {
        foreach (var half in (ReadOnlySpan<string>)(language == Language.English ? [" and a half"] : [" et demie", " et demi"]))
        {
            end = i + half.Length;
            if (text[i..].StartsWith(half, StringComparison.Ordinal) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return true;
            }
        }

        end = i;
        return false;
    }

    private static bool TryReadSmaller(ReadOnlySpan<char> text, int i, string unit, AmountLexicon lexicon, out int end, out decimal value)
    {
        end = i;
        value = 0;
        var start = Gaps.SkipSpaces(text, text[i] == ',' ? i + 1 : i);
        var and = Gaps.WordEnd(text, start);
        if (text[start..and] is "and" or "et")
        {
            start = Gaps.SkipSpaces(text, and);
        }

        if (start == i || !NumeralReader.TryRead(text, start, lexicon.Language, out var numeral) || numeral.IsOrdinal)
        {
            return false;
        }

        var inches = Gaps.SkipSpaces(text, numeral.End);
        if (unit == "[in_i]" && text[inches..] is ['i', 'n', ..] && (inches + 2 == text.Length || !char.IsLetterOrDigit(text[inches + 2]))
            && (inches == numeral.End || CurrencyReader.EndsClause(text, inches + 2)))
        {
            (end, value) = (inches + 2, numeral.Value);
            return true;
        }

        if (!UnitReader.TryReadAfter(text, numeral, lexicon, out end, out var found) || found.Code != unit)
        {
            return false;
        }

        value = numeral.Value;
        return true;
    }
}
