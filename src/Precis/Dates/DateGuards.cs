using Precis.Dates.Grammar;
using Precis.Languages;

namespace Precis.Dates;

/// <summary>Turns away what looks like a date and is none: counts, scores, article and phone numbers, names with a year, verbs and planets.</summary>
internal static class DateGuards
{
    /// <summary>Whether a reading may stand.</summary>
    public static bool Admit(string text, List<DateToken> tokens, int at, in Reading reading, DateGrammar grammar)
    {
        var first = at;
        while (tokens[first].Start < reading.Start)
        {
            first++;
        }

        var last = reading.EndToken - 1;
        while (last > first && tokens[last].Start >= reading.End)
        {
            last--;
        }

        if (IsInsideNumber(text, tokens, first, last) || IsInsideAddress(text, reading.Start))
        {
            return false;
        }

        if (first == last && grammar.Language == Language.French && IsPartOfName(text, tokens, first, grammar))
        {
            return false;
        }

        if (reading.Form.Has(Slot.Bare))
        {
            return BareGuard.Admit(text, tokens, first, last, reading.Form, grammar);
        }

        return true;
    }

    /// <summary>A word of an address of the web ("https://example.org/now").</summary>
    private static bool IsInsideAddress(string text, int start)
    {
        for (var i = start - 1; i > 0 && start - i < 200 && !char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] == '/' && text[i - 1] == '/')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A word with a capital beside another one is part of a name ("Noël Mamère", "Jean Janvier", "Midi Libre"); a month with one inside of a
    /// sentence is a surname ("le maréchal Juin"), unless a function word is before it. At the head of a sentence a weekday may stand before a name.
    /// </summary>
    private static bool IsPartOfName(string text, List<DateToken> tokens, int at, DateGrammar grammar)
    {
        if (!IsTitled(text, tokens[at]))
        {
            return false;
        }

        var isBeforeName = at + 1 < tokens.Count && IsTitled(text, tokens[at + 1]) && tokens[at + 1].Start == tokens[at].End + 1;
        if (at == 0)
        {
            return isBeforeName && !grammar.IsContext("weekday", tokens[0].Word);
        }

        var before = tokens[at - 1];
        return isBeforeName
            || (IsTitled(text, before) && before.End + 1 == tokens[at].Start && !grammar.IsContext("function", before.Word))
            || (grammar.IsContext("month", tokens[at].Word) && (before.Is(TokenClasses.Word) || text[before.Start] == '.')
                && !(at + 1 < tokens.Count && tokens[at + 1].Is(TokenClasses.Number)) && !grammar.IsContext("function", before.Word) && !grammar.IsContext("edge", before.Word));
    }

    private static bool IsTitled(string text, in DateToken token) =>
        token.Is(TokenClasses.Capitalized) && token.End - token.Start > 1 && char.IsLower(text[token.Start + 1]);

    /// <summary>A figure that goes on to the left or to the right ("1,200.50", "0147201234", "12/2019/7").</summary>
    private static bool IsInsideNumber(string text, List<DateToken> tokens, int first, int last)
    {
        var start = tokens[first].Start;
        var end = tokens[last].End;
        if (tokens[first].Is(TokenClasses.Integer) && start > 0)
        {
            var before = text[start - 1];
            if (char.IsLetterOrDigit(before) || before is '_' or '#' or '$' or '€' or '£' or '@'
                || (before is '.' or ',' or '-' or '/' or ':' or '+' && start > 1 && char.IsLetterOrDigit(text[start - 2])))
            {
                return true;
            }

            // A group of three figures before, with a space between them that no line may break at, is the same number.
            if (before is '\u00A0' or '\u202F' && start > 1 && char.IsAsciiDigit(text[start - 2]))
            {
                return true;
            }
        }

        if (tokens[last].Is(TokenClasses.Integer) && end < text.Length)
        {
            var after = text[end];
            if (after is '%' or '€' or '$' or '£' or '_' or '°' || char.IsLetter(after)
                || (after is '.' or ',' or '-' or '/' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
            {
                return true;
            }

            if (after is ' ' or '\u00A0' or '\u202F' && end + 1 < text.Length && text[end + 1] is '%' or '€' or '$' or '£')
            {
                return true;
            }
        }

        return false;
    }
}
