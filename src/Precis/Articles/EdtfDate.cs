using System.Globalization;

namespace Precis.Articles;

/// <summary>
/// A date as precise as its source says: a year, a month, a day, or a moment with or without a zone, written in EDTF (ISO 8601-2)
/// at level 0. Immutable.
/// </summary>
public readonly record struct EdtfDate
{
    private EdtfDate(string text, DateOnly earliest, DateOnly latest)
    {
        Text = text;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The EDTF notation ("2022-12", "2022-12-07T18:05:00+01:00").</summary>
    public string Text { get; }

    /// <summary>The first day that the date admits.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day that the date admits.</summary>
    public DateOnly Latest { get; }

    /// <summary>Whether the date is known to the day.</summary>
    public bool IsDay => Earliest == Latest;

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c>, <c>YYYY-MM-DD</c> or a date-time with an optional zone.</summary>
    /// <returns>The date, or <see langword="null"/> where <paramref name="text"/> is none.</returns>
    public static EdtfDate? TryParse(string? text)
    {
        text = text?.Trim();
        if (text is not { Length: >= 4 })
        {
            return null;
        }

        if (text.Length == 4 && DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return new(text, year, new(year.Year, 12, 31));
        }

        if (text.Length == 7 && DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new(text, month, month.AddMonths(1).AddDays(-1));
        }

        if (text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (text.Length == 10 || IsTime(text)))
        {
            return new(text.Length == 10 ? text : string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11)), day, day);
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsTime(string text) =>
        text[10] is 'T' or ' ' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}

/// <summary>Where the publication date was read.</summary>
public enum PublishedFrom
{
    /// <summary>The header of a plain text.</summary>
    Header,

    /// <summary>The metadata of a page or a wire format.</summary>
    Metadata,

    /// <summary>The article's address.</summary>
    Url,

    /// <summary>The visible text of the article.</summary>
    Text,

    /// <summary>What the caller said.</summary>
    Option,
}

/// <summary>When an article was published, and how that is known.</summary>
/// <param name="Value">The date, as precise as the source says.</param>
/// <param name="From">Where it was read.</param>
public sealed record PublicationDate(EdtfDate Value, PublishedFrom From);
