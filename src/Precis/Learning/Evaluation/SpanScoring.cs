namespace Precis.Learning.Evaluation;

/// <summary>
/// Counts found spans against gold ones as TempEval-3 does (UzZaman et al. 2013): strict where both ends agree, relaxed where they overlap, value
/// where an overlapping span has the right value too. Each gold span is matched with at most one found span, in order, exact ones first. Add the texts one after the
/// other. Not thread-safe.
/// </summary>
public sealed class SpanScoring
{
    private int _gold;
    private int _found;
    private int _strict;
    private int _relaxed;
    private int _valued;

    /// <summary>The number of gold spans so far.</summary>
    public int Gold => _gold;

    /// <summary>F1 of spans whose two ends agree.</summary>
    public double StrictF1 => F1(_strict);

    /// <summary>F1 of spans that overlap.</summary>
    public double RelaxedF1 => F1(_relaxed);

    /// <summary>F1 of overlapping spans with the right value: relaxed F1 times the share of right values among them.</summary>
    public double ValueF1 => F1(_valued);

    /// <summary>The share of the gold spans that were found with the right value.</summary>
    public double ValueAccuracy => _gold == 0 ? 1 : (double)_valued / _gold;

    /// <summary>The number of found spans that overlap no gold span.</summary>
    public int Spurious => _found - _relaxed;

    /// <summary>Adds the spans of one text.</summary>
    /// <param name="gold">The gold spans, half-open.</param>
    /// <param name="found">The found spans, half-open.</param>
    /// <param name="hasValue">Whether the found span of the second index has the value of the gold span of the first.</param>
    /// <returns>For each gold span the index of the found span that was matched with it; -1 for none.</returns>
    public IReadOnlyList<int> Add(
        IReadOnlyList<(int Start, int End)> gold, IReadOnlyList<(int Start, int End)> found, Func<int, int, bool> hasValue)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(hasValue);
        _gold += gold.Count;
        _found += found.Count;
        var matches = new int[gold.Count];
        var taken = new bool[found.Count];
        for (var i = 0; i < gold.Count; i++)
        {
            matches[i] = -1;
            for (var j = 0; j < found.Count && matches[i] < 0; j++)
            {
                if (!taken[j] && gold[i] == found[j])
                {
                    matches[i] = j;
                    taken[j] = true;
                    _strict++;
                }
            }
        }

        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < found.Count && matches[i] < 0; j++)
            {
                if (!taken[j] && gold[i].Start < found[j].End && found[j].Start < gold[i].End)
                {
                    matches[i] = j;
                    taken[j] = true;
                }
            }

            if (matches[i] >= 0)
            {
                _relaxed++;
                _valued += hasValue(i, matches[i]) ? 1 : 0;
            }
        }

        return matches;
    }

    private double F1(int right) => _gold + _found == 0 ? 1 : 2.0 * right / (_gold + _found);
}
