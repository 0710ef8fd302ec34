using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Precis.Articles.Xml;

namespace Precis.Articles.NewsMl;

/// <summary>Reads the IPTC's XML: NewsML-G2 and NewsML 1 with their items, and NITF.</summary>
internal sealed class NewsReader(InputFormat format) : ICollectionReader
{
    public IEnumerable<ArticleReadResult> Read(string uri, SourceStream stream, ReadingScope scope)
    {
        if (stream.ReadUpTo(scope.Options.MaxDocumentBytes, scope.CancellationToken) is not { } bytes)
        {
            yield return Failures.TooLarge(uri, scope.Options.MaxDocumentBytes, nameof(ReadOptions.MaxDocumentBytes));
            yield break;
        }

        var source = stream.Describe(uri, format, bytes);
        var (root, broken) = Load(new(bytes, source), scope);
        if (root is null)
        {
            yield return broken!;
            yield break;
        }

        var items = Items(root);
        foreach (var (item, at) in items.Select((item, at) => (item, at)))
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            var place = items.Count == 1 && !root.Is("newsMessage") ? source : Describe($"{uri}#{at + 1}", item);
            yield return place.Bytes > scope.Options.MaxArticleBytes ? Failures.TooLarge(place.Uri, scope.Options.MaxArticleBytes) : scope.Isolate(place.Uri, stop => Read(root, item, place, scope.Options, stop));
        }

        if (items.Count == 0)
        {
            yield return Failures.NoArticle(uri, $"a {root.Name.LocalName} without items");
        }
    }

    /// <summary>Whether a NewsML document has more than one item, by its tags.</summary>
    public static bool HasSeveralItems(ReadOnlySpan<byte> xml)
    {
        var first = xml.IndexOf("</NewsItem>"u8);
        return first >= 0 && xml[(first + 1)..].IndexOf("</NewsItem>"u8) >= 0;
    }

    private static ArticleReadResult Read(XElement root, XElement item, SourceInfo source, ReadOptions options, CancellationToken stop) => item.Name.LocalName switch
    {
        "nitf" => Nitf.Read(item, source, options, stop),
        "NewsItem" => NewsmlItem.Read(item, root.At("NewsEnvelope"), source, options, stop),
        _ => NewsmlG2Item.Read(item, source, options, stop),
    };

    private static (XElement? Root, ReadFailure? Broken) Load(SourceContent content, ReadingScope scope)
    {
        try
        {
            using var xml = OpenedXml.Open(content, scope.Options);
            return (XElement.Load(xml), null);
        }
        catch (XmlException error)
        {
            return (null, OpenedXml.Broken(content.Source.Uri, error));
        }
    }

    private static List<XElement> Items(XElement root) => root.Name.LocalName switch
    {
        "NewsML" => [.. root.All("NewsItem")],
        "newsMessage" => [.. root.At("itemSet")?.Elements() ?? []],
        _ => [root],
    };

    private SourceInfo Describe(string place, XElement item)
    {
        var raw = Encoding.UTF8.GetBytes(item.ToString(SaveOptions.DisableFormatting));
        return new(place, MediaTypes.Of(format), Convert.ToHexStringLower(SHA256.HashData(raw)), raw.Length);
    }
}
