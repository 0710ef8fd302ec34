using System.Globalization;
using System.Text.Json;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Learning.Evaluation.Dates;

/// <summary>One expression of a gold text.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Accept">The values taken as right; none where the source gives only bounds or only the span.</param>
/// <param name="Earliest">The first moment, where the source bounds the expression.</param>
/// <param name="Before">The moment after the last.</param>
/// <param name="HasValue">Whether the source says what the expression is worth.</param>
internal sealed record GoldDate(Span Span, IReadOnlyList<string> Accept, DateTime? Earliest, DateTime? Before, bool HasValue);

/// <summary>One gold text with its expressions.</summary>
internal sealed record GoldDateText(
    string Id, Language Language, string? Published, string Text, string Category, IReadOnlyList<GoldDate> Dates, IReadOnlyList<Span> Ignored)
{
    /// <summary>Whether the source is a table whose expressions may be read forward or backward, the direction not being measured.</summary>
    public bool AnyDirection { get; init; }

    /// <summary>Reads a row of the project's gold format, or a case of the Recognizers-Text specifications.</summary>
    public static GoldDateText Read(JsonElement row)
    {
        if (row.TryGetProperty("Input", out _))
        {
            return RecognizersDates.Read(row);
        }

        var id = row.GetProperty("id").GetString()!;
        var dates = new List<GoldDate>();
        foreach (var item in row.TryGetProperty("gold", out var gold) ? gold.EnumerateArray() : default)
        {
            var accept = item.TryGetProperty("accept", out var many) ? [.. many.EnumerateArray().Select(value => value.GetString()!)]
                : item.TryGetProperty("value", out var one) && one.GetString() is { Length: > 0 } value ? new List<string> { value } : [];
            var (earliest, before) = (Moment(item, "earliest"), Moment(item, "before"));
            dates.Add(new(SpanOf(item), accept, earliest, before, accept.Count > 0 || earliest is not null || before is not null));
        }

        var ignored = row.TryGetProperty("ignore", out var ignore) ? ignore.EnumerateArray().Select(SpanOf).ToList() : [];
        var category = row.TryGetProperty("category", out var named) ? named.GetString()! : "";
        return new(id, LanguageOf(row), row.TryGetProperty("published", out var published) ? published.GetString() : null, row.GetProperty("text").GetString()!, category, dates, ignored)
        {
            AnyDirection = id.StartsWith("duckling", StringComparison.Ordinal) || id.StartsWith("DateTime", StringComparison.Ordinal),
        };
    }

    internal static DateTime? ParseMoment(string? text)
    {
        // Whole months and years are written with a day 00.
        text = text?.Replace("-00", "-01", StringComparison.Ordinal);
        if (text is { Length: 5 or 8 } && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time))
        {
            // A time without its day: the first day of the calendar stands for any.
            return DateTime.MinValue + time.ToTimeSpan();
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
    }

    private static DateTime? Moment(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? ParseMoment(value.GetString()) : null;

    private static Span SpanOf(JsonElement item) => new(item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());

    private static Language LanguageOf(JsonElement row) => row.TryGetProperty("lang", out var lang) && lang.GetString() == "en" ? Language.English : Language.French;
}
