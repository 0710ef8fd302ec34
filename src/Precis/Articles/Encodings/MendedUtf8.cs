using System.Buffers;
using System.Text;

namespace Precis.Articles.Encodings;

/// <summary>Decodes UTF-8 into which some bytes of an encoding of single bytes have got, as where a page was glued together of two.</summary>
internal static class MendedUtf8
{
    /// <param name="bytes">The text.</param>
    /// <param name="other">The encoding of single bytes that the stray ones are read in.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding other)
    {
        var text = new StringBuilder(bytes.Length);
        Span<char> units = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            next = next < 0 ? bytes.Length : next;
            text.Append(Encoding.ASCII.GetString(bytes[..next]));
            bytes = bytes[next..];
            if (bytes.IsEmpty)
            {
                break;
            }

            if (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == OperationStatus.Done)
            {
                text.Append(units[..rune.EncodeToUtf16(units)]);
            }
            else
            {
                text.Append(consumed == 1 ? Stray(bytes[0], other) : '\uFFFD');
            }

            bytes = bytes[consumed..];
        }

        return text.ToString();
    }

    /// <summary>A letter or a quotation mark that stands alone; the first byte of a sequence that was cut is no "Ã".</summary>
    private static char Stray(byte value, Encoding other)
    {
        if (value is 0xC2 or 0xC3)
        {
            return '\uFFFD';
        }

        var c = other.GetString([value])[0];
        return char.IsControl(c) ? '\uFFFD' : c;
    }
}
