using Precis.Articles;
using Precis.Documents;
using Precis.Languages;
using Precis.Segmentation;

namespace Precis.Learning;

/// <summary>Makes documents with segments from the plain text of training and gold data.</summary>
internal static class SegmentedText
{
    private static readonly SegmentationAnnotator Segmentation = new();

    /// <summary>The document of a text whose paragraphs are parted by empty lines.</summary>
    public static Document Of(string text, Language language)
    {
        var article = new Article
        {
            Source = new SourceInfo("text", "text/plain", string.Empty, 0),
            Paragraphs = [.. text.Split("\n\n").Select(paragraph => new ArticleParagraph(paragraph))],
        };
        var document = DocumentText.Freeze(article);
        document.Language = language;
        Segmentation.Annotate(document, CancellationToken.None);
        return document;
    }
}
