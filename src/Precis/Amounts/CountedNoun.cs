using Precis.Languages;

namespace Precis.Amounts;

/// <summary>The noun behind a number that says what it counts.</summary>
/// <param name="End">The UTF-16 offset after it.</param>
/// <param name="Singular">Its singular, in lower case.</param>
internal readonly record struct CountedNoun(int End, string Singular)
{
    private const int MostWords = 4;

    /// <summary>Finds the noun; there is none where the next words are no plural, or are a length of time.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Numeral numeral, AmountLexicon lexicon, out CountedNoun noun)
    {
        noun = default;
        var i = Gaps.SkipSpaces(text, numeral.End);
        if (i == numeral.End || (i < text.Length && char.IsUpper(text[i]) && text[numeral.End..i].Contains('\n')))
        {
            // The next row of a table is not counted.
            return false;
        }

        if (numeral.Scale >= 1_000_000 || numeral.IsApproximate || numeral.Form == NumeralForm.Words)
        {
            var of = CurrencyReader.SkipOf(text, i, lexicon.Language);
            if (of == i && numeral.Scale >= 1_000_000 && lexicon.Language == Language.French)
            {
                // "les 30 millions annoncés": French counts things with "millions de".
                return false;
            }

            i = of;
        }

        return lexicon.Language == Language.English ? TryReadEnglish(text, i, lexicon, out noun) : TryReadFrench(text, i, lexicon, out noun);
    }

    private static bool TryReadFrench(ReadOnlySpan<char> text, int i, AmountLexicon lexicon, out CountedNoun noun)
    {
        noun = default;
        for (var words = 0; words < MostWords; words++)
        {
            var end = Gaps.WordEnd(text, i);
            var word = text[i..end];
            if (word.Length < 2 || IsElidedOrCode(text, end))
            {
                return noun.End > 0;
            }

            var (role, singular) = lexicon.CountedOf(word);
            if (role == CountedRole.Adjective)
            {
                // "trois jeunes" are counted themselves where no noun follows.
                noun = singular is null ? default : new CountedNoun(end, singular);
                i = Gaps.SkipSpaces(text, end);
                if (i == end)
                {
                    return noun.End > 0;
                }

                continue;
            }

            var capital = char.IsUpper(word[0]);
            if (role is CountedRole.Stop or CountedRole.Time || (capital && role != CountedRole.Noun && !IsDemonym(word)) || !(role == CountedRole.Noun || IsFrenchPlural(word)))
            {
                return noun.End > 0;
            }

            noun = new CountedNoun(end, singular ?? Nouns.FrenchSingular(word));
            return true;
        }

        return false;
    }

    private static bool TryReadEnglish(ReadOnlySpan<char> text, int i, AmountLexicon lexicon, out CountedNoun noun)
    {
        noun = default;
        var named = false;
        for (var words = 0; words < MostWords + (named ? 1 : 0); words++)
        {
            var end = i;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
            {
                end++;
            }

            var word = text[i..end];
            if (word.Length < 2 || (end < text.Length && text[end] is '\'' or '’' && end + 1 < text.Length && text[end + 1] == 's'))
            {
                return false;
            }

            var (role, singular) = lexicon.CountedOf(word);
            if (role is CountedRole.Stop or CountedRole.Time)
            {
                return false;
            }

            var capital = char.IsUpper(word[0]);
            var code = word.ContainsAnyInRange('0', '9');
            if (code && !named && !(word[^1] == 's' && word.Length >= 4 && char.IsAsciiDigit(word[^2])))
            {
                return false;
            }

            if (role == CountedRole.Noun || (!code && IsEnglishPlural(word)) || (code && word[^1] == 's'))
            {
                var next = Gaps.SkipSpaces(text, end);
                if (IsAttributive(word) && next > end && Gaps.WordEnd(text, next) is var after && IsEnglishPlural(text[next..after])
                    && lexicon.CountedOf(text[next..after]).Role is CountedRole.None or CountedRole.Noun)
                {
                    i = next;
                    continue;
                }

                if (capital && !code && role == CountedRole.None && next > end && IsPartOfName(text, i, next))
                {
                    return false;
                }

                noun = new CountedNoun(end, code ? word[..^1].ToString() : singular ?? Nouns.EnglishSingular(word));
                return true;
            }

            named |= capital;
            var gap = Gaps.SkipSpaces(text, end);
            if (gap == end)
            {
                return false;
            }

            i = gap;
        }

        return false;
    }

    /// <summary>A plural with a capital goes on as a name where another capital follows: "two McDonnell Douglas Corp jets", "Seven Oaks International".</summary>
    private static bool IsPartOfName(ReadOnlySpan<char> text, int start, int next) =>
        next < text.Length && char.IsUpper(text[next]) && !text[start..(next - 1)].EndsWith("ans", StringComparison.Ordinal);

    /// <summary>Plurals that stand before another noun: "12 sales managers".</summary>
    private static bool IsAttributive(ReadOnlySpan<char> word) =>
        word is "sales" or "sports" or "arms" or "customs" or "communications" or "operations" or "systems" or "goods" or "savings" or "services" or "electronics";

    private static bool IsElidedOrCode(ReadOnlySpan<char> text, int end) =>
        end < text.Length && (text[end] is '\'' or '’' || char.IsAsciiDigit(text[end]));

    private static bool IsFrenchPlural(ReadOnlySpan<char> word) => word.Length >= 3 && word[^1] is 's' or 'x' && !word.EndsWith("ss", StringComparison.Ordinal);

    private static bool IsEnglishPlural(ReadOnlySpan<char> word) =>
        word.Length >= 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'');

    private static bool IsDemonym(ReadOnlySpan<char> word) =>
        word.EndsWith("iens", StringComparison.Ordinal) || word.EndsWith("iennes", StringComparison.Ordinal) || word.EndsWith("ais", StringComparison.Ordinal)
        || word.EndsWith("aises", StringComparison.Ordinal) || word.EndsWith("ains", StringComparison.Ordinal) || word.EndsWith("aines", StringComparison.Ordinal)
        || word.EndsWith("ois", StringComparison.Ordinal) || word.EndsWith("éens", StringComparison.Ordinal);
}
