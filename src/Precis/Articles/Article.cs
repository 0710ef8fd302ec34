using Precis.Documents;
using Precis.Languages;

namespace Precis.Articles;

/// <summary>A paragraph as a reader found it, not yet normalised.</summary>
/// <param name="Text">The text, without mark-up.</param>
/// <param name="Kind">What the paragraph is.</param>
public sealed record ArticleParagraph(string Text, ParagraphKind Kind = ParagraphKind.Body);

/// <summary>Where an article came from.</summary>
/// <param name="Uri">The address, relative to the input's root.</param>
/// <param name="MediaType">The media type ("text/plain").</param>
/// <param name="Sha256">The lower-case hexadecimal SHA-256 of the source bytes.</param>
/// <param name="Bytes">The number of source bytes.</param>
public sealed record SourceInfo(string Uri, string MediaType, string Sha256, long Bytes);

/// <summary>A news article as it was read: raw paragraphs and metadata. Immutable.</summary>
public sealed record Article
{
    /// <summary>The source's own identifier; <see langword="null"/> where it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>Where the article came from.</summary>
    public required SourceInfo Source { get; init; }

    /// <summary>The headline, without the name of the site.</summary>
    public string? Title { get; init; }

    /// <summary>The authors.</summary>
    public IReadOnlyList<string> Byline { get; init; } = [];

    /// <summary>The publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The section of the publication.</summary>
    public string? Section { get; init; }

    /// <summary>The canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>When the article was published.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>The language that the caller has decided on; <see langword="null"/> to identify it.</summary>
    public Language? Language { get; init; }

    /// <summary>The paragraphs in order.</summary>
    public required IReadOnlyList<ArticleParagraph> Paragraphs { get; init; }

    /// <summary>What the reader had doubts about.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
