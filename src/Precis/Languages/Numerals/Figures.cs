namespace Precis.Languages;

/// <summary>A number in figures with its separators, read at some offset of a text.</summary>
internal readonly record struct Figures(int End, decimal Value, int Digits, int Decimals, bool IsGrouped, bool IsFraction)
{
    /// <summary>More figures than this are a code, not a number.</summary>
    private const int MostDigits = 18;

    /// <summary>
    /// Reads figures as the press of the language writes them: "1 234,5", "1.234,5", "3'000" in French, "1,234.5", "16,18,900" in English, and in
    /// both what can be meant in one way only. What goes on after a second decimal sign ("1.2.3", "12.10.2024") is no number.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, Language language, out Figures figures)
    {
        figures = default;
        var leadingSign = start + 1 < text.Length && text[start] is '.' or ',' && IsDigit(text, start + 1);
        if (!leadingSign && (!IsDigit(text, start) || (start > 0 && IsDigit(text, start - 1))))
        {
            return TryReadVulgar(text, start, 0, out figures);
        }

        if (leadingSign && start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '-' or '$' or '€' or '£'))
        {
            return false;
        }

        decimal value = 0;
        var i = start;
        var digits = 0;
        for (; IsDigit(text, i) && digits <= MostDigits; i++, digits++)
        {
            value = (value * 10) + (text[i] - '0');
        }

        if (digits > MostDigits)
        {
            return false;
        }

        var group = digits is > 0 and <= 3 && text[start] != '0' ? GroupSeparator(text, i, language, digits) : '\0';
        if (group != '\0')
        {
            while (i < text.Length && text[i] == group && GroupLength(text, i + 1) is var length and > 0 && digits + length <= MostDigits)
            {
                for (i++; length > 0; length--, i++, digits++)
                {
                    value = (value * 10) + (text[i] - '0');
                }
            }
        }

        var decimals = 0;
        if (i + 1 < text.Length && text[i] is '.' or ',' && text[i] != group && IsDigit(text, i + 1))
        {
            var run = DigitRun(text, i + 1);
            var listOfNumbers = text[i] == ',' && language == Language.English && run > 2;
            if (run + digits > MostDigits + 6)
            {
                return false;
            }

            if (!listOfNumbers)
            {
                decimal place = 1;
                for (i++; decimals < run; i++, decimals++)
                {
                    place /= 10;
                    value += (text[i] - '0') * place;
                }

                if (i + 1 < text.Length && text[i] is '.' or ',' && IsDigit(text, i + 1))
                {
                    return false;
                }
            }
        }
        else if (i + 1 < text.Length && group != '\0' && text[i] == group && group is '.' or ',' && IsDigit(text, i + 1))
        {
            return false;
        }

        figures = new Figures(i, value, digits, decimals, group != '\0', IsFraction: false);
        if (decimals == 0 && !leadingSign)
        {
            ReadFraction(text, ref figures);
        }

        return true;
    }

    public static bool IsDigit(ReadOnlySpan<char> text, int i) => (uint)i < (uint)text.Length && char.IsAsciiDigit(text[i]);

    /// <summary>Whether a character parts words or groups of figures without ending a line.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private static char GroupSeparator(ReadOnlySpan<char> text, int i, Language language, int digits)
    {
        if (i >= text.Length || GroupLength(text, i + 1) is var length && length == 0)
        {
            return '\0';
        }

        var c = text[i];
        if (length == 2)
        {
            return c == ',' && language == Language.English && digits <= 2 ? c : '\0';
        }

        var again = i + 4 < text.Length && text[i + 4] == c && GroupLength(text, i + 5) == 3;
        return c switch
        {
            ' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’' => c,
            ',' => language == Language.English || again ? c : '\0',
            '.' => language == Language.French || again || IsDecimal(text, i + 4, ',') ? c : '\0',
            _ => '\0',
        };
    }

    /// <summary>The length of the group of figures at an offset: 3, or 2 where Indian groups go on after it; 0 for none.</summary>
    private static int GroupLength(ReadOnlySpan<char> text, int i)
    {
        if (!IsDigit(text, i) || !IsDigit(text, i + 1))
        {
            return 0;
        }

        if (IsDigit(text, i + 2))
        {
            return IsDigit(text, i + 3) ? 0 : 3;
        }

        return i + 2 < text.Length && text[i + 2] == ',' && i > 0 && text[i - 1] == ',' && GroupLength(text, i + 3) > 0 ? 2 : 0;
    }

    private static bool IsDecimal(ReadOnlySpan<char> text, int i, char sign) => i < text.Length && text[i] == sign && IsDigit(text, i + 1);

    private static int DigitRun(ReadOnlySpan<char> text, int i)
    {
        var run = 0;
        while (run <= 2 * MostDigits && IsDigit(text, i + run))
        {
            run++;
        }

        return run;
    }

    /// <summary>Reads what makes a fraction or a mixed number of whole figures: "1½", "2 1/2", "7-1/2", "3/4".</summary>
    private static void ReadFraction(ReadOnlySpan<char> text, ref Figures whole)
    {
        var i = whole.End;
        if (i >= text.Length)
        {
            return;
        }

        if (TryReadVulgar(text, IsSpace(text[i]) ? i + 1 : i, whole.Value, out var vulgar))
        {
            whole = whole with { End = vulgar.End, Value = vulgar.Value };
        }
        else if (text[i] == '/' && whole.Digits <= 3 && TryReadDenominator(text, i + 1, whole.Value, out var end, out var share))
        {
            whole = whole with { End = end, Value = share, IsFraction = true };
        }
        else if ((IsSpace(text[i]) || text[i] == '-') && IsDigit(text, i + 1) && DigitRun(text, i + 1) is var run and <= 2
            && i + run + 1 < text.Length && text[i + run + 1] == '/')
        {
            var numerator = run == 1 ? text[i + 1] - '0' : ((text[i + 1] - '0') * 10) + text[i + 2] - '0';
            if (TryReadDenominator(text, i + run + 2, numerator, out end, out share))
            {
                whole = whole with { End = end, Value = whole.Value + share };
            }
        }
    }

    /// <summary>Reads a denominator that makes a proper fraction and ends it: "24/7" and "9/11/2001" have none.</summary>
    private static bool TryReadDenominator(ReadOnlySpan<char> text, int i, decimal numerator, out int end, out decimal share)
    {
        var run = DigitRun(text, i);
        end = i + run;
        share = 0;
        if (run is 0 or > 3 || text[i] == '0' || (end < text.Length && text[end] is '/' or '.' or ',' && IsDigit(text, end + 1)))
        {
            return false;
        }

        decimal denominator = 0;
        for (; i < end; i++)
        {
            denominator = (denominator * 10) + (text[i] - '0');
        }

        share = numerator / denominator;
        return numerator > 0 && numerator < denominator && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    private static bool TryReadVulgar(ReadOnlySpan<char> text, int i, decimal whole, out Figures figures)
    {
        var share = (uint)i >= (uint)text.Length ? 0 : text[i] switch
        {
            '½' => 1m / 2,
            '¼' => 1m / 4,
            '¾' => 3m / 4,
            '⅓' => 1m / 3,
            '⅔' => 2m / 3,
            '⅕' => 1m / 5,
            '⅛' => 1m / 8,
            '⅜' => 3m / 8,
            '⅝' => 5m / 8,
            '⅞' => 7m / 8,
            _ => 0,
        };
        figures = new Figures(i + 1, whole + share, 0, 0, IsGrouped: false, IsFraction: whole == 0);
        return share != 0;
    }
}
