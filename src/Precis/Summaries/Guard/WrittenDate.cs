using System.Globalization;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries.Guard;

/// <summary>A calendar date as a text has it: "7 décembre 2022", "December 7", "mercredi 7 décembre".</summary>
/// <param name="Span">The place.</param>
/// <param name="Year">The year; 0 where it is not told.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month; 0 where it is not told.</param>
/// <param name="Weekday">The weekday before the date.</param>
internal readonly record struct WrittenDate(Span Span, int Year, int Month, int Day, DayOfWeek? Weekday)
{
    /// <summary>Reads the dates of a text that name their month.</summary>
    public static List<WrittenDate> ReadAll(IReadOnlyList<TextWord> words, Language language)
    {
        var lexicon = SummaryLexicon.Of(language);
        var dates = new List<WrittenDate>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].Is(SummaryWords.Month) || lexicon.Month(words[i].Folded) is not (> 0 and var month))
            {
                continue;
            }

            var (first, last) = (i, i);
            var day = i > 0 ? DayOf(words[i - 1].Folded) : 0;
            if (day > 0)
            {
                first--;
            }
            else if (language == Language.English && i + 1 < words.Count && (day = DayOf(words[i + 1].Folded)) > 0)
            {
                last++;
            }

            var next = last + 1 < words.Count && words[last + 1].Folded is "," or "of" ? last + 2 : last + 1;
            var year = next < words.Count ? YearOf(words[next].Folded) : 0;
            last = year > 0 ? next : last;
            if (day == 0 && year == 0)
            {
                continue;
            }

            var before = first > 0 && words[first - 1].Folded is "," or "the" ? first - 2 : first - 1;
            var weekday = before >= 0 ? lexicon.Weekday(words[before].Folded) : null;
            first = weekday is null ? first : before;
            dates.Add(new(new Span(words[first].Span.Start, words[last].Span.End), year, month, day, weekday));
        }

        return dates;
    }

    /// <summary>Whether the other date says the same and leaves open no more than this one.</summary>
    public bool IsSupportedBy(int year, int month, int day) => (Year == 0 || Year == year) && Month == month && (Day == 0 || Day == day);

    private static int DayOf(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? word.AsSpan(0, end) : word;
        return digits.Length is 1 or 2 && word.Length - digits.Length is 0 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31
            ? day : 0;
    }

    private static int YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2999 ? year : 0;
}
