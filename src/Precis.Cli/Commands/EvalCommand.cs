using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Precis.Learning.Evaluation;

namespace Precis.Cli.Commands;

/// <summary><c>precis eval</c>: measures a layer against gold data.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var task = new Argument<string>("TASK") { Description = "The task to measure." };
        var gold = new Argument<string[]>("GOLD")
        {
            Description = "Gold data: a JSON object a line, or one JSON array of them; packed where the name ends in .gz. Several files are measured together.",
            Arity = ArgumentArity.OneOrMore,
        };
        var seen = new Option<string[]>("--seen")
        {
            Description = "Data that the layer was trained on, of the same form: adds the recall of names that it does not hold. May be given more than once.",
        };
        var errors = new Option<bool>("--errors") { Description = "Lists what was found wrongly or missed." };
        var json = new Option<bool>("--json") { Description = "Prints the figures as JSON." };
        var command = new Command("eval", "Measures a layer against gold data.") { task, gold, seen, errors, json };
        command.SetAction((parsed, _) => Task.FromResult(
            Evaluate(parsed.GetRequiredValue(task), parsed.GetRequiredValue(gold), parsed.GetValue(seen) ?? [], parsed.GetValue(errors), parsed.GetValue(json))));
        return command;
    }

    private static int Evaluate(string task, string[] gold, string[] seen, bool errors, bool json)
    {
        var evaluation = Evaluations.All.FirstOrDefault(evaluation => evaluation.Task == task)
            ?? throw new UsageException($"there is no task '{task}' to measure; there is {TrainCommand.Names(Evaluations.All.Select(evaluation => evaluation.Task))}.");
        var unseen = evaluation as IUnseenEvaluation;
        if (seen.Length > 0 && unseen is null)
        {
            throw new UsageException($"the measure of '{task}' does not ask what was seen in training; leave --seen out.");
        }

        using var signals = new Signals();
        try
        {
            List<JsonElement> rows = [.. gold.SelectMany(GoldFile.Rows)];
            var report = seen.Length > 0
                ? unseen!.Evaluate(rows, seen.SelectMany(GoldFile.Rows), signals.Token)
                : evaluation.Evaluate(rows, signals.Token);
            if (json)
            {
                PrintJson(task, report, errors);
            }
            else
            {
                Print(report, errors);
            }

            return ExitStatus.Success;
        }
        catch (OperationCanceledException) when (signals.Status != 0)
        {
            return signals.Status;
        }
    }

    private static void Print(EvaluationReport report, bool errors)
    {
        if (errors)
        {
            foreach (var error in report.Errors)
            {
                Console.Out.WriteLine(error);
            }
        }

        var width = report.Measures.Select(measure => measure.Name.Length).DefaultIfEmpty().Max();
        foreach (var measure in report.Measures)
        {
            Console.Out.WriteLine($"{measure.Name.PadRight(width)}  {measure.Value.ToString("0.0000", CultureInfo.InvariantCulture)}");
        }
    }

    private static void PrintJson(string task, EvaluationReport report, bool errors)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("task", task);
            writer.WriteStartObject("measures");
            foreach (var measure in report.Measures)
            {
                writer.WriteNumber(measure.Name, Math.Round(measure.Value, 6));
            }

            writer.WriteEndObject();
            if (errors)
            {
                writer.WriteStartArray("errors");
                foreach (var error in report.Errors)
                {
                    writer.WriteStringValue(error);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
