using Precis.Languages;

namespace Precis.Articles;

/// <summary>How articles are read. Immutable.</summary>
public sealed record ReadOptions
{
    /// <summary>The format of the source.</summary>
    public InputFormat Format { get; init; } = InputFormat.Auto;

    /// <summary>When the articles were published; it wins over what the source says. <see langword="null"/> to take the source's word.</summary>
    public EdtfDate? Published { get; init; }

    /// <summary>The language of the articles; it wins over what the source says. <see langword="null"/> to identify it.</summary>
    public Language? Language { get; init; }

    /// <summary>The most bytes that one article may have: a page, a text, a line of JSON Lines, a file in an archive.</summary>
    public long MaxArticleBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most bytes of a document that is held in memory as a whole: a feed, a news message, an e-mail with what is attached.</summary>
    public long MaxDocumentBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How often its own size a packed source may unpack to, after the first 64 MiB: what goes beyond is made to exhaust its reader.</summary>
    public int MaxUnpackedRatio { get; init; } = 200;

    /// <summary>The most elements, objects or parts within each other.</summary>
    public int MaxNesting { get; init; } = 6000;

    /// <summary>The longest time that one article may take to be read.</summary>
    public TimeSpan MaxArticleTime { get; init; } = TimeSpan.FromMinutes(2);
}
