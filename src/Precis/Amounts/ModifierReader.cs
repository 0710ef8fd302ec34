using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>Finds the words next to an amount that bound it; they stay outside its span.</summary>
internal static class ModifierReader
{
    private const int MostWords = 6;

    /// <summary>The modifier of the amount at a span: a bound outranks "about".</summary>
    public static AmountModifier? Read(ReadOnlySpan<char> text, int start, int end, AmountLexicon lexicon)
    {
        var before = Before(text, start, lexicon, out var from);
        if (before is null or AmountModifier.Approx && from < start && Before(text, from, lexicon, out _) is { } further)
        {
            before = further == AmountModifier.Approx ? before : further;
        }

        if (before is not null)
        {
            return before;
        }

        var next = Gaps.SkipSpaces(text, end);
        return next > end && lexicon.ModifiersAfter.TryMatch(text, next, out _, out var after) ? after : null;
    }

    private static AmountModifier? Before(ReadOnlySpan<char> text, int start, AmountLexicon lexicon, out int from)
    {
        from = start;
        var i = Gaps.SkipSpacesBack(text, start);
        if (i > 0 && lexicon.ModifierSigns.TryGetValue(text[i - 1], out var sign))
        {
            from = i - 1;
            return sign;
        }

        Span<int> starts = stackalloc int[MostWords];
        var words = 0;
        while (words < MostWords && i > 0)
        {
            if (words > 0 && text[i - 1] is '-' && i > 1 && char.IsLetter(text[i - 2]))
            {
                i--;
            }
            else if (text[i - 1] is '\'' or '’' && i > 1 && char.IsLetter(text[i - 2]) && (words > 0 || i == start))
            {
                i--;
            }

            var end = i;
            while (i > 0 && end - i < 20 && (char.IsLetter(text[i - 1]) || (words == 0 && i == end && text[i - 1] == '.')))
            {
                i--;
            }

            if (i == end)
            {
                break;
            }

            starts[words++] = i;
            i = Gaps.SkipSpacesBack(text, i);
        }

        for (var k = words - 1; k >= 0; k--)
        {
            if (lexicon.ModifiersBefore.TryMatch(text, starts[k], out var end, out var modifier) && Reaches(text, end, start))
            {
                from = starts[k];
                return modifier;
            }
        }

        return null;
    }

    /// <summary>Whether nothing but spaces, an apostrophe or the point of an abbreviation stands between a phrase and the amount.</summary>
    private static bool Reaches(ReadOnlySpan<char> text, int end, int start)
    {
        if (end < start && text[end] is '\'' or '’' or '.')
        {
            end++;
        }

        return end <= start && Gaps.SkipSpaces(text, end) == start;
    }
}
