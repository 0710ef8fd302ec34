using System.Security.Cryptography;
using System.Text;

namespace Precis.Hosting.Sinks;

/// <summary>A record of an earlier run.</summary>
/// <param name="Json">The line, without its end.</param>
/// <param name="Start">Where the line begins in the published file; -1 where it is only in what an interrupted run left.</param>
internal readonly record struct ExistingRecord(ReadOnlyMemory<byte> Json, long Start);

/// <summary>
/// The records of earlier runs in files of JSON Lines that still hold. Only their places are kept in memory; a line is read again when it is asked
/// for. Thread-safe.
/// </summary>
internal sealed class ExistingRecords : IDisposable
{
    private readonly List<FileStream> _files = [];
    private readonly Dictionary<UInt128, (int File, long Start, int Length)> _lines = [];

    private ExistingRecords()
    {
    }

    /// <summary>The length in bytes of the published file.</summary>
    public long Length { get; private set; } = -1;

    /// <summary>Reads the published file and what an interrupted run left, where they are there.</summary>
    public static ExistingRecords Open(string published, string partial, RecordCurrency currency)
    {
        var records = new ExistingRecords();
        if (records.Index(published, currency))
        {
            records.Length = records._files[0].Length;
        }

        records.Index(partial, currency);
        return records;
    }

    /// <summary>The record of an article; <see langword="null"/> where there is none that still holds.</summary>
    public ExistingRecord? Find(string uri, string sha256)
    {
        if (!_lines.TryGetValue(Key(uri, sha256), out var line))
        {
            return null;
        }

        var bytes = new byte[line.Length];
        for (var read = 0; read < bytes.Length;)
        {
            var count = RandomAccess.Read(_files[line.File].SafeFileHandle, bytes.AsSpan(read), line.Start + read);
            if (count == 0)
            {
                return null;
            }

            read += count;
        }

        return new(bytes, line.File == 0 && Length >= 0 ? line.Start : -1);
    }

    public void Dispose() => _files.ForEach(file => file.Dispose());

    private static UInt128 Key(string uri, string sha256)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256} {uri}"), hash);
        return BitConverter.ToUInt128(hash);
    }

    private bool Index(string path, RecordCurrency currency)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        _files.Add(file);
        var buffer = new byte[1 << 16];
        var filled = 0;
        long start = 0;
        for (int read; (read = file.Read(buffer, filled, buffer.Length - filled)) > 0;)
        {
            filled += read;
            var from = 0;
            for (int length; (length = buffer.AsSpan(from, filled - from).IndexOf((byte)'\n')) >= 0; from += length + 1)
            {
                if (RecordHead.TryRead(buffer.AsSpan(from, length)) is { Uri: { } uri, Sha256: { } sha256 } head && currency.IsCurrent(head))
                {
                    _lines.TryAdd(Key(uri, sha256), (_files.Count - 1, start + from, length));
                }
            }

            buffer.AsSpan(from, filled - from).CopyTo(buffer);
            start += from;
            filled -= from;
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        return true;
    }
}
