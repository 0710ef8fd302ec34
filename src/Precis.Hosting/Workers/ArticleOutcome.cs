using Precis.Articles;
using Precis.Hosting.Sinks;
using Precis.Records;

namespace Precis.Hosting.Workers;

/// <summary>What became of one article: a new record, an earlier one that still holds, or a failure.</summary>
internal readonly record struct ArticleOutcome
{
    public ArticleRecord? Record { get; private init; }

    /// <summary>The earlier record; empty where its file is left as it is.</summary>
    public ExistingRecord Existing { get; private init; }

    public ReadFailure? Failure { get; private init; }

    public static ArticleOutcome Made(ArticleRecord record) => new() { Record = record };

    public static ArticleOutcome Kept(ExistingRecord record = default) => new() { Existing = record };

    public static ArticleOutcome Failed(ReadFailure failure) => new() { Failure = failure };
}
