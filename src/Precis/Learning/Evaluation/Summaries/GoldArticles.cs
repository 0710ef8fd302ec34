using System.Text;
using System.Text.Json;
using Precis.Articles;
using Precis.Documents;

namespace Precis.Learning.Evaluation.Summaries;

/// <summary>Makes articles of the rows of summary collections: <c>text</c>, <c>title</c>, <c>date</c>, and <c>abstract</c> or <c>reference</c>.</summary>
internal static class GoldArticles
{
    /// <summary>The professional summary of a row.</summary>
    public static string? ReferenceOf(JsonElement row) =>
        (row.TryGetProperty("abstract", out var text) || row.TryGetProperty("reference", out text)) && text.GetString() is { Length: > 0 } reference ? reference : null;

    public static Article Read(JsonElement row) => new()
    {
        Source = new SourceInfo("gold", "text/plain", "", 0),
        Title = row.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.String ? title.GetString() : null,
        Published = row.TryGetProperty("date", out var date) && EdtfDate.TryParse(date.GetString()) is { } day ? new(day, PublishedFrom.Metadata) : null,
        Paragraphs = [.. Unglue(row.GetProperty("text").GetString()!).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(text => new ArticleParagraph(text))],
    };

    // The collection's paragraphs are glued without a space ("…Pyrénées.Alors que"): a stop between a small letter and a capital with a small
    // letter after it ends one.
    private static string Unglue(string text)
    {
        var apart = new StringBuilder(text.Length + 64);
        for (var i = 0; i < text.Length; i++)
        {
            apart.Append(text[i]);
            if (text[i] is '.' or '!' or '?' or '…' or '"' or '»' && i > 1 && i + 2 < text.Length && (char.IsLower(text[i - 1]) || text[i - 1] is '.' or '"' or '»' or ' ' or '!' or '?')
                && (char.IsUpper(text[i + 1]) || text[i + 1] is '"' or '«') && text[i] != '"' && (char.IsLower(text[i + 2]) || text[i + 2] is ' ' or '\'' or '’' || char.IsUpper(text[i + 2]) && text[i + 1] is '"' or '«'))
            {
                apart.Append('\n');
            }
        }

        return apart.ToString();
    }
}
