namespace Precis.Segmentation;

/// <summary>How far a number in figures goes.</summary>
internal static class NumberShape
{
    /// <summary>
    /// The end of the number that starts at <paramref name="start"/>: figures with inner points and commas ("8,55", "2.600"), groups of
    /// three after a no-break or thin space or an apostrophe ("1 200", "1'000"), and a time of day with a colon ("18:05").
    /// </summary>
    public static int End(string text, int start, int limit)
    {
        var end = EndOfFigures(text, start, limit);
        var isGrouped = end - start <= 3;
        while (end + 1 < limit && char.IsAsciiDigit(text[end + 1]))
        {
            var separator = text[end];
            var next = EndOfFigures(text, end + 1, limit);
            var figures = next - end - 1;
            var isInside = separator switch
            {
                '.' or ',' => true,
                ':' => figures == 2 && end - start <= 5,
                '\u00A0' or '\u202F' or '\u2009' => isGrouped && figures == 3,
                '\'' or '’' => isGrouped && figures == 3,
                _ => false,
            };
            if (!isInside)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int EndOfFigures(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}
