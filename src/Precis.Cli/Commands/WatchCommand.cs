using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Precis.Hosting;
using Precis.Hosting.Options;

namespace Precis.Cli.Commands;

/// <summary><c>precis watch</c>: the background service.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var input = new Option<string[]>("--in") { Description = "A folder to watch, with what is below it; may be given several times.", HelpName = "DIR" };
        var output = new Option<string?>("--out") { Description = "The folder that takes the records. [default: out]", HelpName = "DIR" };
        var dead = new Option<string?>("--dead") { Description = "The folder that takes what cannot be read, with NAME.reason.json. [default: dead beside --out]", HelpName = "DIR" };
        var config = new Option<string?>("--config") { Description = "A file of options like appsettings.json.", HelpName = "FILE" };
        var registry = new Option<string?>("--registry") { Description = "A file of further known things to which names are tied, one JSON object a line.", HelpName = "FILE" };
        var facts = new Option<string[]>("--facts") { Description = "A rule file that declares a further type of facts; may be given several times.", HelpName = "FILE" };
        var command = new Command("watch", "Watches folders and publishes a record of each article that is or comes to be in them.") { input, output, dead, registry, facts, config };
        command.SetAction((parsed, _) =>
        {
            var options = new Dictionary<string, string?>();
            Add(nameof(WatchOptions.Out), parsed.GetValue(output));
            Add(nameof(WatchOptions.Dead), parsed.GetValue(dead));
            Add(nameof(WatchOptions.Registry), parsed.GetValue(registry));
            foreach (var (i, file) in (parsed.GetValue(facts) ?? []).Index())
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"{nameof(WatchOptions.Facts)}:{i}"), file);
            }

            return WatchAsync(parsed.GetValue(config), options, parsed.GetValue(input) ?? []);

            void Add(string key, string? value)
            {
                if (value is not null)
                {
                    options[$"{WatchOptions.Section}:{key}"] = value;
                }
            }
        });
        return command;
    }

    private static async Task<int> WatchAsync(string? config, Dictionary<string, string?> options, string[] folders)
    {
        if (config is not null && !File.Exists(config))
        {
            throw new UsageException($"--config: there is no file '{config}'.");
        }

        using var host = WatchHost.Build(config, options, folders);
        try
        {
            // Asked for before the host starts, which would log what is told here in one line.
            _ = host.Services.GetRequiredService<IOptions<WatchOptions>>().Value;
            await host.RunAsync();
            return Environment.ExitCode;
        }
        catch (OptionsValidationException error)
        {
            throw new UsageException(string.Join(Environment.NewLine + "precis: ", error.Failures));
        }
        catch (InvalidOperationException error) when (error.Message.Contains("Failed to convert configuration value", StringComparison.Ordinal))
        {
            throw new UsageException(error.Message);
        }
    }
}
