namespace Precis.Summaries;

/// <summary>
/// Chooses the sentences of a summary and how each is read: of all sets of the best readings that fit, do not repeat themselves and can be read, the one that is worth most for its length.
/// </summary>
internal sealed class SentenceSelector
{
    private const int Pool = 40;
    private const int ReadingsOfOne = 6;
    private const double MaxOverlap = 0.65;

    private readonly List<SentenceReading> _pool;
    private readonly double _expected;
    private readonly int _sentences;
    private readonly float[] _seen;
    private readonly int[] _stamps;
    private readonly List<SentenceReading> _set = [];
    private int _stamp;
    private double _best;

    private SentenceSelector(List<SentenceReading> readings, int types, int sentences, double expected)
    {
        (_sentences, _expected) = (sentences, expected);
        (_seen, _stamps) = (new float[types], new int[types]);
        foreach (var reading in readings)
        {
            _set.Add(reading);
            reading.Worth = Worth();
            _set.Clear();
        }

        readings.Sort((left, right) => Value(right.Worth, right.Length).CompareTo(Value(left.Worth, left.Length)) is not 0 and var order ? order
            : left.Candidate.Index != right.Candidate.Index ? left.Candidate.Index.CompareTo(right.Candidate.Index) : left.Length.CompareTo(right.Length));
        _pool = Pooled(readings, sentences > 3 ? 1 : ReadingsOfOne);
    }

    public List<SentenceReading> Best { get; private set; } = [];

    /// <summary>The most that a summary may hold.</summary>
    public static (int Tokens, int Sentences) BudgetOf(SummaryLength length) => length switch
    {
        SummaryLength.Short => (35, 2),
        SummaryLength.Long or SummaryLength.Bullets => (132, 5),
        _ => (66, 3),
    };

    /// <summary>Chooses.</summary>
    /// <param name="readings">The readings of the sentences that may be chosen.</param>
    /// <param name="types">The number of different tokens.</param>
    /// <param name="tokens">The most tokens.</param>
    /// <param name="sentences">The most sentences.</param>
    /// <param name="expected">The length that is expected of a summary: the larger, the more a further sentence is worth; infinite where all that fits is.</param>
    public static List<SentenceReading> Select(List<SentenceReading> readings, int types, int tokens, int sentences, double expected)
    {
        var selector = new SentenceSelector(readings, types, sentences, expected);
        selector.Extend(0, tokens, 0, 0);
        selector.Best.Sort((left, right) => left.Candidate.Index.CompareTo(right.Candidate.Index));
        return selector.Best;
    }

    private static List<SentenceReading> Pooled(List<SentenceReading> readings, int ofOne)
    {
        var pool = new List<SentenceReading>(Pool);
        foreach (var reading in readings)
        {
            if (pool.Count < Pool && pool.Count(other => other.Candidate == reading.Candidate) < ofOne)
            {
                pool.Add(reading);
            }
        }

        return pool;
    }

    // F1 of what is expected to be shared with a summary of the expected length.
    private double Value(double worth, int length) => double.IsFinite(_expected) ? worth / (length + _expected) : worth;

    private void Extend(int from, int left, int length, double worth)
    {
        for (var i = from; i < _pool.Count; i++)
        {
            var reading = _pool[i];
            if (reading.Length > left)
            {
                continue;
            }

            // A last sentence that even without repetition cannot make the best set is not looked at.
            if (_set.Count == _sentences - 1 && Value(worth + reading.Worth, length + reading.Length) <= _best || _set.Exists(other => Repeats(other, reading)))
            {
                continue;
            }

            _set.Add(reading);
            var value = Worth();
            if (Value(value, length + reading.Length) > _best && _set.TrueForAll(Stands))
            {
                _best = Value(value, length + reading.Length);
                Best = [.. _set];
            }

            if (_set.Count < _sentences)
            {
                Extend(i + 1, left - reading.Length, length + reading.Length, value);
            }

            _set.RemoveAt(_set.Count - 1);
        }
    }

    private static bool Repeats(SentenceReading left, SentenceReading right) =>
        left.Candidate == right.Candidate || left.Candidate.OverlapWith(right.Candidate) >= MaxOverlap;

    private bool Stands(SentenceReading reading) => !reading.Leans || _set.Exists(other => other.Candidate.Index == reading.Candidate.Index - 1);

    // A token that is there twice counts once, at its best.
    private double Worth()
    {
        _stamp++;
        var worth = 0.0;
        foreach (var reading in _set)
        {
            for (var i = 0; i < reading.Types.Length; i++)
            {
                var (type, own) = (reading.Types[i], reading.Singles[i]);
                worth += reading.Pairs[i];
                if (type < 0)
                {
                    worth += own;
                }
                else if (_stamps[type] != _stamp)
                {
                    (_stamps[type], _seen[type]) = (_stamp, own);
                    worth += own;
                }
                else if (own > _seen[type])
                {
                    worth += own - _seen[type];
                    _seen[type] = own;
                }
            }
        }

        return worth;
    }
}
