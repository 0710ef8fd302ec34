using System.Globalization;
using System.IO.Compression;
using System.Text;
using Precis.Articles.Archives;

namespace Precis.Articles.Warc;

/// <summary>An HTTP response as it was archived.</summary>
/// <param name="Status">The status; 0 where the bytes are no response.</param>
/// <param name="Headers">The fields.</param>
/// <param name="Body">The body, as it was sent.</param>
internal sealed record HttpMessage(int Status, Dictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    public static HttpMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        var strict = span.IndexOf("\r\n\r\n"u8);
        var loose = span.IndexOf("\n\n"u8);
        var (end, mark) = strict >= 0 && (loose < 0 || strict < loose) ? (strict, 4) : (loose, 2);
        if (!span.StartsWith("HTTP/"u8) || end < 0)
        {
            return new(0, [], bytes);
        }

        var head = span[..end];
        var first = Encoding.ASCII.GetString(head[..(head.IndexOf((byte)'\n') is var line and >= 0 ? line : head.Length)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var status = first.Length > 1 && int.TryParse(first[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
        return new(status, WarcRecord.ReadHeaders(head), bytes[(end + mark)..]);
    }

    /// <summary>
    /// The body without the codings of its transport. Archives often hold it decoded already and keep the headers that say otherwise: then it is
    /// taken as it is.
    /// </summary>
    /// <exception cref="ReadFailureException">It unpacks to too much.</exception>
    public ReadOnlyMemory<byte> Decode(string source, long most, UnpackBudget budget)
    {
        var body = Headers.GetValueOrDefault("Transfer-Encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Unchunk(Body) : Body;
        var coding = Headers.GetValueOrDefault("Content-Encoding", "").Trim().ToLowerInvariant();
        return coding switch
        {
            "gzip" or "x-gzip" when GzipContent.IsGzip(body.Span) => Unpack(body, stream => new GZipStream(stream, CompressionMode.Decompress)),
            "deflate" => Unpack(body, stream => body.Span is [0x78, ..] ? new ZLibStream(stream, CompressionMode.Decompress) : new DeflateStream(stream, CompressionMode.Decompress)),
            "br" => Unpack(body, stream => new BrotliStream(stream, CompressionMode.Decompress)),
            _ => body,
        };

        ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> packed, Func<Stream, Stream> open)
        {
            using var unpacked = new MemoryStream();
            try
            {
                using var stream = open(new MemoryStream(packed.ToArray(), writable: false));
                var chunk = new byte[16 * 1024];
                for (int count; unpacked.Length <= most && (count = stream.Read(chunk)) > 0;)
                {
                    budget.Spend(count);
                    unpacked.Write(chunk, 0, count);
                }
            }
            catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
            {
                return packed;
            }

            return unpacked.Length > most ? throw new ReadFailureException(Failures.TooLarge(source, most)) : unpacked.ToArray();
        }
    }

    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream();
        var rest = body;
        while (rest.Span.IndexOf("\r\n"u8) is var end and > 0 and < 100)
        {
            var size = Encoding.ASCII.GetString(rest.Span[..end]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                break;
            }

            rest = rest[(end + 2)..];
            if (length == 0)
            {
                return whole.ToArray();
            }

            var taken = Math.Min(length, rest.Length);
            whole.Write(rest.Span[..taken]);
            rest = rest[Math.Min(rest.Length, taken + 2)..];
        }

        // Not chunked after all, or cut: what came whole counts.
        return whole.Length > 0 ? whole.ToArray() : body;
    }
}
