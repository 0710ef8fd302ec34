using Precis.Documents;

namespace Precis.Summaries;

/// <summary>Says where no summary is due: texts too short to sum up, lists, and live blogs, whose paragraphs each begin with their hour.</summary>
internal static class Abstention
{
    private const int MinWords = 60;
    private const int MinTimestamps = 4;

    /// <summary>The reason, in plain English, or <see langword="null"/>.</summary>
    public static string? ReasonFor(Document document, int words)
    {
        if (words < MinWords)
        {
            return $"the text has fewer than {MinWords} words";
        }

        var body = document.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Heading).ToList();
        if (2 * body.Count(paragraph => paragraph.Kind == ParagraphKind.List) > body.Count)
        {
            return "the text is a list";
        }

        var timed = document.Paragraphs.Count(paragraph => StartsWithHour(paragraph.Span.In(document.Text)));
        return timed >= MinTimestamps && 3 * timed >= document.Paragraphs.Count ? "the text is a live blog" : null;
    }

    // "18h05", "18 h 05", "10:32", "9.45 am"
    private static bool StartsWithHour(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is not (1 or 2))
        {
            return false;
        }

        var rest = text[digits..].TrimStart(' ').TrimStart('\u00A0');
        return rest.Length > 2 && rest[0] is 'h' or ':' or '.' && char.IsAsciiDigit(rest[1..].TrimStart()[0]);
    }
}
