using Precis.Articles;

namespace Precis.Hosting.Options;

/// <summary>
/// The options of the service: the section <c>Precis</c> of <c>appsettings.json</c>, <c>PRECIS__KEY</c> in the environment, or the command line.
/// </summary>
public sealed class WatchOptions : PipelineOptions
{
    private ArticlePipeline? _pipeline;

    /// <summary>The section of the configuration.</summary>
    public const string Section = "Precis";

    /// <summary>The folders to watch, with what is below them.</summary>
    public IList<string> In { get; } = [];

    /// <summary>The folder that takes the records.</summary>
    public string Out { get; set; } = "out";

    /// <summary>The folder that takes what cannot be read; <c>dead</c> beside <see cref="Out"/> where it is not set.</summary>
    public string? Dead { get; set; }

    /// <summary>The format of the inputs.</summary>
    public InputFormat InputFormat { get; set; }

    /// <summary>When the articles were published, whatever they say themselves (EDTF).</summary>
    public string? Published { get; set; }

    /// <summary>The language of the articles: <c>fr</c>, <c>en</c> or <c>auto</c>.</summary>
    public string Language { get; set; } = "auto";

    /// <summary>How many articles are worked on at once.</summary>
    public int Parallel { get; set; } = Environment.ProcessorCount;

    /// <summary>The size in bytes above which an article is refused.</summary>
    public long MaxArticleBytes { get; set; } = new ReadOptions().MaxArticleBytes;

    /// <summary>The size in bytes above which a document of several articles is refused.</summary>
    public long MaxDocumentBytes { get; set; } = new ReadOptions().MaxDocumentBytes;

    /// <summary>How often its own size a packed file may unpack to.</summary>
    public int MaxUnpackedRatio { get; set; } = new ReadOptions().MaxUnpackedRatio;

    /// <summary>The most elements, objects or parts within each other.</summary>
    public int MaxNesting { get; set; } = new ReadOptions().MaxNesting;

    /// <summary>The longest time that an article may take to be read, and again to be worked on.</summary>
    public TimeSpan MaxArticleTime { get; set; } = new ReadOptions().MaxArticleTime;

    /// <summary>How long a file must keep its size and time before it counts as whole.</summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the folders are walked again, for what the file system did not report.</summary>
    public TimeSpan Rescan { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The full path of the folder that takes what cannot be read.</summary>
    public string DeadPath => Path.GetFullPath(Dead ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Out)) ?? Out, "dead"));

    /// <summary>The pipeline; made at the first call, which the check of the options is.</summary>
    /// <inheritdoc cref="PipelineOptions.CreatePipeline" path="/exception"/>
    public ArticlePipeline ToPipeline() => _pipeline ??= CreatePipeline();

    /// <summary>How sources are read.</summary>
    public ReadOptions ToReadOptions() => new()
    {
        Format = InputFormat,
        Published = EdtfDate.TryParse(Published),
        Language = Language switch
        {
            "fr" => Languages.Language.French,
            "en" => Languages.Language.English,
            _ => null,
        },
        MaxArticleBytes = MaxArticleBytes,
        MaxDocumentBytes = MaxDocumentBytes,
        MaxUnpackedRatio = MaxUnpackedRatio,
        MaxNesting = MaxNesting,
        MaxArticleTime = MaxArticleTime,
    };
}
