using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Precis.Articles.Feeds;
using Precis.Articles.Ninjs;

namespace Precis.Articles.Json;

/// <summary>Reads a JSON file: an article, an array of articles, or a JSON Feed. Which kind each object is, its fields say.</summary>
internal sealed class JsonReader(InputFormat format) : ICollectionReader
{
    public IEnumerable<ArticleReadResult> Read(string uri, SourceStream stream, ReadingScope scope)
    {
        if (stream.ReadUpTo(scope.Options.MaxDocumentBytes, scope.CancellationToken) is not { } bytes)
        {
            yield return Failures.TooLarge(uri, scope.Options.MaxDocumentBytes, nameof(ReadOptions.MaxDocumentBytes));
            yield break;
        }

        using var opened = OpenedJson.ParseFile(uri, bytes, scope.Options);
        if (opened.Failure is { } failure)
        {
            yield return failure;
            yield break;
        }

        if (opened.Root.ValueKind == JsonValueKind.Array)
        {
            foreach (var result in Items(uri, opened.Root, scope, (item, source, stop) => Read(item, source, scope.Options, stop)))
            {
                yield return result;
            }
        }
        else if (opened.Root.ValueKind == JsonValueKind.Object && JsonFeed.Of(opened.Root) is { } feed)
        {
            foreach (var result in Items(uri, feed.Items, scope, (item, source, stop) => feed.Read(item, source, scope.Options, stop)))
            {
                yield return result;
            }
        }
        else
        {
            var source = stream.Describe(uri, format, bytes);
            yield return bytes.Length > scope.Options.MaxArticleBytes ? Failures.TooLarge(uri, scope.Options.MaxArticleBytes) : scope.Isolate(uri, stop => Read(opened.Root, source, scope.Options, stop));
        }
    }

    /// <summary>Reads one object: ninjs where it has the names of ninjs, else an article as in JSON Lines.</summary>
    public static ArticleReadResult Read(JsonElement json, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return new ReadFailure(source.Uri, "bad-json", $"{source.Uri} holds no JSON object: write an article as {{\"text\": …}}.");
        }

        var fields = new JsonFields(json);
        return NinjsArticle.IsNinjs(fields)
            ? NinjsArticle.Read(fields, source, options, cancellationToken)
            : JsonArticle.Read(fields, source, options, cancellationToken);
    }

    private IEnumerable<ArticleReadResult> Items(
        string uri, JsonElement items, ReadingScope scope, Func<JsonElement, SourceInfo, CancellationToken, ArticleReadResult> read)
    {
        var number = 0;
        foreach (var item in items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default)
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            var place = $"{uri}#{++number}";
            var raw = Encoding.UTF8.GetBytes(item.GetRawText());
            var source = new SourceInfo(place, MediaTypes.Of(format), Convert.ToHexStringLower(SHA256.HashData(raw)), raw.Length);
            yield return raw.Length > scope.Options.MaxArticleBytes
                ? Failures.TooLarge(place, scope.Options.MaxArticleBytes)
                : scope.Isolate(place, stop => read(item, source, stop));
        }

        if (number == 0)
        {
            yield return Failures.Empty(uri);
        }
    }
}
