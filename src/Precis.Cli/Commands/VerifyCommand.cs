using System.CommandLine;
using Precis.Hosting.Snapshots;
using Precis.Hosting.Sources;

namespace Precis.Cli.Commands;

/// <summary><c>precis verify</c>: snapshot tests for users.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "An article, a folder of articles, or a pattern." };
        var accept = new Option<bool>("--accept") { Description = "Makes what is received the new snapshot." };
        var reading = new ReadingOptions();
        var command = new Command("verify", "Tells whether each article still gives the record in NAME.verified.json beside it.") { path, accept };
        reading.AddTo(command);
        command.SetAction((parsed, _) => VerifyAsync(parsed.GetRequiredValue(path), parsed.GetValue(accept), reading.Read(parsed), reading.Pipeline(parsed)));
        return command;
    }

    private static async Task<int> VerifyAsync(string path, bool accept, Articles.ReadOptions options, ArticlePipeline pipeline)
    {
        using var signals = new Signals();
        var counts = new Dictionary<SnapshotStatus, int>();
        try
        {
            await foreach (var input in new InputPaths([path], [], () => Stream.Null).ReadAsync(signals.Token))
            {
                var result = input.Failure is { } broken
                    ? new SnapshotResult(broken.Source, string.Empty, string.Empty, SnapshotStatus.Failed, $"{broken.Message} [{broken.Error}]")
                    : RecordSnapshot.Verify(Path.GetRelativePath(Environment.CurrentDirectory, input.Path!), accept, options, pipeline, signals.Token);
                counts[result.Status] = counts.GetValueOrDefault(result.Status) + 1;
                if (result.Status != SnapshotStatus.Unchanged)
                {
                    await (result.Holds ? Console.Out : Console.Error).WriteLineAsync(result.ToString());
                }
            }
        }
        catch (OperationCanceledException) when (signals.Status != 0)
        {
            return signals.Status;
        }

        var sum = string.Join(", ", Enum.GetValues<SnapshotStatus>().Where(counts.ContainsKey).Select(status => $"{counts[status]} {status.ToString().ToLowerInvariant()}"));
        await Console.Out.WriteLineAsync(sum.Length > 0 ? sum : "no article found");
        return counts.Keys.All(status => status is SnapshotStatus.Unchanged or SnapshotStatus.Accepted) ? ExitStatus.Success : ExitStatus.Failure;
    }
}
