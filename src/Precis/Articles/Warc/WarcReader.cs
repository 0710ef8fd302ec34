using System.Net.Mime;
using System.Security.Cryptography;
using Precis.Articles.Archives;
using Precis.Articles.Html;
using Precis.Articles.PlainText;

namespace Precis.Articles.Warc;

/// <summary>
/// Reads the pages of a web archive (WARC, ISO 28500) record by record. Pages that were fetched with success are articles, and texts that were
/// converted; requests, images, scripts, redirects and the archive's own records are passed over.
/// </summary>
internal sealed class WarcReader : ICollectionReader
{
    private const int MostHttpHeaders = 64 * 1024;

    private static readonly HtmlReader Page = new();
    private static readonly PlainTextReader Text = new();

    public IEnumerable<ArticleReadResult> Read(string uri, SourceStream stream, ReadingScope scope)
    {
        var budget = scope.Budget ?? new UnpackBudget(uri, () => stream.BytesRead, scope.Options.MaxUnpackedRatio);
        var records = new WarcRecords(stream, scope.Options.MaxArticleBytes + MostHttpHeaders);
        var any = false;
        while (records.Next() is { } record)
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            var place = $"{uri}#{record.Number}";
            var result = record.Defect switch
            {
                WarcDefect.WrongLength => new ReadFailure(place, "wrong-length", $"{place} does not have the length that it declares: fetch the archive again from where it came; the records after it are read."),
                WarcDefect.Truncated => ArchiveFailures.Truncated(place),
                _ => Read(record, place, scope, budget),
            };
            if (result is not null)
            {
                any = true;
                yield return result;
            }

            if (budget.Exhausted is not null)
            {
                yield break;
            }
        }

        if (!any)
        {
            yield return Failures.NoArticle(uri, "a web archive without pages");
        }
    }

    /// <summary>The page in a record; <see langword="null"/> where it holds none.</summary>
    private static ArticleReadResult? Read(WarcRecord record, string place, ReadingScope scope, UnpackBudget budget)
    {
        var message = record.Type == "response" ? HttpMessage.Parse(record.Block) : new(200, record.Headers, record.Block);
        var type = TypeOf(message);
        var isPage = type?.MediaType is "text/html" or "application/xhtml+xml" && record.Type is "response" or "resource" && message.Status == 200;
        var isText = type?.MediaType == "text/plain" && record.Type is "resource" or "conversion";
        if (!isPage && !isText)
        {
            return null;
        }

        return scope.Isolate(place, stop =>
        {
            var most = scope.Options.MaxArticleBytes;
            var body = message.Decode(place, most, budget);
            if (record.IsCut || body.Length > most)
            {
                return Failures.TooLarge(place, most);
            }

            var source = new SourceInfo(place, isPage ? "text/html" : "text/plain", Convert.ToHexStringLower(SHA256.HashData(body.Span)), body.Length);
            var content = new SourceContent(body, source, type!.CharSet);
            var result = isPage ? Page.Read(content, scope.Options, stop) : Text.Read(content, scope.Options, stop);
            return result.Article is not { } article ? result : article with
            {
                Id = article.Id ?? record.Id,
                Url = article.Url ?? record.TargetUri,
                Warnings = record.Headers.ContainsKey("WARC-Truncated")
                    ? [.. article.Warnings, new("truncated", "The archive holds this page in part.")]
                    : article.Warnings,
            };
        });
    }

    private static ContentType? TypeOf(HttpMessage message)
    {
        var value = message.Headers.GetValueOrDefault("Content-Type");
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        try
        {
            var type = new ContentType(value.Trim().TrimEnd(';'));
            return new ContentType(type.MediaType.ToLowerInvariant()) { CharSet = string.IsNullOrWhiteSpace(type.CharSet) ? null : type.CharSet.Trim('"', '\'', ' ') };
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            var media = value.Split(';')[0].Trim().ToLowerInvariant();
            return media is "text/html" or "application/xhtml+xml" or "text/plain" ? new ContentType(media) : null;
        }
    }
}
