using System.Globalization;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>Writes dates and lengths of time in running text. The patterns are data: <c>Summaries/date-patterns.tsv</c> of each language.</summary>
internal static class DateText
{
    private static readonly Lazy<Patterns> French = new(() => new("French"));
    private static readonly Lazy<Patterns> English = new(() => new("English"));

    /// <summary>The date in a form: empty ("8 juin 2028"), <c>on</c>, <c>until</c>, <c>from</c>, <c>for</c>; <see langword="null"/> where it cannot be said.</summary>
    public static string? Write(CalendarDate date, string form, Language language)
    {
        var patterns = (language == Language.French ? French : English).Value;
        var grain = date.Grain.ToString().ToLowerInvariant();
        var shift = date.Modifier switch
        {
            DateModifier.Start => "start",
            DateModifier.Mid => "mid",
            DateModifier.End => "end",
            DateModifier.Approx or DateModifier.About => "approx",
            _ => null,
        };
        var words = patterns.Find(grain, "") is { } plain ? Fill(patterns, plain, date) : null;
        if (words is null || form.Length == 0 && shift is null)
        {
            return words;
        }

        if (shift is not null)
        {
            words = patterns.Find(shift, "")!.Replace("{}", words, StringComparison.Ordinal);
            return form.Length == 0 ? words : patterns.Find(shift, form)?.Replace("{}", words, StringComparison.Ordinal);
        }

        return patterns.Find(grain, form)?.Replace("{}", words, StringComparison.Ordinal);
    }

    /// <summary>A weekday with its date ("mercredi 7 décembre 2022", "Wednesday 7 December 2022").</summary>
    public static string WriteWithWeekday(DateOnly day, Language language)
    {
        var patterns = (language == Language.French ? French : English).Value;
        var date = Write(new CalendarDate(DateGrain.Day, day.Year, day.Month, day.Day, null), "", language);
        return $"{patterns.Name("weekday", day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek)} {date}";
    }

    /// <summary>A length of time ("3 mois", "10 years") of an ISO 8601 duration with one unit; <see langword="null"/> for any other.</summary>
    public static string? WriteDuration(string value, Language language)
    {
        var patterns = (language == Language.French ? French : English).Value;
        if (value.Length < 3 || value[0] != 'P' || value[1] == 'T'
            || !decimal.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = patterns.Find("duration", value[^1..]);
        var forms = unit?.Split('|');
        return forms is null ? null : $"{AmountText.Number(number, language)} {(number is 1 or -1 ? forms[0] : forms[1])}";
    }

    private static string Fill(Patterns patterns, string pattern, CalendarDate date)
    {
        var day = date.Day == 1 ? patterns.Find("first", "") ?? "1" : date.Day.ToString(CultureInfo.InvariantCulture);
        return pattern.Replace("{year}", date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", patterns.Name("months", date.Part), StringComparison.Ordinal)
            .Replace("{ordinal}", patterns.Name("ordinal", date.Part), StringComparison.Ordinal)
            .Replace("{season}", patterns.Name("seasons", date.Part), StringComparison.Ordinal)
            .Replace("{day}", day, StringComparison.Ordinal);
    }

    private sealed class Patterns
    {
        private readonly Dictionary<(string, string), string> _rows = [];

        public Patterns(string folder)
        {
            foreach (var row in EmbeddedData.Rows($"Languages/{folder}/Summaries/date-patterns.tsv"))
            {
                _rows[(row[0], row[1])] = row[2];
            }
        }

        public string? Find(string key, string form) => _rows.GetValueOrDefault((key, form));

        public string Name(string list, int number) => number > 0 && Find(list, "") is { } names && names.Split(' ') is var all && number <= all.Length ? all[number - 1] : "";
    }
}
