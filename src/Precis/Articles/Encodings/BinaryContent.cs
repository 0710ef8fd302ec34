using System.Text;

namespace Precis.Articles.Encodings;

/// <summary>Tells binary data from text.</summary>
internal static class BinaryContent
{
    private const int Looked = 64 * 1024;

    private static readonly (byte[] Start, string Name)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ("PK\x03\x04"u8.ToArray(), "a ZIP archive or an office document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ("SQLite format 3\0"u8.ToArray(), "a database"),
        ("{\\rtf"u8.ToArray(), "a rich text file"),
        ("ID3"u8.ToArray(), "a sound file"),
        ("OggS"u8.ToArray(), "a sound file"),
    ];

    /// <summary>What the bytes are by their first ones ("a PDF file"); <see langword="null"/> where these are not known.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name) in Known)
        {
            if (bytes.StartsWith(start))
            {
                return name;
            }
        }

        return bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8) ? "a tar archive"
            : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) ? "a sound or video file"
            : bytes.Length > 64 && bytes.StartsWith("MZ"u8) && bytes.Contains((byte)0) ? "a program"
            : null;
    }

    /// <summary>The UTF-16 that the places of zeros give away; <see langword="null"/> where they do not.</summary>
    public static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        // A text that was cut may end with half a letter.
        if (bytes.Length < 4)
        {
            return null;
        }

        bytes = bytes[..Math.Min(bytes.Length, Looked)];
        var even = 0;
        var odd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
            {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }

        var units = bytes.Length / 2;
        return odd * 10 >= units * 7 && even * 20 <= units ? Encoding.Unicode
            : even * 10 >= units * 7 && odd * 20 <= units ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>Whether there are zeros, or more control bytes than stray ones.</summary>
    public static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return true;
        }

        bytes = bytes[..Math.Min(bytes.Length, Looked)];
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A) ? 1 : 0;
        }

        return controls > 2 && controls * 200 > bytes.Length;
    }
}
