using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Precis.Hosting.Options;
using Precis.Hosting.Workers;

namespace Precis.Hosting;

/// <summary>Builds the host of the background service.</summary>
public static class WatchHost
{
    /// <summary>
    /// Builds the host. Options come from <c>appsettings.json</c> beside the program, then in the working directory, then
    /// <paramref name="configurationFile"/>, then the environment, then <paramref name="commandLine"/>; the later ones win.
    /// </summary>
    /// <param name="configurationFile">One more file of options.</param>
    /// <param name="commandLine">The options from the command line by key ("Precis:Out").</param>
    /// <param name="folders">The folders to watch from the command line; where there are any, they stand instead of all others.</param>
    public static IHost Build(string? configurationFile, IEnumerable<KeyValuePair<string, string?>> commandLine, IReadOnlyList<string> folders)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.Sources.Clear();
        foreach (var folder in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory }.Distinct())
        {
            builder.Configuration.AddJsonFile(Path.Combine(folder, "appsettings.json"), optional: true, reloadOnChange: false);
        }

        if (configurationFile is not null)
        {
            builder.Configuration.AddJsonFile(Path.GetFullPath(configurationFile), optional: false, reloadOnChange: false);
        }

        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection(commandLine);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fffK ";
            console.UseUtcTimestamp = true;
        });
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSystemd();
        builder.Services.AddWindowsService(service => service.ServiceName = "precis");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IValidateOptions<WatchOptions>, WatchOptionsValidator>();
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        builder.Services.AddOptions<WatchOptions>()
            .BindConfiguration(WatchOptions.Section)
            .PostConfigure(options => AddFolders(options, builder.Configuration[$"{WatchOptions.Section}:{nameof(WatchOptions.In)}"], folders))
            .ValidateOnStart();
        builder.Services.AddHostedService<WatchWorker>();
        return builder.Build();
    }

    // One variable may hold all the folders, parted as in PATH: an index for each is much to ask of an environment file.
    private static void AddFolders(WatchOptions options, string? single, IReadOnlyList<string> folders)
    {
        foreach (var folder in single?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            options.In.Add(folder);
        }

        if (folders.Count > 0)
        {
            options.In.Clear();
            foreach (var folder in folders)
            {
                options.In.Add(folder);
            }
        }
    }
}
