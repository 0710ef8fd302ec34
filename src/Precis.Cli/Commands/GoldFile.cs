using System.IO.Compression;
using System.Text.Json;

namespace Precis.Cli.Commands;

/// <summary>Reads gold data: a JSON object a line, or one JSON array of them; packed where the name ends in <c>.gz</c>.</summary>
internal static class GoldFile
{
    /// <exception cref="UsageException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is neither.</exception>
    public static IEnumerable<JsonElement> Rows(string path)
    {
        using var file = File.Exists(path) ? File.OpenRead(path) : throw new UsageException($"there is no gold file '{path}'.");
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (line.AsSpan().TrimStart()[0] == '[')
            {
                foreach (var row in Parse($"{path} from line {number} on", line + "\n" + reader.ReadToEnd()).EnumerateArray())
                {
                    yield return row;
                }

                yield break;
            }

            yield return Parse($"{path}, line {number}", line);
        }
    }

    private static JsonElement Parse(string place, string text)
    {
        try
        {
            // Python writes a number that is missing as NaN, which JSON does not know; in gold it means "unknown".
            return JsonElement.Parse(text.EndsWith('}') && text.Contains(": NaN", StringComparison.Ordinal) ? text.Replace(": NaN", ": null", StringComparison.Ordinal) : text);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{place} is no JSON: {error.Message}", error);
        }
    }
}
