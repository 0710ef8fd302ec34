using System.Xml.Linq;
using Precis.Articles.Html.Metadata;
using Precis.Articles.Xml;

namespace Precis.Articles.NewsMl;

/// <summary>An article in NITF 3 (IPTC), alone or within NewsML.</summary>
internal static class Nitf
{
    /// <summary>The body as HTML, without the headline and the lines that tell author and place.</summary>
    public static string? Html(XElement nitf) =>
        (nitf.At("body", "body.content") ?? nitf.Find("body.content") ?? nitf.At("body"))?.InnerHtml(NewsBody.HtmlName);

    /// <summary>The headline; the <c>title</c> in the head is often no more than a slug.</summary>
    public static string? Headline(XElement nitf) => (nitf.Find("hl1") ?? nitf.Find("hedline")).Line() ?? nitf.At("head", "title").Line();

    /// <summary>The authors, without "By" and what they are.</summary>
    public static IReadOnlyList<string> Byline(XElement nitf)
    {
        var names = new List<string>();
        foreach (var byline in nitf.Descendants().Where(element => element.Is("byline")))
        {
            var people = byline.Descendants().Where(element => element.Is("person")).Select(person => person.Line()).OfType<string>().ToList();
            names.AddRange(people.Count > 0 ? people : AuthorNames.Read(WithoutTitle(byline), isDeclared: true));
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    public static ArticleReadResult Read(XElement nitf, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        var data = nitf.At("head", "docdata");
        if (PublishingStatus.Failure(source.Uri, data.AttributeText("management-status"), data.At("ed-msg").AttributeText("info")) is { } stopped)
        {
            return stopped;
        }

        var title = Headline(nitf);
        var paragraphs = Html(nitf) is { } html ? CarriedContent.Of(html, title, source.Uri, options, cancellationToken) : [];
        if (paragraphs.Count == 0)
        {
            return Failures.NoArticle(source.Uri, "a NITF document without a body");
        }

        var warnings = new List<Documents.Warning>();
        var pubdata = nitf.At("head", "pubdata");
        return new Article
        {
            Source = source,
            Id = data.At("doc-id").AttributeText("id-string"),
            Title = title,
            Byline = Byline(nitf),
            Publisher = pubdata.AttributeText("name") ?? data.At("doc.copyright").AttributeText("holder") ?? nitf.Find("distributor").Line(),
            Section = pubdata.AttributeText("position.section"),
            Url = pubdata.AttributeText("ex-ref"),
            Published = XmlDates.First(warnings, data.At("date.issue").AttributeText("norm"), data.At("date.release").AttributeText("norm"), pubdata.AttributeText("date.publication"), nitf.Find("story.date").AttributeText("norm")),
            Language = nitf.AttributeText("lang") is { } tag ? ReaderWarnings.Language(tag) : null,
            Paragraphs = paragraphs,
            Warnings = [.. warnings, .. PublishingStatus.Embargo(Embargo(data))],
        };
    }

    /// <summary>The date of release, where it is later than that of issue.</summary>
    private static string? Embargo(XElement? data)
    {
        var release = data.At("date.release").AttributeText("norm");
        return XmlDates.IsLater(release, data.At("date.issue").AttributeText("norm")) ? release : null;
    }

    private static string WithoutTitle(XElement byline) =>
        string.Concat(byline.DescendantNodes().OfType<XText>().Where(text => !text.Ancestors().TakeWhile(element => element != byline).Any(element => element.Is("byttl"))).Select(text => text.Value))
            .Trim().TrimEnd(',');
}
