namespace Precis.Articles;

/// <summary>The media types of the formats.</summary>
internal static class MediaTypes
{
    public static string Of(InputFormat format) => format switch
    {
        InputFormat.Html => "text/html",
        InputFormat.Jsonl => "application/jsonl",
        InputFormat.Json or InputFormat.Ninjs => "application/json",
        InputFormat.JsonFeed => "application/feed+json",
        InputFormat.Rss => "application/rss+xml",
        InputFormat.Rdf => "application/rdf+xml",
        InputFormat.Atom => "application/atom+xml",
        InputFormat.Sitemap => "application/xml",
        InputFormat.NewsmlG2 => "application/vnd.iptc.g2.newsitem+xml",
        InputFormat.Newsml => "text/vnd.iptc.newsml",
        InputFormat.Nitf => "text/vnd.iptc.nitf",
        InputFormat.Eml => "message/rfc822",
        InputFormat.Warc => "application/warc",
        InputFormat.Zip => "application/zip",
        _ => "text/plain",
    };
}
