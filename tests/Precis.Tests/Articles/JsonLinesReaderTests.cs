using System.Text;
using Precis.Articles;
using Precis.Languages;

namespace Precis.Tests.Articles;

public class JsonLinesReaderTests
{
    [Fact]
    public void ReadsAnArticleALineAndLosesOnlyBrokenOnes()
    {
        var results = Reading.All("feed.jsonl", """
            {"id": 7, "text": "Un texte.\n\nUn autre.", "title": "Titre", "published": "2022-12-07", "language": "fr-FR", "url": "https://exemple.fr/7", "publisher": "Le Port", "byline": ["Anne Petit", ""]}

            {"text": "Broken
            {"title": "No text"}
            [1]
            {"html": "<p>A page with enough words to be read.</p>", "byline": "John Clark", "published": "yesterday"}
            """u8.ToArray());

        Assert.Equal(["", "feed.jsonl:3 bad-json", "feed.jsonl:4 missing-text", "feed.jsonl:5 bad-json", ""], results.Select(result => $"{result.Failure?.Source} {result.Failure?.Error}".Trim()));
        var first = results[0].Article!;
        Assert.Equal(("7", "Titre", "2022-12-07", "https://exemple.fr/7", "Le Port"), (first.Id, first.Title, first.Published!.Value.Text, first.Url, first.Publisher));
        Assert.Equal((Language.French, "feed.jsonl:1"), (first.Language, first.Source.Uri));
        Assert.Equal(["Anne Petit"], first.Byline);
        Assert.Equal(2, first.Paragraphs.Count);
        var last = results[^1].Article!;
        Assert.Equal("A page with enough words to be read.", Assert.Single(last.Paragraphs).Text);
        Assert.Equal("published-unreadable", Assert.Single(last.Warnings).Code);
    }

    [Fact]
    public void ALineOverTheBoundIsLostAlone()
    {
        var text = $$"""{"text": "un"}{{"\n"}}{"text": "{{new string('x', 300_000)}}"}{{"\r\n"}}{"text": "trois"}""";

        var results = Reading.All("a.jsonl", Encoding.UTF8.GetBytes(text), new() { MaxArticleBytes = 1000 });

        Assert.Equal([null, "too-large", null], results.Select(result => result.Failure?.Error));
        Assert.Equal("a.jsonl:2", results[1].Failure!.Source);
        Assert.Equal("trois", results[2].Article!.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16WithAMarkIsRead(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: true);

        var results = Reading.All("a.jsonl", [.. encoding.Preamble, .. encoding.GetBytes("{\"text\": \"L’été\"}\r\n{\"text\": \"à Besançon\"}\r\n")]);

        Assert.Equal(["L’été", "à Besançon"], results.Select(result => result.Article!.Paragraphs[0].Text));
    }

    [Fact]
    public void LinesThatAreNoUtf8OrBinaryAreNamed()
    {
        var results = Reading.All("a.jsonl", [.. "{\"text\": \"caf"u8, 0xE9, .. "\"}\n"u8, 0, 1, 2, 0xFF, (byte)'\n', .. "{\"text\": \"\\ud800\"}"u8]);

        Assert.Equal(["bad-encoding", "binary", "missing-text"], results.Select(result => result.Failure?.Error));
    }

    [Theory]
    [InlineData("a.dat", """{"text": "x"}""", InputFormat.Jsonl)]
    [InlineData("a.NDJSON", "", InputFormat.Jsonl)]
    [InlineData("-", "\uFEFF<!DOCTYPE html><p>x", InputFormat.Html)]
    [InlineData("-", "<?xml version='1.0'?>\n<!-- c --><html>", InputFormat.Html)]
    [InlineData("a.htm", "x", InputFormat.Html)]
    [InlineData("-", "{un texte}", InputFormat.Text)]
    [InlineData("-", "Un texte < un autre", InputFormat.Text)]
    [InlineData("v1.2", "Un texte", InputFormat.Text)]
    public void FindsTheFormat(string uri, string content, InputFormat format)
    {
        var opened = ArticleReader.Default.Open(uri, new MemoryStream(Encoding.UTF8.GetBytes(content)), new());

        Assert.Equal(format, opened.Format);
        Assert.Equal(format == InputFormat.Jsonl, opened.IsCollection);
    }

    [Theory]
    [InlineData("2022-12-07T18:05:00+0100", "2022-12-07T18:05:00+01:00")]
    [InlineData("2022-12-07 18:05", "2022-12-07T18:05:00")]
    [InlineData("2022-12-07T18:05:00.123Z", "2022-12-07T18:05:00Z")]
    [InlineData("20221207", "2022-12-07")]
    [InlineData("2022/12/07", "2022-12-07")]
    [InlineData("Wed, 07 Dec 2022 18:05:00 GMT", "2022-12-07T18:05:00Z")]
    [InlineData("2022-12", "2022-12")]
    [InlineData("07/12/2022", null)]
    [InlineData("2022-13-40", null)]
    [InlineData("hier", null)]
    [InlineData("", null)]
    public void ReadsTheCommonFormsOfADate(string text, string? expected) => Assert.Equal(expected, PublishedDates.Read(text)?.Text);
}
