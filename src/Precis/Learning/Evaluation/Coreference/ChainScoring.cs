namespace Precis.Learning.Evaluation.Coreference;

/// <summary>
/// Counts found chains of mentions against gold ones with the three measures whose mean is the CoNLL score (Pradhan et al. 2014, "Scoring coreference
/// partitions of predicted mentions"): MUC counts links, B-cubed mentions, CEAF-e entities under the best one-to-one mapping. Mentions that only one
/// side has count as errors. Add the texts one after the other. Not thread-safe.
/// </summary>
internal sealed class ChainScoring
{
    private Ratio _mentions;
    private Ratio _muc;
    private Ratio _bCubed;
    private Ratio _ceaf;

    /// <summary>F1 of the mentions themselves.</summary>
    public double MentionF1 => _mentions.F1;

    /// <summary>MUC F1.</summary>
    public double MucF1 => _muc.F1;

    /// <summary>B-cubed F1.</summary>
    public double BCubedF1 => _bCubed.F1;

    /// <summary>CEAF-e F1.</summary>
    public double CeafF1 => _ceaf.F1;

    /// <summary>The mean of the three.</summary>
    public double ConllF1 => (MucF1 + BCubedF1 + CeafF1) / 3;

    /// <summary>Adds one text; a mention stands in one chain of each side.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<(int Start, int End)>> gold, IReadOnlyList<IReadOnlyList<(int Start, int End)>> found)
    {
        var goldOf = ChainOf(gold);
        var foundOf = ChainOf(found);
        var common = new int[gold.Count, found.Count];
        foreach (var (mention, chain) in goldOf)
        {
            if (foundOf.TryGetValue(mention, out var other))
            {
                common[chain, other]++;
            }
        }

        var right = goldOf.Keys.Count(foundOf.ContainsKey);
        _mentions += new Ratio(right, foundOf.Count, right, goldOf.Count);
        _muc += new Ratio(Links(found, goldOf), found.Sum(chain => chain.Count - 1), Links(gold, foundOf), gold.Sum(chain => chain.Count - 1));
        double exact = 0, complete = 0;
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                double shared = common[i, j] * common[i, j];
                exact += shared / found[j].Count;
                complete += shared / gold[i].Count;
            }
        }

        _bCubed += new Ratio(exact, foundOf.Count, complete, goldOf.Count);
        var similar = BestMapping.Of(gold.Count, found.Count, (i, j) => 2.0 * common[i, j] / (gold[i].Count + found[j].Count));
        _ceaf += new Ratio(similar, found.Count, similar, gold.Count);
    }

    private static Dictionary<(int Start, int End), int> ChainOf(IReadOnlyList<IReadOnlyList<(int Start, int End)>> chains) =>
        chains.SelectMany((chain, index) => chain.Select(mention => (mention, index))).ToDictionary(pair => pair.mention, pair => pair.index);

    /// <summary>The links of the chains that the other side has too: a chain that it parts in n pieces loses n - 1.</summary>
    private static int Links(IReadOnlyList<IReadOnlyList<(int Start, int End)>> chains, Dictionary<(int Start, int End), int> other) =>
        chains.Sum(chain => chain.Count
            - chain.Where(other.ContainsKey).Select(mention => other[mention]).Distinct().Count()
            - chain.Count(mention => !other.ContainsKey(mention)));

    /// <summary>What precision and recall are fractions of.</summary>
    private readonly record struct Ratio(double Exact, double Found, double Complete, double Gold)
    {
        public double F1 => Found + Gold == 0 ? 1 : Exact + Complete == 0 ? 0 : 2 * (Exact / Found) * (Complete / Gold) / ((Exact / Found) + (Complete / Gold));

        public static Ratio operator +(Ratio left, Ratio right) =>
            new(left.Exact + right.Exact, left.Found + right.Found, left.Complete + right.Complete, left.Gold + right.Gold);
    }
}
