using System.Text;
using Precis.Articles;

namespace Precis.Tests.Articles;

public class MailAndArchiveTests
{
    [Fact]
    public void FlowedTextIsJoinedAndTheSignatureLeftOut()
    {
        var article = Reading.One("a.eml", """
            From: Anne Petit <anne@exemple.fr>
            Subject: Le port
            Date: Tue, 5 Mar 2024 07:30:00 +0100
            Content-Type: text/plain; charset=utf-8; format=flowed

            Le port s’agrandit, et les travaux 
            commencent en mai.

            Ils finiront en 2026.

            """ + "-- \nAnne Petit, rédactrice\n");

        Assert.Equal(["Le port s’agrandit, et les travaux commencent en mai.", "Ils finiront en 2026."], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(("Le port", "Anne Petit", "2024-03-05T07:30:00+01:00"), (article.Title, Assert.Single(article.Byline), article.Published!.Value.Text));
    }

    [Theory]
    [InlineData("us-ascii")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    [InlineData("windows-1251")]
    public void AWrongCharsetIsFoundOut(string charset)
    {
        var text = "L’été a été très chaud à Besançon, et l’eau manque à 12 € près.";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);

        var article = Reading.One("a.eml", [.. Encoding.ASCII.GetBytes($"From: a@b.fr\r\nSubject: x\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"), .. bytes]);

        Assert.Equal(text, article.Paragraphs[0].Text);
    }

    [Fact]
    public void ANewsletterHasAPublisherAndAForwardedMessageIsRead()
    {
        var letter = "From: Le Port <lettre@exemple.fr>\nList-Id: <port.exemple.fr>\nSubject: Le port\n\nLe port s’agrandit.\n";
        var article = Reading.One("a.eml", letter);
        var forwarded = Reading.One("a.eml", $"From: x@exemple.fr\nSubject: Tr: Le port\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n{letter}");

        Assert.Equal(("Le Port", 0), (article.Publisher, article.Byline.Count));
        Assert.Equal("Le port s’agrandit.", forwarded.Paragraphs[0].Text);
    }

    [Fact]
    public void APageThatABrowserSavedIsAPage()
    {
        var article = Reading.One("a.mhtml", "From: <Saved by Blink>\nSnapshot-Content-Location: https://gazette.example/x\nSubject: x\nDate: Tue, 1 Oct 2024 00:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n--b\n"
            + $"Content-Type: text/html\nContent-Transfer-Encoding: base64\nContent-Location: https://gazette.example/x\n\n{Convert.ToBase64String(Carriers.Utf8(Carriers.Page(CarriedArticle.French)))}\n\n--b--\n");

        Assert.Equal((CarriedArticle.French.Title, CarriedArticle.French.Published, CarriedArticle.French.Url), (article.Title, article.Published!.Value.Text, article.Url));
        Assert.Equal(CarriedArticle.French.Paragraphs, article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void AMailWithoutTextIsNoArticle() =>
        Assert.Equal("no-article", Reading.Failed("a.eml", "From: x@exemple.fr\nSubject: x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"u8.ToArray()).Error);

    [Fact]
    public void AWrongLengthTakesNoOtherRecordWithIt()
    {
        static byte[] Page(string words, int wrong = 0) =>
            Carriers.WarcRecord("response", "application/http", Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Le port {words}, et les travaux commencent en mai prochain.</p>"), wrong);

        var results = Reading.All("a.warc", [.. Page("un"), .. Page("deux", 300), .. Page("trois"), .. Page("quatre", -20), .. Page("cinq"), .. Page("six", 1_000_000_000), .. Page("sept"), .. "WARC/1.0\r\nContent-Length: x\r\n\r\n"u8, .. Page("huit"), .. Page("neuf", 5000)]);

        Assert.Equal(
            ["un", "wrong-length", "trois", "wrong-length", "cinq", "wrong-length", "sept", "wrong-length", "huit", "truncated"],
            results.Select(result => result.Failure?.Error ?? result.Article!.Paragraphs[0].Text.Split(' ', ',')[2]));
    }

    [Fact]
    public void TextThatWasConvertedIsAnArticleAndTheRestIsPassedOver()
    {
        byte[] archive =
        [
            .. Carriers.WarcRecord("warcinfo", "application/warc-fields", "x: y\r\n"u8),
            .. Carriers.WarcRecord("response", "application/http", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<p>Moved</p>"u8),
            .. Carriers.WarcRecord("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *"u8),
            .. Carriers.WarcRecord("conversion", "text/plain", "Le port s’agrandit."u8),
        ];
        var results = Reading.All("a.warc", archive);

        var article = Assert.Single(results).Article!;
        Assert.Equal(("a.warc#4", "https://example.org/", "urn:uuid:1"), (article.Source.Uri, article.Url, article.Id));
        Assert.Equal("no-article", Reading.Failed("b.warc", Carriers.WarcRecord("warcinfo", "application/warc-fields", "x: y\r\n"u8)).Error);
    }

    [Fact]
    public void AnArchiveGivesItsFilesInOrderAndNamesWhatIsWrong()
    {
        var page = Carriers.Utf8(Carriers.Page(CarriedArticle.French));
        var zip = Carriers.Zip(
            ("b.html", page), ("../../etc/evil.txt", "Le port."u8.ToArray()), ("C:\\evil.txt", "Le port."u8.ToArray()), ("/evil.txt", "Le port."u8.ToArray()), ("folder/", []), ("__MACOSX/b.html", [1]), (".hidden", [1]),
            ("photo.png", [0x89, (byte)'P', (byte)'N', (byte)'G']), ("two.jsonl", "{\"text\": \"Un.\"}\n{\"text\": \"Deux.\"}\n"u8.ToArray()), ("a.txt", "Trois."u8.ToArray()));

        var results = Reading.All("z.zip", zip);

        Assert.Equal(
            ["z.zip/b.html", "unsafe-name", "unsafe-name", "unsafe-name", "binary", "z.zip/two.jsonl:1", "z.zip/two.jsonl:2", "z.zip/a.txt"],
            results.Select(result => result.Failure?.Error ?? result.Article!.Source.Uri));
    }

    [Fact]
    public void AnOfficeDocumentIsNoArchiveOfArticles() =>
        Assert.Equal("binary", Reading.Failed("a.docx", Carriers.Zip(("[Content_Types].xml", [1]), ("word/document.xml", [1]))).Error);

    [Fact]
    public void AGzipFileThatBreaksOffSaysSo()
    {
        var lines = string.Concat(Enumerable.Range(0, 5000).Select(n => $"{{\"text\": \"Le port {n * 7919 % 5003} s’agrandit.\"}}\n"));
        var whole = Carriers.Gzip(Carriers.Utf8(lines));

        foreach (var length in (int[])[whole.Length - 1, whole.Length - 8, whole.Length / 2, 200, 12])
        {
            var results = Reading.All("a.jsonl.gz", whole[..length]);
            Assert.True(results[^1].Failure?.Error is "truncated" or "damaged", $"{length}: {results[^1].Failure?.Error}");
            Assert.All(results.Take(results.Count - 1), result => Assert.True(result.Article is not null || result.Failure!.Error is "bad-json" or "bad-encoding" or "binary"));
        }

        Assert.Equal(5000, Reading.All("a.jsonl.gz", whole).Count);
        Assert.Equal("truncated", Reading.Failed("a.txt.gz", Carriers.Gzip(Carriers.Utf8(lines))[..500]).Error);
        Assert.Equal("damaged", Reading.Failed("a.txt.gz", [.. whole[..300], .. new byte[300], .. whole[600..]]).Error);
    }

    [Fact]
    public void APackedArticleIsKnownByTheBytesOfItsFile()
    {
        var packed = Carriers.Gzip("Le port s’agrandit."u8.ToArray());
        var article = Reading.One("a.txt.gz", packed);

        Assert.Equal((Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(packed)), packed.Length), (article.Source.Sha256, (int)article.Source.Bytes));
    }
}
