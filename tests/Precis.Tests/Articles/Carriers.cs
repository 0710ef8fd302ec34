using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Precis.Tests.Articles;

/// <summary>One article as each format carries it.</summary>
internal static class Carriers
{
    public const string G2 = "http://iptc.org/std/nar/2006-10-01/";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The files: their name, their bytes, and the metadata that the format has a place for.</summary>
    public static IEnumerable<(string Name, byte[] Bytes, string Metadata)> All(CarriedArticle article)
    {
        yield return ("a.txt", Utf8(Text(article)), "title author publisher published url");
        yield return ("a.html", Utf8(Page(article)), "title author publisher published url");
        yield return ("a.html.gz", Gzip(Utf8(Page(article))), "title author publisher published url");
        yield return ("text.jsonl", Utf8(JsonSerializer.Serialize(Json(article, "text")) + "\n"), "id title author publisher published url");
        yield return ("html.jsonl", Utf8(JsonSerializer.Serialize(Json(article, "html")) + "\n"), "id title author publisher published url");
        yield return ("lines.jsonl.gz", Gzip(Utf8(JsonSerializer.Serialize(Json(article, "text")) + "\n")), "id title author publisher published url");
        yield return ("one.json", Utf8(JsonSerializer.Serialize(Json(article, "html"), Indented)), "id title author publisher published url");
        yield return ("array.json", Utf8(JsonSerializer.Serialize(new[] { Json(article, "text") }, Indented)), "id title author publisher published url");
        yield return ("rss.xml", Utf8(Rss(article)), "id title author publisher published url");
        yield return ("description.rss", Utf8(Rss(article, isFullInDescription: true)), "id title author publisher published url");
        yield return ("rdf.rdf", Utf8(Rdf(article)), "id title author publisher published url");
        yield return ("atom.xml", Utf8(Atom(article, isXhtml: false)), "id title author publisher published url");
        yield return ("xhtml.atom", Utf8(Atom(article, isXhtml: true)), "id title author publisher published url");
        yield return ("feed.json", Utf8(JsonFeed(article)), "id title author publisher published url");
        yield return ("ninjs1.json", Utf8(Ninjs1(article)), "id title author publisher published");
        yield return ("ninjs1-text.json", Utf8(Ninjs1(article, "body_text")), "id title author publisher published");
        yield return ("ninjs2.json", Utf8(Ninjs2(article, isCamelCase: false)), "id title author publisher published");
        yield return ("ninjs3.json", Utf8(Ninjs2(article, isCamelCase: true)), "id title author publisher published");
        yield return ("g2.xml", Utf8(NewsmlG2(article, Nitf(article))), "id title author publisher published");
        yield return ("g2-xhtml.xml", Utf8(NewsmlG2(article, $"<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>{Body(article)}</body></html>")), "id title author publisher published");
        yield return ("g2-prefixed.xml", Utf8(Prefixed(NewsmlG2(article, Nitf(article)))), "id title author publisher published");
        yield return ("message.xml", Utf8($"<newsMessage xmlns=\"{G2}\"><header><sent>2024-04-01T00:00:00Z</sent></header><itemSet>{NewsmlG2(article, Nitf(article))}</itemSet></newsMessage>"), "id title author publisher published");
        yield return ("newsml1.xml", Utf8(Newsml1(article, Nitf(article))), "id title author publisher published");
        yield return ("newsml1-bare.xml", Utf8(Newsml1(article, Body(article, "hl2"))), "id title author publisher published");
        yield return ("newsml1-cdata.xml", Utf8(Newsml1(article, $"<![CDATA[{Body(article)}]]>")), "id title author publisher published");
        yield return ("a.nitf", Utf8("<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"http://nowhere.invalid/nitf-3-3.dtd\">" + Nitf(article)), "id title author publisher published");
        yield return ("text.eml", Mail(article, ("text/plain; charset=utf-8", Utf8(string.Join("\n\n", article.Paragraphs)))), "title author published");
        yield return ("html.eml", Mail(article, ("text/html; charset=windows-1252", Windows1252.GetBytes(Page(article)))), "title author publisher published url");
        yield return ("both.eml", Mail(article, ("text/plain; charset=utf-8", Utf8("x")), ("text/html; charset=utf-8", Utf8(Page(article)))), "title author publisher published url");
        yield return ("a.warc", Warc(article), "title author publisher published url");
        yield return ("a.warc.gz", Gzip(Warc(article)), "title author publisher published url");
        yield return ("members.warc.gz", [.. Gzip(WarcRecord("warcinfo", "application/warc-fields", "software: x\r\n"u8)), .. Gzip(Warc(article))], "title author publisher published url");
        yield return ("archive.zip", Zip(("fr/a.html", Utf8(Page(article)))), "title author publisher published url");
        yield return ("feeds.zip", Zip(("feeds/rss.xml.gz", Gzip(Utf8(Rss(article))))), "id title author publisher published url");
    }

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    public static string Text(CarriedArticle article) =>
        (article.IsFrench ? $"titre: {article.Title}\nauteur: {article.Author}\n" : $"title: {article.Title}\nauthor: {article.Author}\n")
        + $"source: {article.Publisher}\ndate: {article.Published}\nurl: {article.Url}\n\n{string.Join("\n\n", article.Paragraphs)}\n";

    public static string Page(CarriedArticle article, string head = "") => $"""
        <!DOCTYPE html>
        <html lang="{article.Language}"><head>{head}<title>{Escape(article.Title)} | {Escape(article.Publisher)}</title>
        <meta property="og:site_name" content="{Escape(article.Publisher)}"><meta property="og:title" content="{Escape(article.Title)}">
        <meta property="article:published_time" content="{article.Published}"><meta name="author" content="{Escape(article.Author)}">
        <link rel="canonical" href="{article.Url}"></head>
        <body><nav><a href="/">Menu</a></nav><article><h1>{Escape(article.Title)}</h1>
        {Body(article)}
        </article><footer>©</footer></body></html>
        """;

    public static string Body(CarriedArticle article, string heading = "h2") =>
        string.Join("\n", article.Paragraphs.Select((text, at) => at == CarriedArticle.Heading ? $"<{heading}>{Escape(text)}</{heading}>" : $"<p>{Escape(text)}</p>"));

    public static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static Dictionary<string, object> Json(CarriedArticle article, string content) => new()
    {
        ["id"] = "id:1",
        ["title"] = article.Title,
        ["byline"] = new[] { article.Author },
        ["publisher"] = article.Publisher,
        ["published"] = article.Published,
        ["url"] = article.Url,
        [content] = content == "html" ? Body(article) : string.Join("\n\n", article.Paragraphs),
    };

    public static string Rss(CarriedArticle article, bool isFullInDescription = false) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>{Escape(article.Publisher)}</title><link>https://example.org/</link><description>x</description><image><title>Logo</title><url>https://example.org/l.png</url></image>
        <item><title>{Escape(article.Title)}</title><link>{article.Url}</link><guid isPermaLink="false">id:1</guid><dc:creator><![CDATA[{article.Author}]]></dc:creator>
        <pubDate>Tue, 05 Mar 2024 07:30:00 {(article.IsFrench ? "+0100" : "GMT")}</pubDate><media:title>Photo</media:title>
        {(isFullInDescription ? $"<description>{WebUtility.HtmlEncode(Body(article))}</description>" : $"<description>{Escape(article.Paragraphs[0])}</description><content:encoded><![CDATA[{Body(article)}]]></content:encoded>")}
        </item></channel></rss>
        """;

    private static string Rdf(CarriedArticle article) => $"""
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://example.org/rss"><title>{Escape(article.Publisher)}</title><link>https://example.org/</link><items><rdf:Seq><rdf:li resource="{article.Url}"/></rdf:Seq></items></channel>
        <item rdf:about="{article.Url}"><title>{Escape(article.Title)}</title><link>{article.Url}</link><dc:identifier>id:1</dc:identifier><dc:creator>{article.Author}</dc:creator>
        <dc:date>{article.Published}</dc:date><description>…</description><c:encoded>{WebUtility.HtmlEncode(Body(article))}</c:encoded></item></rdf:RDF>
        """;

    private static string Atom(CarriedArticle article, bool isXhtml) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{article.Language}"><title>{Escape(article.Publisher)}</title><id>urn:feed</id><updated>2024-04-01T00:00:00Z</updated>
        <entry><title type="html">{WebUtility.HtmlEncode(Escape(article.Title))}</title><id>id:1</id><link rel="enclosure" href="https://example.org/a.mp3"/><link href="{article.Url}"/>
        <author><name>{article.Author}</name></author><updated>2024-03-06T00:00:00Z</updated><published>{article.Published}</published>
        {(isXhtml ? $"<content type=\"xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\">{Body(article).Replace("<p>", "<x:p>", StringComparison.Ordinal).Replace("</p>", "</x:p>", StringComparison.Ordinal).Replace("h2>", "x:h2>", StringComparison.Ordinal).Replace("</h2", "</x:h2", StringComparison.Ordinal).Replace("</x:x:", "</x:", StringComparison.Ordinal)}</x:div></content>" : $"<content type=\"html\">{WebUtility.HtmlEncode(Body(article))}</content>")}
        </entry></feed>
        """;

    private static string JsonFeed(CarriedArticle article) => JsonSerializer.Serialize(
        new
        {
            version = "https://jsonfeed.org/version/1.1",
            title = article.Publisher,
            items = new[]
            {
                new { id = "id:1", url = article.Url, title = article.Title, content_html = Body(article), date_published = article.Published, authors = new[] { new { name = article.Author } } },
            },
        });

    private static string Ninjs1(CarriedArticle article, string body = "body_html") => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["uri"] = "id:1",
            ["type"] = "text",
            ["pubstatus"] = "usable",
            ["versioncreated"] = article.Published,
            ["language"] = article.Language,
            ["headline"] = article.Title,
            ["byline"] = (article.IsFrench ? "Par " : "By ") + article.Author,
            ["copyrightholder"] = article.Publisher,
            [body] = body == "body_html" ? Body(article) : string.Join("\n\n", article.Paragraphs),
        },
        Indented);

