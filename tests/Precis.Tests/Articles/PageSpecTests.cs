using AngleSharp.Html.Parser;
using Precis.Articles;
using Precis.Articles.Html;

namespace Precis.Tests.Articles;

/// <summary>
/// Pages written for this test, in <c>Pages/</c>: the text of the elements with <c>data-keep</c> is the article, and so is each table row with <c>data-row</c>;
/// nothing else is.
/// </summary>
public class PageSpecTests
{
    private static readonly string Folder = Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Articles", "Pages");

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Folder, "*.html").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void APageGivesTheArticleAndNothingElse(string page)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, page));
        var marked = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Folder, page)));
        var wanted = marked.QuerySelectorAll("[data-keep], [data-row]").Select(element =>
            element.HasAttribute("data-row") ? string.Join(" | ", element.ParentElement!.Children.Select(cell => cell.TextContent)) : HtmlMetadata.Squeeze(element.TextContent));

        Assert.Equal(string.Join("\n\n", wanted), string.Join("\n\n", Reading.One(page, bytes, new ReadOptions { Format = InputFormat.Html }).Paragraphs.Select(paragraph => paragraph.Text)));
    }
}
