using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Precis.Articles.Encodings;

/// <summary>
/// Decodes text of unknown encoding. A byte order mark decides; else UTF-16 by its zeros, and UTF-8 where the bytes are valid. What is left is in an
/// encoding of single bytes, or an eastern one: of those that are declared, that are usual and that UTF.Unknown takes it for, the one wins in which
/// the text reads best. So a wrong declaration is found out.
/// </summary>
internal static class TextDecoder
{
    /// <summary>How many valid sequences must stand against one broken one in a text that still is UTF-8.</summary>
    private const int ValidPerBroken = 4;

    /// <summary>A text that reads worse than this in the usual encodings may be in a rare one, where there is enough of it to tell.</summary>
    private const double WellRead = 0.2;

    private const int Enough = 5;

    /// <summary>The bytes that Windows-1252 leaves undefined.</summary>
    private static readonly SearchValues<byte> Undefined = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private static readonly DecoderReplacementFallback Broken = new("\uFFFD");
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Latin9 = CodePagesEncodingProvider.Instance.GetEncoding(28605)!;

    /// <summary>Those of the first Macintosh and of DOS.</summary>
    private static readonly Encoding[] Rare = [CodePagesEncodingProvider.Instance.GetEncoding(10000)!, CodePagesEncodingProvider.Instance.GetEncoding(850)!];

    /// <summary>Decodes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="source">The name of the source, for the message.</param>
    /// <param name="declared">The encodings that carrier and source declare, believed where the bytes allow it.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string source, params ReadOnlySpan<string?> declared)
    {
        if (BinaryContent.Name(bytes) is { } binary)
        {
            return new(null, Failures.Binary(source, binary));
        }

        if (Mark(bytes) is { } mark)
        {
            return DecodeWith(mark.Encoding, bytes[mark.Length..], source);
        }

        if (BinaryContent.Utf16(bytes) is { } utf16)
        {
            return DecodeWith(utf16, bytes, source);
        }

        if (BinaryContent.HasControls(bytes))
        {
            return new(null, Failures.Binary(source, "binary data"));
        }

        if (Utf8.IsValid(bytes))
        {
            // Escape sequences are ASCII to look at: only a declaration tells the Japanese that they switch to.
            return bytes.Contains((byte)0x1B) && Declared(declared) is [{ CodePage: 50220 or 50221 or 50222 } japanese, ..]
                ? DecodeWith(japanese, bytes, source)
                : new(Encoding.UTF8.GetString(bytes), null);
        }

        return IsBrokenUtf8(bytes) ? new(MendedUtf8.Decode(bytes, Windows1252), null) { IsRepaired = true } : DecodeBest(bytes, source, Declared(declared));
    }

    private static (Encoding Encoding, int Length)? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static DecodedText DecodeWith(Encoding encoding, ReadOnlySpan<byte> bytes, string source)
    {
        var text = encoding.CodePage == Encoding.UTF8.CodePage && !Utf8.IsValid(bytes) ? MendedUtf8.Decode(bytes, Windows1252) : encoding.GetString(bytes);
        var broken = text.AsSpan().Count('\uFFFD');
        return broken * 100 > text.Length
            ? new(null, Failures.BadEncoding(source, $"no valid {encoding.WebName.ToUpperInvariant()}"))
            : new(text, null) { IsRepaired = broken > 0 };
    }

    /// <summary>A few broken bytes among many valid sequences: cut or glued UTF-8, not another encoding.</summary>
    private static bool IsBrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        var broken = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var consumed) == OperationStatus.Done)
            {
                valid++;
            }
            else
            {
                broken++;
            }

            bytes = bytes[consumed..];
        }

        return valid > ValidPerBroken * broken;
    }

    private static List<Encoding> Declared(ReadOnlySpan<string?> names)
    {
        var encodings = new List<Encoding>();
        foreach (var name in names)
        {
            try
            {
                // Who declares ISO-8859-1 or US-ASCII means Windows-1252 (WHATWG Encoding). The Unicode encodings are told by their bytes.
                if (name is not null && CodePagesEncodingProvider.Instance.GetEncoding(name.Trim(), EncoderFallback.ReplacementFallback, Broken) is { } encoding)
                {
                    encodings.Add(encoding);
                }
            }
            catch (ArgumentException)
            {
                // A name that no encoding has tells nothing.
            }
        }

        return encodings;
    }

    private static DecodedText DecodeBest(ReadOnlySpan<byte> bytes, string source, List<Encoding> declared)
    {
        var best = (Text: "", Score: double.NegativeInfinity);
        foreach (var encoding in declared.Append(Windows1252).Append(Latin9).DistinctBy(encoding => encoding.CodePage))
        {
            Try(encoding, bytes);
        }

        if (best.Score < WellRead && CountBeyondAscii(bytes) >= Enough)
        {
            var detected = CharsetDetector.DetectFromBytes(bytes.ToArray()).Details
                .Select(detail => detail.Encoding is { } found ? CodePagesEncodingProvider.Instance.GetEncoding(found.CodePage, EncoderFallback.ReplacementFallback, Broken) : null).OfType<Encoding>();
            foreach (var encoding in detected.Concat(Rare).DistinctBy(encoding => encoding.CodePage))
            {
                Try(encoding, bytes);
            }
        }

        var broken = best.Text.AsSpan().Count('\uFFFD');
        return best.Score < 0 && bytes.ContainsAny(Undefined) || broken * 100 > best.Text.Length
            ? new(null, Failures.BadEncoding(source, "in no encoding in which it can be read"))
            : new(best.Text, null) { IsRepaired = broken > 0 };

        static int CountBeyondAscii(ReadOnlySpan<byte> bytes)
        {
            var count = 0;
            for (int next; (next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF)) >= 0; bytes = bytes[(next + 1)..])
            {
                count++;
            }

            return count;
        }

        void Try(Encoding encoding, ReadOnlySpan<byte> bytes)
        {
            var text = encoding.GetString(bytes);
            var score = Legibility.Of(text);
            best = score > best.Score ? (text, score) : best;
        }
    }
}

/// <summary>Decoded text, or why there is none.</summary>
/// <param name="Text">The text; <see langword="null"/> on failure.</param>
/// <param name="Failure">Why there is no text.</param>
internal readonly record struct DecodedText(string? Text, ReadFailure? Failure)
{
    /// <summary>Whether bytes that could not be decoded were replaced.</summary>
    public bool IsRepaired { get; init; }
}
