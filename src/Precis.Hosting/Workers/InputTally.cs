using Precis.Articles;
using Precis.Hosting.Sources;

namespace Precis.Hosting.Workers;

/// <summary>Adds up what became of one input's articles. Not thread-safe.</summary>
/// <param name="counts">The counts of the whole run, which are kept up as well.</param>
internal sealed class InputTally(RunCounts counts)
{
    private readonly List<ReadFailure> _failures = [];
    private int _published;
    private int _skipped;

    public bool IsEmpty => _published + _skipped + _failures.Count == 0;

    public void Add(in ArticleOutcome outcome)
    {
        counts.Count(outcome);
        if (outcome.Failure is { } failure)
        {
            _failures.Add(failure);
        }
        else if (outcome.Record is not null)
        {
            _published++;
        }
        else
        {
            _skipped++;
        }
    }

    public InputReport Report(ArticleInput input) => new(input, _published, _skipped, _failures);
}
