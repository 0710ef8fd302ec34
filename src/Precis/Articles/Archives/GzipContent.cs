using System.IO.Compression;

namespace Precis.Articles.Archives;

/// <summary>
/// What a gzip file of one or several members unpacks to. <see cref="GZipStream"/> takes a file that breaks off for one that ends; here a member of
/// our own is read behind it, and when that does not come out, the file was cut.
/// </summary>
internal sealed class GzipContent : ReadOnlyStream
{
    private static readonly byte[] Mark = [0xF3, 0x11, 0x9C, 0x52, 0x00, 0xE7, 0x3A, 0xD8, 0x46, 0xB1, 0x0F, 0x95, 0x6D, 0xC2, 0x7E, 0x88];
    private static readonly byte[] PackedMark = Pack(Mark);

    private readonly string _name;
    private readonly UnpackBudget _budget;
    private readonly Followed _source;
    private readonly GZipStream _members;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;
    private ReadFailure? _failure;

    /// <param name="source">The address of the file.</param>
    /// <param name="packed">The file.</param>
    /// <param name="budget">What it may unpack to.</param>
    public GzipContent(string source, Stream packed, UnpackBudget budget)
    {
        (_name, _budget) = (source, budget);
        _source = new Followed(packed, PackedMark);
        _members = new GZipStream(_source, CompressionMode.Decompress);
    }

    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, 8, ..];

    /// <exception cref="ReadFailureException">The file is cut or damaged, or unpacks to too much.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_ended && _end - _start <= Mark.Length)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, _end - _start - (_ended ? 0 : Mark.Length));
        if (count == 0 && _failure is not null && buffer.Length > 0)
        {
            throw new ReadFailureException(_failure);
        }

        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        _budget.Spend(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        _members.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        try
        {
            var count = _members.Read(_buffer.AsSpan(_end));
            _end += count;
            _ended = count == 0;
        }
        catch (InvalidDataException)
        {
            _ended = true;
            _failure = _source.IsOver ? ArchiveFailures.Truncated(_name) : ArchiveFailures.Damaged(_name, "gzip");
            return;
        }

        if (_ended && _buffer.AsSpan(_start, _end - _start).EndsWith(Mark))
        {
            _end -= Mark.Length;
        }
        else if (_ended)
        {
            _failure = ArchiveFailures.Truncated(_name);
        }
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A stream with some bytes behind it.</summary>
    private sealed class Followed(Stream first, ReadOnlyMemory<byte> rest) : ReadOnlyStream
    {
        private ReadOnlyMemory<byte> _rest = rest;

        /// <summary>Whether all of the stream has been read, and something of what is behind it.</summary>
        public bool IsOver { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var count = first.Read(buffer);
            if (count > 0 || buffer.IsEmpty)
            {
                return count;
            }

            IsOver = true;
            count = Math.Min(buffer.Length, _rest.Length);
            _rest.Span[..count].CopyTo(buffer);
            _rest = _rest[count..];
            return count;
        }
    }
}
