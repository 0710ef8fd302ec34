using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Precis.IntegrationTests;

/// <summary>The built program, started as a user starts it.</summary>
internal sealed class PrecisProcess : IDisposable
{
    /// <summary>Long enough for a machine that does much else.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Precis.Cli.dll");

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly StringBuilder _errors = new();
    private readonly Task _readErrors;

    private PrecisProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _readErrors = ReadErrorsAsync();
    }

    /// <summary>What came on standard error so far.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    public StreamWriter Input => _process.StandardInput;

    /// <summary>Starts the program.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="environment">What to add to the environment.</param>
    /// <param name="before">Words that stand before the program on the command line ("setpriv …").</param>
    public static PrecisProcess Start(
        string folder, string[] arguments, Dictionary<string, string>? environment = null, string[]? before = null)
    {
        string[] words = [.. before ?? [], Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", Program, .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PRECIS", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<Ended> RunAsync(string folder, params string[] arguments) => await RunAsync(folder, arguments, input: null);

    public static async Task<Ended> RunAsync(string folder, string[] arguments, string? input, string[]? before = null)
    {
        using var process = Start(folder, arguments, before: before);
        await process.Input.WriteAsync(input ?? string.Empty);
        process.Input.Close();
        return await process.EndAsync();
    }

    public async Task<Ended> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException late)
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"precis did not end. Standard error: {Errors}", late);
        }

        await _readErrors;
        return new(_process.ExitCode, await _output, Errors);
    }

    public void Signal(int signal) => Assert.Equal(0, Kill(_process.Id, signal));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_errors)
            {
                _errors.AppendLine(line);
            }
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int process, int signal);
}

/// <summary>How a process ended.</summary>
internal sealed record Ended(int Status, string Output, string Errors);
