using System.Diagnostics;
using System.Globalization;
using Precis.Articles;
using Precis.Hosting.Sinks;
using Precis.Hosting.Sources;
using Precis.Hosting.Workers;

namespace Precis.Cli.Commands;

/// <summary>One call of <c>precis run</c>.</summary>
internal sealed class BatchJob
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required string Output { get; init; }

    public required ArticleRunOptions Options { get; init; }

    public required bool Quiet { get; init; }

    public required bool Progress { get; init; }

    public async Task<int> RunAsync()
    {
        var target = BatchTarget.Parse(Output, Inputs);
        target.Prepare();
        var watch = Stopwatch.StartNew();
        var failures = new List<ReadFailure>();
        using var signals = new Signals();
        using var run = new ArticleRun(Options);
        using var display = RunDisplay.Start(Progress && !Quiet, run.Counts);
        try
        {
            var source = new InputPaths(Inputs, target.Excluded, () => new InterruptibleStream(Console.OpenStandardInput(), signals.Token));
            await foreach (var report in target.Publish(run, source, signals.Token).ConfigureAwait(false))
            {
                foreach (var failure in report.Failures)
                {
                    failures.Add(failure);
                    display.Line($"{failure.Source}: {failure.Message} [{failure.Error}]");
                }
            }
        }
        catch (OperationCanceledException) when (signals.Status != 0)
        {
            display.Line("stopped; run the same command again to go on");
        }

        if (target.FailurePath is { } path)
        {
            FailureFile.Write(path, failures);
        }

        if (!Quiet)
        {
            display.Line(Sum(run.Counts, watch.Elapsed, target));
        }

        return signals.Status != 0 ? signals.Status : failures.Count > 0 ? ExitStatus.SomeFailed : ExitStatus.Success;
    }

    private string Sum(RunCounts counts, TimeSpan elapsed, BatchTarget target)
    {
        var seconds = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var where = Output == "-" ? "standard output" : Output;
        var named = counts.Failed > 0 && target.FailurePath is { } path ? $" (named in {Path.GetRelativePath(Environment.CurrentDirectory, path)})" : string.Empty;
        return $"{counts.Published} published, {counts.Skipped} skipped, {counts.Failed} failed{named} in {seconds} s, to {where}";
    }
}
