using System.Globalization;
using Precis.Documents;

namespace Precis.Articles.NewsMl;

/// <summary>Takes the first of several dates that can be read.</summary>
internal static class XmlDates
{
    public static PublicationDate? First(List<Warning> warnings, params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (value is null)
            {
                continue;
            }

            if (PublishedDates.Read(value) is { } date)
            {
                return new(date, PublishedFrom.Metadata);
            }

            warnings.Add(ReaderWarnings.UnreadableDate(value));
        }

        return null;
    }

    /// <summary>Whether one moment comes after another.</summary>
    public static bool IsLater(string? value, string? than) => Moment(value) is { } later && Moment(than) is { } earlier && later > earlier;

    private static DateTimeOffset? Moment(string? value) =>
        PublishedDates.Read(value) is { Text: var text } && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
