namespace Precis.IntegrationTests;

public sealed class SignalTests : Workplace
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    // A shell starts what runs in its background deaf to Ctrl-C, and so are the tests themselves then, and all that they start.
    private static readonly string[]? Listening = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : null;

    [UnixFact]
    public async Task CtrlCEndsWith130AndTheNextRunGoesOn()
    {
        const string Line = "{\"text\":\"The port of Hull opened in 2021.\"}\n";
        using var process = PrecisProcess.Start(Folder, ["run", "-", "--input-format", "jsonl", "--out", "all.jsonl"], before: Listening);
        await process.Input.WriteAsync(Line);
        await process.Input.FlushAsync();
        await Until(() => File.Exists(At(".all.jsonl.tmp")), () => process.Errors);

        process.Signal(Interrupt);
        var ended = await process.EndAsync();

        Assert.Equal(130, ended.Status);
        Assert.False(File.Exists(At("all.jsonl")));
        Assert.Equal(0, (await PrecisProcess.RunAsync(Folder, ["run", "-", "--input-format", "jsonl", "--out", "all.jsonl"], Line)).Status);
        Assert.Single(File.ReadLines(At("all.jsonl")));
        Assert.Equal(["all.jsonl"], Files("."));
    }

    [UnixFact]
    public async Task TerminationEndsWith143AndLeavesNothingHalfWritten()
    {
        Write("in/a.txt", French);
        using var process = PrecisProcess.Start(Folder, ["run", "in", "-", "--input-format", "text", "--parallel", "1"]);
        await Until(() => File.Exists(At("out/a.txt.json")), () => process.Errors);

        process.Signal(Terminate);
        var ended = await process.EndAsync();

        Assert.Equal(143, ended.Status);
        Assert.Equal(["a.txt.json"], Files("out"));
    }
}
