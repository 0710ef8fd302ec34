using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Precis.IntegrationTests;

/// <summary>What cannot be read is named, with its cure, and neither stops nor slows the rest.</summary>
public sealed class BadInputTests : Workplace
{
    private const int Large = 50_000_000;

    [Fact]
    public async Task ABadFolderPublishesTheGoodAndNamesTheOthers()
    {
        Write("in/good.txt", French);
        Write("in/empty.txt", string.Empty);
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(At("in/binary.dat"), bytes);
        await File.WriteAllTextAsync(At("in/large.txt"), string.Concat(Enumerable.Repeat("Le port de Brest a signé un contrat.\n", Large / 37)));
        Write("in/lines.jsonl", "{\"id\":\"one\",\"text\":\"Le port de Brest a ouvert en 2021.\"}\n{\"text\": \"broken\n{\"id\":\"three\",\"text\":\"The port of Hull opened in 2021.\"}\n");
        Write("in/locked.txt", French);
        var before = Lock(At("in/locked.txt"));

        var ended = await PrecisProcess.RunAsync(Folder, ["run", "in", "--out", "out"], null, before);

        Assert.Equal(3, ended.Status);
        Assert.Contains("good.txt.json", Files("out"));
        Assert.Equal(["one", "three"], File.ReadLines(At("out/lines.jsonl.jsonl")).Select(line => (string?)JsonNode.Parse(line)!["id"]));
        string[] bad = ["binary.dat", "empty.txt", "large.txt", "lines.jsonl", .. before is null ? Array.Empty<string>() : ["locked.txt"]];
        var failures = File.ReadLines(At("out/failed.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Equal(bad.Length, failures.Count);
        Assert.All(bad.Zip(failures), pair =>
        {
            Assert.StartsWith(pair.First, (string)pair.Second["source"]!, StringComparison.Ordinal);
            Assert.NotEmpty((string)pair.Second["error"]!);
            Assert.NotEmpty((string)pair.Second["message"]!);
            Assert.Contains($"precis: {pair.First}", ended.Errors, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task TheListOfFailuresGoesWhenNothingFails()
    {
        Write("in/a.txt", string.Empty);
        Assert.Equal(3, (await PrecisProcess.RunAsync(Folder, "run", "in")).Status);
        Assert.True(File.Exists(At("out/failed.jsonl")));
        Write("in/a.txt", French);

        Assert.Equal(0, (await PrecisProcess.RunAsync(Folder, "run", "in")).Status);

        Assert.Equal(["a.txt.json"], Files("out"));
    }

    [Fact]
    public async Task WhatIsNotThereIsNamed()
    {
        Write("a.txt", French);

        var ended = await PrecisProcess.RunAsync(Folder, "run", "a.txt", "missing.txt", "none/*.txt", "*.nothing");

        Assert.Equal(3, ended.Status);
        Assert.Contains("1 published, 0 skipped, 3 failed", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("precis: missing.txt: ", ended.Errors, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task LinksThatLeadNowhereAreNamed()
    {
        Write("in/a.txt", French);
        File.CreateSymbolicLink(At("in/gone"), "nowhere");
        File.CreateSymbolicLink(At("in/self"), "self");
        Directory.CreateSymbolicLink(At("in/up"), "..");

        var ended = await PrecisProcess.RunAsync(Folder, "run", "in");

        Assert.Equal(3, ended.Status);
        Assert.Contains("precis: gone: ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("precis: self: ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("precis: up/in: ", ended.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(At("out/a.txt.json")));
    }

    [UnixFact]
    public async Task AFileThatFailsWhileItIsReadIsNamed()
    {
        Write("a.txt", French);

        var ended = await PrecisProcess.RunAsync(Folder, "run", "/proc/self/mem", "a.txt");

        Assert.Equal(3, ended.Status);
        Assert.Contains("precis: mem: ", ended.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(At("out/a.txt.json")));
    }

    [UnixFact]
    public async Task ANameThatIsTooLongForItsRecordIsThatArticlesFailure()
    {
        Write("in/" + new string('x', 251) + ".txt", French);
        Write("in/y.txt", French);

        var ended = await PrecisProcess.RunAsync(Folder, "run", "in");

        Assert.Equal(3, ended.Status);
        Assert.Contains("unwritable", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("y.txt.json", Files("out"));
    }

    // Permissions do not bind root: there the program runs as nobody, where the system lets it.
    private string[]? Lock(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        File.SetUnixFileMode(path, UnixFileMode.None);
        if (Environment.UserName != "root")
        {
            return [];
        }

        File.SetUnixFileMode(Folder, (UnixFileMode)0b111_111_111);
        string[] asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
        try
        {
            using var trial = Process.Start(new ProcessStartInfo(asNobody[0], [.. asNobody[1..], "dotnet", Path.Combine(AppContext.BaseDirectory, "Precis.Cli.dll"), "--version"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            trial.WaitForExit();
            return trial.ExitCode == 0 ? asNobody : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
