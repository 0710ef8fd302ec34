using System.Security.Cryptography;

namespace Precis.Articles;

/// <summary>The bytes of a source, whose first ones can be looked at before they are read. It does not own the stream that it wraps.</summary>
internal sealed class SourceStream : ReadOnlyStream
{
    private const int HeadBytes = 4096;
    private const int Chunk = 64 * 1024;

    private readonly Stream _rest;
    private readonly IncrementalHash? _hash;
    private ReadOnlyMemory<byte> _head;
    private long _read;

    /// <param name="content">The bytes.</param>
    /// <param name="hashes">Whether these are the packed bytes that <see cref="Describe"/> may be asked about.</param>
    public SourceStream(Stream content, bool hashes = false)
    {
        var head = new byte[HeadBytes];
        _head = head.AsMemory(0, content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false));
        _rest = content;
        _hash = hashes ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        Head = _head;
    }

    /// <summary>The first bytes, at most 4096.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>How many bytes have been read.</summary>
    public long BytesRead => _read;

    /// <summary>The packed bytes that these were unpacked from; <see langword="null"/> where they were not packed.</summary>
    public SourceStream? Packed { get; init; }

    public override int Read(Span<byte> buffer)
    {
        var count = _head.IsEmpty ? _rest.Read(buffer) : Math.Min(buffer.Length, _head.Length);
        if (!_head.IsEmpty)
        {
            _head.Span[..count].CopyTo(buffer);
            _head = _head[count..];
        }

        _hash?.AppendData(buffer[..count]);
        _read += count;
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
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, Array.MaxLength));
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

    /// <summary>All bytes to the end, which are still to be read after; as far as a limit, where there are more.</summary>
    public ReadOnlySpan<byte> LookAhead(long limit)
    {
        var ahead = new MemoryStream();
        ahead.Write(_head.Span);
        var chunk = new byte[Chunk];
        for (int count; ahead.Length <= limit && (count = _rest.Read(chunk)) > 0;)
        {
            ahead.Write(chunk, 0, count);
        }

        _head = ahead.GetBuffer().AsMemory(0, (int)ahead.Length);
        return _head.Span;
    }

    /// <summary>The stream from its start as one that can be sought in; <see langword="null"/> where it has to be copied and is over the limit.</summary>
    public Stream? Seekable(long limit, CancellationToken cancellationToken)
    {
        if (_rest.CanSeek && _rest.Position == Head.Length)
        {
            _rest.Position = 0;
            return _rest;
        }

        return ReadUpTo(limit, cancellationToken) is { } bytes ? new MemoryStream(bytes.ToArray(), writable: false) : null;
    }

    /// <summary>Where an article came from whose bytes are all of this source; the packed ones, where it is packed.</summary>
    /// <param name="uri">The address.</param>
    /// <param name="format">The format.</param>
    /// <param name="bytes">What has been read, to the end.</param>
    public SourceInfo Describe(string uri, InputFormat format, ReadOnlyMemory<byte> bytes)
    {
        if (Packed is not { } packed)
        {
            return new(uri, MediaTypes.Of(format), Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes.Length);
        }

        packed.CopyTo(Null);
        return new(uri, MediaTypes.Of(format), Convert.ToHexStringLower(packed._hash!.GetHashAndReset()), packed.BytesRead);
    }

    protected override void Dispose(bool disposing)
    {
        _hash?.Dispose();
        base.Dispose(disposing);
    }
}
