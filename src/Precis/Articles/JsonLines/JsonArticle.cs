using System.Text.Json;
using Precis.Articles.Html;
using Precis.Articles.PlainText;
using Precis.Documents;

namespace Precis.Articles.JsonLines;

/// <summary>
/// Reads an article from a JSON object: <c>text</c> or <c>html</c>, and beside it <c>id</c>, <c>title</c>, <c>published</c>, <c>language</c>,
/// <c>url</c>, <c>publisher</c>, <c>section</c> and <c>byline</c>. A field of the wrong kind is a warning, not a loss; other fields are passed over.
/// </summary>
internal sealed class JsonArticle(JsonElement json)
{
    private readonly List<Warning> _warnings = [];

    public ArticleReadResult Read(SourceInfo source, CancellationToken cancellationToken)
    {
        var content = ReadContent(source, cancellationToken);
        if (content.Article is not { } article)
        {
            return content;
        }

        var published = Published();
        var byline = Byline();
        return article with
        {
            Id = Text("id", acceptsNumber: true) ?? article.Id,
            Title = Text("title") ?? article.Title,
            Published = published ?? article.Published,
            Language = Language() ?? article.Language,
            Url = Text("url") ?? article.Url,
            Publisher = Text("publisher") ?? article.Publisher,
            Section = Text("section") ?? article.Section,
            Byline = byline.Count > 0 ? byline : article.Byline,
            Warnings = [.. article.Warnings, .. _warnings],
        };
    }

    private ArticleReadResult ReadContent(SourceInfo source, CancellationToken cancellationToken)
    {
        if (Text("text") is { } text)
        {
            var paragraphs = PlainTextLayout.Paragraphs(text, cancellationToken);
            return paragraphs.Count > 0 ? new Article { Source = source, Paragraphs = paragraphs } : Failures.Empty(source.Uri);
        }

        if (Text("html") is { } html)
        {
            return HtmlReader.Read(html, source, cancellationToken);
        }

        return new ReadFailure(source.Uri, "missing-text", $"{source.Uri} has neither \"text\" nor \"html\": add one of the two with the words of the article.");
    }

    private PublicationDate? Published()
    {
        if (Text("published", acceptsNumber: true) is not { } value)
        {
            return null;
        }

        if (PublishedDates.Read(value) is { } date)
        {
            return new(date, PublishedFrom.Metadata);
        }

        _warnings.Add(ReaderWarnings.UnreadableDate(value));
        return null;
    }

    private Languages.Language? Language() => Text("language") is { } tag ? ReaderWarnings.Language(tag) : null;

    private List<string> Byline()
    {
        var names = new List<string>();
        if (json.TryGetProperty("byline", out var value) && value.ValueKind == JsonValueKind.Array)
        {
            names.AddRange(value.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!.Trim()));
        }
        else if (Text("byline") is { } name)
        {
            names.Add(name);
        }

        names.RemoveAll(string.IsNullOrEmpty);
        return names;
    }

    /// <summary>A field's text; <see langword="null"/> where it is missing, null, white or, with a warning, of another kind.</summary>
    private string? Text(string field, bool acceptsNumber = false)
    {
        if (!json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (acceptsNumber && value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }

        if (value.ValueKind == JsonValueKind.String && TryGetString(value, out var text))
        {
            return string.IsNullOrWhiteSpace(text) ? null : field == "text" ? text : text.Trim();
        }

        _warnings.Add(ReaderWarnings.UnreadableField(field));
        return null;
    }

    /// <summary>Reads a string that may hold the escape of half a surrogate pair, which no valid text has.</summary>
    private static bool TryGetString(JsonElement value, out string text)
    {
        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }
}
