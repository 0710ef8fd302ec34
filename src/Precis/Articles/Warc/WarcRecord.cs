using System.Globalization;
using System.Text;

namespace Precis.Articles.Warc;

/// <summary>One record of a web archive (ISO 28500), as far as its content is wanted.</summary>
/// <param name="Number">Its place among the records, from 1.</param>
/// <param name="Headers">The named fields, whatever their case.</param>
/// <param name="Block">The content; cut where there is more than was asked for.</param>
internal sealed record WarcRecord(int Number, Dictionary<string, string> Headers, ReadOnlyMemory<byte> Block)
{
    /// <summary>What is wrong with the record.</summary>
    public WarcDefect Defect { get; init; }

    /// <summary>Whether the content has more bytes than were asked for.</summary>
    public bool IsCut { get; init; }

    public string Type => Headers.GetValueOrDefault("WARC-Type", "").ToLowerInvariant();

    /// <summary>The address of what was archived.</summary>
    public string? TargetUri => Headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>', ' ') is { Length: > 0 } uri ? uri : null;

    public string? Id => Headers.GetValueOrDefault("WARC-Record-ID")?.Trim('<', '>', ' ') is { Length: > 0 } id ? id : null;

    /// <summary>The length that the record declares; <see langword="null"/> where it declares none that can be.</summary>
    public long? DeclaredLength =>
        long.TryParse(Headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>Reads "Name: value" lines, with lines that continue them.</summary>
    public static Dictionary<string, string> ReadHeaders(ReadOnlySpan<byte> lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        foreach (var line in Encoding.UTF8.GetString(lines).AsSpan().EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (line.Length > 0 && line[0] is ' ' or '\t' && last is not null)
            {
                headers[last] += " " + line.Trim().ToString();
            }
            else if (colon > 0)
            {
                last = line[..colon].Trim().ToString();
                headers.TryAdd(last, line[(colon + 1)..].Trim().ToString());
            }
        }

        return headers;
    }
}

/// <summary>What may be wrong with a record.</summary>
internal enum WarcDefect
{
    None,

    /// <summary>Its declared length is missing or not the one that it has.</summary>
    WrongLength,

    /// <summary>The archive ends before it does.</summary>
    Truncated,
}
