using System.Globalization;
using Precis.Articles;

namespace Precis.Hosting.Options;

/// <summary>The limits of <see cref="ReadOptions"/> by their names.</summary>
public static class ReadLimits
{
    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        nameof(ReadOptions.MaxArticleBytes), nameof(ReadOptions.MaxDocumentBytes), nameof(ReadOptions.MaxUnpackedRatio), nameof(ReadOptions.MaxNesting), nameof(ReadOptions.MaxArticleTime),
    ];

    /// <summary>Sets a limit.</summary>
    /// <param name="options">The options to begin with.</param>
    /// <param name="key">The name, in any case.</param>
    /// <param name="value">A number, or a time as <c>hh:mm:ss</c>.</param>
    /// <exception cref="FormatException">There is no such limit, or the value is none of its kind; the message says what is.</exception>
    public static ReadOptions Set(ReadOptions options, string key, string value)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(key);
        return Keys.FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)) switch
        {
            nameof(ReadOptions.MaxArticleBytes) => options with { MaxArticleBytes = Number(value, Array.MaxLength) },
            nameof(ReadOptions.MaxDocumentBytes) => options with { MaxDocumentBytes = Number(value, Array.MaxLength) },
            nameof(ReadOptions.MaxUnpackedRatio) => options with { MaxUnpackedRatio = (int)Number(value, int.MaxValue) },
            nameof(ReadOptions.MaxNesting) => options with { MaxNesting = (int)Number(value, 100_000) },
            nameof(ReadOptions.MaxArticleTime) => options with { MaxArticleTime = Time(value) },
            _ => throw new FormatException($"there is no such option; there are {string.Join(", ", [.. PipelineOptions.Keys, .. Keys])}."),
        };
    }

    private static long Number(string value, long most) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new FormatException($"'{value}' is no number between 1 and {most}.");

    /// <summary>Reads a time of at most an hour.</summary>
    internal static TimeSpan Time(string value) =>
        TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero && time <= TimeSpan.FromHours(1)
            ? time
            : throw new FormatException($"'{value}' is no time of at most an hour; write 00:00:30 for thirty seconds.");
}
