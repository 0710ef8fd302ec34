using System.Xml.Linq;
using Precis.Articles.Xml;

namespace Precis.Articles.Feeds;

/// <summary>What a feed says of itself before its items.</summary>
internal sealed class FeedChannel
{
    /// <summary>The name of the feed, which is its publisher's.</summary>
    public string? Title { get; private set; }

    public string? Author { get; private set; }

    public void Add(XElement element)
    {
        // Pictures in a feed have titles of their own, in namespaces of their own.
        if (element.Is("title") && (element.Parent is null && element.Name.NamespaceName is "" or FeedItem.AtomNamespace or FeedItem.RdfNamespace))
        {
            Title ??= CarriedContent.Line(element.Text());
        }
        else if (element.Is("author") && element.Name.NamespaceName == FeedItem.AtomNamespace)
        {
            Author ??= element.At("name").Line();
        }
    }
}
