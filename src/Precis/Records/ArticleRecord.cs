using Precis.Documents;
using Precis.Languages;

namespace Precis.Records;

/// <summary>Where a record's article came from.</summary>
/// <param name="Uri">The address, relative to the input's root.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Sha256">The lower-case hexadecimal SHA-256 of the source bytes.</param>
/// <param name="Bytes">The number of source bytes.</param>
public sealed record SourceRecord(string Uri, string MediaType, string Sha256, long Bytes);

/// <summary>When the article was published.</summary>
/// <param name="Value">The EDTF notation.</param>
/// <param name="From">Where it was read.</param>
public sealed record PublishedRecord(string Value, Articles.PublishedFrom From);

/// <summary>The same story seen before in a run or store.</summary>
/// <param name="Id">The identifier of the cluster.</param>
/// <param name="DuplicateOf">The identifier of the record that this one repeats.</param>
/// <param name="Similarity">How alike the two are, from 0 to 1.</param>
public sealed record ClusterRecord(string Id, string? DuplicateOf, double? Similarity);

/// <summary>What made the record.</summary>
/// <param name="Version">The version of the pipeline.</param>
/// <param name="Models">The shipped models by name, each with the first hexadecimal digits of its content hash.</param>
public sealed record PipelineRecord(string Version, IReadOnlyDictionary<string, string> Models);

/// <summary>The published record of one article, version 1. Offsets are UTF-16 code units into <see cref="Text"/>, the end exclusive. Immutable.</summary>
public sealed record ArticleRecord
{
    /// <summary>The value of <see cref="Schema"/>.</summary>
    public const string SchemaVersion = "precis/article/1";

    /// <summary>The version of the record's form.</summary>
    public string Schema { get; init; } = SchemaVersion;

    /// <summary>The source's own identifier, else <c>sha256:</c> and the hash of the source bytes.</summary>
    public required string Id { get; init; }

    /// <summary>Where the article came from.</summary>
    public required SourceRecord Source { get; init; }

    /// <summary>The language of the text.</summary>
    public required Language Language { get; init; }

    /// <summary>How sure the identification is, from 0 to 1.</summary>
    public required double LanguageConfidence { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The authors.</summary>
    public required IReadOnlyList<string> Byline { get; init; }

    /// <summary>The publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The section of the publication.</summary>
    public string? Section { get; init; }

    /// <summary>The canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>When the article was published.</summary>
    public PublishedRecord? Published { get; init; }

    /// <summary>The clean text that all offsets point into.</summary>
    public required string Text { get; init; }

    /// <summary>The paragraphs.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>The sentences.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The entities.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>The dates.</summary>
    public required IReadOnlyList<DateExpression> Dates { get; init; }

    /// <summary>The amounts.</summary>
    public required IReadOnlyList<Amount> Amounts { get; init; }

    /// <summary>The quotations.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>The facts.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The summary.</summary>
    public Summary? Summary { get; init; }

    /// <summary>The same story seen before.</summary>
    public ClusterRecord? Cluster { get; init; }

    /// <summary>The doubts.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }

    /// <summary>What made the record.</summary>
    public required PipelineRecord Pipeline { get; init; }
}
