using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries;

/// <summary>A sentence that a summary may take, with what the ranker knows of it.</summary>
/// <param name="Index">The index of the sentence in the document.</param>
/// <param name="Words">The words and marks.</param>
/// <param name="Stems">The stems of its content words.</param>
/// <param name="Length">The length as summaries are measured (<see cref="Rouge"/>).</param>
internal sealed record Candidate(int Index, List<TextWord> Words, HashSet<string> Stems, int Length)
{
    /// <summary>The place among the candidates.</summary>
    public int Position { get; init; }

    /// <summary>The features of <see cref="SalienceFeatures"/>.</summary>
    public float[] Values { get; set; } = [];

    /// <summary>How alike two sentences are: shared stems over all of the shorter one's.</summary>
    public double OverlapWith(Candidate other) =>
        Stems.Count == 0 || other.Stems.Count == 0 ? 0 : Stems.Count(other.Stems.Contains) / (double)Math.Min(Stems.Count, other.Stems.Count);
}

/// <summary>
/// Describes the sentences of a document to the ranker: each by itself, by its rank among all, and by its neighbours. One instance serves one
/// document.
/// </summary>
internal sealed class SalienceFeatures
{
    /// <summary>What <see cref="Describe(Candidate, int, int)"/> tells, in its order.</summary>
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

    private readonly SalienceWords _table;
    private readonly Document _document;
    private readonly List<Candidate> _candidates = [];
    private readonly Dictionary<string, StemUse> _uses = [];
    private readonly List<string> _title;
    private readonly HashSet<string> _titleStems;
    private readonly int _total;
    private readonly double _norm;
    private readonly double _rareNorm;
    private readonly double _titleRarity;
    private readonly double _titleNorm;

    private SalienceFeatures(Document document, SalienceWords table)
    {
        (_document, _table) = (document, table);
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            if (document.Paragraphs[sentence.Paragraph].Kind is ParagraphKind.Heading or ParagraphKind.List)
            {
                continue;
            }

            var words = TextWord.Read(document.Text, document.Tokens.Skip(sentence.FirstToken).Take(sentence.EndToken - sentence.FirstToken), document.Language);
            var stems = new HashSet<string>();
            foreach (var stem in SalienceWords.Stems(words))
            {
                var use = _uses.GetValueOrDefault(stem, new(0, 0, _candidates.Count, 0));
                _uses[stem] = new(use.Count + 1, use.Sentences + (stems.Add(stem) ? 1 : 0), use.First, _candidates.Count);
                _total++;
            }

            _candidates.Add(new(i, words, stems, Rouge.CountTokens(sentence.Span.In(document.Text))) { Position = _candidates.Count });
        }

