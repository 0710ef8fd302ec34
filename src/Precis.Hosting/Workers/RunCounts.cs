namespace Precis.Hosting.Workers;

/// <summary>How far a run has come. May be read while the run goes on.</summary>
public sealed class RunCounts
{
    private int _published;
    private int _skipped;
    private int _failed;

    /// <summary>The articles whose record was made.</summary>
    public int Published => Volatile.Read(ref _published);

    /// <summary>The articles whose record was there and holds.</summary>
    public int Skipped => Volatile.Read(ref _skipped);

    /// <summary>The articles that failed.</summary>
    public int Failed => Volatile.Read(ref _failed);

    internal void Count(in ArticleOutcome outcome)
    {
        ref var count = ref _failed;
        if (outcome.Record is not null)
        {
            count = ref _published;
        }
        else if (outcome.Failure is null)
        {
            count = ref _skipped;
        }

        Interlocked.Increment(ref count);
    }
}
