using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>Finds the per-cent sign, the points or the physical unit behind a number.</summary>
internal static class UnitReader
{
    /// <summary>Reads the unit behind a numeral.</summary>
    public static bool TryReadAfter(ReadOnlySpan<char> text, Numeral numeral, AmountLexicon lexicon, out int end, out MeasureUnit unit)
    {
        var start = numeral.End;
        end = start;
        unit = null!;
        if (start >= text.Length)
        {
            return false;
        }

        var hyphen = text[start] is '-' or '\u2011' && start + 1 < text.Length && char.IsLetter(text[start + 1]);
        var i = hyphen ? start + 1 : Gaps.SkipSpaces(text, start);
        if (lexicon.UnitSymbols.TryMatch(text, i, out end, out unit) && !(hyphen && end - i < 2) && !IsElision(text, i, end))
        {
            return true;
        }

        if (numeral is { Form: NumeralForm.Words, Value: 1 }
            && (text[i..] is ['p', 'i', 'e', 'd', ' ' or '-', ..] || (text[i..].StartsWith("point", StringComparison.Ordinal) && !IsPercentagePoint(text, i, lexicon))))
        {
            // "sur un pied d'égalité", "un point de vue".
            end = start;
            return false;
        }

        // "un quart de point", "half a point", "quarter-point".
        if (numeral.IsFraction && TryReadPoint(text, i > start && !hyphen ? CurrencyReader.SkipOf(text, i, lexicon.Language) : i, out end, out unit))
        {
            return true;
        }

        var name = i > start && !hyphen ? CurrencyReader.SkipOf(text, i, lexicon.Language) : i;
        if (lexicon.UnitNames.TryMatch(text, name, out end, out unit) || (name != i && lexicon.UnitNames.TryMatch(text, i, out end, out unit)))
        {
            return name == i || numeral.Scale >= 1_000_000 || numeral.IsApproximate || numeral.IsFraction;
        }

        return false;
    }

    private static bool IsPercentagePoint(ReadOnlySpan<char> text, int i, AmountLexicon lexicon) =>
        lexicon.UnitNames.TryMatch(text, i, out _, out var unit) && unit.Kind == AmountKind.Percent;

    private static bool TryReadPoint(ReadOnlySpan<char> text, int i, out int end, out MeasureUnit unit)
    {
        foreach (var lead in (ReadOnlySpan<string>)["", "a ", "of a ", "a percentage ", "of a percentage "])
        {
            if (text[i..].StartsWith(lead, StringComparison.Ordinal) && text[(i + lead.Length)..].StartsWith("point", StringComparison.OrdinalIgnoreCase))
            {
                end = i + lead.Length + 5;
                unit = MeasureUnit.Point;
                if (end >= text.Length || !char.IsLetter(text[end]))
                {
                    return true;
                }
            }
        }

        end = i;
        unit = null!;
        return false;
    }

    /// <summary>"l'" and "m'" are no litre and no metre, nor is the "t" of "t-shirt" a tonne.</summary>
    private static bool IsElision(ReadOnlySpan<char> text, int start, int end) =>
        end - start == 1 && char.IsLetter(text[start]) && end < text.Length && text[end] is '\'' or '’' or '-' or '.' && end + 1 < text.Length && char.IsLetter(text[end + 1]);
}
