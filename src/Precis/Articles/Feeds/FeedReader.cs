using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Precis.Articles.Xml;

namespace Precis.Articles.Feeds;

/// <summary>
/// Reads the items of an RSS, RDF or Atom feed one by one, so that a feed that breaks off gives the articles before the break. An item that holds
/// a teaser only says so.
/// </summary>
internal sealed class FeedReader(InputFormat format) : ICollectionReader
{
    public IEnumerable<ArticleReadResult> Read(string uri, SourceStream stream, ReadingScope scope)
    {
        if (stream.ReadUpTo(scope.Options.MaxDocumentBytes, scope.CancellationToken) is not { } bytes)
        {
            yield return Failures.TooLarge(uri, scope.Options.MaxDocumentBytes, nameof(ReadOptions.MaxDocumentBytes));
            yield break;
        }

        using var xml = OpenedXml.Open(new(bytes, new(uri, MediaTypes.Of(format), "", bytes.Length)), scope.Options);
        var channel = new FeedChannel();
        var number = 0;
        for (ReadFailure? broken = null; broken is null;)
        {
            XElement? item = null;
            try
            {
                item = NextItem(xml, channel);
            }
            catch (XmlException error)
            {
                broken = OpenedXml.Broken(uri, error);
            }

            if (broken is not null)
            {
                yield return broken;
                yield break;
            }

            if (item is null)
            {
                break;
            }

            scope.CancellationToken.ThrowIfCancellationRequested();
            var place = $"{uri}#{++number}";
            yield return scope.Isolate(place, stop => Read(item, channel, place, scope.Options, stop));
        }

        if (number == 0)
        {
            yield return Failures.NoArticle(uri, "a feed without items");
        }
    }

    private ArticleReadResult Read(XElement item, FeedChannel channel, string place, ReadOptions options, CancellationToken stop)
    {
        var raw = Encoding.UTF8.GetBytes(item.ToString(SaveOptions.DisableFormatting));
        return raw.Length > options.MaxArticleBytes
            ? Failures.TooLarge(place, options.MaxArticleBytes)
            : new FeedItem(item, channel).Read(new(place, MediaTypes.Of(format), Convert.ToHexStringLower(SHA256.HashData(raw)), raw.Length), options, stop);
    }

    /// <summary>Reads on to the next item, and on the way what the feed says of itself.</summary>
    private static XElement? NextItem(XmlReader xml, FeedChannel channel)
    {
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is "rss" or "RDF" or "feed" or "channel")
            {
                xml.Read();
                continue;
            }

            var element = (XElement)XNode.ReadFrom(xml);
            if (element.Name.LocalName is "item" or "entry")
            {
                return element;
            }

            channel.Add(element);
        }

        return null;
    }
}
