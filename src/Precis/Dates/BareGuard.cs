using Precis.Dates.Grammar;
using Precis.Languages;

namespace Precis.Dates;

/// <summary>
/// Judges readings that only their neighbours make likely, by the level that the grammar gives them: 1 a year in figures alone; 2 a word that
/// is a month only with a capital ("may", "march"); 3 a word that is a date only in lower case ("mars"); 4 a short form of a weekday; 5 a year
/// that may count people; 6 a short year that may count; 7 a day of the month in figures; 8 a length; 10 a day and a month
/// parted by a stroke; 11 an acronym; 12 a length with the short h, which ends names of models too ("LC 500h"); 13 a decade; 14 two years ("2024-25"); 15 a
/// half of results, not of a match; 16 a length that leads ahead ("in two years"); 17 a year and a month that
/// may be an article's number or a season; 18 a word that is a holiday only with a capital ("ascension").
/// </summary>
internal static class BareGuard
{
    private const int LongestYearSpan = 12;

    public static bool Admit(string text, List<DateToken> tokens, int first, int last, DateForm form, DateGrammar grammar) => form.Or(Slot.Bare, 0) switch
    {
        1 => IsYear(text, tokens, first, last, grammar),
        2 => IsEnglishMonth(text, tokens, first, last, grammar),
        3 => !tokens[first].Is(TokenClasses.Capitalized),
        4 => first == 0 && last >= tokens.Count - 2,
        5 => last + 1 >= tokens.Count || !grammar.IsContext("counted", tokens[last + 1].Word),
        6 => !IsCount(tokens, last, grammar),
        7 => IsDayOfMonth(text, tokens, last, grammar),
        8 => IsLength(text, tokens, first, last, form, grammar),
        10 => IsSlashDate(text, tokens, first, last, grammar),
        11 => IsAcronym(text, tokens[last]),
        12 => first == 0 || !tokens[first - 1].Is(TokenClasses.Capitalized),
        13 => IsDecade(tokens, first, form.Or(Slot.Decade, 0), grammar),
        14 => IsYearSpan(text, tokens, first, last),
        15 => tokens.Exists(token => grammar.IsContext("results", token.Word)),
        16 => IsAhead(text, tokens, first, last, grammar),
        17 => IsYearMonth(tokens, first, last, grammar),
        18 => tokens[first].Is(TokenClasses.Capitalized),
        _ => true,
    };

    private static bool IsYear(string text, List<DateToken> tokens, int first, int last, DateGrammar grammar)
    {
        var value = tokens[first].Value;
        if (value is < 1700 or > 2100)
        {
            return false;
        }

        var (before, after) = (first - 1, last + 1);
        if (before >= 0 && tokens[before].Is(TokenClasses.Capitalized) && !IsLead(text, tokens, before, grammar))
        {
            return false;
        }

        if (before >= 0 && (tokens[before].Is(TokenClasses.Number) || text[tokens[before].Start] is '/' or '°' or '#'))
        {
            return false;
        }

        if (after >= tokens.Count)
        {
            return true;
        }

        var next = tokens[after];
        if (text[next.Start] is '\'' or '\u2019')
        {
            return true;
        }

        if (!next.Is(TokenClasses.Word) || next.Is(TokenClasses.Capitalized))
        {
            return !next.Is(TokenClasses.Number) && text[next.Start] != '%';
        }

        return grammar.Language == Language.French
            ? grammar.IsContext("function", next.Word) || (next.End - next.Start > 3 && text[next.End - 1] is not ('s' or 'x'))
            : grammar.IsContext("function", next.Word)
                || (next.End - next.Start > 2 && (!LooksPlural(text.AsSpan(next.Start, next.End - next.Start)) || (before >= 0 && grammar.IsContext("the", tokens[before].Word))));
    }

    /// <summary>A capitalised word that a year may follow: an event, an acronym, or a function word at the head of the sentence.</summary>
    private static bool IsLead(string text, List<DateToken> tokens, int at, DateGrammar grammar) =>
        grammar.IsContext("event", tokens[at].Word) || IsAcronym(text, tokens[at]) || (at == 0 && grammar.IsContext("function", tokens[at].Word));

