using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;

namespace Precis.Articles.JsonLines;

/// <summary>Reads JSON Lines as a stream: an article or a failure a line, blank lines passed over.</summary>
internal static class JsonLinesReader
{
    private static readonly JsonDocumentOptions Strictness = new() { AllowTrailingCommas = true, MaxDepth = 64 };

    public static IEnumerable<ArticleReadResult> Read(string uri, HeadedStream stream, ReadOptions options, CancellationToken cancellationToken)
    {
        var lines = new LineStream(stream, options.MaxArticleBytes);
        var any = false;
        while (lines.Next() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.IsTooLong)
            {
                any = true;
                yield return Failures.TooLarge($"{uri}:{line.Number}", options.MaxArticleBytes);
            }
            else if (!line.IsBlank)
            {
                any = true;
                yield return ReadLine($"{uri}:{line.Number}", line.Bytes, cancellationToken);
            }
        }

        if (!any)
        {
            yield return Failures.Empty(uri);
        }
    }

    private static ArticleReadResult ReadLine(string source, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        if (!Utf8.IsValid(line.Span))
        {
            return Encodings.BinaryContent.HasControls(line.Span) ? Failures.Binary(source, "binary data") : Failures.BadEncoding(source, "no valid UTF-8");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line, Strictness);
        }
        catch (JsonException error)
        {
            return new ReadFailure(source, "bad-json", $"{source} is not valid JSON at byte {error.BytePositionInLine}: correct or remove the line.");
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new ReadFailure(source, "bad-json", $"{source} holds no JSON object: write one article as {{\"text\": …}} a line.");
            }

            var hash = Convert.ToHexStringLower(SHA256.HashData(line.Span));
            var info = new SourceInfo(source, MediaTypes.Of(InputFormat.Jsonl), hash, line.Length);
            return new JsonArticle(document.RootElement).Read(info, cancellationToken);
        }
    }
}
