using System.Text.Json.Nodes;

namespace Precis.IntegrationTests;

public sealed class RunTests : Workplace
{
    [Fact]
    public async Task AFolderBecomesAFolderOfRecords()
    {
        Write("in/fr/port.txt", French);
        Write("in/en/port.html", $"<html><head><title>Port</title></head><body><article><p>{English[18..]}</p></article></body></html>");

        var ended = await PrecisProcess.RunAsync(Folder, "run", "in", "--out", "out");

        Assert.Equal(0, ended.Status);
        Assert.Empty(ended.Output);
        Assert.Equal(["en/port.html.json", "fr/port.txt.json"], Files("out"));
        Assert.Equal("fr/port.txt", (string?)Record("out/fr/port.txt.json")["source"]!["uri"]);
        Assert.Contains("Brest", (string?)Record("out/fr/port.txt.json")["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACollectionBecomesOneFileInItsOrder()
    {
        Write("in/wire.jsonl", string.Concat(Enumerable.Range(0, 40).Select(n => $"{{\"id\":\"n{n}\",\"text\":\"The port of Hull opened on {n % 28 + 1} May 2021.\"}}\n")));

        Assert.Equal(0, (await PrecisProcess.RunAsync(Folder, "run", "in", "--parallel", "4")).Status);

        Assert.Equal(["wire.jsonl.jsonl"], Files("out"));
        Assert.Equal(Enumerable.Range(0, 40).Select(n => $"n{n}"), Ids("out/wire.jsonl.jsonl"));
    }

    [Fact]
    public async Task TheSamplesGiveTheSameBytesEveryTimeAndHoweverParallel()
    {
        Assert.Equal(0, (await PrecisProcess.RunAsync(Folder, "run", Samples, "--out", "one", "--parallel", "1")).Status);
        Assert.Equal(0, (await PrecisProcess.RunAsync(Folder, "run", Samples, "--out", "four", "--parallel", "4")).Status);
        Assert.Equal(0, (await PrecisProcess.RunAsync(Folder, "run", Samples, "--out", "all.jsonl", "--parallel", "4")).Status);
        var printed = await PrecisProcess.RunAsync(Folder, "run", Samples, "--out", "-", "--quiet");

        Assert.Equal(Files("one"), Files("four"));
        Assert.NotEmpty(Files("one"));
        Assert.All(Files("one"), file => Assert.Equal(File.ReadAllBytes(At("one/" + file)), File.ReadAllBytes(At("four/" + file))));
        Assert.Equal(File.ReadAllText(At("all.jsonl")), printed.Output);
        Assert.Empty(printed.Errors);
        Assert.Equal(
            Files("one").Select(file => (string?)Record("one/" + file)["source"]!["uri"]),
            File.ReadLines(At("all.jsonl")).Select(line => (string?)JsonNode.Parse(line)!["source"]!["uri"]));
    }

    [Fact]
    public async Task WhatIsDoneIsSkippedUntilItChangesOrIsForced()
    {
        Write("in/a.txt", French);
        Write("in/b.txt", English);
        Write("in/c.jsonl", "{\"text\":\"The port of Hull opened in 2021.\"}\n{\"text\":\"The port of Hull closed in 2022.\"}\n");
        Assert.Contains("4 published, 0 skipped", (await PrecisProcess.RunAsync(Folder, "run", "in")).Errors, StringComparison.Ordinal);
        var before = Files("out").ToDictionary(file => file, file => File.GetLastWriteTimeUtc(At("out/" + file)));

        Assert.Contains("0 published, 4 skipped", (await PrecisProcess.RunAsync(Folder, "run", "in")).Errors, StringComparison.Ordinal);
        Assert.All(before, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(At("out/" + file.Key))));

        Write("in/b.txt", English + "\nIt will open in 2023.\n");
        File.AppendAllText(At("in/c.jsonl"), "{\"text\":\"The port of Hull opened again in 2023.\"}\n");
        Assert.Contains("2 published, 3 skipped", (await PrecisProcess.RunAsync(Folder, "run", "in")).Errors, StringComparison.Ordinal);
        Assert.Equal(3, File.ReadLines(At("out/c.jsonl.jsonl")).Count());

        Assert.Contains("5 published, 0 skipped", (await PrecisProcess.RunAsync(Folder, "run", "in", "--force")).Errors, StringComparison.Ordinal);
        Assert.Contains("5 published, 0 skipped", (await PrecisProcess.RunAsync(Folder, "run", "in", "--published", "2020-01")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherLengthOfTheSummaryMakesAnotherRecord()
    {
        Write("in/a.txt", File.ReadAllText(Path.Combine(Samples, "fr", "jwcc.txt")));
        await PrecisProcess.RunAsync(Folder, "run", "in");
        var standard = Record("out/a.txt.json");

        Assert.Contains("1 published, 0 skipped", (await PrecisProcess.RunAsync(Folder, "run", "in", "--set", "summarylength=short")).Errors, StringComparison.Ordinal);
        var shorter = Record("out/a.txt.json");

        Assert.True((double)shorter["summary"]!["ratio"]! < (double)standard["summary"]!["ratio"]!);
        Assert.NotNull(shorter["pipeline"]!["models"]!["summary-length"]);
        Assert.Null(standard["pipeline"]!["models"]!["summary-length"]);
    }

    [Fact]
    public async Task AJsonLinesFileIsTakenOverLineByLine()
    {
        Write("in/a.txt", French);
        await PrecisProcess.RunAsync(Folder, "run", "in", "--out", "all.jsonl");
        Write("in/b.txt", English);

        Assert.Contains("1 published, 1 skipped", (await PrecisProcess.RunAsync(Folder, "run", "in", "--out", "all.jsonl")).Errors, StringComparison.Ordinal);

        var first = File.ReadAllBytes(At("all.jsonl"));
        await PrecisProcess.RunAsync(Folder, "run", "in", "--out", "all.jsonl", "--force");
        Assert.Equal(File.ReadAllBytes(At("all.jsonl")), first);
    }

    [Fact]
    public async Task StandardInputIsAnArticleOrACollection()
    {
        var text = await PrecisProcess.RunAsync(Folder, ["run", "-", "--out", "-"], French);
        var lines = await PrecisProcess.RunAsync(
            Folder, ["run", "-", "--out", "-", "--input-format", "jsonl"], "{\"id\":\"x\",\"text\":\"Le port de Brest a ouvert.\"}\n{\"id\":\"y\",\"text\":\"Le port ferme.\"}\n");

        Assert.Equal((0, 0), (text.Status, lines.Status));
        Assert.Equal("precis/article/1", (string?)JsonNode.Parse(text.Output)!["schema"]);
        Assert.Equal(["x", "y"], lines.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string?)JsonNode.Parse(line)!["id"]));
    }

    [Fact]
    public async Task PatternsAreResolvedHereToo()
    {
        Write("in/fr/a.txt", French);
        Write("in/fr/b.html", "<p>x</p>");

        Assert.Equal(0, (await PrecisProcess.RunAsync(Folder, "run", "in/**/*.txt")).Status);

        Assert.Equal(["fr/a.txt.json"], Files("out"));
    }

    [Fact]
    public async Task TheOutputIsNoInput()
    {
        Write("a.txt", French);
        Assert.Equal(0, (await PrecisProcess.RunAsync(Folder, "run", ".")).Status);

        Assert.Contains("0 published, 1 skipped", (await PrecisProcess.RunAsync(Folder, "run", ".")).Errors, StringComparison.Ordinal);

        Assert.Equal(["a.txt.json"], Files("out"));
        Assert.Equal(2, (await PrecisProcess.RunAsync(Folder, "run", ".", "--out", ".")).Status);
    }

    [Fact]
    public async Task TwoInputsDoNotReplaceEachOther()
    {
        Write("a/x.txt", French);
        Write("b/x.txt", English);

        var ended = await PrecisProcess.RunAsync(Folder, "run", "a", "b", "a/x.txt");

        Assert.Equal(3, ended.Status);
        Assert.Contains("1 published, 0 skipped, 1 failed", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("same-name", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("Brest", (string?)Record("out/x.txt.json")["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "x.txt", "--parallel", "0")]
    [InlineData("run", "x.txt", "--language", "de")]
    [InlineData("run", "x.txt", "--published", "yesterday")]
    [InlineData("run", "x.txt", "--input-format", "pdf")]
    [InlineData("run", "x.txt", "--set", "Colour=red")]
    [InlineData("run", "x.txt", "--set", "MaxArticleBytes=-1")]
    [InlineData("run", "x.txt", "--set", "SummaryLength=1")]
    [InlineData("run", "x.txt", "--set", "MaxArticleTime=soon")]
    [InlineData("run", "x.txt", "--set", "MaxNesting=0")]
    [InlineData("run", "x.txt", "--out", "")]
    [InlineData("run", "x.txt", "--nonsense")]
    [InlineData("nonsense")]
    public async Task BadUsageEndsWithTwoAndAReason(params string[] arguments)
    {
        var ended = await PrecisProcess.RunAsync(Folder, arguments);

        Assert.Equal(2, ended.Status);
        Assert.Empty(ended.Output);
        Assert.StartsWith("precis: ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOutputThatCannotBeWrittenIsFatal()
    {
        Write("a.txt", French);
        Write("file", "x");

        var ended = await PrecisProcess.RunAsync(Folder, "run", "a.txt", "--out", "file/below");

        Assert.Equal(1, ended.Status);
        Assert.Contains("--out", ended.Errors, StringComparison.Ordinal);
    }

    private IEnumerable<string?> Ids(string path) => File.ReadLines(At(path)).Select(line => (string?)JsonNode.Parse(line)!["id"]);
}
