using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Precis.Languages;

namespace Precis.Articles;

/// <summary>The formats that can be asked for.</summary>
public enum InputFormat
{
    /// <summary>By extension, then by content.</summary>
    Auto,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>JSON Lines.</summary>
    Jsonl,
}

/// <summary>How to read.</summary>
public sealed record ReadOptions
{
    /// <summary>The format.</summary>
    public InputFormat Format { get; init; }

    /// <summary>The date of publication.</summary>
    public EdtfDate? Published { get; init; }

    /// <summary>The language.</summary>
    public Language? Language { get; init; }

    /// <summary>The largest article.</summary>
    public long MaxArticleBytes { get; init; } = 10 << 20;
}

/// <summary>What could not be read.</summary>
public sealed record ReadFailure(string Source, string Error, string Message);

/// <summary>An article or a failure.</summary>
public sealed record ArticleReadResult(Article? Article, ReadFailure? Failure);

/// <summary>An opened source.</summary>
public sealed record OpenedSource(InputFormat Format, string MediaType, bool IsCollection, IEnumerable<ArticleReadResult> Articles);

/// <summary>Reads.</summary>
public sealed class ArticleReader
{
    /// <summary>The reader.</summary>
    public static ArticleReader Default { get; } = new();

    /// <summary>Opens.</summary>
    public OpenedSource Open(string uri, Stream content, ReadOptions options, CancellationToken cancellationToken)
    {
        _ = this;
        var jsonl = options.Format == InputFormat.Jsonl || options.Format == InputFormat.Auto && uri.EndsWith(".jsonl", StringComparison.Ordinal);
        return jsonl
            ? new(InputFormat.Jsonl, "application/jsonl", true, Lines(uri, content, options))
            : new(InputFormat.Text, "text/plain", false, One(uri, content, options));
    }

    private static IEnumerable<ArticleReadResult> One(string uri, Stream content, ReadOptions options)
    {
        var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int n; (n = content.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, n);
            if (memory.Length > options.MaxArticleBytes)
            {
                yield return new(null, new(uri, "too-large", $"the file is larger than {options.MaxArticleBytes} bytes; split it"));
                yield break;
            }
        }

        var bytes = memory.ToArray();
        if (bytes.Length == 0)
        {
            yield return new(null, new(uri, "empty", "the file is empty; remove it or write the article into it"));
            yield break;
        }

        if (bytes.Contains((byte)0))
        {
            yield return new(null, new(uri, "binary", "the file is binary; give text, HTML or JSON Lines"));
            yield break;
        }

        yield return new(
            new Article
            {
                Source = new(uri, "text/plain", Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length),
                Published = options.Published is { } date ? new(date, PublishedFrom.Option) : null,
                Paragraphs = [.. Encoding.UTF8.GetString(bytes).Split("\n\n").Select(p => new ArticleParagraph(p))],
            },
            null);
    }

    private static IEnumerable<ArticleReadResult> Lines(string uri, Stream content, ReadOptions options)
    {
        using var reader = new StreamReader(content);
        var n = 0;
        while (reader.ReadLine() is { } line)
        {
            n++;
            ArticleReadResult result;
            try
            {
                using var json = JsonDocument.Parse(line);
                var bytes = Encoding.UTF8.GetBytes(line);
                result = new(
                    new Article
                    {
                        Id = json.RootElement.TryGetProperty("id", out var id) ? id.GetString() : null,
                        Source = new(uri, "application/jsonl", Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length),
                        Published = options.Published is { } date ? new(date, PublishedFrom.Option) : null,
                        Paragraphs = [new(json.RootElement.GetProperty("text").GetString()!)],
                    },
                    null);
            }
            catch (JsonException)
            {
                result = new(null, new($"{uri}:{n}", "json", $"line {n} is no JSON; correct it"));
            }

            yield return result;
        }
    }
}
