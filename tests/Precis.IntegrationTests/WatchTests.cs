using System.Globalization;

namespace Precis.IntegrationTests;

public sealed class WatchTests : Workplace
{
    private const int Terminate = 15;

    private static readonly Dictionary<string, string> Quick = new() { ["PRECIS__SETTLE"] = "00:00:00.200", ["PRECIS__RESCAN"] = "00:00:01" };

    [UnixFact]
    public async Task FilesArePublishedOnceWhetherTheServiceWasUpOrDown()
    {
        Write("in/before.txt", French);
        using (var first = Start())
        {
            await Published(first, "before.txt");
            Write("in/sub/during.txt", English);
            await Published(first, "sub/during.txt");
            await Stop(first);
        }

        var written = File.GetLastWriteTimeUtc(At("out/before.txt.json"));
        Write("in/while-down.txt", English);
        using var second = Start();
        await Published(second, "while-down.txt");
        await Stop(second);

        Assert.Equal(written, File.GetLastWriteTimeUtc(At("out/before.txt.json")));
        Assert.Equal(["before.txt.json", "sub/during.txt.json", "while-down.txt.json"], Files("out"));
        Assert.True(File.Exists(At("in/before.txt")));
    }

    [UnixFact]
    public async Task AFileIsReadWhenItIsWhole()
    {
        Directory.CreateDirectory(At("in"));
        using var process = Start();
        await using (var slow = new StreamWriter(At("in/slow.txt")))
        {
            await slow.WriteAsync("The port of Hull signed a contract.");
            for (var i = 0; i < 20; i++)
            {
                await slow.WriteAsync($" Part {i.ToString(CultureInfo.InvariantCulture)} came late.");
                await slow.FlushAsync();
                await Task.Delay(40);
            }

            await slow.WriteAsync(" This is the end.");
        }

        await Published(process, "slow.txt");
        await Until(() => ((string?)Record("out/slow.txt.json")["text"])!.EndsWith("This is the end.", StringComparison.Ordinal), () => process.Errors);

        Write("in/.partial", "The port of Brest ");
        File.AppendAllText(At("in/.partial"), "opened in 2021.");
        File.Move(At("in/.partial"), At("in/renamed.txt"));
        await Published(process, "renamed.txt");
        await Stop(process);
    }

    [UnixFact]
    public async Task WhatCannotBeReadIsSetAsideWithItsReason()
    {
        Write("in/sub/bad.bin", "x\0\0\u0001\0\0");
        Write("in/good.txt", French);
        using var process = Start();

        await Published(process, "good.txt");
        await Until(() => File.Exists(At("dead/sub/bad.bin.reason.json")), () => process.Errors);
        await Stop(process);

        Assert.True(File.Exists(At("dead/sub/bad.bin")));
        Assert.False(File.Exists(At("in/sub/bad.bin")));
        Assert.Equal("sub/bad.bin", (string?)Record("dead/sub/bad.bin.reason.json")["source"]);
        Assert.NotEmpty((string)Record("dead/sub/bad.bin.reason.json")["message"]!);
    }

    [UnixFact]
    public async Task ACollectionThatIsReadInPartStaysAndHasItsReason()
    {
        Write("in/wire.jsonl", "{\"id\":\"a\",\"text\":\"The port of Hull opened.\"}\n{broken\n");
        using var process = Start();

        await Until(() => File.Exists(At("dead/wire.jsonl.reason.json")), () => process.Errors);
        await Stop(process);

        Assert.True(File.Exists(At("in/wire.jsonl")));
        Assert.Single(File.ReadLines(At("out/wire.jsonl.jsonl")));
    }

    [Theory]
    [InlineData("Precis:In")]
    [InlineData("Precis:In", "--in", "nowhere")]
    [InlineData("Precis:In", "--in", ".", "--out", ".")]
    [InlineData("Precis:Dead", "--in", ".", "--out", "x", "--dead", "x")]
    [InlineData("Precis:Parallel", "--in", ".", "--config", "bad.json")]
    [InlineData("Precis:Settle", "--in", ".", "--config", "worse.json")]
    [InlineData("--config", "--in", ".", "--config", "none.json")]
    public async Task AWrongOptionIsNamedAtStart(string key, params string[] arguments)
    {
        Write("bad.json", "{\"Precis\":{\"Parallel\":0}}");
        Write("worse.json", "{\"Precis\":{\"Settle\":\"soon\"}}");

        var ended = await PrecisProcess.RunAsync(Folder, ["watch", .. arguments]);

        Assert.Equal(2, ended.Status);
        Assert.Contains(key, ended.Errors, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task OptionsComeFromTheFileTheEnvironmentAndTheCommandLine()
    {
        Write("first/a.txt", French);
        Write("appsettings.json", "{\"Precis\":{\"In\":[\"nowhere\"],\"Out\":\"from-file\",\"Published\":\"2020-01\",\"Settle\":\"00:00:00.1\"}}");
        using var process = PrecisProcess.Start(Folder, ["watch", "--in", "first"], new() { ["PRECIS__OUT"] = "from-environment" });

        await Until(() => File.Exists(At("from-environment/a.txt.json")), () => process.Errors);

        await Stop(process);
    }

    private PrecisProcess Start() => PrecisProcess.Start(Folder, ["watch", "--in", "in", "--out", "out"], Quick);

    private async Task Published(PrecisProcess process, string uri) => await Until(() => File.Exists(At($"out/{uri}.json")), () => process.Errors);

    private static async Task Stop(PrecisProcess process)
    {
        process.Signal(Terminate);
        var ended = await process.EndAsync();
        Assert.Equal(0, ended.Status);
        Assert.Empty(ended.Output);
    }
}
