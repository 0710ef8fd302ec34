using System.Buffers;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Precis.Entities.Recognition;

/// <summary>Reads the bytes of a packed file from first to last. Reading is part of the start of a run: the loops are compiled at once, without a slow first tier.</summary>
internal ref struct PackedBytes
{
    private const int UsualRatio = 4;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;

    private PackedBytes(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Unpacks a file whole.</summary>
    /// <exception cref="InvalidDataException">It is no packed file.</exception>
    public static PackedBytes Unpack(Stream stream)
    {
        using var file = stream;
        var packed = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(packed);
        using var decoder = new BrotliDecoder();
        var bytes = GC.AllocateUninitializedArray<byte>(packed.Length * UsualRatio);
        int read = 0, written = 0;
        while (true)
        {
            var status = decoder.Decompress(packed.AsSpan(read), bytes.AsSpan(written), out var consumed, out var added);
            read += consumed;
            written += added;
            if (status == OperationStatus.Done)
            {
                return new PackedBytes(bytes.AsSpan(0, written));
            }

            if (status != OperationStatus.DestinationTooSmall)
            {
                throw new InvalidDataException("A packed file is broken off or is none.");
            }

            Array.Resize(ref bytes, bytes.Length * 2);
        }
    }

    /// <summary>The next bytes.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        _position += count;
        return _bytes.Slice(_position - count, count);
    }

    /// <summary>The next number of four bytes.</summary>
    public int ReadInt32() => BitConverter.ToInt32(Take(sizeof(int)));

    /// <summary>The next single-precision number.</summary>
    public float ReadSingle() => BitConverter.ToSingle(Take(sizeof(float)));

    /// <summary>The next 7-bit encoded number.</summary>
    public uint ReadVarint()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = _bytes[_position++];
            value |= (next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>The next numbers, each the sum of the differences so far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ReadAscending(Span<uint> values)
    {
        var value = 0u;
        for (var i = 0; i < values.Length; i++)
        {
            value += ReadVarint();
            values[i] = value;
        }
    }
}
