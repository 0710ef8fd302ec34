using Precis.Articles.Encodings;
using Precis.Documents;

namespace Precis.Articles.PlainText;

/// <summary>Reads a plain text: an optional header, then paragraphs and headings.</summary>
internal sealed class PlainTextReader : IArticleReader
{
    /// <inheritdoc/>
    public ArticleReadResult Read(SourceContent content, ReadOptions options, CancellationToken cancellationToken)
    {
        var (bytes, source, charset) = content;
        if (bytes.IsEmpty)
        {
            return Failures.Empty(source.Uri);
        }

        var decoded = TextDecoder.Decode(bytes.Span, source.Uri, charset);
        if (decoded.Failure is { } failure)
        {
            return failure;
        }

        var header = PlainTextHeader.Read(decoded.Text!);
        var paragraphs = PlainTextLayout.Paragraphs(decoded.Text![header.End..], cancellationToken);
        if (paragraphs.Count == 0)
        {
            return Failures.Empty(source.Uri);
        }

        IReadOnlyList<Warning> warnings = decoded.IsRepaired ? [.. header.Warnings, ReaderWarnings.Repaired] : header.Warnings;
        return new Article
        {
            Source = source,
            Title = header.Title,
            Byline = header.Byline,
            Publisher = header.Publisher,
            Section = header.Section,
            Url = header.Url,
            Language = header.Language,
            Published = header.Published is { } published ? new(published, PublishedFrom.Header) : null,
            Paragraphs = paragraphs,
            Warnings = warnings,
        };
    }
}
