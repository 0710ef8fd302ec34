using Precis.Articles.Html;
using Precis.Articles.PlainText;

namespace Precis.Articles.Json;

/// <summary>
/// Reads an article from a JSON object: <c>text</c> or <c>html</c>, and beside it <c>id</c>, <c>title</c>, <c>published</c>, <c>language</c>,
/// <c>url</c>, <c>publisher</c>, <c>section</c> and <c>byline</c>. Other fields are passed over.
/// </summary>
internal static class JsonArticle
{
    public static ArticleReadResult Read(JsonFields json, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        var content = ReadContent(json, source, options, cancellationToken);
        if (content.Article is not { } article)
        {
            return content;
        }

        var byline = json.List("byline");
        return article with
        {
            Id = json.Text("id", acceptsNumber: true) ?? article.Id,
            Title = json.Text("title") ?? article.Title,
            Published = json.Published("published") ?? article.Published,
            Language = json.Text("language") is { } tag ? ReaderWarnings.Language(tag) ?? article.Language : article.Language,
            Url = json.Text("url") ?? article.Url,
            Publisher = json.Text("publisher") ?? article.Publisher,
            Section = json.Text("section") ?? article.Section,
            Byline = byline.Count > 0 ? byline : article.Byline,
            Warnings = [.. article.Warnings, .. json.Warnings],
        };
    }

    private static ArticleReadResult ReadContent(JsonFields json, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        if (json.Raw("text") is { } text)
        {
            var paragraphs = PlainTextLayout.Paragraphs(text, cancellationToken);
            return paragraphs.Count > 0 ? new Article { Source = source, Paragraphs = paragraphs } : Failures.Empty(source.Uri);
        }

        if (json.Raw("html") is { } html)
        {
            return HtmlReader.Read(html, source, options, cancellationToken);
        }

        return new ReadFailure(source.Uri, "missing-text", $"{source.Uri} has neither \"text\" nor \"html\": add one of the two with the words of the article.");
    }
}
