using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Precis.Articles.Json;

namespace Precis.Articles.JsonLines;

/// <summary>Reads JSON Lines as a stream: an article or a failure a line, blank lines passed over.</summary>
internal sealed class JsonLinesReader : ICollectionReader
{
    public IEnumerable<ArticleReadResult> Read(string uri, SourceStream stream, ReadingScope scope)
    {
        var limit = scope.Options.MaxArticleBytes;
        var lines = new LineStream(AsUtf8(stream), limit);
        var any = false;
        while (lines.Next() is { } line)
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            if (line.IsTooLong)
            {
                any = true;
                yield return Failures.TooLarge($"{uri}:{line.Number}", limit);
            }
            else if (!line.IsBlank)
            {
                any = true;
                var source = $"{uri}:{line.Number}";
                var bytes = line.Bytes;
                yield return scope.Isolate(source, stop => ReadLine(source, bytes, scope.Options, stop));
            }
        }

        if (!any)
        {
            yield return Failures.Empty(uri);
        }
    }

    /// <summary>Some systems write UTF-16 where they redirect; its byte order mark gives it away.</summary>
    private static Stream AsUtf8(SourceStream stream) => stream.Head.Span switch
    {
        [0xFF, 0xFE, ..] => Encoding.CreateTranscodingStream(stream, Encoding.Unicode, Encoding.UTF8, leaveOpen: true),
        [0xFE, 0xFF, ..] => Encoding.CreateTranscodingStream(stream, Encoding.BigEndianUnicode, Encoding.UTF8, leaveOpen: true),
        _ => stream,
    };

    private static ArticleReadResult ReadLine(string source, ReadOnlyMemory<byte> line, ReadOptions options, CancellationToken cancellationToken)
    {
        if (!Utf8.IsValid(line.Span))
        {
            return Encodings.BinaryContent.HasControls(line.Span) ? Failures.Binary(source, "binary data") : Failures.BadEncoding(source, "no valid UTF-8");
        }

        using var opened = OpenedJson.Parse(source, line, options);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(line.Span));
        return JsonReader.Read(opened.Root, new SourceInfo(source, MediaTypes.Of(InputFormat.Jsonl), hash, line.Length), options, cancellationToken);
    }
}
