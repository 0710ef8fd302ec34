namespace Precis.Articles;

/// <summary>A stream whose first bytes have been read already. It does not own the stream that it wraps.</summary>
internal sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest)
{
    private const int Chunk = 64 * 1024;

    private ReadOnlyMemory<byte> _head = head;

    /// <summary>Reads some bytes; 0 at the end.</summary>
    public int Read(Span<byte> buffer)
    {
        if (_head.IsEmpty)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _head.Length);
        _head.Span[..count].CopyTo(buffer);
        _head = _head[count..];
        return count;
    }

    /// <summary>Reads to the end; <see langword="null"/> where there are more than <paramref name="limit"/> bytes.</summary>
    public ReadOnlyMemory<byte>? ReadUpTo(long limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[Chunk];
        var length = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var count = Read(buffer.AsSpan(length));
            if (count == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += count;
            if (length > limit)
            {
                return null;
            }
        }
    }
}
