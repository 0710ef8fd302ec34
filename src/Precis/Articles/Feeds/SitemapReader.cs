using System.Xml;
using Precis.Articles.Xml;

namespace Precis.Articles.Feeds;

/// <summary>Says what a sitemap lists: it names pages and holds the text of none.</summary>
internal sealed class SitemapReader : ICollectionReader
{
    public IEnumerable<ArticleReadResult> Read(string uri, SourceStream stream, ReadingScope scope)
    {
        yield return stream.ReadUpTo(scope.Options.MaxDocumentBytes, scope.CancellationToken) is { } bytes
            ? scope.Isolate(uri, _ => Describe(uri, bytes, scope))
            : Failures.TooLarge(uri, scope.Options.MaxDocumentBytes, nameof(ReadOptions.MaxDocumentBytes));
    }

    private static ReadFailure Describe(string uri, ReadOnlyMemory<byte> bytes, ReadingScope scope)
    {
        using var xml = OpenedXml.Open(new(bytes, new(uri, MediaTypes.Of(InputFormat.Sitemap), "", bytes.Length)), scope.Options);
        var count = 0;
        string? first = null;
        try
        {
            while (xml.Read())
            {
                count += xml.NodeType == XmlNodeType.Element && xml.LocalName is "url" or "sitemap" ? 1 : 0;
                if (first is null && xml.NodeType == XmlNodeType.Element && xml.LocalName == "loc")
                {
                    first = xml.ReadString().Trim();
                }
            }
        }
        catch (XmlException error)
        {
            return OpenedXml.Broken(uri, error);
        }

        var list = count == 1 ? "one page" : $"{count} pages";
        return new(uri, "no-article", $"{uri} is a sitemap: it lists {list} and holds the text of none. Fetch the pages{(first is null ? "" : $" ({first}{(count > 1 ? ", …" : "")})")} and give those.");
    }
}
