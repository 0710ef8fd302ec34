using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Precis.Articles;
using Precis.Documents;
using Precis.Records;
using Spectre.Console;

namespace Precis.Cli.Commands;

/// <summary><c>precis show</c>: one article with what was found in it, for people to look at.</summary>
internal static class ShowCommand
{
    private const string DateStyle = "yellow";
    private const string AmountStyle = "green";

    private static readonly Dictionary<EntityType, string> Styles = new()
    {
        [EntityType.Person] = "magenta",
        [EntityType.Company] = "bold blue",
        [EntityType.Organization] = "blue",
        [EntityType.Place] = "cyan",
        [EntityType.Contract] = "bold red",
    };

    public static Command Create()
    {
        var path = new Argument<string>("FILE") { Description = "The file with the article, or - for standard input." };
        var reading = new ReadingOptions();
        var command = new Command("show", "Shows an article with its entities, dates, amounts and facts marked.") { path };
        reading.AddTo(command);
        command.SetAction((parsed, _) => ShowAsync(parsed.GetRequiredValue(path), reading.Read(parsed), reading.Pipeline(parsed)));
        return command;
    }

    private static async Task<int> ShowAsync(string path, ReadOptions options, ArticlePipeline pipeline)
    {
        using var signals = new Signals();
        try
        {
            var document = pipeline.Annotate(await ExtractCommand.OneArticleAsync(path, options, signals.Token), signals.Token);
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
            if (Console.IsOutputRedirected)
            {
                // A pipe has no edge at which lines would have to break.
                console.Profile.Width = int.MaxValue;
            }

            Show(document, JsonNode.Parse(RecordJson.Serialize(pipeline.ToRecord(document)))!["facts"]!.AsArray(), console);
            return ExitStatus.Success;
        }
        catch (OperationCanceledException) when (signals.Status != 0)
        {
            return signals.Status;
        }
    }

    private static void Show(Document document, JsonArray facts, IAnsiConsole console)
    {
        if (document.Article.Title is { } title)
        {
            console.MarkupLine($"[bold]{Markup.Escape(title)}[/]\n");
        }

        var marks = Marks(document).OrderBy(mark => mark.Span).ToList();
        console.MarkupLine(Marked(document, marks, console.Profile.Capabilities.Ansi));
        foreach (var (fact, what) in document.Facts.Zip(facts.OfType<JsonObject>()))
        {
            console.MarkupLine($"\n[bold]{what["type"]}[/] · {what["status"]} · {what["factuality"]} · {fact.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}");
            foreach (var evidence in fact.Evidence)
            {
                var mark = marks.FindAll(mark => mark.Span.Overlaps(evidence.Span)).MaxBy(mark => mark.Span.Length);
                var value = mark is null || mark.Value.Length == 0 || mark.Value == evidence.Text ? "" : $" [{mark.Style}]= {Markup.Escape(mark.Value)}[/]";
                console.MarkupLine($"  {evidence.Field,-18} {Markup.Escape(evidence.Text)}{value}");
            }
        }

        if (document.Summary is { } summary)
        {
            console.MarkupLine($"\n{Markup.Escape(summary.Text ?? $"no summary: {summary.Abstained}")}");
        }
    }

    private static string Marked(Document document, List<Mark> marks, bool inColour)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var mark in marks)
        {
            // One mark may begin inside another; the longer one, which comes first, is shown.
            if (mark.Span.Start < at)
            {
                continue;
            }

            text.Append(Markup.Escape(document.Text[at..mark.Span.Start])).Append(CultureInfo.InvariantCulture, $"[{mark.Style}]{Markup.Escape(document.TextOf(mark.Span))}[/]");
            text.Append(inColour ? "" : Markup.Escape($"{{{mark.Label}}}"));
            at = mark.Span.End;
        }

        return text.Append(Markup.Escape(document.Text[at..])).ToString();
    }

    private static IEnumerable<Mark> Marks(Document document)
    {
        foreach (var entity in document.Entities)
        {
            var type = JsonNamingPolicy.KebabCaseLower.ConvertName(entity.Type.ToString());
            foreach (var mention in entity.Mentions)
            {
                var name = string.Equals(entity.Name, mention.Text, StringComparison.Ordinal) ? "" : entity.Name;
                yield return new(mention.Span, Styles.GetValueOrDefault(entity.Type, "purple"), name.Length == 0 ? type : $"{type} {name}", name);
            }
        }

        foreach (var date in document.Dates)
        {
            yield return new(date.Span, DateStyle, date.Value, date.Value);
        }

        foreach (var amount in document.Amounts)
        {
            var value = string.Join('–', new[] { amount.Value, amount.Low, amount.High }.OfType<decimal>().Select(value => value.ToString("0.####", CultureInfo.InvariantCulture)));
            var words = $"{amount.Currency ?? (amount.Kind == AmountKind.Percent ? "%" : amount.Unit)} {value}".Trim();
            yield return new(amount.Span, AmountStyle, words, words);
        }
    }

    /// <param name="Span">The words.</param>
    /// <param name="Style">Their colour.</param>
    /// <param name="Label">What they are.</param>
    /// <param name="Value">What they are worth, where that is not what they say.</param>
    private sealed record Mark(Span Span, string Style, string Label, string Value);
}
