namespace Precis.IntegrationTests;

public sealed class ExtractTests : Workplace
{
    private const string Feed = """
        <rss version="2.0"><channel><title>Le Port</title>
        <item><title>Le port s’agrandit</title><link>https://exemple.fr/1</link><guid isPermaLink="false">1</guid><pubDate>Tue, 05 Mar 2024 07:30:00 +0100</pubDate>
        <description>&lt;p&gt;Le port de Brénac va s’agrandir.&lt;/p&gt;&lt;p&gt;Les travaux commencent en mai.&lt;/p&gt;&lt;p&gt;Ils dureront deux ans.&lt;/p&gt;</description></item>
        <item><title>Sans texte</title><link>https://exemple.fr/2</link></item>
        <item><title>The port grows</title><description>The port of Hull will grow.</description></item>
        </channel></rss>
        """;

    [Fact]
    public async Task TheTextAndTheMetadataOfOneArticleArePrinted()
    {
        Write("a.txt", French);

        var ended = await PrecisProcess.RunAsync(Folder, "extract", "a.txt");

        Assert.Equal((0, ""), (ended.Status, ended.Errors));
        Assert.Matches("^source:    a\\.txt \\(text/plain, \\d+ bytes\\)\npublished: 2022-12-08 \\(header\\)\nlanguage:  fr \\(\\S+\\)\n\nLe port de Brest a signé", ended.Output);
        Assert.EndsWith("Naval Group.\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFeedIsPrintedArticleByArticleAndWhatFailsIsNamed()
    {
        Write("feed.xml", Feed);

        var ended = await PrecisProcess.RunAsync(Folder, "extract", "feed.xml");

        Assert.Equal(3, ended.Status);
        var articles = ended.Output.Split("\n" + new string('-', 72) + "\n\n");
        Assert.Equal(2, articles.Length);
        Assert.Contains("id:        1\ntitle:     Le port s’agrandit\npublisher: Le Port\npublished: 2024-03-05T07:30:00+01:00 (metadata)\nurl:       https://exemple.fr/1\nlanguage:  fr", articles[0], StringComparison.Ordinal);
        Assert.EndsWith("\n\nLe port de Brénac va s’agrandir.\n\nLes travaux commencent en mai.\n\nIls dureront deux ans.\n", articles[0], StringComparison.Ordinal);
        Assert.Contains("warning:   teaser-only: ", articles[1], StringComparison.Ordinal);
        Assert.StartsWith("precis: feed.xml#2: ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandardInputAndAFormatWork()
    {
        var ended = await PrecisProcess.RunAsync(Folder, ["extract", "-", "--input-format", "rss"], Feed);

        Assert.Contains("source:    stdin#1 (application/rss+xml", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "none.txt")]
    [InlineData(2, ".")]
    [InlineData(2)]
    public async Task WhatIsNoFileIsNamed(int status, params string[] arguments)
    {
        var ended = await PrecisProcess.RunAsync(Folder, ["extract", .. arguments]);

        Assert.Equal((status, ""), (ended.Status, ended.Output));
        Assert.StartsWith("precis: ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSampleFilesOfTheFormatsAreRead()
    {
        var ended = await PrecisProcess.RunAsync(Folder, "run", Path.Combine(Samples, "..", "formats"));

        Assert.Equal((0, "5 published, 0 skipped, 0 failed"), (ended.Status, ended.Errors.Split(' ', 2)[1].Split(" in ")[0]));
        Assert.Equal(["feed.xml.jsonl", "mail.eml.json", "newsitem.xml.json", "ninjs.json.json"], Files("out"));
        Assert.Equal(2, File.ReadLines(At("out/feed.xml.jsonl")).Count(line => line.Contains("\"language\":\"fr\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RunTakesEveryCarrier()
    {
        Write("in/feed.xml", Feed.Replace("<item><title>Sans texte</title><link>https://exemple.fr/2</link></item>", "", StringComparison.Ordinal));
        Write("in/item.xml", "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"g\"><contentSet><inlineXML><p>Le port de Brest a ouvert en 2021.</p></inlineXML></contentSet></newsItem>");
        Write("in/mail.eml", "From: Anne Petit <a@exemple.fr>\nSubject: Le port\nDate: Tue, 05 Mar 2024 07:30:00 +0100\n\nThe port of Hull opened in 2021.\n");
        Write("in/n.json", "{\"uri\": \"u\", \"versioncreated\": \"2024-03-05T07:30:00Z\", \"body_text\": \"Le port de Brest a ouvert en 2021.\"}");

        var ended = await PrecisProcess.RunAsync(Folder, "run", "in");

        Assert.Equal((0, "5 published, 0 skipped, 0 failed"), (ended.Status, ended.Errors.Split(' ', 2)[1].Split(" in ")[0]));
        Assert.Equal(["feed.xml.jsonl", "item.xml.json", "mail.eml.json", "n.json.json"], Files("out"));
        Assert.Contains("0 published, 5 skipped", (await PrecisProcess.RunAsync(Folder, "run", "in")).Errors, StringComparison.Ordinal);
    }
}
