using System.CommandLine;
using System.IO.Compression;
using Precis.Learning.Training;

namespace Precis.Cli.Commands;

/// <summary><c>precis train</c>: makes a shipped model again.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "The model to train." };
        var data = new Option<string>("--data") { Description = "The folder with the training data.", HelpName = "DIR", Required = true };
        var output = new Option<string>("--out")
        {
            Description = "Where the model's files go.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.Combine("src", "Precis", "Learning", "Models"),
        };
        var command = new Command("train", "Trains a shipped model again from its data.") { model, data, output };
        command.SetAction((parsed, _) => Task.FromResult(
            Train(parsed.GetRequiredValue(model), parsed.GetRequiredValue(data), parsed.GetRequiredValue(output))));
        return command;
    }

    private static int Train(string model, string data, string output)
    {
        var trainer = Trainers.All.FirstOrDefault(trainer => trainer.Model == model)
            ?? throw new UsageException($"there is no model '{model}' to train; there is {Names(Trainers.All.Select(trainer => trainer.Model))}.");
        if (!Directory.Exists(data))
        {
            throw new UsageException($"--data '{data}' is no folder.");
        }

        using var signals = new Signals();
        try
        {
            var files = trainer.Train(new TrainingData(path => Open(data, path)), Console.Error.WriteLine, signals.Token);
            Directory.CreateDirectory(output);
            foreach (var (name, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                var path = Path.Combine(output, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
                Console.Out.WriteLine($"{path} ({bytes.Length} bytes)");
            }

            return ExitStatus.Success;
        }
        catch (OperationCanceledException) when (signals.Status != 0)
        {
            return signals.Status;
        }
    }

    private static Stream Open(string folder, string path)
    {
        var file = File.OpenRead(Path.Combine(folder, path));
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    internal static string Names(IEnumerable<string> names)
    {
        var joined = string.Join(", ", names);
        return joined.Length > 0 ? joined : "none";
    }
}
