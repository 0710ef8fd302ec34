using System.CommandLine;
using System.Globalization;
using Precis.Articles;
using Precis.Hosting.Options;
using Precis.Languages;

namespace Precis.Cli.Commands;

/// <summary>The options that say how sources are read, shared by the commands that read articles.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string> _format = new Option<string>("--input-format")
    {
        Description = "The format of the inputs; auto goes by extension, then by content.",
        HelpName = "auto|text|html|jsonl",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnly("auto", "text", "html", "jsonl");

    private readonly Option<string?> _published = new("--published")
    {
        Description = "When the articles were published, whatever they say themselves: 2022, 2022-12, 2022-12-07 or 2022-12-07T18:05:00+01:00.",
        HelpName = "DATE",
    };

    private readonly Option<string> _language = new Option<string>("--language")
    {
        Description = "The language of the articles; auto identifies it.",
        HelpName = "fr|en|auto",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnly("fr", "en", "auto");

    private readonly Option<string?> _registry = new("--registry")
    {
        Description = "A file of further known companies, bodies, places and people to which names are tied, one JSON object a line.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Sets an option that has no switch of its own, as often as needed. MaxArticleBytes=N: larger articles are refused.",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_published);
        command.Add(_language);
        command.Add(_registry);
        command.Add(_set);
    }

    /// <exception cref="UsageException">A value cannot be read.</exception>
    public ReadOptions Read(ParseResult parsed)
    {
        var options = new ReadOptions
        {
            Format = Enum.Parse<InputFormat>(parsed.GetRequiredValue(_format), ignoreCase: true),
            Published = Date(parsed.GetValue(_published)),
            Language = parsed.GetRequiredValue(_language) switch
            {
                "fr" => Language.French,
                "en" => Language.English,
                _ => null,
            },
        };
        foreach (var setting in parsed.GetValue(_set) ?? [])
        {
            options = Set(options, setting);
        }

        return options;
    }

    /// <exception cref="UsageException">The registry cannot be read.</exception>
    public ArticlePipeline Pipeline(ParseResult parsed)
    {
        if (parsed.GetValue(_registry) is not { } registry)
        {
            return ArticlePipeline.Default;
        }

        try
        {
            return RegistryPipeline.Open(registry);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--registry: {error.Message}");
        }
    }

    private static EdtfDate? Date(string? value) =>
        value is null ? null : EdtfDate.TryParse(value) ?? throw new UsageException($"--published '{value}' is no date: write 2022, 2022-12, 2022-12-07 or 2022-12-07T18:05:00+01:00.");

    private static ReadOptions Set(ReadOptions options, string setting)
    {
        var parts = setting.Split('=', 2);
        return parts switch
        {
            [var key, var value] when key.Equals(nameof(ReadOptions.MaxArticleBytes), StringComparison.OrdinalIgnoreCase) =>
                options with
                {
                    MaxArticleBytes = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0
                        ? bytes
                        : throw new UsageException($"--set {parts[0]}: '{value}' is no number of bytes greater than 0."),
                },
            [var key, _] => throw new UsageException($"--set {key}: there is no such option; there is {nameof(ReadOptions.MaxArticleBytes)}."),
            _ => throw new UsageException($"--set '{setting}': write KEY=VALUE."),
        };
    }
}
