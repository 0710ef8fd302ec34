using System.Globalization;
using Precis.Hosting.Summaries;
using Precis.Summaries;

namespace Precis.Hosting.Options;

/// <summary>What a user may choose of the pipeline. Not thread-safe.</summary>
public class PipelineOptions
{
    /// <summary>The names of those that <see cref="Set"/> sets.</summary>
    public static IReadOnlyList<string> Keys { get; } = [nameof(SummaryLength)];

    /// <summary>The names of those that ask a language model, which <see cref="Set"/> sets too.</summary>
    public static IReadOnlyList<string> ChatKeys { get; } = [nameof(ChatEndpoint), nameof(ChatModel), nameof(ChatKey), nameof(ChatTimeout)];

    /// <summary>A file of further known things, one JSON object a line.</summary>
    public string? Registry { get; set; }

    /// <summary>Rule files, each of which declares a further type of facts.</summary>
    public IList<string> Facts { get; init; } = [];

    /// <summary>How long summaries may be.</summary>
    public SummaryLength SummaryLength { get; set; }

    /// <summary>The address of a language model that writes the summaries, up to the version of its protocol, which is OpenAI's: <c>http://127.0.0.1:11434/v1</c>.</summary>
    public Uri? ChatEndpoint { get; set; }

    /// <summary>The name of the model there.</summary>
    public string? ChatModel { get; set; }

    /// <summary>The key of the endpoint, where it asks for one.</summary>
    public string? ChatKey { get; set; }

    /// <summary>How long an answer of the model may take.</summary>
    public TimeSpan ChatTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Sets an option by its name.</summary>
    /// <param name="key">The name, in any case.</param>
    /// <param name="value">The value, in any case where it is one of a few names.</param>
    /// <returns>Whether there is such an option.</returns>
    /// <exception cref="FormatException">The value is none of its kind; the message says what is.</exception>
    public bool Set(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        switch (Keys.Concat(ChatKeys).FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)))
        {
            case nameof(SummaryLength):
                SummaryLength = Choice<SummaryLength>(value);
                return true;
            case nameof(ChatEndpoint):
                ChatEndpoint = Uri.TryCreate(value, UriKind.Absolute, out var endpoint) ? endpoint : throw new FormatException(NoEndpoint(value));
                return true;
            case nameof(ChatModel):
                ChatModel = value;
                return true;
            case nameof(ChatKey):
                ChatKey = value;
                return true;
            case nameof(ChatTimeout):
                ChatTimeout = ReadLimits.Time(value);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What is wrong with the options of the language model: a key and a message each.</summary>
    public IEnumerable<(string Key, string Message)> ChatErrors()
    {
        if (ChatEndpoint is not null && (!ChatEndpoint.IsAbsoluteUri || ChatEndpoint.Scheme is not ("http" or "https")))
        {
            yield return (nameof(ChatEndpoint), NoEndpoint(ChatEndpoint.OriginalString));
        }

        if ((ChatEndpoint is null) != string.IsNullOrEmpty(ChatModel))
        {
            yield return (ChatEndpoint is null ? nameof(ChatEndpoint) : nameof(ChatModel), $"give {nameof(ChatEndpoint)} and {nameof(ChatModel)}, or neither");
        }

        if (ChatTimeout < TimeSpan.FromMilliseconds(10) || ChatTimeout > TimeSpan.FromHours(1))
        {
            yield return (nameof(ChatTimeout), NoTimeout);
        }
    }

    /// <summary>Makes what asks the language model, where there is one.</summary>
    /// <param name="pipeline">The pipeline that annotates the articles.</param>
    public ChatSummarizer? CreateSummarizer(ArticlePipeline pipeline) =>
        ChatEndpoint is null ? null : new(ChatClients.Open(ChatEndpoint, ChatModel!, ChatKey, ChatTimeout), pipeline, SummaryLength);

    /// <summary>Makes the pipeline.</summary>
    /// <exception cref="FileOptionException">The registry or a rule file cannot be read, or declares no such thing.</exception>
    public ArticlePipeline CreatePipeline()
    {
        if (Registry is null && Facts.Count == 0 && ChatEndpoint is null && SummaryLength == SummaryLength.Standard)
        {
            return ArticlePipeline.Default;
        }

        var builder = ArticlePipeline.CreateBuilder(SummaryLength);
        if (Registry is not null)
        {
            FileOptionException.Open(nameof(Registry), Registry, content => builder.WithRegistry(content, Registry));
        }

        foreach (var path in Facts)
        {
            FileOptionException.Open(nameof(Facts), path, content => builder.WithFacts(content, path));
        }

        if (ChatEndpoint is not null)
        {
            builder.WithModel("summarizer", string.Join('\n', ChatEndpoint, ChatModel, ChatPrompt.Version));
        }

        return builder.Build();
    }

    private const string NoTimeout = "is no time of at most an hour; write 00:00:30 for thirty seconds";

    private static string NoEndpoint(string value) => $"'{value}' is no address of a language model; write http://127.0.0.1:11434/v1";

    private static T Choice<T>(string value)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(name => name.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } known
            ? Enum.Parse<T>(known)
            : throw new FormatException($"'{value}' is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
}
