using Precis.Articles;
using Precis.Hosting.Summaries;

namespace Precis.Hosting.Workers;

/// <summary>How articles are read and worked on.</summary>
public sealed record ArticleRunOptions
{
    /// <summary>How sources are read.</summary>
    public ReadOptions Read { get; init; } = new();

    /// <summary>How many articles are worked on at once.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether an article is done again although its record is there and holds.</summary>
    public bool Force { get; init; }

    /// <summary>The pipeline.</summary>
    public ArticlePipeline Pipeline { get; init; } = ArticlePipeline.Default;

    /// <summary>The language model that writes the summaries; <see langword="null"/> where the extract stands.</summary>
    public ChatSummarizer? Summarizer { get; init; }
}

/// <summary>What became of one input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Published">How many records were made.</param>
/// <param name="Skipped">How many records were there already and hold.</param>
/// <param name="Failures">What failed, in the input's order.</param>
public sealed record InputReport(Sources.ArticleInput Input, int Published, int Skipped, IReadOnlyList<ReadFailure> Failures);
