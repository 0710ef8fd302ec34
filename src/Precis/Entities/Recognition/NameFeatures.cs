namespace Precis.Entities.Recognition;

/// <summary>Takes features one by one, as hashes.</summary>
internal interface IFeatureSink
{
    /// <summary>Takes a feature that the token has.</summary>
    void Add(uint feature);
}

/// <summary>
/// The features of a token. They come in two parts, so that a scorer may keep what one part gives: those of a neighbour's form at its distance,
/// which are the same wherever that form stands, and those of the place.
/// </summary>
internal static class NameFeatures
{
    /// <summary>How far the window reaches to either side.</summary>
    public const int Window = 2;

    private const int MaximumAffix = 5;
    private const int MaximumAlike = 4;
    private const uint Edge = 1;

    /// <summary>The features that a form gives a token at a distance: -2 is the form two tokens before.</summary>
    public static void OfForm<TSink>(in TokenFacts form, ReadOnlySpan<char> word, int distance, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var at = (uint)(distance + Window);
        sink.Add(FeatureHash.Feature(10 + at, form.Lower));
        sink.Add(FeatureHash.Feature(20 + at, form.Shape));
        AddCodes(form.Cluster, 30 + at, ref sink);
        AddCodes(form.Role, 160 + at, ref sink);
        AddLists(form.Lists, 50 + at, ref sink);
        if (distance == 0)
        {
            sink.Add(FeatureHash.Feature(1, form.Lower, form.Shape));
            sink.Add(FeatureHash.Feature(2, (uint)form.Lists, (uint)form.Case));
        }

        if (distance is >= -1 and <= 1)
        {
            AddAffixes(word, distance, at, ref sink);
        }
    }

    /// <summary>The features of a place between its neighbours.</summary>
    public static void OfPlace<TSink>(TokenTable table, int first, int end, int token, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var facts = table.Facts;
        ref readonly var here = ref facts[token];
        var before = token > first ? facts[token - 1].Lower : Edge;
        var after = token + 1 < end ? facts[token + 1].Lower : Edge;
        var shapeBefore = token > first ? facts[token - 1].Shape : Edge;
        var shapeAfter = token + 1 < end ? facts[token + 1].Shape : Edge;
        sink.Add(FeatureHash.Feature(70, before, here.Lower));
        sink.Add(FeatureHash.Feature(71, here.Lower, after));
        sink.Add(FeatureHash.Feature(72, before, here.Shape));
        sink.Add(FeatureHash.Feature(73, after, here.Shape));
        sink.Add(FeatureHash.Feature(74, before, after));
        sink.Add(FeatureHash.Feature(75, FeatureHash.Feature(0, shapeBefore, here.Shape), shapeAfter));
        sink.Add(FeatureHash.Feature(76, here.Shape, here.Opens ? 1u : 0u));
        sink.Add(FeatureHash.Feature(77, (uint)here.Mode, (uint)here.Case));
        AddClusterPairs(facts, first, end, token, ref sink);
        for (var distance = -1; distance <= 1; distance++)
        {
            var at = token + distance;
            if (at >= first && at < end && facts[at].PhraseLists != Lexicons.None)
            {
                AddLists(facts[at].PhraseLists, 90 + (uint)(distance + 1) * 4 + (uint)facts[at].PhrasePart, ref sink);
            }
        }

        if (here.RunEnd > here.RunStart)
        {
            AddRun(table, first, end, token, ref sink);
        }

        if (here.IsCapital)
        {
            AddAlike(table, token, ref sink);
        }
    }

    private static void AddCodes<TSink>(ushort code, uint template, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        if (code != 0)
        {
            sink.Add(FeatureHash.Feature(template, code));
            sink.Add(FeatureHash.Feature(template + 5, (code - 1u >> 2) + 1));
            sink.Add(FeatureHash.Feature(template + 10, Coarse(code)));
        }
    }

