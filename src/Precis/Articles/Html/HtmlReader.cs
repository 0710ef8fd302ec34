using System.Text;
using System.Text.RegularExpressions;
using Precis.Articles.Encodings;

namespace Precis.Articles.Html;

/// <summary>Reads an HTML page: the metadata that it declares and the blocks of its main content. No scripts are run and nothing is fetched.</summary>
internal sealed partial class HtmlReader : IArticleReader
{
    private const int LongestByline = 140;
    private const int Opening = 4;
    private const int DeclarationBytes = 4096;

    /// <inheritdoc/>
    public ArticleReadResult Read(SourceContent content, ReadOptions options, CancellationToken cancellationToken)
    {
        var (bytes, source, charset) = content;
        if (bytes.IsEmpty)
        {
            return Failures.Empty(source.Uri);
        }

        var decoded = Decode(bytes, source.Uri, charset);
        if (decoded.Failure is { } failure)
        {
            return failure;
        }

        var result = Read(decoded.Text!, source, options, cancellationToken);
        return decoded.IsRepaired && result.Article is { } article
            ? article with { Warnings = [.. article.Warnings, ReaderWarnings.Repaired] }
            : result;
    }

    /// <summary>Decodes a page by its bytes and by what it, or what carries it, declares.</summary>
    public static DecodedText Decode(ReadOnlyMemory<byte> bytes, string source, string? charset = null)
    {
        var head = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, DeclarationBytes)]);
        var declared = DeclaredCharset().Match(head);
        return TextDecoder.Decode(bytes.Span, source, charset, declared.Success ? declared.Groups["name"].Value : null);
    }

    /// <summary>Reads a page that is decoded already.</summary>
    public static ArticleReadResult Read(string html, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        using var page = BoundedPage.Parse(html, source.Uri, options, cancellationToken);
        var metadata = HtmlMetadata.Read(page, source.Uri);
        var blocks = MainContent.Find(page, metadata.Title, cancellationToken);
        if (blocks.Count == 0)
        {
            return Failures.Empty(source.Uri);
        }

        return new Article
        {
            Source = source,
            Title = metadata.Title,
            Byline = metadata.Byline,
            Publisher = metadata.Publisher,
            Section = metadata.Section,
            Url = metadata.Url,
            Published = metadata.Published,
            Paragraphs = [.. blocks.Where((block, index) => index >= Opening || !IsByline(block.Text, metadata.Byline)).Select(block => new ArticleParagraph(block.Text, block.Kind))],
            Warnings = metadata.Warnings,
        };
    }

    /// <summary>A short line at the head of the article that tells its author or day of publication: metadata, no text.</summary>
    private static bool IsByline(string text, IReadOnlyList<string> authors) =>
        text.Length <= LongestByline
        && BylineStart().IsMatch(text)
        && (text.AsSpan().ContainsAnyInRange('0', '9') || authors.Any(author => text.Contains(author, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex("^(par|publié|mis à jour|by|published|updated|posted)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BylineStart();

    [GeneratedRegex("""<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]{2,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeclaredCharset();
}
