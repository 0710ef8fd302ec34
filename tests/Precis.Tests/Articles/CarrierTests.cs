using Precis.Articles;
using Precis.Documents;

namespace Precis.Tests.Articles;

/// <summary>One article is the same article, whatever it comes in.</summary>
public class CarrierTests
{
    public static TheoryData<string, string> Files()
    {
        var files = new TheoryData<string, string>();
        foreach (var article in (CarriedArticle[])[CarriedArticle.French, CarriedArticle.English])
        {
            foreach (var (name, _, _) in Carriers.All(article))
            {
                files.Add(article.Language, name);
            }
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryCarrierGivesTheSameArticle(string language, string name)
    {
        var expected = language == "fr" ? CarriedArticle.French : CarriedArticle.English;
        var (_, bytes, metadata) = Carriers.All(expected).Single(file => file.Name == name);

        var article = Reading.One(name, bytes);

        Assert.Equal(expected.Paragraphs, article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([CarriedArticle.Heading], article.Paragraphs.Select((paragraph, at) => (paragraph.Kind, at)).Where(paragraph => paragraph.Kind == ParagraphKind.Heading).Select(paragraph => paragraph.at));
        Has("id", "id:1", article.Id);
        Has("title", expected.Title, article.Title);
        Has("author", expected.Author, Assert.Single(article.Byline));
        Has("publisher", expected.Publisher, article.Publisher);
        Has("published", DateTimeOffset.Parse(expected.Published, null), DateTimeOffset.Parse(article.Published!.Value.Text, null));
        Has("url", expected.Url, article.Url);
        Assert.Empty(article.Warnings);

        void Has<T>(string field, T wanted, T found)
        {
            if (metadata.Split(' ').Contains(field))
            {
                Assert.Equal(wanted, found);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void TheContentTellsTheFormatWhereTheNameDoesNot(string language, string name)
    {
        var article = language == "fr" ? CarriedArticle.French : CarriedArticle.English;
        var (_, bytes, _) = Carriers.All(article).Single(file => file.Name == name);
        var named = ArticleReader.Default.Open(name, new MemoryStream(bytes), new());

        Assert.Equal(named.Format, ArticleReader.Default.Open("file", new MemoryStream(bytes), new()).Format);
    }
}
