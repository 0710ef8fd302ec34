using System.CommandLine;
using System.CommandLine.Invocation;
using Precis.Cli.Commands;

namespace Precis.Cli;

/// <summary>The commands of <c>precis</c>.</summary>
internal static class CommandLine
{
    public static async Task<int> InvokeAsync(string[] arguments)
    {
        var root = new RootCommand("French and English news articles in; dates, amounts, names, facts and a summary out, each with its place in the text.")
        {
            RunCommand.Create(),
            WatchCommand.Create(),
            VerifyCommand.Create(),
            ExtractCommand.Create(),
            CheckCommand.Create(),
            ShowCommand.Create(),
            TrainCommand.Create(),
            EvalCommand.Create(),
            SchemaCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"precis: {error.Message}");
            }

            await Console.Error.WriteLineAsync($"Try 'precis {(parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ")}--help'.");
            return ExitStatus.BadUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UsageException error)
        {
            await Console.Error.WriteLineAsync($"precis: {error.Message}");
            return ExitStatus.BadUsage;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            await Console.Error.WriteLineAsync($"precis: {error.Message}");
            if (Environment.GetEnvironmentVariable("PRECIS_DEBUG") is not null)
            {
                await Console.Error.WriteLineAsync(error.ToString());
            }

            return ExitStatus.Failure;
        }
    }
}
