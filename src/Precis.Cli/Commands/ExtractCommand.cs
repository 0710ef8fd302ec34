using System.CommandLine;
using System.Globalization;
using Precis.Articles;
using Precis.Documents;
using Precis.Hosting.Sources;

namespace Precis.Cli.Commands;

/// <summary><c>precis extract</c>: what the reader saw of a file, for people to look at.</summary>
internal static class ExtractCommand
{
    private static readonly string Border = new('-', 72);

    public static Command Create()
    {
        var path = new Argument<string>("FILE") { Description = "The file with the article or articles, or - for standard input." };
        var reading = new ReadingOptions();
        var command = new Command("extract", "Prints the clean text and the metadata of each article in a file.") { path };
        reading.AddTo(command, withRegistry: false);
        command.SetAction((parsed, _) => ExtractAsync(parsed.GetRequiredValue(path), reading.Read(parsed)));
        return command;
    }

    private static async Task<int> ExtractAsync(string path, ReadOptions options)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"'{path}' is a folder: give one file.");
        }

        using var signals = new Signals();
        var (printed, failed) = (0, 0);
        try
        {
            await foreach (var input in new InputPaths([path], [], () => new InterruptibleStream(Console.OpenStandardInput(), signals.Token)).ReadAsync(signals.Token))
            {
                foreach (var result in Results(input, options, signals.Token))
                {
                    if (result.Article is { } article)
                    {
                        await Console.Out.WriteAsync((printed++ > 0 ? $"\n{Border}\n\n" : "") + Describe(ArticlePipeline.TextOnly.Annotate(article, signals.Token)));
                    }
                    else
                    {
                        failed++;
                        await Console.Error.WriteLineAsync($"precis: {result.Failure!.Source}: {result.Failure.Message} [{result.Failure.Error}]");
                    }
                }
            }
        }
        catch (OperationCanceledException) when (signals.Status != 0)
        {
            return signals.Status;
        }

        return failed > 0 || printed == 0 ? ExitStatus.SomeFailed : ExitStatus.Success;
    }

    /// <summary>The articles of an input, and what could not be read of it.</summary>
    public static IEnumerable<ArticleReadResult> Results(ArticleInput input, ReadOptions options, CancellationToken stop)
    {
        if (input.Failure is { } broken)
        {
            yield return broken;
            yield break;
        }

        using var content = input.Open();
        foreach (var result in ArticleReader.Default.Open(input.Uri, content, options, stop).Articles)
        {
            yield return result;
        }
    }

    /// <summary>The article of a file that holds one.</summary>
    /// <exception cref="UsageException">There is no such file, or several articles in it.</exception>
    /// <exception cref="InvalidDataException">The file holds no article.</exception>
    public static async Task<Article> OneArticleAsync(string path, ReadOptions options, CancellationToken stop)
    {
        if (path != "-" && !File.Exists(path))
        {
            throw new UsageException($"'{path}' is no file.");
        }

        Article? found = null;
        await foreach (var input in new InputPaths([path], [], () => new InterruptibleStream(Console.OpenStandardInput(), stop)).ReadAsync(stop))
        {
            foreach (var result in Results(input, options, stop))
            {
                if (found is not null)
                {
                    throw new UsageException($"'{path}' holds several articles: give a file with one.");
                }

                found = result.Article ?? throw new InvalidDataException($"{result.Failure!.Source}: {result.Failure.Message} [{result.Failure.Error}]");
            }
        }

        return found ?? throw new InvalidDataException($"{path}: no article in it.");
    }

    private static string Describe(Document document)
    {
        var article = document.Article;
        var (source, published) = (article.Source, article.Published);
        var confidence = document.LanguageConfidence.ToString("0.##", CultureInfo.InvariantCulture);
        (string Name, string? Value)[] fields =
        [
            ("source", $"{source.Uri} ({source.MediaType}, {source.Bytes.ToString(CultureInfo.InvariantCulture)} bytes)"),
            ("id", article.Id),
            ("title", article.Title),
            ("byline", article.Byline.Count > 0 ? string.Join("; ", article.Byline) : null),
            ("publisher", article.Publisher),
            ("section", article.Section),
            ("published", published is null ? null : $"{published.Value} ({published.From.ToString().ToLowerInvariant()})"),
            ("url", article.Url),
            ("language", document.Language switch { Languages.Language.French => $"fr ({confidence})", Languages.Language.English => $"en ({confidence})", _ => "und" }),
            .. document.Warnings.Select(warning => ("warning", (string?)$"{warning.Code}: {warning.Message}")),
        ];
        var head = string.Concat(fields.Where(field => field.Value is not null).Select(field => $"{field.Name + ":",-11}{field.Value}\n"));
        return $"{head}\n{document.Text}\n";
    }
}
