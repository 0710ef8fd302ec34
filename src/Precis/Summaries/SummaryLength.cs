namespace Precis.Summaries;

/// <summary>How long a summary may be, in runs of ASCII letters and digits, as ROUGE counts them.</summary>
public enum SummaryLength
{
    /// <summary>About 55 tokens, at most 66: what the record holds.</summary>
    Standard,

    /// <summary>At most 35 tokens: one sentence, or two short ones.</summary>
    Short,

    /// <summary>At most 132 tokens.</summary>
    Long,
}
