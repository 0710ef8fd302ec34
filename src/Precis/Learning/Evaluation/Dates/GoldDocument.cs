using Precis.Articles;
using Precis.Documents;
using Precis.Languages;
using Precis.Segmentation;

namespace Precis.Learning.Evaluation.Dates;

/// <summary>Makes a segmented document of a gold text without changing a character, so that the gold offsets hold.</summary>
internal static class GoldDocument
{
    public static Document Make(string text, Language language, EdtfDate? published, string? title = null)
    {
        var paragraphs = new List<Paragraph>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                paragraphs.Add(new(start, end, ParagraphKind.Body));
            }

            start = end + 1;
        }

        var article = new Article
        {
            Source = new("gold", "text/plain", "", text.Length),
            Title = title,
            Paragraphs = [],
            Published = published is { } date ? new(date, PublishedFrom.Metadata) : null,
        };
        var document = new Document(article, text, paragraphs) { Language = language, LanguageConfidence = 1 };
        new SegmentationAnnotator().Annotate(document, CancellationToken.None);
        return document;
    }
}