    /// <summary>The class of words that a cluster belongs to; 0 where there is none.</summary>
    private static uint Coarse(ushort cluster) => cluster == 0 ? 0 : (cluster - 1u >> 4) + 1;

    private static void AddClusterPairs<TSink>(TokenFacts[] facts, int first, int end, int token, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        ref readonly var here = ref facts[token];
        var before = token > first ? Coarse(facts[token - 1].Cluster) : 99u;
        var after = token + 1 < end ? Coarse(facts[token + 1].Cluster) : 99u;
        sink.Add(FeatureHash.Feature(80, before, FeatureHash.Feature(0, here.Shape, after)));
        sink.Add(FeatureHash.Feature(81, before, here.Cluster));
        sink.Add(FeatureHash.Feature(82, here.Cluster, after));
    }

    private static void AddLists<TSink>(Lexicons lists, uint template, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (var left = (uint)lists; left != 0; left &= left - 1)
        {
            sink.Add(FeatureHash.Feature(template, left & (uint)-(int)left));
        }
    }

    private static void AddAffixes<TSink>(ReadOnlySpan<char> word, int distance, uint at, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        if (distance != 0)
        {
            if (word.Length > 3)
            {
                sink.Add(FeatureHash.Feature(60 + at, FeatureHash.Lower(word[^3..])));
            }

            return;
        }

        for (var length = 1; length <= MaximumAffix && length < word.Length; length++)
        {
            sink.Add(FeatureHash.Feature(110 + (uint)length, FeatureHash.Lower(word[..length])));
            sink.Add(FeatureHash.Feature(120 + (uint)length, FeatureHash.Lower(word[^length..])));
        }
    }

    private static void AddRun<TSink>(TokenTable table, int first, int end, int token, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var facts = table.Facts;
        ref readonly var here = ref facts[token];
        var place = (here.RunStart == token ? 1u : 0u) + (here.RunEnd == token + 1 ? 2u : 0u);
        var before = here.RunStart > first ? facts[here.RunStart - 1].Lower : Edge;
        var after = here.RunEnd < end ? facts[here.RunEnd].Lower : Edge;
        sink.Add(FeatureHash.Feature(140, before, place));
        sink.Add(FeatureHash.Feature(141, after, place));
        sink.Add(FeatureHash.Feature(142, facts[here.RunStart].Lower, place));
        sink.Add(FeatureHash.Feature(143, facts[here.RunEnd - 1].Lower, place));
        sink.Add(FeatureHash.Feature(144, (uint)Math.Min(here.RunEnd - here.RunStart, 6), place));
        var lists = Lexicons.None;
        for (var i = here.RunStart; i < here.RunEnd; i++)
        {
            lists |= facts[i].Lists;
        }

        AddLists(lists & (Lexicons.BodyTrigger | Lexicons.LegalForm | Lexicons.Title | Lexicons.Country), 145, ref sink);
    }

    /// <summary>What the document says of the word elsewhere (Chieu and Ng 2002): written small, alone or in longer names, between which words.</summary>
    private static void AddAlike<TSink>(TokenTable table, int token, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var facts = table.Facts;
        var seen = 0;
        for (var i = facts[token].NextAlike; i != token && seen < MaximumAlike; i = facts[i].NextAlike)
        {
            seen++;
            if (facts[i].Mode == CaseMode.Running)
            {
                sink.Add(FeatureHash.Feature(150, i > 0 ? facts[i - 1].Lower : Edge));
                sink.Add(FeatureHash.Feature(151, i + 1 < facts.Length ? facts[i + 1].Lower : Edge));
            }
        }

        var evidence = table.AlikeOf(token).EvidenceBeside(facts[token]);
        sink.Add(FeatureHash.Feature(152, evidence, facts[token].Opens ? 1u : 0u));
        sink.Add(FeatureHash.Feature(153, evidence, (uint)facts[token].Mode));
    }
}
