using Precis.Summaries;

namespace Precis.Hosting.Options;

/// <summary>What a user may choose of the pipeline. Not thread-safe.</summary>
public class PipelineOptions
{
    /// <summary>The names of those that <see cref="Set"/> sets.</summary>
    public static IReadOnlyList<string> Keys { get; } = [nameof(SummaryLength)];

    /// <summary>A file of further known things, one JSON object a line.</summary>
    public string? Registry { get; set; }

    /// <summary>How long summaries may be.</summary>
    public SummaryLength SummaryLength { get; set; }

    /// <summary>Sets an option by its name.</summary>
    /// <param name="key">The name, in any case.</param>
    /// <param name="value">The value, in any case where it is one of a few names.</param>
    /// <returns>Whether there is such an option.</returns>
    /// <exception cref="FormatException">The value is none of its kind; the message says what is.</exception>
    public bool Set(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        switch (Keys.FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)))
        {
            case nameof(SummaryLength):
                SummaryLength = Choice<SummaryLength>(value);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Makes the pipeline.</summary>
    /// <exception cref="InvalidDataException">A line of the registry is no known thing; the message names file, line and cure.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public ArticlePipeline CreatePipeline()
    {
        if (Registry is null && SummaryLength == SummaryLength.Standard)
        {
            return ArticlePipeline.Default;
        }

        var builder = ArticlePipeline.CreateBuilder(SummaryLength);
        if (Registry is not null)
        {
            using var content = File.OpenRead(Registry);
            builder.WithRegistry(content, Registry);
        }

        return builder.Build();
    }

    private static T Choice<T>(string value)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(name => name.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } known
            ? Enum.Parse<T>(known)
            : throw new FormatException($"'{value}' is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
}
