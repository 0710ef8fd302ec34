using Precis.Languages;

namespace Precis.Amounts;

/// <summary>Finds the currency before or behind a number, as a sign, a code or a name.</summary>
internal static class CurrencyReader
{
    /// <summary>Reads a currency that stands before its number; <paramref name="end"/> is where the number begins.</summary>
    public static bool TryReadBefore(ReadOnlySpan<char> text, int start, AmountLexicon lexicon, out int end, out Currency currency, out decimal scale)
    {
        scale = 1;
        if (start > 0 && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[start - 1]))
        {
            end = start;
            currency = null!;
            return false;
        }

        var found = (lexicon.CurrencySymbols.TryMatch(text, start, out end, out currency, figuresMayFollow: true)
                && !currency.Has(CurrencyNotes.After | CurrencyNotes.Minor))
            || TryReadCode(text, start, lexicon, figuresMayFollow: true, out end, out currency)
            || TryReadScaledCode(text, start, lexicon, out end, out currency, out scale)
            || (char.IsLetter(text[start]) && lexicon.CurrencyNames.TryMatch(text, start, out end, out currency)
                && !currency.Has(CurrencyNotes.Minor | CurrencyNotes.Weak | CurrencyNotes.Book | CurrencyNotes.Weight | CurrencyNotes.Qualifier));
        if (!found)
        {
            return false;
        }

        var symbol = end;
        end = Gaps.SkipSpaces(text, end);

        // "USD$ 23", "CHF 5", "EUR -3".
        if (end < text.Length && text[end] is '$' or '€' or '£' && lexicon.CurrencySymbols.TryMatch(text, end, out var second, out _))
        {
            end = Gaps.SkipSpaces(text, second);
        }

        return end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '-' or '\u2212' or '.' or ','
            || (symbol > start && !char.IsLetter(text[symbol - 1]) && char.IsLetter(text[end])));
    }

    /// <summary>Reads a currency that stands behind its number, with the scale that an abbreviation before it adds ("M€", "MEUR", "Md d'euros").</summary>
    public static bool TryReadAfter(ReadOnlySpan<char> text, int start, AmountLexicon lexicon, out int end, out Currency currency, out decimal scale)
    {
        scale = 1;
        currency = null!;
        end = start;
        var hyphen = start + 1 < text.Length && text[start] is '-' or '\u2011' && char.IsLetter(text[start + 1]);
        var i = hyphen ? start + 1 : Gaps.SkipSpaces(text, start);
        if (i >= text.Length)
        {
            return false;
        }

        if (TryReadOne(text, i, lexicon, attached: i == start, out end, out currency))
        {
            return true;
        }

        // An abbreviated scale and the currency: "230 M€", "640 MEUR", "1,2 M d'euros".
        var word = i;
        while (word < text.Length && word - i < 4 && char.IsLetter(text[word]))
        {
            word++;
            if (!lexicon.Numerals.TryGetAbbreviation(text[i..word], out var factor, out _) || BeginsWord(text, i, word))
            {
                continue;
            }

            var next = Gaps.SkipSpaces(text, word);
            if (TryReadOne(text, next, lexicon, attached: next == word, out end, out currency)
                && !currency.Has(CurrencyNotes.Minor | CurrencyNotes.Weak) && (next == word || word - i < 4))
            {
                scale = factor;
                return true;
            }
        }

        end = start;
        return false;
    }

    private static bool TryReadOne(ReadOnlySpan<char> text, int i, AmountLexicon lexicon, bool attached, out int end, out Currency currency)
    {
        end = i;
        currency = null!;
        if (i >= text.Length)
        {
            return false;
        }

        if (lexicon.CurrencySymbols.TryMatch(text, i, out end, out currency) && !(currency.Has(CurrencyNotes.Attached) && !attached && text[i] != 'c')
            && !(currency.Has(CurrencyNotes.Attached) && lexicon.Language != Language.English)
            && !BeginsNextSum(text, i, end, attached) && !(currency.Has(CurrencyNotes.Last) && !EndsClause(text, end)))
        {
            return true;
        }

        if (TryReadCode(text, i, lexicon, figuresMayFollow: false, out end, out currency))
        {
            return true;
        }

        var name = SkipOf(text, i, lexicon.Language);
        return (lexicon.CurrencyNames.TryMatch(text, name, out end, out currency) && !currency.Has(CurrencyNotes.Qualifier))
            || (name > i && (lexicon.CurrencySymbols.TryMatch(text, name, out end, out currency) || TryReadCode(text, name, lexicon, false, out end, out currency))
                && !currency.Has(CurrencyNotes.Minor));
    }

    /// <summary>The offset after "de", "d'" or "of", else the same.</summary>
    public static int SkipOf(ReadOnlySpan<char> text, int i, Language language)
    {
        if (language == Language.English)
        {
            return text[i..] is ['o', 'f', ' ' or '\n' or '\u00A0', ..] ? i + 3 : i;
        }

        return text[i..] switch
        {
            ['d', '\'' or '’', ..] => i + 2,
            ['d', 'e', ' ' or '\n' or '\u00A0' or '\u202F', ..] => i + 3,
            _ => i,
        };
    }

    /// <summary>Whether what is said ends at an offset.</summary>
    public static bool EndsClause(ReadOnlySpan<char> text, int i) =>
        i >= text.Length || (text[i] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '"' or '»' or '\n'
            && !(i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])));

    /// <summary>Whether a sum ends before the next word: the clause ends, or no noun that an adjective could belong to follows.</summary>
    public static bool EndsClauseOrPhrase(ReadOnlySpan<char> text, int i) =>
        EndsClause(text, i) || text[i..] is [' ', 't' or 'f' or 'i' or 'o' or 'p' or 'à' or 'p' or 'd', ..];

    /// <summary>A small letter with small letters behind it begins a word ("two trials" are no trillion rials), "k" apart ("20 keuros").</summary>
    private static bool BeginsWord(ReadOnlySpan<char> text, int start, int end) =>
        char.IsLower(text[start]) && text[start] != 'k' && end < text.Length && char.IsLower(text[end]);

    /// <summary>Whether the sign belongs to the figures behind it: "10 $20", "3 USD50".</summary>
    private static bool BeginsNextSum(ReadOnlySpan<char> text, int start, int end, bool attached) =>
        !attached && text[start] is '$' or '£' or '€' && end < text.Length && char.IsAsciiDigit(text[end]) && start > 0 && char.IsWhiteSpace(text[start - 1]);

    private static bool TryReadCode(ReadOnlySpan<char> text, int i, AmountLexicon lexicon, bool figuresMayFollow, out int end, out Currency currency)
    {
        end = i + 3;
        currency = null!;
        return end <= text.Length && char.IsAsciiLetterUpper(text[i])
            && lexicon.TryGetCode(text[i..end], out currency)
            && (end == text.Length || !char.IsLetterOrDigit(text[end]) || (figuresMayFollow && char.IsAsciiDigit(text[end])));
    }

    /// <summary>"MEUR 640": the scale and the code before the number.</summary>
    private static bool TryReadScaledCode(ReadOnlySpan<char> text, int i, AmountLexicon lexicon, out int end, out Currency currency, out decimal scale)
    {
        end = i;
        scale = 1;
        currency = null!;
        if (text[i] is not ('M' or 'k'))
        {
            return false;
        }

        scale = text[i] == 'M' ? 1_000_000 : 1_000;
        return TryReadCode(text, i + 1, lexicon, figuresMayFollow: false, out end, out currency) && !currency.Has(CurrencyNotes.Weak);
    }
}