        _title = document.Article.Title is { } title ? [.. SalienceWords.Stems(TextWord.Read(title, document.Language))] : [];
        _titleStems = [.. _title];
        _norm = Math.Sqrt(_uses.Values.Sum(use => (double)use.Count * use.Count));
        _rareNorm = Math.Sqrt(_uses.Sum(use => Square(use.Value.Count * table.Rarity(use.Key))));
        _titleRarity = _titleStems.Sum(table.Rarity);
        _titleNorm = NormOf(_titleStems);
    }

    /// <summary>The sentences of the running text that can stand in a summary, in order.</summary>
    /// <param name="document">The document, with its segments.</param>
    /// <param name="table">What is known of words; the shipped table where it is left out.</param>
    public static List<Candidate> Describe(Document document, SalienceWords? table = null)
    {
        var features = new SalienceFeatures(document, table ?? SalienceWords.Default);
        var candidates = features._candidates;
        var tokens = candidates.Sum(candidate => candidate.Length);
        var before = 0;
        var own = new List<float[]>();
        foreach (var candidate in candidates)
        {
            own.Add(Array.ConvertAll(features.Describe(candidate, before, tokens), value => (float)value));
            before += candidate.Length;
        }

        var ranks = Array.ConvertAll(Ranked, feature => Ranks(own, feature));
        foreach (var candidate in candidates)
        {
            var at = candidate.Position;
            candidate.Values =
            [
                .. own[at],
                .. ranks.Select(rank => (float)rank[at]),
                .. Neighboured.Select(feature => at > 0 ? own[at - 1][feature] : -1),
                .. Neighboured.Select(feature => at + 1 < own.Count ? own[at + 1][feature] : -1),
            ];
        }

        return candidates;
    }

    private static int Of(string name) => Array.IndexOf(Names, name);

    private double[] Describe(Candidate candidate, int before, int tokens)
    {
        var sentence = _document.Sentences[candidate.Index];
        var (words, stems, at) = (candidate.Words, candidate.Stems, candidate.Position);
        var letters = words.Where(word => word.IsWord).ToList();
        var count = Math.Max(1, letters.Count);
        var size = Math.Max(1, stems.Count);
        var common = stems.Count(_titleStems.Contains);
        var norm = NormOf(stems);
        var marks = words.Count(word => IsMark(word.Folded));
        var survival = stems.Select(_table.Survival).DefaultIfEmpty().ToList();
        return
        [
            candidate.Length,
            at,
            (at + 1.0) / _candidates.Count,
            Over(common, _title.Count == 0 ? 0 : _titleStems.Count + stems.Count - common),
            Over(common, _titleStems.Count),
            Over(stems.Sum(stem => _uses[stem].Count), _total) / size * 100,
            Over(stems.Sum(stem => _uses[stem].Count), _norm * Math.Sqrt(size)),
            at == 0 ? 1 : candidate.OverlapWith(_candidates[0]),
            _candidates.Count == 1 ? 0 : candidate.OverlapWith(_candidates[at == 0 ? 1 : at - 1]),
            words.Count(word => word.Kind == TokenKind.Number),
            letters.Skip(1).Count(IsCapital) / (double)count,
            letters.Count > 0 && letters[0].Is(SummaryWords.Pronoun | SummaryWords.Demonstrative | SummaryWords.Possessive) ? 1 : 0,
            letters.Count > 0 && letters[0].Is(SummaryWords.Connective) ? 1 : 0,
            marks == 0 ? 0 : 1 + marks % 2,
            letters.Count(word => word.Is(SummaryWords.FirstPerson)),
            words.Count > 0 && words[^1].Folded is "?" or "!" ? 1 : 0,
            letters.Sum(word => word.Span.Length) / (double)count,
            letters.Count(word => word.Is(SummaryWords.Month | SummaryWords.RelativeDate)),
            _candidates.Count,
            sentence.Start == _document.Paragraphs[sentence.Paragraph].Start ? 1 : 0,
            letters.Count(word => word.Is(SummaryWords.Negation)),
            letters.Count(word => word.Is(SummaryWords.Modality)),
            letters.Count(word => word.Is(SummaryWords.Stop)) / (double)count,
            words.Count(word => word.Folded is ","),
            survival.Average(),
            survival.Max(),
            survival.Sum(),
            survival.Min(),
            stems.Select(_table.Rarity).DefaultIfEmpty().Average(),
            Over(stems.Sum(stem => _uses[stem].Count * Square(_table.Rarity(stem))), _rareNorm * norm),
            Over(stems.Where(_titleStems.Contains).Sum(_table.Rarity), _titleRarity),
            Over(stems.Where(_titleStems.Contains).Sum(stem => Square(_table.Rarity(stem))), _titleNorm * norm),
            stems.Count(stem => _uses[stem].First == at) / (double)size,
            stems.Count(stem => _uses[stem].Last > at) / (double)size,
            stems.Count(stem => _uses[stem].First == at && _uses[stem].Last > at),
            stems.Count(stem => _uses[stem].Sentences > 1) / (double)size,
            stems.Select(stem => _uses[stem].Sentences).DefaultIfEmpty().Max(),
            before,
            tokens,
            words.Count > 0 && IsMark(words[0].Folded) ? 1 : 0,
            words.Count(word => word.Folded is ":" or ";"),
            words.Count(word => word.Folded is "(" or "["),
            words.Count(word => word.Folded is ['1' or '2', _, _, _] && word.Folded.All(char.IsAsciiDigit)),
            _titleStems.Count,
            sentence.Paragraph,
            TitlePairs(SalienceWords.Stems(words)),
            letters.Count(word => word.Is(SummaryWords.Subordinate)) / (double)count,
            letters.Count(word => word.Is(SummaryWords.Pronoun | SummaryWords.Possessive)) / (double)count,
            candidate.Length / (double)count,
            letters.Skip(1).Count(word => IsCapital(word) && _uses.TryGetValue(SalienceWords.Stem(word.Folded), out var use) && use.First == at),
        ];
    }

    private static int[] Ranks(List<float[]> rows, int feature)
    {
        var sorted = rows.Select(row => -row[feature]).Order().ToList();
        var ranks = new int[rows.Count];
        for (var i = 0; i < ranks.Length; i++)
        {
            var place = sorted.BinarySearch(-rows[i][feature]);
            while (place > 0 && sorted[place - 1].Equals(sorted[place]))
            {
                place--;
            }

            ranks[i] = place;
        }

        return ranks;
    }

    private int TitlePairs(IEnumerable<string> stems)
    {
        var pairs = 0;
        var last = "";
        foreach (var stem in stems)
        {
            for (var i = 1; i < _title.Count; i++)
            {
                if (string.Equals(_title[i], stem, StringComparison.Ordinal) && string.Equals(_title[i - 1], last, StringComparison.Ordinal))
                {
                    pairs++;
                    break;
                }
            }

            last = stem;
        }

        return pairs;
    }

    private static bool IsMark(string word) => word is "«" or "»" or "“" or "”" or "\"";

    private bool IsCapital(TextWord word) => char.IsUpper(_document.Text[word.Span.Start]);

    private double NormOf(HashSet<string> stems) => Math.Sqrt(stems.Sum(stem => Square(_table.Rarity(stem))));

    private static double Over(double part, double whole) => whole <= 0 ? 0 : part / whole;

    private static double Square(double value) => value * value;

    /// <summary>Where a stem is used: how often, in how many candidates, in which first and last.</summary>
    private readonly record struct StemUse(int Count, int Sentences, int First, int Last);
}