    private static bool IsAcronym(string text, in DateToken token)
    {
        if (token.End - token.Start < 3)
        {
            return false;
        }

        for (var i = token.Start; i < token.End; i++)
        {
            if (!char.IsUpper(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool LooksPlural(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' || word is "people" or "men" or "women" or "children";

    /// <summary>"en 34 exemplaires", "en 62 022 exemplaires", but "en 97 (deux ruptures)".</summary>
    private static bool IsCount(List<DateToken> tokens, int last, DateGrammar grammar) =>
        last + 1 < tokens.Count && tokens[last + 1] is var next && (next.Is(TokenClasses.Number) || (next.Is(TokenClasses.Word) && !grammar.IsContext("function", next.Word)));

    /// <summary>A day of the month in figures counts nothing: no noun follows it.</summary>
    private static bool IsDayOfMonth(string text, List<DateToken> tokens, int last, DateGrammar grammar)
    {
        if (last + 1 >= tokens.Count)
        {
            return true;
        }

        var next = tokens[last + 1];
        if (text[next.Start] == ',' && last + 2 < tokens.Count && grammar.IsContext("street", tokens[last + 2].Word))
        {
            return false;
        }

        return next.Is(TokenClasses.Word)
            ? grammar.IsContext("function", next.Word)
            : !next.Is(TokenClasses.Number) && text[next.Start] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '»' or '"';
    }

    /// <summary>
    /// A day and a month in figures alone look like a fraction: they need an article before, the sentence for themselves, or another such date
    /// before in a list ("le 20/11, 22/11 ou 25/11").
    /// </summary>
    private static bool IsSlashDate(string text, List<DateToken> tokens, int first, int last, DateGrammar grammar) =>
        first == 0 ? last >= tokens.Count - 2
            : grammar.IsContext("day", tokens[first - 1].Word)
                || (first >= 5 && (text[tokens[first - 1].Start] == ',' || grammar.IsContext("list", tokens[first - 1].Word))
                    && tokens[first - 4].Is(TokenClasses.Day) && text[tokens[first - 3].Start] == '/' && tokens[first - 2].Is(TokenClasses.MonthNumber)
                    && IsSlashDate(text, tokens, first - 4, first - 2, grammar));

    /// <summary>"2024-03", but no "L. 1226-2" and no "saison 2011-12".</summary>
    private static bool IsYearMonth(List<DateToken> tokens, int first, int last, DateGrammar grammar) =>
        tokens[first].Value is >= 1700 and <= 2100 && !(first > 0 && grammar.IsContext("season", tokens[first - 1].Word));

    /// <summary>No newspaper ("20 Minutes"), no ordinal ("a second"), no share ("a quarter of the votes"), no age.</summary>
    private static bool IsLength(string text, List<DateToken> tokens, int first, int last, DateForm form, DateGrammar grammar)
    {
        if (tokens[last].Is(TokenClasses.Capitalized) && tokens[last].End - tokens[last].Start > 1 && char.IsLower(text[tokens[last].Start + 1]))
        {
            return false;
        }

        var unit = form[Slot.Unit];
        if (unit == (int)TimeUnit.Second && last + 1 < tokens.Count && text[tokens[last + 1].Start] == '-')
        {
            // "Four second-half goals".
            return false;
        }

        var isArticle = form.Or(Slot.N, 0) <= 1000 && !tokens[first].Is(TokenClasses.Integer);
        if (isArticle && form.First is null && (unit == (int)TimeUnit.Second
            || (unit is (int)TimeUnit.Quarter or (int)TimeUnit.Half && last + 1 < tokens.Count && grammar.IsContext("of", tokens[last + 1].Word))))
        {
            return false;
        }

        if (form.Or(Slot.N, 0) == 1000 && isArticle && grammar.Language == Language.French && unit == (int)TimeUnit.Day && last == first + 1 && form.First is null
            && grammar.IsContext("someday", tokens[last].Word))
        {
            // "un jour" is a length only after a word that takes one; else it is "some day".
            return first > 0 && grammar.IsContext("single", tokens[first - 1].Word);
        }

        return !AgeGuard.IsAge(tokens, first, last, form, grammar);
    }

    /// <summary>"In two years" leads ahead, unless the verb is past or the words before rank what the time held ("the first time in two years").</summary>
    private static bool IsAhead(string text, List<DateToken> tokens, int first, int last, DateGrammar grammar)
    {
        for (var i = first - 1; i >= 0 && i >= first - 5 && tokens[i].Is(TokenClasses.Word); i--)
        {
            var word = text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            if (grammar.IsContext("rank", tokens[i].Word) || (word.Length > 4 && word.EndsWith("est", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return TenseReader.At(text, tokens, first, last + 1, grammar.Tense) != Tense.Past;
    }

    /// <summary>No possessive of a year ("1986's"), no age ("in his 40s"), no price ("the low 40s"), no temperature.</summary>
    private static bool IsDecade(List<DateToken> tokens, int first, int decade, DateGrammar grammar)
    {
        if (decade % 10 != 0)
        {
            return false;
        }

        var before = first - 1;
        while (before >= 0 && (grammar.IsContext("edge", tokens[before].Word) || tokens[before].Is(TokenClasses.ShortYear)))
        {
            before--;
        }

        return decade >= 100 || (!(before >= 0 && grammar.IsContext("person", tokens[before].Word)) && !tokens.Exists(token => grammar.IsContext("scale", token.Word)));
    }

    /// <summary>The second year follows the first: soon, or at once where a stroke parts them or it can be a month ("2011-12").</summary>
    private static bool IsYearSpan(string text, List<DateToken> tokens, int first, int last)
    {
        var (from, to) = (tokens[first].Value % 100, tokens[last].Value);
        return to == (from + 1) % 100 || (to > 12 && to > from && to <= from + LongestYearSpan && text[tokens[last - 1].Start] != '/');
    }

    private static bool IsEnglishMonth(string text, List<DateToken> tokens, int first, int last, DateGrammar grammar)
    {
        if (tokens.Count <= 2 && tokens.Count - 1 == last)
        {
            return true;
        }

        if (!tokens[last].Is(TokenClasses.Capitalized))
        {
            return false;
        }

        if (last > first || tokens.Count == 1)
        {
            return true;
        }

        // At the head of a sentence the capital says nothing.
        if (first == 0)
        {
            return tokens.Count > 1 && (tokens[1].Is(TokenClasses.Integer) || text[tokens[1].Start] == ',');
        }

        return grammar.IsContext("month", tokens[first - 1].Word);
    }
}
