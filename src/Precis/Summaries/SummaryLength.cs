namespace Precis.Summaries;

/// <summary>How long a summary may be, in runs of ASCII letters and digits, as ROUGE counts them.</summary>
public enum SummaryLength
{
    /// <summary>About 55 tokens, at most 66: what the record holds.</summary>
    Standard,

    /// <summary>At most 35 tokens: one sentence, or two short ones, from which what is safe to drop is dropped.</summary>
    Short,

    /// <summary>At most 132 tokens.</summary>
    Long,

    /// <summary>Up to five sentences of at most 35 tokens each, an item a line, from which what is safe to drop is dropped.</summary>
    Bullets,
}
