using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Precis.IntegrationTests;

/// <summary>Input that is made to exhaust its reader ends within the limits, by an error that names the file and the cure, and the next article is read.</summary>
public sealed class HostileInputTests : Workplace
{
    private const string Sentence = "Le port de Brest a signé un contrat de 40 millions d'euros. ";

    /// <summary>The limit of an article here, and how long a run may take in all on a machine that does much else.</summary>
    private static readonly string[] Limits = ["--set", "MaxArticleTime=00:00:05"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, Func<byte[]>> Made = new()
    {
        ["deep.html"] = () => Utf8(Many("<div>", 100_000) + Sentence),
        ["deep-font.html"] = () => Utf8(Many("<b><font size=1>", 50_000) + Sentence),
        ["large.html"] = () => Utf8("<p>" + Many(Sentence, 50_000_000 / Sentence.Length)),
        ["attributes.html"] = () => Utf8($"<p {string.Concat(Enumerable.Range(0, 1_000_000).Select(n => $"a{n}=1 "))}>{Sentence}</p>"),
        ["reopened.html"] = () => Utf8("<p>" + string.Concat(Enumerable.Range(0, 5000).Select(n => $"<b a={n}>")) + "</p>" + Many("<p>x</p>", 100_000)),
        ["end-tags.html"] = () => Utf8(Many("<span>", 5900) + Many("</b>", 900_000)),
        ["misnested.html"] = () => Utf8(Many("<table><a><p><b></a><td></b>", 20_000)),
        ["script.html"] = () => Utf8("<html><body><script>" + Many("var a = '<p>';", 250_000)),
        ["deep.xml"] = () => Utf8("<rss><channel><item><description>" + Many("<a>", 100_000)),
        ["laughs.xml"] = () => Utf8(Laughs()),
        ["deep.json"] = () => Utf8("{\"text\": " + Many("[", 100_000)),
        ["deep.jsonl"] = () => Utf8("{\"text\": " + Many("{\"a\":", 100_000)),
        ["bomb.txt.gz"] = () => Gzip(Sentence, 100_000_000),
        ["bomb.jsonl.gz"] = () => Gzip(" ", 300_000_000),
        ["bomb.warc.gz"] = () => Gzip("WARC/1.0\r\nContent-Length: 999999999999\r\n\r\n", 0, " ", 300_000_000),
        ["twice.txt.gz"] = () => Gzip(Encoding.Latin1.GetString(Gzip(Sentence, 60)), 0),
        ["cut.txt.gz"] = () => Gzip(string.Concat(Enumerable.Range(0, 2000).Select(n => $"Le port {n * 7919 % 2003}. ")), 0)[..1000],
        ["bomb.zip"] = () => Zip(("a.jsonl", 300_000_000)),
        ["many.zip"] = () => Zip([.. Enumerable.Range(0, 40).Select(n => ($"{n}.txt", 20_000_000))]),
        ["nested.zip"] = () => Enumerable.Range(0, 6).Aggregate(Utf8(Sentence), (inner, n) => Zip(n == 0 ? "a.txt" : "a.zip", inner)),
        ["paths.zip"] = () => Zip("../../../../tmp/precis-evil.txt", Utf8(Sentence)),
        ["broken.zip"] = () => Zip("a.txt", Utf8(Many(Sentence, 100)))[..120],
        ["lengths.warc"] = () => Utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx\r\n\r\nWARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 1\r\n\r\nx\r\n\r\n"),
        ["parts.eml"] = () => Utf8("From: a@example.org\nSubject: x\n" + string.Concat(Enumerable.Range(0, 20_000).Select(n => $"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"))),
        ["messages.eml"] = () => Utf8(Many("From: a@example.org\nContent-Type: message/rfc822\n\n", 20_000)),
    };

    [Theory]
    [InlineData("deep.html", "too-deep")]
    [InlineData("deep-font.html", "too-deep")]
    [InlineData("large.html", "too-large")]
    [InlineData("attributes.html", "too-large")]
    [InlineData("reopened.html", "too-complex", "too-slow")]
    [InlineData("end-tags.html", "too-slow")]
    [InlineData("script.html", "empty")]
    [InlineData("misnested.html", "too-deep")]
    [InlineData("deep.xml", "too-deep")]
    [InlineData("laughs.xml", "xml-entity")]
    [InlineData("deep.json", "too-deep")]
    [InlineData("deep.jsonl", "too-deep")]
    [InlineData("bomb.txt.gz", "too-large")]
    [InlineData("bomb.jsonl.gz", "unpacks-too-large")]
    [InlineData("bomb.warc.gz", "unpacks-too-large")]
    [InlineData("twice.txt.gz", "too-deep")]
    [InlineData("cut.txt.gz", "truncated")]
    [InlineData("bomb.zip", "unpacks-too-large")]
    [InlineData("many.zip", "unpacks-too-large")]
    [InlineData("nested.zip", "too-deep")]
    [InlineData("paths.zip", "unsafe-name")]
    [InlineData("broken.zip", "damaged")]
    [InlineData("lengths.warc", "wrong-length")]
    [InlineData("parts.eml", "too-deep")]
    [InlineData("messages.eml", "too-deep")]
    public async Task ItEndsByItsNameAndTheNextArticleIsRead(string name, params string[] errors)
    {
        Directory.CreateDirectory(At("in"));
        await File.WriteAllBytesAsync(At("in/" + name), Made[name]());
        Write("in/zz-next.txt", French);
        var watch = Stopwatch.StartNew();

        var ended = await PrecisProcess.RunAsync(Folder, ["run", "in", "--out", "out", .. Limits]);

        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed}: {ended.Errors}");
        Assert.Equal(3, ended.Status);
        var failures = File.ReadLines(At("out/failed.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Contains((string)failures[^1]["error"]!, errors);
        Assert.All(failures, failure => Assert.StartsWith(name, (string)failure["source"]!, StringComparison.Ordinal));
        Assert.All(failures, failure => Assert.Contains(":", (string)failure["message"]!, StringComparison.Ordinal));
        Assert.True(File.Exists(At("out/zz-next.txt.json")));
        Assert.False(File.Exists("/tmp/precis-evil.txt"));
    }

    [Theory]
    [InlineData("attributes.html", "MaxArticleBytes=20000000")]
    [InlineData("large.html", "MaxArticleBytes=60000000")]
    public async Task ARaisedLimitLetsItThroughOrTheNextOneHolds(string name, string limit)
    {
        Directory.CreateDirectory(At("in"));
        await File.WriteAllBytesAsync(At("in/" + name), Made[name]());
        Write("in/zz-next.txt", French);
        var watch = Stopwatch.StartNew();

        var ended = await PrecisProcess.RunAsync(Folder, ["run", "in", "--out", "out", "--set", limit, .. Limits]);

        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed}: {ended.Errors}");
        Assert.True(ended.Status == 0 || ended.Errors.Contains("[too-slow]", StringComparison.Ordinal), ended.Errors);
        Assert.True(File.Exists(At("out/zz-next.txt.json")));
    }

    [Fact]
    public async Task AllOfThemTogetherStopNothing()
    {
        Directory.CreateDirectory(At("in"));
        foreach (var (name, make) in Made.Where(file => file.Key is not ("end-tags.html" or "reopened.html" or "large.html")))
        {
            await File.WriteAllBytesAsync(At("in/" + name), make());
            Write($"in/{name}.next.txt", French);
        }

        var ended = await PrecisProcess.RunAsync(Folder, ["run", "in", "--out", "out", .. Limits]);

        Assert.Equal(3, ended.Status);
        Assert.Equal(Made.Count - 3, Files("out").Count(file => file.EndsWith(".next.txt.json", StringComparison.Ordinal)));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Many(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Laughs()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY lol{n} \"{Many($"&lol{n - 1};", 10)}\">"));
        return $"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY lol0 \"lol\">{entities}]><rss><channel><item><title>x</title><description>&lol9;</description></item></channel></rss>";
    }

    /// <summary>A text, and then a filling of so many bytes.</summary>
    private static byte[] Gzip(string text, int bytes, string? filling = null, int fillingBytes = 0)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(text.Contains('\u001F') ? Encoding.Latin1.GetBytes(text) : Utf8(text));
            Fill(gzip, filling ?? text, filling is null ? bytes : fillingBytes);
        }

        return packed.ToArray();
    }

    private static void Fill(Stream stream, string filling, int bytes)
    {
        var chunk = Utf8(Many(filling, 1 + 100_000 / filling.Length));
        for (var written = 0; written < bytes; written += chunk.Length)
        {
            stream.Write(chunk);
        }
    }

    private static byte[] Zip(params (string Name, int Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                Fill(entry, " ", bytes);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Zip(string name, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(bytes);
        }

        return packed.ToArray();
    }
}
