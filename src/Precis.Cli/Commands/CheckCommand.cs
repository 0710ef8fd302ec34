using System.CommandLine;
using Precis.Articles;
using Precis.Summaries;

namespace Precis.Cli.Commands;

/// <summary><c>precis check</c>: what in a summary is not in its article.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var article = new Argument<string>("ARTICLE") { Description = "The file with the article." };
        var summary = new Argument<string>("SUMMARY") { Description = "The file with the summary, or - for standard input." };
        var reading = new ReadingOptions();
        var command = new Command("check", "Says, sentence by sentence, what in a summary is not in its article.") { article, summary };
        reading.AddTo(command);
        command.SetAction((parsed, _) => CheckAsync(parsed.GetRequiredValue(article), parsed.GetRequiredValue(summary), reading.Read(parsed), reading.Pipeline(parsed)));
        return command;
    }

    private static async Task<int> CheckAsync(string articlePath, string summaryPath, ReadOptions options, ArticlePipeline pipeline)
    {
        using var signals = new Signals();
        try
        {
            var document = pipeline.Annotate(await ExtractCommand.OneArticleAsync(articlePath, options, signals.Token), signals.Token);
            var summary = ArticlePipeline.TextOnly.Annotate(await ExtractCommand.OneArticleAsync(summaryPath, new ReadOptions(), signals.Token), signals.Token);
            var checkedSentences = new SummaryGuard(document).CheckAll(summary.Text, summary.Language == Languages.Language.Undetermined ? document.Language : summary.Language);
            foreach (var sentence in checkedSentences)
            {
                await Console.Out.WriteLineAsync($"{(sentence.Findings.Count == 0 ? "ok  " : "NOT ")}{sentence.Text.ReplaceLineEndings(" ")}");
                foreach (var finding in sentence.Findings)
                {
                    await Console.Out.WriteLineAsync($"    {finding}{(finding.Start < finding.End ? $" (at {sentence.Start + finding.Start})" : "")}");
                }
            }

            var unsupported = checkedSentences.Count(sentence => sentence.Findings.Count > 0);
            await Console.Out.WriteLineAsync($"{checkedSentences.Count} sentences, {unsupported} with something that the article does not say");
            return unsupported == 0 ? ExitStatus.Success : ExitStatus.Failure;
        }
        catch (OperationCanceledException) when (signals.Status != 0)
        {
            return signals.Status;
        }
    }
}
