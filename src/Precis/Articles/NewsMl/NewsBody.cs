using System.Net;
using System.Xml.Linq;
using Precis.Articles.Xml;

namespace Precis.Articles.NewsMl;

/// <summary>The body of a wire article: XHTML, NITF, or text, as elements or escaped.</summary>
internal static class NewsBody
{
    /// <summary>The HTML of an element that holds a body; <see langword="null"/> where it holds none.</summary>
    public static string? Html(XElement holder)
    {
        if (!holder.HasElements)
        {
            return holder.Text();
        }

        if (holder.DescendantsAndSelf().FirstOrDefault(element => element.Is("nitf")) is { } nitf)
        {
            return Nitf.Html(nitf);
        }

        // What else a news item carries in XML (scores, events, tables of its own) is no running text.
        if (!holder.Elements().Any(element => element.Name.LocalName is "html" or "body" or "body.content" or "div" or "section" or "article" or "p" or "block" or "hl2" or "h1" or "h2" or "ul" or "pre" or "br"))
        {
            return null;
        }

        // NITF's own names stand without its root too.
        var body = holder.Find("body.content") ?? holder.Find("body") ?? holder;
        return body.InnerHtml(HtmlName);
    }

    /// <summary>The element of HTML that an element of XHTML or NITF is to its reader; <see langword="null"/> for what is no text of the article.</summary>
    public static string? HtmlName(XElement element) => element.Name.LocalName switch
    {
        "media" or "media-caption" or "media-producer" or "media-reference" or "media-metadata" or "note" or "ednote" or "object" or "figure" or "script" or "style" or "title" or "head" => null,
        "hl1" => "h1",
        "hl2" or "hedline" => "h2",
        "block" or "body" or "body.content" or "content" or "abstract" or "html" or "article" or "section" => "div",
        "bq" => "blockquote",
        "dateline" or "byline" or "distributor" or "tagline" => "p",
        "nitf-table" => "div",
        "nitf-col" or "nitf-colgroup" => null,
        "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "blockquote" or "pre" or "br" or "hr" or "table" or "thead" or "tbody" or "tfoot" or "tr"
            or "td" or "th" or "caption" or "a" or "em" or "strong" or "b" or "i" or "sub" or "sup" or "q" => element.Name.LocalName,
        _ => "span",
    };

    /// <summary>Text that is no HTML, written so that none is read into it.</summary>
    public static string? Escape(string? text) => text is null ? null : WebUtility.HtmlEncode(text);
}
