using System.Runtime.InteropServices;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries;

/// <summary>A sentence that a summary may take, with what the ranker knows of it.</summary>
/// <param name="Index">The index of the sentence in the document.</param>
/// <param name="Words">The words and marks.</param>
/// <param name="Stems">The keys of the stems of its content words (<see cref="SalienceWords.KeyOf"/>), each once, in order.</param>
/// <param name="Length">The length as summaries are measured (<see cref="Rouge"/>).</param>
internal sealed record Candidate(int Index, List<TextWord> Words, int[] Stems, int Length)
{
    /// <summary>The place among the candidates.</summary>
    public int Position { get; init; }

    /// <summary>How good the sentence is, and how many are better.</summary>
    public float Score { get; set; }

    /// <summary>The place by <see cref="Score"/>, from 0.</summary>
    public int Rank { get; set; }

    /// <summary>The features of <see cref="SalienceFeatures"/>.</summary>
    public float[] Values { get; set; } = [];

    /// <summary>How alike two sentences are: shared stems over all of the shorter one's.</summary>
    public double OverlapWith(Candidate other)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < Stems.Length && j < other.Stems.Length)
        {
            var order = Stems[i].CompareTo(other.Stems[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared == 0 ? 0 : shared / (double)Math.Min(Stems.Length, other.Stems.Length);
    }
}

/// <summary>
/// Describes the sentences of a document to the ranker: each by itself, by its rank among all, and by its neighbours. One instance serves one
/// document.
/// </summary>
internal sealed class SalienceFeatures
{
    /// <summary>What <see cref="Candidate.Values"/> begin with, in its order; ranks and neighbours follow.</summary>
    private static readonly string[] Names =
    [
        "length", "position", "relative-position", "title-jaccard", "title-coverage", "mean-probability", "centroid", "first-similarity", "previous-similarity",
        "numbers", "capitals", "opens-pointing", "opens-tied", "marks", "first-person", "question", "word-length", "dates", "sentences", "opens-paragraph",
        "negation", "modality", "stop-share", "commas",
        "survival-mean", "survival-max", "survival-sum", "survival-min", "rarity", "centroid-rare", "title-rare-coverage", "title-cosine",
        "new-share", "kept-share", "introduced", "repeated-share", "most-repeated", "tokens-before", "tokens", "opens-quotation", "colons", "brackets", "years",
        "title-length", "paragraph", "title-pairs", "subordinate-share", "pronoun-share", "token-share", "new-names",
    ];

    private static readonly int[] Ranked = [Of("length"), Of("title-jaccard"), Of("survival-mean"), Of("survival-sum"), Of("centroid-rare"), Of("title-cosine")];
    private static readonly int[] Neighboured = [Of("length"), Of("title-jaccard"), Of("marks"), Of("survival-mean"), Of("centroid-rare")];

    /// <summary>Where <see cref="Candidate.Values"/> tells how much a sentence shares with the title.</summary>
    public static readonly int TitleJaccard = Of("title-jaccard");

    /// <summary>Where it tells of quotation marks.</summary>
    public static readonly int Marks = Of("marks");

    private readonly SalienceWords _table;
    private readonly Document _document;
    private readonly List<Candidate> _candidates = [];
    private readonly Dictionary<int, StemUse> _uses = [];
    private readonly List<int> _title = [];
    private readonly HashSet<int> _titleStems;
    private readonly List<int> _stems = [];
    private readonly int _total;
    private readonly double _norm;
    private readonly double _rareNorm;
    private readonly double _titleRarity;
    private readonly double _titleNorm;

    private SalienceFeatures(Document document, DocumentWords words, SalienceWords table)
    {
        (_document, _table) = (document, table);
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            if (document.Paragraphs[sentence.Paragraph].Kind is not (ParagraphKind.Heading or ParagraphKind.List))
            {
                _candidates.Add(new(i, words[i], Use(words[i]), Rouge.CountTokens(sentence.Span.In(document.Text))) { Position = _candidates.Count });
                _total += _stems.Count;
            }
        }

        if (document.Article.Title is { } title)
        {
            Collect(TextWord.Read(title, document.Language), _title);
        }

        _titleStems = [.. _title];
        foreach (var (stem, use) in _uses)
        {
            _norm += (double)use.Count * use.Count;
            _rareNorm += Square(use.Count * table.Of(stem).Rarity);
        }

        foreach (var stem in _titleStems)
        {
            _titleRarity += table.Of(stem).Rarity;
            _titleNorm += Square(table.Of(stem).Rarity);
        }

        (_norm, _rareNorm, _titleNorm) = (Math.Sqrt(_norm), Math.Sqrt(_rareNorm), Math.Sqrt(_titleNorm));
    }

    // Counts the stems of a sentence and gives each once.
    private int[] Use(List<TextWord> words)
    {
        Collect(words, _stems);
        var position = _candidates.Count;
        foreach (var stem in _stems)
        {
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(_uses, stem, out var known);
            use = new(use.Count + 1, use.Sentences + (known && use.Last == position ? 0 : 1), known ? use.First : position, position);
        }

        var stems = _stems.ToArray();
        Array.Sort(stems);
        var count = 0;
        foreach (var stem in stems)
        {
            if (count == 0 || stems[count - 1] != stem)
            {
                stems[count++] = stem;
            }
        }

        return stems[..count];
    }

    private static void Collect(List<TextWord> words, List<int> stems)
    {
        stems.Clear();
        foreach (var word in words)
        {
            if (SalienceWords.IsContent(word))
            {
                stems.Add(SalienceWords.KeyOf(word.Folded));
            }
        }
    }

    /// <summary>The sentences of the running text that can stand in a summary, in order.</summary>
    /// <param name="document">The document, with its segments.</param>
    /// <param name="words">Its words; they are read where they are left out.</param>
    /// <param name="table">What is known of words; the shipped table where it is left out.</param>
    public static List<Candidate> Describe(Document document, DocumentWords? words = null, SalienceWords? table = null)
    {
        var features = new SalienceFeatures(document, words ?? new(document), table ?? SalienceWords.Default);
        var candidates = features._candidates;
        var tokens = candidates.Sum(candidate => candidate.Length);
        var (width, before) = (Names.Length, 0);
        foreach (var candidate in candidates)
        {
            candidate.Values = new float[width + Ranked.Length + 2 * Neighboured.Length];
            features.Describe(candidate, before, tokens, candidate.Values);
            before += candidate.Length;
        }

        for (var r = 0; r < Ranked.Length; r++)
        {
            SetRanks(candidates, Ranked[r], width + r);
        }

        foreach (var candidate in candidates)
        {
            var (at, place) = (candidate.Position, width + Ranked.Length);
            foreach (var neighbour in (ReadOnlySpan<int>)[at - 1, at + 1])
            {
                foreach (var feature in Neighboured)
                {
                    candidate.Values[place++] = neighbour >= 0 && neighbour < candidates.Count ? candidates[neighbour].Values[feature] : -1;
                }
            }
        }

        return candidates;
    }

    private static int Of(string name) => Array.IndexOf(Names, name);

    private void Describe(Candidate candidate, int before, int tokens, float[] values)
    {
        var sentence = _document.Sentences[candidate.Index];
        var (words, stems, at) = (candidate.Words, candidate.Stems, candidate.Position);
        var inWords = Count(words);
        var inStems = Sum(stems, at);
        var count = Math.Max(1, inWords.Letters);
        var size = Math.Max(1, stems.Length);
        var norm = Math.Sqrt(inStems.SquaredRarity);
        var first = words.Find(word => word.IsWord);
        ReadOnlySpan<double> described =
        [
            candidate.Length,
            at,
            (at + 1.0) / _candidates.Count,
            Over(inStems.InTitle, _title.Count == 0 ? 0 : _titleStems.Count + stems.Length - inStems.InTitle),
            Over(inStems.InTitle, _titleStems.Count),
            Over(inStems.Uses, _total) / size * 100,
            Over(inStems.Uses, _norm * Math.Sqrt(size)),
            at == 0 ? 1 : candidate.OverlapWith(_candidates[0]),
            _candidates.Count == 1 ? 0 : candidate.OverlapWith(_candidates[at == 0 ? 1 : at - 1]),
            inWords.Numbers,
            inWords.Capitals / (double)count,
            first.Is(SummaryWords.Pronoun | SummaryWords.Demonstrative | SummaryWords.Possessive) ? 1 : 0,
            first.Is(SummaryWords.Connective) ? 1 : 0,
            inWords.Marks == 0 ? 0 : 1 + inWords.Marks % 2,
            inWords.FirstPerson,
            words.Count > 0 && words[^1].Folded is "?" or "!" ? 1 : 0,
            inWords.Length / (double)count,
            inWords.Dates,
            _candidates.Count,
            sentence.Start == _document.Paragraphs[sentence.Paragraph].Start ? 1 : 0,
            inWords.Negations,
            inWords.Modals,
            inWords.Stops / (double)count,
            inWords.Commas,
            inStems.Survival / size,
            inStems.BestSurvival,
            inStems.Survival,
            inStems.WorstSurvival,
            inStems.Rarity / size,
            Over(inStems.RareUses, _rareNorm * norm),
            Over(inStems.TitleRarity, _titleRarity),
            Over(inStems.SquaredTitleRarity, _titleNorm * norm),
            inStems.New / (double)size,
            inStems.Kept / (double)size,
            inStems.Introduced,
            inStems.Repeated / (double)size,
            inStems.MostSentences,
            before,
            tokens,
            words.Count > 0 && WordCounts.IsMark(words[0].Folded) ? 1 : 0,
            inWords.Colons,
            inWords.Brackets,
            inWords.Years,
            _titleStems.Count,
            sentence.Paragraph,
            TitlePairs(words),
            inWords.Subordinates / (double)count,
            inWords.Pronouns / (double)count,
            candidate.Length / (double)count,
            inWords.NewNames,
        ];
        for (var f = 0; f < described.Length; f++)
        {
            values[f] = (float)described[f];
        }

        WordCounts Count(List<TextWord> all)
        {
            var counts = default(WordCounts);
            foreach (var word in all)
            {
                counts.Add(word, word.IsWord && char.IsUpper(_document.Text[word.Span.Start]), IsNew(word, at));
            }

            return counts;
        }
    }

    private bool IsNew(TextWord word, int at) => _uses.TryGetValue(SalienceWords.KeyOf(word.Folded), out var use) && use.First == at;

    private StemSums Sum(int[] stems, int at)
    {
        var sums = new StemSums { BestSurvival = double.MinValue, WorstSurvival = double.MaxValue };
        foreach (var stem in stems)
        {
            var (survival, rarity) = _table.Of(stem);
            sums.Add(_uses[stem], survival, rarity, at, _titleStems.Contains(stem));
        }

        return stems.Length > 0 ? sums : default;
    }

    private static void SetRanks(List<Candidate> candidates, int feature, int target)
    {
        var sorted = new float[candidates.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = -candidates[i].Values[feature];
        }

        Array.Sort(sorted);
        foreach (var candidate in candidates)
        {
            var place = Array.BinarySearch(sorted, -candidate.Values[feature]);
            while (place > 0 && sorted[place - 1].Equals(sorted[place]))
            {
                place--;
            }

            candidate.Values[target] = place;
        }
    }

    private int TitlePairs(List<TextWord> words)
    {
        Collect(words, _stems);
        var pairs = 0;
        for (var j = 1; j < _stems.Count; j++)
        {
            for (var i = 1; i < _title.Count; i++)
            {
                if (_title[i] == _stems[j] && _title[i - 1] == _stems[j - 1])
                {
                    pairs++;
                    break;
                }
            }
        }

        return pairs;
    }

    private static double Over(double part, double whole) => whole <= 0 ? 0 : part / whole;

    private static double Square(double value) => value * value;
}
