using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>
/// Finds amounts in one pass from left to right that wakes only at figures, number words and currencies. Linear in the text; what it finds in a
/// sentence depends on that sentence alone; but a row of a table of results takes its currency from the rows before.
/// </summary>
internal static class AmountRecognizer
{
    private const int LongestSpan = 100;

    /// <summary>Finds the amounts of a text, in order, without overlaps.</summary>
    public static List<AmountMatch> Recognize(ReadOnlySpan<char> text, Language language, CancellationToken cancellationToken = default)
    {
        var lexicon = AmountLexicon.Of(language);
        var found = new List<AmountMatch>();
        var i = 0;
        var steps = 0;
        while (i < text.Length)
        {
            if ((++steps & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var c = text[i];
            if (char.IsLetter(c))
            {
                i = AtWord(text, i, lexicon, found);
            }
            else if (char.IsAsciiDigit(c) || c is '½' or '¼' or '¾')
            {
                i = AtNumber(text, i, i, lexicon, found);
            }
            else if (c is '-' or '\u2212' && BeginsNegative(text, i))
            {
                i = AtNumber(text, i, i + 1, lexicon, found);
            }
            else if ((c == '.' && BeginsDecimal(text, i)) || (!char.IsWhiteSpace(c) && c is not ('.' or ',') && lexicon.CurrencySymbols.MayBegin(c)))
            {
                i = AtNumber(text, i, i + 1, lexicon, found);
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private static int AtWord(ReadOnlySpan<char> text, int i, AmountLexicon lexicon, List<AmountMatch> found)
    {
        var end = i + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = text[i..end];
        if ((word is "http" or "https" or "www") && end < text.Length && text[end] is ':' or '.')
        {
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            return end;
        }

        if (lexicon.Numerals.TryGetWord(word, out var entry) && entry.Kind is not (NumeralWordKind.Joiner or NumeralWordKind.Of or NumeralWordKind.Point))
        {
            return entry.Kind == NumeralWordKind.Minus ? AtMinus(text, i, end, lexicon, found) : AtNumber(text, i, end, lexicon, found);
        }

        // A currency stands before figures: "EUR 640", "Rs 20", "US$7.2", "dollar 22.5 million".
        var figures = Gaps.SkipSpaces(text, end);
        return figures < text.Length && (char.IsAsciiDigit(text[figures]) || text[figures] is '$' or '£' or '.')
            ? AtNumber(text, i, end, lexicon, found)
            : end;
    }

    /// <summary>"moins 3 %", "minus 5 degrees": a sign where a rate or a temperature follows, else no part of a number ("au moins 3 %", "moins de").</summary>
    private static int AtMinus(ReadOnlySpan<char> text, int i, int end, AmountLexicon lexicon, List<AmountMatch> found)
    {
        var number = Gaps.SkipSpaces(text, end);
        var before = Gaps.SkipSpacesBack(text, i);
        var led = before > 0 && before < i && text[Gaps.WordStart(text, before)..before] is "au" or "du" or "de" or "à" or "en" or "le" or "plus" or "pas" or "ou";
        if (led || number == end || !MeasureReader.TryRead(text, number, lexicon, out var measure)
            || measure.Unit is not { } unit || !(unit.Kind == AmountKind.Percent || unit.Code is "Cel" or "[degF]" or "deg"))
        {
            return end;
        }

        return Add(text, Of(measure with { Start = i, Value = -measure.Value }, unit.Kind), lexicon, found);
    }

    /// <summary>Reads an amount at an offset and adds it; gives the offset to go on from, which is <paramref name="skip"/> or further.</summary>
    private static int AtNumber(ReadOnlySpan<char> text, int i, int skip, AmountLexicon lexicon, List<AmountMatch> found)
    {
        if (!MeasureReader.TryRead(text, i, lexicon, out var first) || first.End - i > LongestSpan)
        {
            return Math.Max(skip, SkipFigures(text, i));
        }

        var isCode = IsPartOfCode(text, i, first);
        if (!isCode && RangeReader.TryRead(text, first, lexicon, out var range) && range.Span.Length <= LongestSpan)
        {
            return Add(text, range, lexicon, found);
        }

        if (first.Kind is { } kind && (!isCode || first.Prefixed))
        {
            return Add(text, Of(first, kind), lexicon, found);
        }

        if (!isCode && SharedUnit.TryRead(text, first, lexicon, out var shared) && shared.Kind is { } sharedKind)
        {
            return Add(text, Of(shared, sharedKind), lexicon, found);
        }

        if (!isCode && QuantityReader.TryRead(text, first, lexicon, out var quantity) && quantity.Span.Length <= LongestSpan)
        {
            return Add(text, quantity, lexicon, found);
        }

        if (!isCode && BareSum.TryRead(text, first, lexicon, found, out var sum))
        {
            return Add(text, sum, lexicon, found);
        }

        return Math.Max(skip, SkipFigures(text, first.Numeral.End));
    }

    private static AmountMatch Of(Measure measure, AmountKind kind) =>
        new(new Span(measure.Start, measure.End), kind, measure.Value, null)
        {
            Currency = measure.Currency,
            SameCurrencyAs = -1,
            Unit = measure.Unit?.Code,
            Factor = measure.Factor,
            Modifier = measure.Numeral.IsApproximate ? AmountModifier.Approx : null,
        };

    private static int Add(ReadOnlySpan<char> text, AmountMatch match, AmountLexicon lexicon, List<AmountMatch> found)
    {
        var modifier = ModifierReader.Read(text, match.Span.Start, match.Span.End, lexicon);
        found.Add(match with { Modifier = modifier ?? match.Modifier });
        return match.Span.End;
    }

    /// <summary>Whether the figures are a piece of something else: "A-320", "3/4/2020", "G-20", "n:5".</summary>
    private static bool IsPartOfCode(ReadOnlySpan<char> text, int i, Measure measure)
    {
        if (measure.Start != i || i == 0 || measure.Prefixed)
        {
            return false;
        }

        var before = text[i - 1];
        return (before is '-' or '\u2011' && i > 1 && char.IsLetterOrDigit(text[i - 2]) && (char.IsAsciiDigit(text[i]) || char.IsAsciiDigit(text[i - 2])))
            || (before is '/' or '_' or '#' or '@' or '=' or '&')
            || (before is '.' or ',' or ':' && i > 1 && (char.IsAsciiDigit(text[i - 2]) || text[i - 2] == '.') && char.IsAsciiDigit(text[i]));
    }

    /// <summary>A minus touches its figures, or is the first thing in parentheses, "(- 3,3 %)", or of all.</summary>
    private static bool BeginsNegative(ReadOnlySpan<char> text, int i) =>
        (i + 2 < text.Length && (i == 0 || text[i - 1] == '(') && Figures.IsSpace(text[i + 1]) && char.IsAsciiDigit(text[i + 2])) || TouchesFigures(text, i);

    private static bool TouchesFigures(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] is '$' or '€' or '£' or '.')
        && (i == 0 || text[i - 1] is '(' or '[' or '"' or '«' or ':'
            || (char.IsWhiteSpace(text[i - 1]) && !(i > 1 && (char.IsAsciiDigit(text[i - 2]) || text[i - 2] is '%' or '€' or '$'))));

    private static bool BeginsDecimal(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] == '(');

    /// <summary>The offset after the figures, letters and separators that run on from here, so that no piece of them is read as a number.</summary>
    private static int SkipFigures(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i])
            || (text[i] is '.' or ',' or ':' or '/' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && i > 0 && char.IsAsciiDigit(text[i - 1]))))
        {
            i++;
        }

        return i;
    }
}
