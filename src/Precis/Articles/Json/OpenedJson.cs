using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Precis.Articles.Encodings;

namespace Precis.Articles.Json;

/// <summary>A JSON text that was parsed, or why it was not. To be disposed.</summary>
internal sealed class OpenedJson : IDisposable
{
    private readonly JsonDocument? _document;

    private OpenedJson(JsonDocument? document, ReadFailure? failure)
    {
        _document = document;
        Failure = failure;
    }

    /// <summary>Why there is no <see cref="Root"/>.</summary>
    public ReadFailure? Failure { get; }

    public JsonElement Root => _document!.RootElement;

    public static OpenedJson Parse(string source, ReadOnlyMemory<byte> json, ReadOptions options)
    {
        try
        {
            return new(JsonDocument.Parse(json, new() { AllowTrailingCommas = true, MaxDepth = options.MaxNesting }), null);
        }
        catch (JsonException error) when (error.Message.Contains("depth", StringComparison.Ordinal))
        {
            return new(null, Failures.TooDeep(source, options.MaxNesting));
        }
        catch (JsonException error)
        {
            var place = error.LineNumber is > 0 and var line ? $"in line {line + 1} at byte {error.BytePositionInLine}" : $"at byte {error.BytePositionInLine}";
            return new(null, new ReadFailure(source, "bad-json", $"{source} is not valid JSON {place}: correct or remove it."));
        }
    }

    /// <summary>Parses a whole file, which may be in another encoding than JSON's own UTF-8.</summary>
    public static OpenedJson ParseFile(string source, ReadOnlyMemory<byte> bytes, ReadOptions options)
    {
        bytes = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (!Utf8.IsValid(bytes.Span) || bytes.Span.Contains((byte)0))
        {
            var decoded = TextDecoder.Decode(bytes.Span, source);
            if (decoded.Failure is { } failure)
            {
                return new(null, failure);
            }

            bytes = Encoding.UTF8.GetBytes(decoded.Text!);
        }

        return bytes.Span.ContainsAnyExcept(" \t\r\n"u8) ? Parse(source, bytes, options) : new(null, Failures.Empty(source));
    }

    public void Dispose() => _document?.Dispose();
}
