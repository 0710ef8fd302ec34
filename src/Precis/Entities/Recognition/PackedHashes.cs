using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Precis.Entities.Recognition;

/// <summary>The file format of hash tables: Brotli over the number of entries, the sorted keys as differences, then the values, all as 7-bit integers.</summary>
internal static class PackedHashes
{
    /// <summary>Writes entries.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<uint, ushort>> entries)
    {
        var sorted = entries.Where(entry => entry.Key != 0).OrderBy(entry => entry.Key).ToList();
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.SmallestSize))
        using (var writer = new BinaryWriter(brotli))
        {
            writer.Write7BitEncodedInt(sorted.Count);
            var last = 0u;
            foreach (var (key, _) in sorted)
            {
                writer.Write7BitEncodedInt64(key - last);
                last = key;
            }

            foreach (var (_, value) in sorted)
            {
                writer.Write7BitEncodedInt(value);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static HashTable Read(Stream stream)
    {
        var bytes = PackedBytes.Unpack(stream);
        var keys = new uint[(int)bytes.ReadVarint()];
        var values = new ushort[keys.Length];
        bytes.ReadAscending(keys);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (ushort)bytes.ReadVarint();
        }

        return new HashTable(keys, values);
    }
}
