namespace Precis.Articles;

/// <summary>The formats that articles are read from. What is packed with gzip is unpacked first, whatever the format.</summary>
public enum InputFormat
{
    /// <summary>By the extension of the address, then by the content.</summary>
    Auto,

    /// <summary>Plain text: one article.</summary>
    Text,

    /// <summary>An HTML page: one article.</summary>
    Html,

    /// <summary>JSON Lines: one article a line.</summary>
    Jsonl,

    /// <summary>A JSON object with an article as in a line of JSON Lines, or an array of such objects.</summary>
    Json,

    /// <summary>ninjs 1 to 3 (IPTC): one article, or an array of them.</summary>
    Ninjs,

    /// <summary>A JSON Feed.</summary>
    JsonFeed,

    /// <summary>An RSS 0.9x or 2.0 feed.</summary>
    Rss,

    /// <summary>An RSS 1.0 feed (RDF).</summary>
    Rdf,

    /// <summary>An Atom feed.</summary>
    Atom,

    /// <summary>A sitemap, which lists articles and holds none.</summary>
    Sitemap,

    /// <summary>NewsML-G2 (IPTC): a news item, or a news message of several.</summary>
    NewsmlG2,

    /// <summary>NewsML 1 (IPTC): one news item or several.</summary>
    Newsml,

    /// <summary>NITF 3 (IPTC): one article.</summary>
    Nitf,

    /// <summary>An e-mail message (RFC 5322, MIME): one article.</summary>
    Eml,

    /// <summary>A web archive (WARC): an article a page.</summary>
    Warc,

    /// <summary>A ZIP archive of articles in any of the formats.</summary>
    Zip,
}
