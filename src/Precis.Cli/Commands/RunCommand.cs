using System.CommandLine;
using System.CommandLine.Parsing;
using Precis.Hosting.Workers;

namespace Precis.Cli.Commands;

/// <summary><c>precis run</c>: the batch job.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "A file, a folder (walked in the order of its paths), a pattern such as 'news/**/*.txt', or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        inputs.Validators.Add(NoUnknownOption);
        var output = new Option<string>("--out")
        {
            Description = "Where the records go: a folder (a file an article), FILE.jsonl (a record a line, in input order), or - for standard output.",
            HelpName = "PATH",
            DefaultValueFactory = _ => "out",
        };
        var parallel = new Option<int>("--parallel")
        {
            Description = "How many articles are worked on at once.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        parallel.Validators.Add(AtLeastOne);
        var force = new Option<bool>("--force") { Description = "Does articles again whose record is there, made by the same input, version and models." };
        var quiet = new Option<bool>("--quiet") { Description = "Tells only what failed." };
        var progress = new Option<string>("--progress")
        {
            Description = "auto draws progress when standard error is a terminal.",
            HelpName = "auto|none",
            DefaultValueFactory = _ => "auto",
        }.AcceptOnly("auto", "none");
        var reading = new ReadingOptions(writesSummaries: true);
        var command = new Command("run", "Reads articles and publishes a record of each.") { inputs, output };
        reading.AddTo(command);
        command.Add(parallel);
        command.Add(force);
        command.Add(quiet);
        command.Add(progress);
        command.SetAction((parsed, _) =>
        {
            var pipeline = reading.Pipeline(parsed, out var options);
            return new BatchJob
            {
                Inputs = parsed.GetRequiredValue(inputs),
                Output = parsed.GetRequiredValue(output),
                Options = new ArticleRunOptions
                {
                    Read = reading.Read(parsed),
                    Parallel = parsed.GetRequiredValue(parallel),
                    Force = parsed.GetValue(force),
                    Pipeline = pipeline,
                    Summarizer = options.CreateSummarizer(pipeline),
                },
                Quiet = parsed.GetValue(quiet),
                Progress = parsed.GetRequiredValue(progress) == "auto",
            }.RunAsync();
        });
        return command;
    }

    // The parser takes an option that it does not know for one more input.
    private static void NoUnknownOption(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
        {
            result.AddError($"There is no option '{token.Value}'; write ./{token.Value} for a file of that name.");
        }
    }

    private static void AtLeastOne(OptionResult result)
    {
        if (!result.Errors.Any() && result.GetValueOrDefault<int>() < 1)
        {
            result.AddError("--parallel must be 1 or more.");
        }
    }
}
