using Precis.Documents;

namespace Precis.Records;

/// <summary>Projects an annotated document to the record that is published.</summary>
internal static class RecordProjection
{
    public static ArticleRecord Project(Document document, IReadOnlyDictionary<string, string> models)
    {
        var article = document.Article;
        var source = article.Source;
        return new ArticleRecord
        {
            Id = article.Id ?? "sha256:" + source.Sha256,
            Source = new(source.Uri, source.MediaType, source.Sha256, source.Bytes),
            Language = document.Language,
            LanguageConfidence = document.LanguageConfidence,
            Title = article.Title,
            Byline = article.Byline,
            Publisher = article.Publisher,
            Section = article.Section,
            Url = article.Url,
            Published = article.Published is { } published ? new(published.Value.Text, published.From) : null,
            Text = document.Text,
            Paragraphs = document.Paragraphs,
            Sentences = document.Sentences,
            Entities = document.Entities,
            Dates = document.Dates,
            Amounts = document.Amounts,
            Quotes = document.Quotes,
            Facts = document.Facts,
            Summary = document.Summary,
            Warnings = document.Warnings,
            Pipeline = new(ArticlePipeline.Version, models),
        };
    }
}
