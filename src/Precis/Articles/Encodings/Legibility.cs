using System.Buffers;
using System.Globalization;

namespace Precis.Articles.Encodings;

/// <summary>
/// How well a text reads that was decoded by guess, by its characters beyond ASCII and those beside them. In the wrong encoding letters turn into
/// signs within words, into capitals after small letters, into letters of another alphabet.
/// </summary>
internal static class Legibility
{
    private static readonly SearchValues<char> Usual = SearchValues.Create("àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜ«»‹›“”„‘’–—…€£°•·©®™§\u00A0\u202F");
    private static readonly SearchValues<char> OfNeighbours = SearchValues.Create("ñáíóúßåøãõÑÁÍÓÚÅØ");
    private static readonly SearchValues<char> NoSigns = SearchValues.Create("¤¦¨¬¯´¸¹³÷¶µ¡¿þðÞÐƒˆ˜†‡‰");

    /// <summary>From about -2 (nothing can be so) to 1 (all is as it is written); 1 for ASCII.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        var sum = 0.0;
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAnyExceptInRange('\0', '\u007F');
            if (next < 0)
            {
                break;
            }

            at += next;
            count++;
            sum += Of(at > 0 ? text[at - 1] : ' ', text[at], at + 1 < text.Length ? text[at + 1] : ' ');
        }

        return count == 0 ? 1 : sum / count;
    }

    private static double Of(char before, char c, char after)
    {
        if (c == '\uFFFD' || char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF')
        {
            return -2;
        }

        return char.IsLetter(c) ? OfLetter(before, c, after) : OfSign(before, c, after);
    }

    private static double OfLetter(char before, char c, char after)
    {
        if (c is 'ª' or 'º')
        {
            return char.IsAsciiDigit(before) || before is 'n' or 'N' ? 0.5 : -1;
        }

        if (c > '\u024F')
        {
            // A foreign letter stands among its like.
            return char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? -1.5 : IsForeign(before) || IsForeign(after) ? 0.8 : -0.5;
        }

        if (!char.IsLetter(before) && !char.IsLetter(after))
        {
            return c is 'à' or 'À' && before is ' ' or '\n' or '\u00A0' ? 1 : -0.5;
        }

        // "3½" turns into "3œ".
        if (char.IsAsciiDigit(before))
        {
            return -0.5;
        }

        var isCapitalWithin = char.IsUpper(c) && char.IsLower(before);
        var isLowerWithin = char.IsLower(c) && char.IsUpper(before) && char.IsUpper(after);
        if (isCapitalWithin || isLowerWithin || char.IsLetter(before) && before > '\u007F' && char.IsLetter(after) && after > '\u007F')
        {
            return -1;
        }

        return Usual.Contains(c) ? 1 : OfNeighbours.Contains(c) ? 0.7 : NoSigns.Contains(c) ? -0.5 : 0.3;
    }

    private static bool IsForeign(char c) => c > '\u024F' && char.IsLetter(c);

    private static double OfSign(char before, char c, char after)
    {
        var isWithin = char.IsLetter(before) && char.IsLetter(after);
        if (isWithin)
        {
            return c is '’' or '·' or '–' or '—' or '‑' or '\u00A0' ? 1 : -1;
        }

        if (c is '¼' or '½' or '¾' or '²' or '³')
        {
            return char.IsLetter(after) || char.IsLetter(before) && c is '¼' or '½' or '¾' ? -1 : 0.5;
        }

        // Signs that letters never touch: "×", "2¢", "¥40".
        if (c is '×' or '¢' or '¥' && !char.IsLetter(after) && !char.IsLetter(before))
        {
            return 1;
        }

        // Dots and closing signs stand after words; where one begins a word, it may have been a letter.
        if (c is '…' or '»' or '”' or '•' && char.IsLetter(after))
        {
            return 0.3;
        }

        return Usual.Contains(c) ? 1 : NoSigns.Contains(c) ? -0.5 : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark ? 0 : 0.1;
    }
}
