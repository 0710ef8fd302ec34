using Precis.Dates.Grammar;
using Precis.Languages;

namespace Precis.Dates;

/// <summary>
/// Cuts text for the date grammar: runs of letters, runs of figures and single marks, so that "14h30", "mi-avril" and "FY24" come apart. An
/// elision keeps its apostrophe in French ("l'"); in English the apostrophe goes with what follows it ("'s"). Linear.
/// </summary>
internal static class DateLexer
{
    /// <summary>Appends the tokens of <paramref name="text"/> between two offsets.</summary>
    public static void Read(string text, int start, int end, Language language, WordTable words, NumberWords? numbers, List<DateToken> tokens)
    {
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var from = at;
            var glued = from > start && !char.IsWhiteSpace(text[from - 1]);
            if (char.IsAsciiDigit(c))
            {
                while (at < end && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }

                tokens.Add(Figures(text, from, at, words, glued));
            }
            else if (IsWordStart(text, at, end, language))
            {
                at = EndOfWord(text, at, end, language);
                tokens.Add(WordToken(text, from, at, words, numbers, glued));
            }
            else
            {
                at++;
                var mark = Mark(c);
                tokens.Add(new(from, at, words.Find([mark]), 0, TokenClasses.None, glued));
            }
        }
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>All dashes that join are the hyphen to the grammar; the em dash parts clauses and is none.</summary>
    private static char Mark(char c) => c switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
        '\u2019' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u2033' => '"',
        _ => c,
    };

    private static bool IsWordStart(string text, int at, int end, Language language) =>
        char.IsLetter(text[at])
        || (language == Language.English && IsApostrophe(text[at]) && at + 1 < end && char.IsLetter(text[at + 1]) && at > 0 && char.IsLetterOrDigit(text[at - 1]));

    private static int EndOfWord(string text, int at, int end, Language language)
    {
        at++;
        while (at < end && char.IsLetter(text[at]))
        {
            at++;
        }

        return language == Language.French && at + 1 < end && IsApostrophe(text[at]) && char.IsLetterOrDigit(text[at + 1]) ? at + 1 : at;
    }

    private static DateToken Figures(string text, int start, int end, WordTable words, bool glued)
    {
        var length = end - start;
        if (length > 8)
        {
            return new(start, end, 0, -1, TokenClasses.None, glued);
        }

        var value = 0;
        for (var i = start; i < end; i++)
        {
            value = (value * 10) + text[i] - '0';
        }

        var classes = TokenClasses.Number | TokenClasses.Figures;
        if (length <= 6)
        {
            classes |= TokenClasses.Integer;
        }

        if (length <= 2)
        {
            classes |= value is >= 1 and <= 31 ? TokenClasses.Day : TokenClasses.None;
            classes |= value is >= 1 and <= 12 ? TokenClasses.MonthNumber : TokenClasses.None;
            classes |= value <= 24 ? TokenClasses.Hour : TokenClasses.None;
            classes |= length == 2 ? TokenClasses.ShortYear : TokenClasses.None;
            classes |= value > 31 ? TokenClasses.LateYear : TokenClasses.None;
            classes |= length == 2 && value < 60 ? TokenClasses.Minute : TokenClasses.None;
        }
        else if (length == 4)
        {
            classes |= value is >= 1000 and < 3000 ? TokenClasses.Year : TokenClasses.None;
        }
        else if (length == 8 && value / 10000 is >= 1800 and < 2200 && value / 100 % 100 is >= 1 and <= 12 && value % 100 is >= 1 and <= 31)
        {
            classes |= TokenClasses.CompactDay;
        }

        if (length is 3 or 4 && value / 100 is >= 1 and < 24 && value % 100 < 60)
        {
            classes |= TokenClasses.CompactTime;
        }

        // One or two figures may be a word of the grammar ("1/2 hour").
        return new(start, end, length <= 2 ? words.Find(text.AsSpan(start, length)) : 0, value, classes, glued);
    }

    private static DateToken WordToken(string text, int start, int end, WordTable words, NumberWords? numbers, bool glued)
    {
        var span = text.AsSpan(start, end - start);
        var classes = TokenClasses.Word;
        var value = 0;
        if (char.IsUpper(span[0]))
        {
            classes |= TokenClasses.Capitalized;
            if (span[0] is 'I' or 'V' or 'X' or 'L' or 'C' or 'M' && RomanNumeral.TryRead(span, out value, out var ordinal))
            {
                classes |= ordinal ? TokenClasses.RomanOrdinal : TokenClasses.Roman;
            }
        }

        var word = words.Find(span);
        if (numbers is not null && numbers.Begins(word))
        {
            classes |= TokenClasses.Number;
        }

        return new(start, end, word, value, classes, glued);
    }
}
