using System.Collections.ObjectModel;
using System.IO.Compression;

namespace Precis.Articles.Archives;

/// <summary>Reads the files of a ZIP archive in its order, each in its own format. Nothing is written anywhere.</summary>
/// <param name="reader">Reads the files.</param>
internal sealed class ZipReader(ArticleReader reader) : ICollectionReader
{
    private const int MostArchives = 3;
    private const int LongestName = 1000;

    public IEnumerable<ArticleReadResult> Read(string uri, SourceStream stream, ReadingScope scope)
    {
        if (scope.Depth >= MostArchives)
        {
            yield return ArchiveFailures.TooDeep(uri, MostArchives);
            yield break;
        }

        if (stream.Seekable(scope.Options.MaxDocumentBytes, scope.CancellationToken) is not { } content)
        {
            yield return Failures.TooLarge(uri, scope.Options.MaxDocumentBytes, nameof(ReadOptions.MaxDocumentBytes));
            yield break;
        }

        using var archive = Open(content);
        if (archive is null || Entries(archive) is not { } entries)
        {
            yield return ArchiveFailures.Damaged(uri, "ZIP");
            yield break;
        }

        if (entries.Any(entry => entry.FullName is "[Content_Types].xml" or "mimetype"))
        {
            yield return Failures.Binary(uri, "an office document or an electronic book");
            yield break;
        }

        var any = false;
        var inner = scope with { Depth = scope.Depth + 1, Budget = scope.Budget ?? new UnpackBudget(uri, () => content.Length, scope.Options.MaxUnpackedRatio) };
        foreach (var entry in entries.Where(entry => !IsPassedOver(entry.FullName)))
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            foreach (var result in Read($"{uri}/{Shown(entry.FullName)}", entry, inner))
            {
                any = true;
                yield return result;
            }

            if (inner.Budget.Exhausted is not null)
            {
                yield break;
            }
        }

        if (!any)
        {
            yield return Failures.Empty(uri);
        }
    }

    private IEnumerable<ArticleReadResult> Read(string uri, ZipArchiveEntry entry, ReadingScope scope)
    {
        if (!IsSafe(entry.FullName))
        {
            return [ArchiveFailures.UnsafeName(uri)];
        }

        if (entry.IsEncrypted)
        {
            return [ArchiveFailures.Encrypted(uri)];
        }

        try
        {
            return reader.OpenWithin(uri, new ZipEntryContent(uri, entry.Open(), scope.Budget!), scope with { Options = scope.Options with { Format = InputFormat.Auto } }).Articles;
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException)
        {
            return [ArchiveFailures.Damaged(uri, "ZIP")];
        }
    }

    private static ZipArchive? Open(Stream content)
    {
        try
        {
            return new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static ReadOnlyCollection<ZipArchiveEntry>? Entries(ZipArchive archive)
    {
        try
        {
            return archive.Entries;
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or OverflowException or EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>Folders, and what systems put beside files.</summary>
    private static bool IsPassedOver(string name) =>
        name.EndsWith('/') || name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name[(name.LastIndexOf('/') + 1)..] is ['.', not '.', ..];

    /// <summary>Names that lead elsewhere can do no harm here, where nothing is unpacked to a disk; but records go to others by their name.</summary>
    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= LongestName && name[0] != '/' && !name.Contains('\\') && !(name.Length > 1 && name[1] == ':')
        && !name.Split('/').Any(part => part is "." or "..") && !name.Any(char.IsControl);

    private static string Shown(string name)
    {
        var shown = name.Length <= LongestName ? name : name[..LongestName] + "…";
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(c => char.IsControl(c) ? '?' : c)) : shown;
    }

    /// <summary>The unpacked bytes of one file.</summary>
    private sealed class ZipEntryContent(string source, Stream content, UnpackBudget budget) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            int count;
            try
            {
                count = content.Read(buffer);
            }
            catch (InvalidDataException)
            {
                throw new ReadFailureException(ArchiveFailures.Damaged(source, "ZIP"));
            }

            budget.Spend(count);
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            content.Dispose();
            base.Dispose(disposing);
        }
    }
}
