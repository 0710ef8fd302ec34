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

    /// <summary>The most bytes that one article, or one line of JSON Lines, may have.</summary>
    public long MaxArticleBytes { get; init; } = 4 * 1024 * 1024;
}
