using System.Globalization;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries.Sheets;

namespace Precis.Summaries.Guard;

/// <summary>What a stretch of the article holds, ready to be compared with: its words, numbers, dates and names.</summary>
internal sealed class SourceText
{
    private readonly List<Figure> _figures;
    private readonly HashSet<string> _words = [];
    private readonly HashSet<string> _names = [];
    private readonly HashSet<(int Year, int Month, int Day)> _dates = [];
    private readonly HashSet<int> _years = [];

    /// <summary>Reads some sentences, with the entities that they mention and the dates and amounts that lie in them.</summary>
    public SourceText(Document document, DocumentWords words, EntityWords names, IEnumerable<int> sentences)
    {
        _figures = [];
        var spans = new List<Span>();
        foreach (var sentence in sentences)
        {
            spans.Add(document.Sentences[sentence].Span);
            Words.AddRange(words[sentence]);
            _words.UnionWith(words[sentence].Select(word => word.Folded));
            _figures.AddRange(Figure.ReadAll(document.Text, words[sentence], document.Language));
            foreach (var date in WrittenDate.ReadAll(words[sentence], document.Language))
            {
                _dates.Add((date.Year, date.Month, date.Day));
            }
        }

        foreach (var figure in _figures)
        {
            _years.Add(figure.Value is >= 1000 and <= 2999 ? (int)figure.Value : 0);
        }

        bool IsIn(SpannedValue value) => spans.Exists(span => span.Overlaps(value.Span));
        foreach (var date in document.Dates.Where(IsIn))
        {
            AddDate(date);
        }

        foreach (var amount in document.Amounts.Where(IsIn))
        {
            foreach (var value in new[] { amount.Value, amount.Low, amount.High }.OfType<decimal>())
            {
                _figures.Add(new(amount.Span, value, amount.Kind == AmountKind.Percent ? "%" : amount.Currency));
            }
        }

        foreach (var entity in document.Entities.Where(entity => entity.Mentions.Any(IsIn)))
        {
            _names.UnionWith(names.Of(entity));
        }
    }

    /// <summary>The words and marks in order.</summary>
    public List<TextWord> Words { get; } = [];

    public bool HasWord(string folded) => _words.Contains(folded);

    public bool HasName(string folded) => _names.Contains(folded);

    public bool HasYear(int year) => _years.Contains(year);

    public bool HasValue(decimal value) => _figures.Exists(figure => figure.Value == value);

    /// <summary>Whether the number stands here with its unit; a number told without one may have any.</summary>
    public bool HasFigure(Figure figure) => _figures.Exists(other => other.Value == figure.Value && (figure.Unit is null || figure.Unit == other.Unit));

    public bool HasDate(WrittenDate date)
    {
        foreach (var (year, month, day) in _dates)
        {
            if (date.IsSupportedBy(year, month, day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a date is here that the other means and that falls on its weekday.</summary>
    public bool FallsOnWeekday(WrittenDate date) => _dates.Any(day =>
        day is { Year: > 0, Day: > 0 } && date.IsSupportedBy(day.Year, day.Month, day.Day) && new DateOnly(day.Year, day.Month, day.Day).DayOfWeek == date.Weekday);

    /// <summary>Whether a day of some month is here that falls on a weekday.</summary>
    public bool HasDay(DayOfWeek weekday, decimal day) => _dates.Any(date => date is { Year: > 0, Day: > 0 } && date.Day == day && new DateOnly(date.Year, date.Month, date.Day).DayOfWeek == weekday);

    public bool HasMonth(int month) => _dates.Any(date => date.Month == month);

    private void AddDate(DateExpression date)
    {
        if (CalendarDate.TryRead(date.Value, date.Modifier) is { } value)
        {
            _years.Add(value.Year);
            if (value.Grain is DateGrain.Day or DateGrain.Month)
            {
                _dates.Add((value.Year, value.Part, value.Day));
            }
        }

        // Of a night, a weekend or a week the first and the last day may be told.
        AddBound(date.Earliest, date.Latest);
        AddBound(date.Latest, date.Earliest);

        // A length of time is a number too: "P3M" supports "trois mois".
        if (date.Value.Length >= 3 && date.Value[0] == 'P' && decimal.TryParse(date.Value.AsSpan(1, date.Value.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length))
        {
            _figures.Add(new(date.Span, length, null));
        }
    }

    private void AddBound(string? bound, string? other)
    {
        if (DateOnly.TryParseExact(bound?[..Math.Min(10, bound.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && DateOnly.TryParseExact(other?[..Math.Min(10, other.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            && Math.Abs(day.DayNumber - end.DayNumber) <= 7)
        {
            _dates.Add((day.Year, day.Month, day.Day));
        }
    }
}
