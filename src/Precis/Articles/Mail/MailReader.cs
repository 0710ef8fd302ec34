using System.Text;
using MimeKit;
using MimeKit.Text;
using Precis.Articles.Encodings;
using Precis.Articles.Html;
using Precis.Articles.PlainText;

namespace Precis.Articles.Mail;

/// <summary>Reads an e-mail message as the article that it carries: its HTML, else its text, else those of the first message attached.</summary>
internal sealed class MailReader : IArticleReader
{
    /// <summary>Parts within each other beyond these make no readable mail.</summary>
    private const int MostParts = 64;

    private const int MostForwards = 5;

    private static readonly HtmlReader Page = new();

    /// <inheritdoc/>
    public ArticleReadResult Read(SourceContent content, ReadOptions options, CancellationToken cancellationToken)
    {
        var source = content.Source;
        if (content.Bytes.IsEmpty)
        {
            return Failures.Empty(source.Uri);
        }

        if (BinaryContent.Name(content.Bytes.Span) is { } binary)
        {
            return Failures.Binary(source.Uri, binary);
        }

        MimeMessage? message;
        var settings = new ParserOptions { MaxMimeDepth = Math.Min(options.MaxNesting, MostParts) };
        try
        {
            using var bytes = new MemoryStream(content.Bytes.ToArray(), writable: false);
            message = MimeMessage.Load(settings, bytes, cancellationToken);
        }
        catch (FormatException)
        {
            return new ReadFailure(source.Uri, "bad-mail", $"{source.Uri} is no e-mail message: save it as .eml once more, or name its format (--input-format).");
        }

        var result = Find(message, source, options, cancellationToken);
        return result.Article is { } article ? Describe(article, message)
            : DepthOf(message.Body) >= settings.MaxMimeDepth - 1 ? TooDeep(source.Uri, settings.MaxMimeDepth)
            : result;
    }

    private static ReadFailure TooDeep(string source, int limit) =>
        new(source, "too-deep", $"{source} has {limit} parts within each other and more, as no mail has that is meant to be read: take the article out of it and give that.");

    private static int DepthOf(MimeEntity? entity)
    {
        var depth = 0;
        for (; entity is not null; depth++)
        {
            entity = entity switch
            {
                Multipart { Count: > 0 } parts => parts[^1],
                MessagePart { Message: { } inner } => inner.Body,
                _ => null,
            };
        }

        return depth;
    }

    private static ArticleReadResult Find(MimeMessage? message, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        ReadFailure? failure = null;
        for (var forwards = 0; message is not null && forwards <= MostForwards; forwards++)
        {
            var parts = message.BodyParts.ToList();
            foreach (var part in parts.OfType<TextPart>().OrderBy(part => part.IsAttachment).ThenBy(part => !part.IsHtml))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var result = Read(part, source, options, cancellationToken);
                if (result.Article is not null)
                {
                    return result;
                }

                failure ??= result.Failure;
            }

            if (parts.OfType<MessagePart>().Select(part => part.Message).FirstOrDefault(inner => inner is not null) is not { } forwarded)
            {
                break;
            }

            message = forwarded;
        }

        return failure ?? Failures.NoArticle(source.Uri, "an e-mail without a text part");
    }

    private static ArticleReadResult Read(TextPart part, SourceInfo source, ReadOptions options, CancellationToken cancellationToken)
    {
        using var decoded = new MemoryStream();
        part.Content?.DecodeTo(decoded, cancellationToken);
        var bytes = decoded.GetBuffer().AsMemory(0, (int)decoded.Length);
        if (bytes.Length > options.MaxArticleBytes)
        {
            return Failures.TooLarge(source.Uri, options.MaxArticleBytes);
        }

        var charset = part.ContentType.Charset;
        if (part.IsHtml)
        {
            return Page.Read(new(bytes, source, charset), options, cancellationToken);
        }

        if (!part.IsPlain)
        {
            return Failures.NoArticle(source.Uri, $"an e-mail of {part.ContentType.MimeType}");
        }

        var text = TextDecoder.Decode(bytes.Span, source.Uri, charset);
        if (text.Failure is { } failure)
        {
            return failure;
        }

        var words = WithoutSignature(text.Text!);
        var paragraphs = PlainTextLayout.Paragraphs(part.IsFlowed ? Unfold(words, part) : words, cancellationToken);
        return paragraphs.Count == 0
            ? Failures.Empty(source.Uri)
            : new Article { Source = source, Paragraphs = paragraphs, Warnings = text.IsRepaired ? [ReaderWarnings.Repaired] : [] };
    }

    /// <summary>Joins the lines that format=flowed (RFC 3676) has broken.</summary>
    private static string Unfold(string text, TextPart part) =>
        new FlowedToText { DeleteSpace = string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase) }.Convert(text);

    /// <summary>The text before the mark of a signature (RFC 3676, 4.3).</summary>
    private static string WithoutSignature(string text)
    {
        var at = text.ReplaceLineEndings("\n").LastIndexOf("\n-- \n", StringComparison.Ordinal);
        return at < 0 ? text : text.ReplaceLineEndings("\n")[..at];
    }

    private static Article Describe(Article article, MimeMessage message)
    {
        // A page that a browser saved has the day of saving in its head, not that of the article.
        if (message.Headers["Snapshot-Content-Location"] is { } location)
        {
            return article with { Title = article.Title ?? CarriedContent.Line(message.Subject), Url = article.Url ?? location.Trim() };
        }

        // Who sends to a list is a publication; who writes to somebody is an author.
        var from = message.From.Mailboxes.Select(mailbox => mailbox.Name?.Trim()).OfType<string>().Where(name => name.Length > 0).ToList();
        var isList = message.Headers.Contains(HeaderId.ListId) || message.Headers.Contains(HeaderId.ListUnsubscribe);
        var language = message.Headers[HeaderId.ContentLanguage];
        return article with
        {
            Id = string.IsNullOrWhiteSpace(message.MessageId) ? article.Id : message.MessageId,
            Title = CarriedContent.Line(System.Net.WebUtility.HtmlEncode(message.Subject)) ?? article.Title,
            Byline = isList || from.Count == 0 ? article.Byline : from,
            Publisher = article.Publisher ?? (isList ? from.FirstOrDefault() : null),
            Published = PublishedDates.Read(message.Headers[HeaderId.Date]) is { } date ? new(date, PublishedFrom.Metadata) : article.Published,
            Language = language is null ? article.Language : ReaderWarnings.Language(language) ?? article.Language,
        };
    }
}
