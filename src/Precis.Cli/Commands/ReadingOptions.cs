using System.CommandLine;
using System.Text.Json;
using Precis.Articles;
using Precis.Hosting.Options;
using Precis.Languages;

namespace Precis.Cli.Commands;

/// <summary>The options that say how sources are read, shared by the commands that read articles.</summary>
/// <param name="writesSummaries">Whether a language model may write the summaries there.</param>
internal sealed class ReadingOptions(bool writesSummaries = false)
{
    // A secret on the command line is seen by all on the machine.
    private const string KeyVariable = "PRECIS__CHATKEY";

    /// <summary>The formats by their names on the command line: <c>newsml-g2</c>.</summary>
    private static readonly Dictionary<string, InputFormat> Formats = Enum.GetValues<InputFormat>().ToDictionary(format => JsonNamingPolicy.KebabCaseLower.ConvertName(format.ToString()));

    private readonly Option<string> _format = new Option<string>("--input-format")
    {
        Description = "The format of the inputs; auto goes by extension, then by content.",
        HelpName = string.Join('|', Formats.Keys),
        DefaultValueFactory = _ => "auto",
    }.AcceptOnly([.. Formats.Keys]);

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

    private readonly Option<string[]> _facts = new("--facts")
    {
        Description = "A rule file that declares a further type of facts; may be given several times.",
        HelpName = "FILE",
    };

    private readonly string[] _pipelineKeys = PipelineKeys(writesSummaries);

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Sets an option that has no switch of its own, as often as needed: "
            + string.Join(", ", [.. PipelineKeys(writesSummaries), .. ReadLimits.Keys]) + ".",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <param name="command">The command.</param>
    /// <param name="withRegistry">Whether names are tied to known things there.</param>
    public void AddTo(Command command, bool withRegistry = true)
    {
        command.Add(_format);
        command.Add(_published);
        command.Add(_language);
        if (withRegistry)
        {
            command.Add(_registry);
            command.Add(_facts);
        }

        command.Add(_set);
    }

    /// <exception cref="UsageException">A value cannot be read.</exception>
    public ReadOptions Read(ParseResult parsed)
    {
        var options = new ReadOptions
        {
            Format = Formats[parsed.GetRequiredValue(_format)],
            Published = Date(parsed.GetValue(_published)),
            Language = parsed.GetRequiredValue(_language) switch
            {
                "fr" => Language.French,
                "en" => Language.English,
                _ => null,
            },
        };
        foreach (var (key, value) in Settings(parsed).Where(setting => !IsOfPipeline(setting.Key)))
        {
            options = Checked(key, () => ReadLimits.Set(options, key, value));
        }

        return options;
    }

    /// <exception cref="UsageException">The registry or a rule file cannot be read, or an option has no such value.</exception>
    public ArticlePipeline Pipeline(ParseResult parsed) => Pipeline(parsed, out _);

    /// <exception cref="UsageException">The registry or a rule file cannot be read, or an option has no such value.</exception>
    public ArticlePipeline Pipeline(ParseResult parsed, out PipelineOptions options)
    {
        var chosen = options = new PipelineOptions { Registry = parsed.GetValue(_registry), Facts = parsed.GetValue(_facts) ?? [], ChatKey = Environment.GetEnvironmentVariable(KeyVariable) };
        foreach (var (key, value) in Settings(parsed).Where(setting => IsOfPipeline(setting.Key)))
        {
            Checked(key, () => chosen.Set(key, value));
        }

        foreach (var (key, message) in options.ChatErrors())
        {
            throw new UsageException($"--set {key}: {message}.");
        }

        try
        {
            return options.CreatePipeline();
        }
        catch (FileOptionException error)
        {
            throw new UsageException($"--{error.Key.ToLowerInvariant()}: {error.Message}");
        }
    }

    private static EdtfDate? Date(string? value) =>
        value is null ? null : EdtfDate.TryParse(value) ?? throw new UsageException($"--published '{value}' is no date: write 2022, 2022-12, 2022-12-07 or 2022-12-07T18:05:00+01:00.");

    private static string[] PipelineKeys(bool writesSummaries) => [.. PipelineOptions.Keys, .. writesSummaries ? PipelineOptions.ChatKeys : []];

    private bool IsOfPipeline(string key) => _pipelineKeys.Contains(key, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<(string Key, string Value)> Settings(ParseResult parsed) =>
        (parsed.GetValue(_set) ?? []).Select(setting => setting.Split('=', 2) is [var key, var value] ? (key, value) : throw new UsageException($"--set '{setting}': write KEY=VALUE."));

    private static T Checked<T>(string key, Func<T> set)
    {
        try
        {
            return set();
        }
        catch (FormatException error)
        {
            throw new UsageException($"--set {key}: {error.Message}");
        }
    }
}
