namespace Precis.Articles.Warc;

/// <summary>
/// Parts a web archive into its records as a stream. A record whose length is wrong takes none of the others with it: where the next one begins
/// within its content, or does not begin after it, reading goes on at the next that does begin.
/// </summary>
/// <param name="stream">The archive, unpacked.</param>
/// <param name="most">The most bytes of a record's content that are kept.</param>
internal sealed class WarcRecords(Stream stream, long most)
{
    private const int MostHeaders = 64 * 1024;

    private byte[] _buffer = new byte[2 * MostHeaders];
    private int _start;
    private int _end;
    private bool _ended;
    private int _number;

    private static ReadOnlySpan<byte> Border => "\r\n\r\nWARC/1."u8;

    private ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The next record; <see langword="null"/> at the end.</summary>
    public WarcRecord? Next()
    {
        if (!FindBegin())
        {
            return null;
        }

        _number++;
        var (length, mark) = HeadersEnd();
        if (length < 0)
        {
            // No end of the headers in sight: pass over the word that was taken for a record's begin.
            _start += Math.Min("WARC/"u8.Length, _end - _start);
            return new(_number, [], default) { Defect = _ended ? WarcDefect.Truncated : WarcDefect.WrongLength };
        }

        var record = new WarcRecord(_number, WarcRecord.ReadHeaders(Ahead[..length]), default);
        _start += length + mark;
        return record.DeclaredLength is { } declared ? ReadBlock(record, declared) : record with { Defect = WarcDefect.WrongLength };
    }

    private WarcRecord ReadBlock(WarcRecord record, long declared)
    {
        var block = new MemoryStream();
        for (var left = declared; left > 0;)
        {
            Need(MostHeaders);
            if (_start == _end)
            {
                return record with { Defect = WarcDefect.Truncated };
            }

            var ahead = Ahead[..(int)Math.Min(left, _end - _start)];
            var border = ahead.IndexOf(Border);
            if (border >= 0 && IsBegin(ahead[(border + 4)..]))
            {
                _start += border + 4;
                return record with { Defect = WarcDefect.WrongLength };
            }

            // A border may lie across the end of what is there.
            var count = border >= 0 ? border + Border.Length : ahead.Length == left || _ended ? ahead.Length : Math.Max(1, ahead.Length - 256);
            if (block.Length < most)
            {
                block.Write(ahead[..count]);
            }

            _start += count;
            left -= count;
        }

        Need(16);
        // Writers differ in how many line ends they put between records.
        var after = Ahead[..Math.Min(Ahead.Length, 16)].TrimStart("\r\n"u8);
        var isWhole = after.IsEmpty || after.StartsWith("WARC/"u8);
        return record with
        {
            Block = block.GetBuffer().AsMemory(0, (int)block.Length),
            IsCut = declared > most,
            Defect = isWhole ? WarcDefect.None : WarcDefect.WrongLength,
        };
    }

    /// <summary>Whether "WARC/1." is followed by the rest of a record's head, and does not only stand in a text.</summary>
    private static bool IsBegin(ReadOnlySpan<byte> bytes)
    {
        var line = bytes.IndexOf("\r\n"u8);
        return line is > 0 and < 16 && (bytes[(line + 2)..].StartsWith("WARC-"u8) || bytes[(line + 2)..].StartsWith("Content-"u8));
    }

    /// <summary>Goes to the next line that begins a record.</summary>
    private bool FindBegin()
    {
        var isLineStart = true;
        while (true)
        {
            Need(MostHeaders);
            if (_start == _end)
            {
                return false;
            }

            if (isLineStart && Ahead.StartsWith("WARC/"u8))
            {
                return true;
            }

            var end = Ahead.IndexOf((byte)'\n');
            isLineStart = end >= 0;
            _start = end < 0 ? _end : _start + end + 1;
        }
    }

    /// <summary>The length of the headers with the version before them, and of the blank line after; -1 where there is none.</summary>
    private (int Length, int Mark) HeadersEnd()
    {
        Need(MostHeaders);
        var ahead = Ahead[..Math.Min(MostHeaders, _end - _start)];
        var strict = ahead.IndexOf("\r\n\r\n"u8);
        var loose = ahead.IndexOf("\n\n"u8);
        return strict >= 0 && (loose < 0 || strict < loose) ? (strict, 4) : (loose, 2);
    }

    /// <summary>Sees that some bytes are ahead, unless the stream ends before.</summary>
    private void Need(int count)
    {
        if (_end - _start >= count || _ended)
        {
            return;
        }

        Ahead.CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        while (_end < count && !_ended)
        {
            var read = stream.Read(_buffer.AsSpan(_end));
            _end += read;
            _ended = read == 0;
        }
    }
}
