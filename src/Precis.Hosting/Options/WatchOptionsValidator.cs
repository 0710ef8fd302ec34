using Microsoft.Extensions.Options;
using Precis.Articles;

namespace Precis.Hosting.Options;

/// <summary>Checks the options at start. Every message begins with the key that it is about.</summary>
internal sealed class WatchOptionsValidator : IValidateOptions<WatchOptions>
{
    public ValidateOptionsResult Validate(string? name, WatchOptions options)
    {
        var errors = Errors(options).ToList();
        return errors.Count > 0 ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Errors(WatchOptions options)
    {
        if (options.In.Count == 0)
        {
            yield return Key(nameof(options.In), "name at least one folder to watch (--in DIR, or PRECIS__IN__0 in the environment)");
        }

        foreach (var folder in options.In)
        {
            if (!Directory.Exists(folder))
            {
                yield return Key(nameof(options.In), $"there is no folder '{folder}'; make it, or correct the path");
            }
            else if (SamePath(folder, options.Out) || SamePath(folder, options.DeadPath))
            {
                yield return Key(nameof(options.In), $"'{folder}' is watched and written to; give records and dead letters folders of their own");
            }
        }

        if (string.IsNullOrWhiteSpace(options.Out))
        {
            yield return Key(nameof(options.Out), "name the folder that takes the records");
        }
        else if (SamePath(options.Out, options.DeadPath))
        {
            yield return Key(nameof(options.Dead), "dead letters need a folder of their own, not the one of the records");
        }

        if (options.Published is not null && EdtfDate.TryParse(options.Published) is null)
        {
            yield return Key(nameof(options.Published), $"'{options.Published}' is no date; write 2022, 2022-12, 2022-12-07 or 2022-12-07T18:05:00+01:00");
        }

        if (options.Language is not ("fr" or "en" or "auto"))
        {
            yield return Key(nameof(options.Language), $"'{options.Language}' is not read; write fr, en or auto");
        }

        if (FileError(options) is { } error)
        {
            yield return Key(error.Key, error.Message.TrimEnd('.'));
        }

        foreach (var (key, message) in options.ChatErrors())
        {
            yield return Key(key, message);
        }

        if (options.Parallel < 1)
        {
            yield return Key(nameof(options.Parallel), "must be 1 or more");
        }

        (string Key, long Value)[] limits =
        [
            (nameof(options.MaxArticleBytes), options.MaxArticleBytes), (nameof(options.MaxDocumentBytes), options.MaxDocumentBytes),
            (nameof(options.MaxUnpackedRatio), options.MaxUnpackedRatio), (nameof(options.MaxNesting), options.MaxNesting),
        ];
        foreach (var (key, _) in limits.Where(limit => limit.Value is < 1 or > int.MaxValue))
        {
            yield return Key(key, "must be 1 or more, and no more than 2147483647");
        }

        if (options.MaxArticleTime <= TimeSpan.Zero || options.MaxArticleTime > TimeSpan.FromHours(1))
        {
            yield return Key(nameof(options.MaxArticleTime), "must be more than 00:00:00 and no more than 01:00:00");
        }

        if (options.Settle < TimeSpan.FromMilliseconds(10) || options.Settle > TimeSpan.FromHours(1))
        {
            yield return Key(nameof(options.Settle), "must be between 00:00:00.010 and 01:00:00");
        }

        if (options.Rescan < TimeSpan.FromMilliseconds(100) || options.Rescan > TimeSpan.FromDays(1))
        {
            yield return Key(nameof(options.Rescan), "must be between 00:00:00.100 and 1.00:00:00");
        }
    }

    private static FileOptionException? FileError(WatchOptions options)
    {
        try
        {
            _ = options.ToPipeline();
            return null;
        }
        catch (FileOptionException error)
        {
            return error;
        }
    }

    private static string Key(string key, string message) => $"{WatchOptions.Section}:{key}: {message}.";

    private static bool SamePath(string left, string right) =>
        !string.IsNullOrWhiteSpace(left)
        && Path.TrimEndingDirectorySeparator(Path.GetFullPath(left)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(right));
}
