using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries;

/// <summary>A sentence that a summary may take, with what the ranker knows of it.</summary>
/// <param name="Index">The index of the sentence in the document.</param>
/// <param name="Words">The words and marks.</param>
/// <param name="Stems">The stems of its content words.</param>
/// <param name="Length">The length as summaries are measured (<see cref="Rouge"/>).</param>
/// <param name="Values">The features, in the order of <see cref="SalienceFeatures.Names"/>.</param>
internal sealed record Candidate(int Index, List<TextWord> Words, HashSet<string> Stems, int Length, double[] Values)
{
    /// <summary>How alike two sentences are: shared stems over all of the shorter one's.</summary>
    public double OverlapWith(Candidate other) =>
        Stems.Count == 0 || other.Stems.Count == 0 ? 0 : Stems.Count(other.Stems.Contains) / (double)Math.Min(Stems.Count, other.Stems.Count);
}

/// <summary>Describes the sentences of a document to the ranker.</summary>
internal static class SalienceFeatures
{
    private const int StemLength = 6;

    /// <summary>The names of the features.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "length", "position", "relative-position", "title-jaccard", "title-coverage", "mean-probability", "centroid", "first-similarity", "nearest-similarity",
        "numbers", "capitals", "opens-with-pronoun", "opens-with-connective", "quoted", "first-person", "question", "word-length", "dates",
        "sentences", "opens-paragraph", "negation", "modality", "stop-share", "commas",
    ];

    /// <summary>The sentences of the running text that can stand in a summary, in order.</summary>
    public static List<Candidate> Describe(Document document)
    {
        var candidates = new List<Candidate>();
        var frequencies = new Dictionary<string, int>();
        var total = 0;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            if (document.Paragraphs[sentence.Paragraph].Kind is ParagraphKind.Heading or ParagraphKind.List)
            {
                continue;
            }

            var words = TextWord.Read(document.Text, document.Tokens.Skip(sentence.FirstToken).Take(sentence.EndToken - sentence.FirstToken), document.Language);
            var stems = new HashSet<string>();
            foreach (var word in words.Where(IsContent))
            {
                var stem = Stem(word.Folded);
                stems.Add(stem);
                frequencies[stem] = frequencies.GetValueOrDefault(stem) + 1;
                total++;
            }

            candidates.Add(new Candidate(i, words, stems, Rouge.CountTokens(sentence.Span.In(document.Text)), new double[Names.Count]));
        }

        var title = document.Article.Title is { } t ? TextWord.Read(t, document.Language).Where(IsContent).Select(word => Stem(word.Folded)).ToHashSet() : [];
        var norm = Math.Sqrt(frequencies.Values.Sum(count => (double)count * count));
        for (var i = 0; i < candidates.Count; i++)
        {
            Fill(candidates[i], i, candidates, document, title, frequencies, total, norm);
        }

        return candidates;
    }

    private static void Fill(
        Candidate candidate, int position, List<Candidate> all, Document document, HashSet<string> title, Dictionary<string, int> frequencies, int total, double norm)
    {
        var sentence = document.Sentences[candidate.Index];
        var words = candidate.Words;
        var letters = words.Where(word => word.IsWord).ToList();
        var count = Math.Max(1, letters.Count);
        var common = candidate.Stems.Count(title.Contains);
        double[] values =
        [
            candidate.Length,
            position,
            (position + 1.0) / all.Count,
            title.Count == 0 ? 0 : common / (double)(title.Count + candidate.Stems.Count - common),
            title.Count == 0 ? 0 : common / (double)title.Count,
            candidate.Stems.Count == 0 || total == 0 ? 0 : candidate.Stems.Sum(stem => frequencies[stem]) / (double)total / candidate.Stems.Count * 100,
            candidate.Stems.Count == 0 || norm == 0 ? 0 : candidate.Stems.Sum(stem => frequencies[stem]) / (norm * Math.Sqrt(candidate.Stems.Count)),
            position == 0 ? 1 : candidate.OverlapWith(all[0]),
            position == 0 ? all.Count > 1 ? candidate.OverlapWith(all[1]) : 0 : candidate.OverlapWith(all[position - 1]),
            words.Count(word => word.Kind == TokenKind.Number),
            letters.Skip(1).Count(word => char.IsUpper(document.Text[word.Span.Start])) / (double)count,
            letters.Count > 0 && letters[0].Is(SummaryWords.Pronoun | SummaryWords.Demonstrative | SummaryWords.Possessive) ? 1 : 0,
            letters.Count > 0 && letters[0].Is(SummaryWords.Connective) ? 1 : 0,
            words.Exists(word => word.Folded is "«" or "»" or "“" or "”" or "\"") ? words.Count(word => word.Folded is "«" or "»" or "“" or "”" or "\"") % 2 == 0 ? 1 : 2 : 0,
            letters.Count(word => word.Is(SummaryWords.FirstPerson)),
            words.Count > 0 && words[^1].Folded is "?" or "!" ? 1 : 0,
            letters.Sum(word => word.Span.Length) / (double)count,
            letters.Count(word => word.Is(SummaryWords.Month | SummaryWords.RelativeDate)),
            all.Count,
            sentence.Start == document.Paragraphs[sentence.Paragraph].Start ? 1 : 0,
            letters.Count(word => word.Is(SummaryWords.Negation)),
            letters.Count(word => word.Is(SummaryWords.Modality)),
            letters.Count(word => word.Is(SummaryWords.Stop)) / (double)count,
            words.Count(word => word.Folded is ","),
        ];
        values.CopyTo(candidate.Values, 0);
    }

    private static bool IsContent(TextWord word) => word.Kind is TokenKind.Word or TokenKind.Number && word.Folded.Length > 1 && !word.Is(SummaryWords.Stop);

    private static string Stem(string word) => word.Length <= StemLength ? word : word[..StemLength];
}
