using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Precis.Hosting.DeadLetters;
using Precis.Hosting.Options;
using Precis.Hosting.Sinks;
using Precis.Hosting.Sources;

namespace Precis.Hosting.Workers;

/// <summary>The background service: watched folders in, records out, what cannot be read set aside.</summary>
internal sealed partial class WatchWorker(IOptions<WatchOptions> options, TimeProvider time, ILogger<WatchWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settings = options.Value;
        var folders = settings.In.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).Distinct().ToList();
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(settings.Out));
        var dead = Path.TrimEndingDirectorySeparator(settings.DeadPath);
        Directory.CreateDirectory(output);
        var source = new WatchedFolders(folders, [output, dead], settings.Settle, settings.Rescan, time);
        var letters = new DeadLetterFolder(dead, time);
        using var run = new ArticleRun(new() { Read = settings.ToReadOptions(), Parallel = settings.Parallel, Pipeline = settings.ToPipeline(), Summarizer = settings.CreateSummarizer(settings.ToPipeline()) });
        LogStarted(string.Join(", ", folders), output, dead);
        try
        {
            await foreach (var report in run.ToFolderAsync(source, new FolderSink(output), stoppingToken).ConfigureAwait(false))
            {
                // What was read too early, while it was still being written, is read again and no dead letter.
                if (source.Finish(report.Input) || report.Failures.Count == 0)
                {
                    Tell(report, letters);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped(run.Counts.Published, run.Counts.Skipped, run.Counts.Failed);
        }
        catch
        {
            // The host logs the error and stops; whoever supervises the service must see that it failed.
            Environment.ExitCode = 1;
            throw;
        }
    }

    private void Tell(InputReport report, DeadLetterFolder letters)
    {
        if (report.Published > 0)
        {
            LogPublished(report.Input.Uri, report.Published);
        }

        if (report.Failures.Count == 0)
        {
            return;
        }

        foreach (var failure in report.Failures)
        {
            LogFailed(failure.Source, failure.Message, failure.Error);
        }

        try
        {
            LogSetAside(report.Input.Uri, letters.SetAside(report));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogNotSetAside(report.Input.Uri, error.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "watching {Folders}; records go to {Output}, what cannot be read to {Dead}")]
    private partial void LogStarted(string folders, string output, string dead);

    [LoggerMessage(2, LogLevel.Information, "{Uri}: published {Count}")]
    private partial void LogPublished(string uri, int count);

    [LoggerMessage(3, LogLevel.Warning, "{Source}: {Reason} [{Error}]")]
    private partial void LogFailed(string source, string reason, string error);

    [LoggerMessage(4, LogLevel.Warning, "{Uri}: set aside, the reason is in {Path}")]
    private partial void LogSetAside(string uri, string path);

    [LoggerMessage(5, LogLevel.Error, "{Uri}: could not be set aside: {Reason}")]
    private partial void LogNotSetAside(string uri, string reason);

    [LoggerMessage(6, LogLevel.Information, "stopped; {Published} published, {Skipped} skipped, {Failed} failed")]
    private partial void LogStopped(int published, int skipped, int failed);
}
