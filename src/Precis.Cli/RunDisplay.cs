using System.Diagnostics;
using System.Globalization;
using Precis.Hosting.Workers;
using Spectre.Console;

namespace Precis.Cli;

/// <summary>Tells on standard error how a run goes: lines, and on a terminal a moving last line.</summary>
internal abstract class RunDisplay : IDisposable
{
    public static RunDisplay Start(bool progress, RunCounts counts) =>
        progress && !Console.IsErrorRedirected ? new Live(counts) : new Plain();

    /// <summary>Writes a line.</summary>
    public abstract void Line(string text);

    /// <summary>Takes the moving line away.</summary>
    public abstract void Dispose();

    private sealed class Plain : RunDisplay
    {
        public override void Line(string text) => Console.Error.WriteLine($"precis: {text}");

        public override void Dispose()
        {
        }
    }

    private sealed class Live : RunDisplay
    {
        private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(120);

        private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly Task _drawing;

        public Live(RunCounts counts) => _drawing = _console.Status().StartAsync("reading", context => DrawAsync(context, counts));

        public override void Line(string text) => _console.WriteLine($"precis: {text}");

        public override void Dispose()
        {
            _end.TrySetResult();
            _drawing.GetAwaiter().GetResult();
        }

        private async Task DrawAsync(StatusContext context, RunCounts counts)
        {
            while (await Task.WhenAny(_end.Task, Task.Delay(Beat)).ConfigureAwait(false) != _end.Task)
            {
                var done = counts.Published + counts.Skipped + counts.Failed;
                context.Status(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{counts.Published} published, {counts.Skipped} skipped, {counts.Failed} failed ({done / Math.Max(0.1, _watch.Elapsed.TotalSeconds):0} a second)"));
            }
        }
    }
}
