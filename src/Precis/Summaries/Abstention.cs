using Precis.Documents;
using Precis.Quotes;

namespace Precis.Summaries;

/// <summary>Says where no summary is due: texts too short to sum up, lists, live blogs, whose paragraphs each begin with their hour, and columns, where a writer speaks of himself or herself.</summary>
internal static class Abstention
{
    private const int MinWords = 60;
    private const int MinTimestamps = 4;
    private const int MinOwnSentences = 4;

    /// <summary>The reason, in plain English, or <see langword="null"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">Its words.</param>
    /// <param name="count">How many there are.</param>
    public static string? ReasonFor(Document document, DocumentWords words, int count)
    {
        if (count < MinWords)
        {
            return $"the text has fewer than {MinWords} words";
        }

        var body = document.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Heading).ToList();
        if (2 * body.Count(paragraph => paragraph.Kind == ParagraphKind.List) > body.Count)
        {
            return "the text is a list";
        }

        var timed = document.Paragraphs.Count(paragraph => StartsWithHour(paragraph.Span.In(document.Text)));
        if (timed >= MinTimestamps && 3 * timed >= document.Paragraphs.Count)
        {
            return "the text is a live blog";
        }

        return IsColumn(document, words) ? "the text is a column" : null;
    }

    // The section says so ("Opinions"), the title ("Tribune. …"), or the writer, who says "I" in every other sentence.
    private static bool IsColumn(Document document, DocumentWords words)
    {
        List<TextWord> section = TextWord.Read(document.Article.Section ?? "", document.Language), title = TextWord.Read(document.Article.Title ?? "", document.Language);
        if (section.Exists(word => word.Is(SummaryWords.Column)) || title is [var first, { IsWord: false }, ..] && first.Is(SummaryWords.Column))
        {
            return true;
        }

        var (own, quoted) = (0, default(SpanIndex<MarkedSpan>));
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            foreach (var word in words[i])
            {
                if (!word.Is(SummaryWords.Writer))
                {
                    continue;
                }

                quoted ??= new SpanIndex<MarkedSpan>(QuotationMarks.Find(document.Text, document.Paragraphs), mark => mark.Outer);
                if (!quoted.Overlapping(word.Span).Any())
                {
                    own++;
                    break;
                }
            }
        }

        return own >= MinOwnSentences && 2 * own >= document.Sentences.Count;
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
