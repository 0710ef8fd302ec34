using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Precis.Articles.Encodings;

/// <summary>
/// Decodes text of unknown encoding: a byte order mark decides; else UTF-16 by its zeros, UTF-8 where the bytes are valid, and otherwise
/// Windows-1252 or ISO-8859-15, which differ in a few places that the letters around them tell apart.
/// </summary>
internal static class TextDecoder
{
    /// <summary>How many valid sequences must stand against one broken one in a text that still is UTF-8.</summary>
    private const int ValidPerBroken = 4;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    /// <summary>The bytes that Windows-1252 leaves undefined.</summary>
    private static readonly SearchValues<byte> Undefined = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private static readonly Encoding Latin9 = CodePagesEncodingProvider.Instance.GetEncoding(28605)!;

    /// <summary>Decodes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="source">The name of the source, for the message.</param>
    /// <param name="declared">The encoding that the source declares, taken where the bytes allow it; <see langword="null"/> without one.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string source, string? declared = null)
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
            return new(Encoding.UTF8.GetString(bytes), null);
        }

        if (IsBrokenUtf8(bytes))
        {
            return new(Encoding.UTF8.GetString(bytes), null) { IsRepaired = true };
        }

        return Declared(declared) is { } other ? DecodeWith(other, bytes, source) : DecodeSingleByte(bytes, source);
    }

    private static (Encoding Encoding, int Length)? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static DecodedText DecodeWith(Encoding encoding, ReadOnlySpan<byte> bytes, string source)
    {
        var text = encoding.GetString(bytes);
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

    private static Encoding? Declared(string? name)
    {
        try
        {
            var encoding = name is null ? null : CodePagesEncodingProvider.Instance.GetEncoding(name);
            // Pages that declare ISO-8859-1 mean Windows-1252 (WHATWG Encoding); that and Latin-9 are told apart by the bytes.
            return encoding is null || encoding.CodePage is 1252 or 28605 ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static DecodedText DecodeSingleByte(ReadOnlySpan<byte> bytes, string source)
    {
        if (bytes.IndexOfAny(Undefined) >= 0)
        {
            return new(null, Failures.BadEncoding(source, "neither UTF-8 nor a Western European encoding"));
        }

        return new((IsLatin9(bytes) ? Latin9 : Windows1252).GetString(bytes), null);
    }

    private static bool IsLatin9(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F))
        {
            return false;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            // The euro sign stands where Windows-1252 has the currency sign; "œ" stands where it has "½", which no letter touches.
            if (bytes[i] == 0xA4 || bytes[i] is 0xBC or 0xBD && (IsLetter(bytes, i - 1) || IsLetter(bytes, i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(ReadOnlySpan<byte> bytes, int i) => (uint)i < (uint)bytes.Length && (char.IsAsciiLetter((char)bytes[i]) || bytes[i] >= 0xC0);
}

/// <summary>Decoded text, or why there is none.</summary>
/// <param name="Text">The text; <see langword="null"/> on failure.</param>
/// <param name="Failure">Why there is no text.</param>
internal readonly record struct DecodedText(string? Text, ReadFailure? Failure)
{
    /// <summary>Whether bytes that could not be decoded were replaced.</summary>
    public bool IsRepaired { get; init; }
}
