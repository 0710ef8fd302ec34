using System.Globalization;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries.Sheets;

namespace Precis.Summaries;

/// <summary>
/// Makes relative dates absolute in the language of their sentence: "mercredi" becomes "mercredi 7 décembre 2022", "yesterday" "on 6 December 2022",
/// "l'an dernier" "en 2021", "7 décembre" "7 décembre 2022". What the source leaves open stays as it is.
/// </summary>
internal static class RelativeDates
{
    private const int FarAhead = 120;

    /// <summary>The new words for a date, or <see langword="null"/> where it stays.</summary>
    public static string? Resolve(Document document, DateExpression date)
    {
        if (date.Type is not (DateType.Date or DateType.Time))
        {
            return null;
        }

        if (date.Earliest is { Length: >= 10 } first && date.Latest is { Length: >= 10 } last && ResolveDays(document, date, Day(first), Day(last)) is { } days)
        {
            return days;
        }

        if (CalendarDate.TryRead(date.Value, date.Modifier) is not { } value || value.Modifier is not null && value.Grain != DateGrain.Day)
        {
            return null;
        }

        var words = TextWord.Read(date.Text, document.Language);
        var year = value.Year.ToString(CultureInfo.InvariantCulture);
        if (words.Exists(word => word.Folded.Contains(year, StringComparison.Ordinal) || word.Kind == TokenKind.Number && word.Folded.Length == 4) || IsPossessive(document, date))
        {
            return null;
        }

        var month = words.FindLastIndex(word => word.Is(SummaryWords.Month));
        if (month >= 0 && value.Grain is DateGrain.Day or DateGrain.Month)
        {
            // The words tell day and month; only the year is missing. "Le 3 mai prochain" tells it, and of a day far ahead another year may be meant.
            var next = document.TokenFrom(date.End);
            if (IsFarAhead(document, value) || next < document.Tokens.Count && document.Word(next) is "prochain" or "prochains" or "dernier" or "derniers" or "next" or "last")
            {
                return null;
            }

            return month == words.Count - 1 || words[month + 1].Kind == TokenKind.Number && month + 1 == words.Count - 1 ? $"{date.Text} {year}" : null;
        }

        if (value.Grain == DateGrain.Day)
        {
            return ResolveDay(document, date, value, words);
        }

        if (value.Grain is not (DateGrain.Month or DateGrain.Year or DateGrain.Quarter) || words.Exists(word => word.Kind == TokenKind.Number)
            || IsAttribute(document, date))
        {
            return null;
        }

        return DateText.Write(value, FollowsPreposition(document, date) ? "" : "on", document.Language);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // "nuit de samedi à dimanche", "entre jeudi et dimanche", "semaine dernière", "this weekend": several days, told by the first, or by both that are named.
    private static string? ResolveDays(Document document, DateExpression date, DateOnly first, DateOnly last)
    {
        var isFrench = document.Language == Language.French;
        var words = TextWord.Read(date.Text, document.Language);
        var days = words.FindAll(word => word.Is(SummaryWords.Weekday));
        if (words.Exists(word => word.Kind == TokenKind.Number) || first == last || last.DayNumber - first.DayNumber > 7 || IsPossessive(document, date))
        {
            return null;
        }

        if (days is [var from, var to])
        {
            var lexicon = SummaryLexicon.Of(document.Language);
            return lexicon.Weekday(from.Folded) == first.DayOfWeek && lexicon.Weekday(to.Folded) == last.DayOfWeek
                ? string.Concat(
                    WithArticle(date.Text.AsSpan(0, from.Span.Start), isFrench), DateText.WriteWithWeekday(first, document.Language) is var start && first.Month == last.Month ? start[..start.LastIndexOf(' ', start.LastIndexOf(' ') - 1)] : start,
                    WithArticle(date.Text.AsSpan(from.Span.End, to.Span.Start - from.Span.End), isFrench), DateText.WriteWithWeekday(last, document.Language))
                : null;
        }

        if (days.Count > 0 || words.Find(word => word.Is(SummaryWords.Week)) is not { Folded: { } week })
        {
            return null;
        }

        var day = DateText.Write(new(DateGrain.Day, first.Year, first.Month, first.Day, null), "", document.Language);
        return isFrench
            ? $"{(words[0].Is(SummaryWords.Demonstrative) ? week == "semaine" ? "la " : "le " : "")}{week} du {day}"
            : $"{(FollowsPreposition(document, date) ? "" : week == "week" ? "in " : "on ")}the {week} of {day}";
    }

    // "nuit de samedi à dimanche" is with dates "nuit du samedi 3 … au dimanche 4 …".
    private static string WithArticle(ReadOnlySpan<char> between, bool isFrench) => !isFrench ? between.ToString()
        : between.EndsWith(" de ") ? $"{between[..^2]}u " : between is " à " ? " au " : between.ToString();

    private static string? ResolveDay(Document document, DateExpression date, CalendarDate value, List<TextWord> words)
    {
        var day = new DateOnly(value.Year, value.Part, value.Day);
        var weekday = words.FindIndex(word => word.Is(SummaryWords.Weekday));
        var (daypart, isOnlyDay) = Daypart(words, weekday, document.Language);
        if (weekday >= 0)
        {
            if (SummaryLexicon.Of(document.Language).Weekday(words[weekday].Folded) != day.DayOfWeek)
            {
                return null;
            }

            var absolute = DateText.WriteWithWeekday(day, document.Language);
            if (isOnlyDay)
            {
                return daypart is null ? absolute : $"{absolute} {daypart}";
            }

            // "mercredi dans la soirée", "journée de mardi": the words around stay.
            return string.Concat(date.Text.AsSpan(0, words[weekday].Span.Start), absolute, date.Text.AsSpan(words[weekday].Span.End));
        }

        if (words.Count == 0 || !words[0].Is(SummaryWords.RelativeDate) || !isOnlyDay)
        {
            return null;
        }

        // "depuis hier", "since yesterday"; "jusqu'à hier" would have to change too.
        var token = document.TokenFrom(date.Start) - 1;
        var before = token < 0 ? "" : TextWord.Fold(document.Word(token));
        var form = document.Language == Language.English
            ? before is "since" or "until" or "till" or "by" or "from" or "before" or "after" || FollowsPreposition(document, date) ? "" : "on"
            : before is "depuis" or "dès" or "avant" or "après" || !FollowsPreposition(document, date) ? "on" : null;

        return form is null || DateText.Write(value, form, document.Language) is not { } plain ? null : daypart is null ? plain : $"{plain} {daypart}";
    }

    // "mercredi soir", "Wednesday evening": the part of the day is kept, in the words that follow a full date.
    private static (string? Words, bool IsOnlyDay) Daypart(List<TextWord> words, int weekday, Language language)
    {
        var rest = words.Where((word, index) => index != weekday && word.IsWord && !word.Is(SummaryWords.RelativeDate)).Select(word => word.Folded).ToList();
        rest.RemoveAll(word => word is "dernier" or "prochain" or "last" or "next" or "this" or "ce" or "on" or "past");
        if (rest.Count == 0)
        {
            return (null, true);
        }

        return (rest is [var part] ? part : null) switch
        {
            "matin" or "soir" => ("au " + rest[0], true),
            "midi" => ("à midi", true),
            "après-midi" => ("dans l'après-midi", true),
            "morning" or "afternoon" or "evening" when language == Language.English => ("in the " + rest[0], true),
            "night" when language == Language.English => ("at night", true),
            _ => (null, false),
        };
    }

    private static bool IsFarAhead(Document document, CalendarDate value) => document.Article.Published?.Value.Text is { Length: >= 10 } published
        && new DateOnly(value.Year, Math.Max(1, value.Part), Math.Max(1, value.Day)).DayNumber - Day(published).DayNumber > FarAhead;

    // "mercredi's", "d'hier": the date is part of another phrase.
    private static bool IsPossessive(Document document, DateExpression date)
    {
        var text = document.Text;
        var after = date.End + 1 < text.Length && text[date.End] is '\'' or '’' && text[date.End + 1] == 's';
        return after || date.Start > 0 && text[date.Start - 1] is '\'' or '’' or '-' || date.End < text.Length && text[date.End] == '-';
    }

    /// <summary>"its third-quarter profit", "a first quarter loss": the period belongs to the noun after it, and no phrase can take its place.</summary>
    private static bool IsAttribute(Document document, DateExpression date)
    {
        var token = document.TokenFrom(date.Start) - 1;
        return document.Language == Language.English
            && (date.Text.Contains('-', StringComparison.Ordinal) || (token >= 0 && document.Word(token) is "a" or "an" or "its" or "their"));
    }

    private static bool FollowsPreposition(Document document, DateExpression date)
    {
        var token = document.TokenFrom(date.Start) - 1;
        return token >= 0 && Quotes.SpeechLexicon.Of(document.Language).Classes(TextWord.Fold(document.Word(token))) is var classes
            && (classes & Quotes.SpeechWords.Preposition) != Quotes.SpeechWords.None;
    }
}
