using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Precis.Articles.Encodings;

namespace Precis.Articles.Xml;

/// <summary>Opens XML without DTDs and external entities: nothing is fetched, nothing is expanded.</summary>
internal static partial class OpenedXml
{
    private const int DeclarationBytes = 300;

    /// <summary>A reader over a document, which throws <see cref="XmlException"/> where it is not well-formed.</summary>
    /// <exception cref="ReadFailureException">The document cannot be decoded, or is over a limit.</exception>
    public static XmlReader Open(SourceContent content, ReadOptions options)
    {
        var (bytes, source, charset) = content;
        var head = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, DeclarationBytes)]);
        var declared = DeclaredEncoding().Match(head);
        var decoded = TextDecoder.Decode(bytes.Span, source.Uri, charset, declared.Success ? declared.Groups["name"].Value : null);
        if (decoded.Failure is { } failure)
        {
            throw new ReadFailureException(failure);
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            throw new ReadFailureException(Failures.Empty(source.Uri));
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        return XmlReader.Create(new StringReader(XmlText.Clean(decoded.Text, source.Uri, options.MaxNesting)), settings);
    }

    public static ReadFailure Broken(string source, XmlException error) => Failures.BadXml(source, $"line {error.LineNumber}, {Reason(error)}");

    /// <summary>The first sentence of the message: the place that follows it is told already.</summary>
    private static string Reason(XmlException error)
    {
        var end = error.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return (end < 0 ? error.Message : error.Message[..end]).TrimEnd('.');
    }

    [GeneratedRegex("""<\?xml[^>]{0,200}?encoding\s*=\s*["'](?<name>[A-Za-z0-9_:.-]{2,30})["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeclaredEncoding();
}
