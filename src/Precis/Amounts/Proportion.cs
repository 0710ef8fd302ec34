using Precis.Languages;

namespace Precis.Amounts;

/// <summary>Tells a share of a few from a number of things: "3 Américains sur 5", "nine out of 10 doctors", "one in five adults".</summary>
internal static class Proportion
{
    /// <summary>Whether the number at a span, with its noun, is a part of such a share.</summary>
    public static bool IsOne(ReadOnlySpan<char> text, int start, decimal value, int end, AmountLexicon lexicon) =>
        lexicon.Language == Language.English ? IsWhole(text, start, value, lexicon) : IsPart(text, value, end);

    /// <summary>The whole behind "in" or "out of", the smaller part before it.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int start, decimal value, AmountLexicon lexicon)
    {
        var before = text[..Gaps.SkipSpacesBack(text, start)];
        var link = before.EndsWith(" out of", StringComparison.OrdinalIgnoreCase) ? 7 : before.EndsWith(" in", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        if (link == 0 || !IsRound(value))
        {
            return false;
        }

        var end = before.Length - link;
        var word = Gaps.WordStart(text, end);
        return NumeralReader.TryRead(text, word, lexicon.Language, out var part) && part.End == end && part.Value < value;
    }

    /// <summary>The part before "sur", the whole behind it without a noun of its own.</summary>
    private static bool IsPart(ReadOnlySpan<char> text, decimal value, int end)
    {
        var link = Gaps.SkipSpaces(text, end);
        if (!text[link..].StartsWith("sur ", StringComparison.Ordinal) || !NumeralReader.TryRead(text, link + 4, Language.French, out var whole))
        {
            return false;
        }

        var next = Gaps.SkipSpaces(text, whole.End);
        return IsRound(whole.Value) && value < whole.Value && whole.Value != 1
            && !(next < text.Length && next > whole.End && char.IsLetter(text[next]) && IsPlural(text[next..Gaps.WordEnd(text, next)]));
    }

    private static bool IsRound(decimal value) => value is >= 2 and <= 10 or 20 or 100 or 1000;

    private static bool IsPlural(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] is 's' or 'x';
}
