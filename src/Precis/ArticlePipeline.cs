using System.Reflection;
using Precis.Amounts;
using Precis.Articles;
using Precis.Dates;
using Precis.Documents;
using Precis.Entities;
using Precis.Entities.Registry;
using Precis.Facts;
using Precis.Languages;
using Precis.Learning;
using Precis.Quotes;
using Precis.Records;
using Precis.Segmentation;
using Precis.Summaries;

namespace Precis;

/// <summary>
/// Turns an article into its record. The one place where the order of the annotators stands. Immutable and thread-safe: make one and share it.
/// </summary>
public sealed class ArticlePipeline
{
    private readonly IReadOnlyList<IAnnotator> _annotators;
    private readonly EntityRegistry? _registry;

    internal ArticlePipeline(IReadOnlyList<IAnnotator> annotators, IReadOnlyDictionary<string, string> models, UserRegistry? registry)
    {
        _annotators = annotators;
        _registry = registry?.Things;
        Models = ShippedModels.Hashes(models, registry);
    }

    /// <summary>The version of the pipeline, part of every record.</summary>
    public static string Version { get; } =
        typeof(ArticlePipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>
    /// The shipped models by name, <c>registry</c> where the user gave one, and what else makes other records (<c>summary-length</c>), each with the
    /// first hexadecimal digits of its content hash: part of every record.
    /// </summary>
    public IReadOnlyDictionary<string, string> Models { get; }

    /// <summary>The pipeline with every layer.</summary>
    public static ArticlePipeline Default { get; } = CreateBuilder().Build();

    /// <summary>The pipeline that cleans the text and identifies its language, and finds nothing in it.</summary>
    public static ArticlePipeline TextOnly { get; } = new ArticlePipelineBuilder().Add(new LanguageAnnotator()).Build();

    /// <summary>Starts a pipeline with the standard annotators in their order.</summary>
    /// <param name="length">How long its summaries may be.</param>
    public static ArticlePipelineBuilder CreateBuilder(SummaryLength length = SummaryLength.Standard)
    {
        var builder = new ArticlePipelineBuilder()
            .Add(new LanguageAnnotator())
            .Add(new SegmentationAnnotator())
            .Add(new DateAnnotator())
            .Add(new AmountAnnotator())
            .Add(new EntityAnnotator())
            .Add(new QuoteAnnotator())
            .Add(new FactAnnotator())
            .Add(new SummaryAnnotator(length));
        return length == SummaryLength.Standard ? builder : builder.WithModel("summary-length", length.ToString());
    }

    /// <summary>Makes the record of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellationToken">Stops the work between annotators and inside the long ones.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ArticleRecord Process(Article article, CancellationToken cancellationToken = default) =>
        ToRecord(Annotate(article, cancellationToken));

    /// <summary>Makes the record of an article that this pipeline annotated.</summary>
    /// <param name="document">The annotated article.</param>
    public ArticleRecord ToRecord(Document document) => RecordProjection.Project(document, Models);

    /// <summary>
    /// Annotates an article, for callers who want the layers rather than the record. A text in another language than those that are read gets
    /// tokens and sentences and no layer that builds on them.
    /// </summary>
    /// <inheritdoc cref="Process"/>
    public Document Annotate(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = DocumentText.Freeze(article, _registry);
        foreach (var annotator in _annotators)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (document.Language != Language.Undetermined || annotator.Requires == Layers.None || annotator.Provides.HasFlag(Layers.Segments))
            {
                annotator.Annotate(document, cancellationToken);
            }
        }

        return document;
    }
}
