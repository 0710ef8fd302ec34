namespace Precis.Articles.JsonLines;

/// <summary>One line of a stream, valid until the next is read.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Bytes">The bytes without the line end; empty where the line is too long.</param>
/// <param name="IsTooLong">Whether the line has more bytes than the bound.</param>
internal readonly record struct StreamLine(long Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong)
{
    public bool IsBlank => !Bytes.Span.ContainsAnyExcept(" \t\r"u8);
}

/// <summary>Parts a stream into lines without holding more than one of bounded length. Drops a byte order mark.</summary>
internal sealed class LineStream(Stream stream, long longest)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _number;
    private bool _ended;

    /// <summary>The next line; <see langword="null"/> at the end.</summary>
    public StreamLine? Next()
    {
        var searched = _start;
        var isTooLong = false;
        while (true)
        {
            var at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0 || _ended)
            {
                if (at < 0 && _start == _end && !isTooLong)
                {
                    return null;
                }

                var end = at < 0 ? _end : searched + at;
                var line = _buffer.AsMemory(_start, end - _start);
                _start = at < 0 ? _end : end + 1;
                isTooLong |= line.Length > longest;
                _number++;
                return new StreamLine(_number, isTooLong ? default : Trim(line), isTooLong);
            }

            if (_end - _start > longest)
            {
                // The rest of the line is read and forgotten.
                isTooLong = true;
                _start = _end;
            }

            Fill();
            searched = isTooLong ? _start : Math.Max(_start, _end - _filled);
        }
    }

    private int _filled;

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        _filled = stream.Read(_buffer.AsSpan(_end));
        _end += _filled;
        _ended = _filled == 0;
    }

    private ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        line = _number == 1 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
        return line.Span.EndsWith("\r"u8) ? line[..^1] : line;
    }
}
