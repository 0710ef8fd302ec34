using System.IO.Compression;

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
    public static HashTable Read(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
        using var buffer = new BufferedStream(brotli, 1 << 16);
        using var reader = new BinaryReader(buffer);
        var entries = new KeyValuePair<uint, ushort>[reader.Read7BitEncodedInt()];
        var key = 0u;
        for (var i = 0; i < entries.Length; i++)
        {
            key += (uint)reader.Read7BitEncodedInt64();
            entries[i] = new(key, 0);
        }

        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new(entries[i].Key, (ushort)reader.Read7BitEncodedInt());
        }

        return new HashTable(entries);
    }
}
