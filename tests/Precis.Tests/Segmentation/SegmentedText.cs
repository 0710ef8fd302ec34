using Precis.Articles;
using Precis.Documents;
using Precis.Languages;
using Precis.Segmentation;

namespace Precis.Tests.Segmentation;

/// <summary>Documents with tokens and sentences, made from text of a known language.</summary>
internal static class SegmentedText
{
    public static Document Of(string text, string language) => Of(language, new ArticleParagraph(text));

    public static Document Of(string language, params ArticleParagraph[] paragraphs)
    {
        var document = DocumentText.Freeze(new Article { Source = new("test.txt", "text/plain", "", 0), Paragraphs = paragraphs });
        document.Language = language == "fr" ? Language.French : Language.English;
        new SegmentationAnnotator().Annotate(document, CancellationToken.None);
        return document;
    }
}