    private static string Ninjs2(CarriedArticle article, bool isCamelCase) => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["uri"] = "id:1",
            ["type"] = "text",
            [isCamelCase ? "pubStatus" : "pubstatus"] = "usable",
            [isCamelCase ? "versionCreated" : "versioncreated"] = article.Published,
            ["headlines"] = new[] { new { role = "short", value = "x" }, new { role = "main", value = article.Title } },
            ["by"] = article.Author,
            [isCamelCase ? "copyrightHolder" : "copyrightholder"] = article.Publisher,
            ["bodies"] = new[]
            {
                new Dictionary<string, string> { ["role"] = "text", [isCamelCase ? "contentType" : "contenttype"] = "text/plain", ["value"] = "x" },
                new Dictionary<string, string> { ["role"] = "main", [isCamelCase ? "contentType" : "contenttype"] = "text/html", ["value"] = Body(article) },
            },
        });

    private static string NewsmlG2(CarriedArticle article, string body) => $"""
        <newsItem xmlns="{G2}" guid="id:1" version="2" standard="NewsML-G2" standardversion="2.35" xml:lang="{article.Language}">
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:x"><name>{Escape(article.Publisher)}</name></provider><versionCreated>{article.Published}</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
        <contentMeta><by>{(article.IsFrench ? "Par" : "By")} {article.Author}</by><language tag="{article.Language}"/><headline>{Escape(article.Title)}</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/nitf+xml">{body}</inlineXML></contentSet></newsItem>
        """;

    private static string Prefixed(string xml) => System.Text.RegularExpressions.Regex.Replace(
        xml.Replace($"xmlns=\"{G2}\"", $"xmlns:g=\"{G2}\"", StringComparison.Ordinal), "<(/?)(newsItem|itemMeta|itemClass|provider|name|versionCreated|pubStatus|contentMeta|by|language|headline|contentSet|inlineXML)(?=[ />])", "<$1g:$2");

    private static string Nitf(CarriedArticle article) => $"""
        <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>slug-1</title>
        <docdata><doc-id id-string="id:1"/><date.issue norm="{article.Published.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal)}"/><doc.copyright holder="{Escape(article.Publisher)}"/></docdata></head>
        <body><body.head><hedline><hl1>{Escape(article.Title)}</hl1></hedline><byline>{(article.IsFrench ? "Par" : "By")} {article.Author}, <byttl>Staff</byttl></byline><abstract><p>x</p></abstract></body.head>
        <body.content><media media-type="image"><media-caption>Photo</media-caption></media>{Body(article, "hl2").Replace("Nördal", "<org>Nördal</org>", StringComparison.Ordinal)}</body.content></body></nitf>
        """;

    private static string Newsml1(CarriedArticle article, string body) => $"""
        <?xml version="1.0" encoding="iso-8859-1"?>
        <!DOCTYPE NewsML SYSTEM "http://nowhere.invalid/NewsML_1.2.dtd">
        <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240401T000000Z</DateAndTime></NewsEnvelope>
        <NewsItem><Identification><NewsIdentifier><PublicIdentifier>id:1</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20240305T073000{(article.IsFrench ? "+0100" : "Z")}</FirstCreated><Status FormalName="Usable"/></NewsManagement>
        <NewsComponent><AdministrativeMetadata><Provider><Party FormalName="{Escape(article.Publisher)}"/></Provider></AdministrativeMetadata>
        <NewsComponent><NewsLines><HeadLine>{Escape(article.Title)}</HeadLine><ByLine>{(article.IsFrench ? "Par" : "By")} {article.Author}</ByLine></NewsLines>
        <DescriptiveMetadata><Language FormalName="{article.Language}"/></DescriptiveMetadata>
        <ContentItem><MimeType FormalName="text/css"/><DataContent>p {"{"} color: red {"}"}</DataContent></ContentItem>
        <ContentItem><Format FormalName="NITF"/><DataContent>{body}</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>
        """;

    /// <summary>A message with a part, or with several that are alternatives.</summary>
    public static byte[] Mail(CarriedArticle article, params (string Type, byte[] Bytes)[] parts)
    {
        var message = new StringBuilder($"""
            From: =?utf-8?b?{Convert.ToBase64String(Utf8(article.Author))}?= <desk@example.org>
            To: editors@example.org
            Subject: =?utf-8?b?{Convert.ToBase64String(Utf8(article.Title))}?=
            Date: Tue, 05 Mar 2024 07:30:00 {(article.IsFrench ? "+0100" : "+0000")}
            Message-ID: <id:1@example.org>
            MIME-Version: 1.0

            """.ReplaceLineEndings("\n"));
        if (parts is [var only])
        {
            message.Append(Part(only));
        }
        else
        {
            message.Append("Content-Type: multipart/alternative; boundary=\"=-b\"\n\n").AppendJoin("", parts.Select(part => $"--=-b\n{Part(part)}\n")).Append("--=-b--\n");
        }

        return Utf8(message.ToString().ReplaceLineEndings("\r\n"));

        static string Part((string Type, byte[] Bytes) part) =>
            $"Content-Type: {part.Type}\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(part.Bytes, Base64FormattingOptions.InsertLineBreaks)}\n";
    }

    public static byte[] WarcRecord(string type, string contentType, ReadOnlySpan<byte> block, int wrong = 0) =>
        [.. Utf8($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://example.org/\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length + wrong}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    /// <summary>A page as it was fetched, among records that are none.</summary>
    private static byte[] Warc(CarriedArticle article)
    {
        var page = Gzip(Windows1252.GetBytes(Page(article)));
        byte[] chunked = [.. Utf8($"{page.Length / 2:x}\r\n"), .. page[..(page.Length / 2)], .. Utf8($"\r\n{page.Length - page.Length / 2:x}\r\n"), .. page[(page.Length / 2)..], .. "\r\n0\r\n\r\n"u8];
        return
        [
            .. WarcRecord("warcinfo", "application/warc-fields", "software: x\r\n"u8),
            .. WarcRecord("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8),
            .. WarcRecord("response", "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No such page</p>"u8),
            .. WarcRecord("response", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=Windows-1252\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"u8, .. chunked]),
            .. WarcRecord("response", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"u8, 0x89, (byte)'P', 0, 0, 1]),
        ];
    }
}
