using Precis.Documents;
using Precis.Languages;
using Precis.Summaries.Compression;

namespace Precis.Summaries;

/// <summary>Composes the summary and the headline of a document out of its sentences, all behind the guard. Not thread-safe.</summary>
internal sealed class SummaryComposer
{
    // Sentences that are weighed token by token.
    private const int Weighed = 10;

    private const double ExpectedOfHeadline = 14;

    // In tokens, as elisions count: some twenty words.
    private const int LongestHeadline = 26;

    private readonly Document _document;
    private readonly SummaryGuard _guard;
    private readonly SentenceResolver _resolver;
    private readonly TokenWorth _worth;
    private readonly List<(WeighedSentence Sentence, List<SentenceEdit> Edits, bool Leans)> _sentences = [];

    public SummaryComposer(Document document, DocumentWords words, SummaryGuard guard)
    {
        (_document, _guard, _resolver) = (document, guard, new SentenceResolver(document));
        var candidates = SalienceFeatures.Describe(document, words);
        SentenceRanker.Rank(candidates, document.Language);
        _worth = new TokenWorth(document, candidates, SalienceWords.Default);
        var cuts = new SentenceCuts(document, _resolver.Marked);
        var readable = candidates.OrderBy(candidate => candidate.Rank).Where(IsReadable).Take(Weighed).ToList();
        foreach (var sentence in Weigh(readable.ConvertAll(candidate => (candidate, cuts.Find(candidate)))))
        {
            var candidate = sentence.Candidate;
            var (edits, dangles) = _resolver.Resolve(candidate);

            // What an article opens with points at most to its title.
            var leans = dangles && !(candidate.Position == 0 && document.Article.Title is not null) || _resolver.HasUnnamedSpeaker(document.Sentences[candidate.Index].Span);
            _sentences.Add((sentence, edits, leans));
        }
    }

    /// <summary>How many readings the guard has refused.</summary>
    public int Refused { get; private set; }

    /// <summary>The sentences of the summary, in the order of the article.</summary>
    public List<SummarySentence> Compose(SummaryLength length)
    {
        var (tokens, sentences) = SentenceSelector.BudgetOf(length);
        var expected = _document.Language == Language.English ? double.PositiveInfinity : length switch
        {
            SummaryLength.Short => 60,
            SummaryLength.Long or SummaryLength.Bullets => 250,
            _ => 50,
        };
        var compresses = length is SummaryLength.Short or SummaryLength.Bullets;
        var most = length == SummaryLength.Bullets ? SentenceSelector.BudgetOf(SummaryLength.Short).Tokens : tokens;
        return Choose(Readings(_sentences, most, compresses), tokens, sentences, expected)
            .ConvertAll(chosen => SummaryAnnotator.Published(_document, _document.Sentences[chosen.Reading.Candidate.Index].Span, chosen.Text, chosen.Reading.Edits));
    }

    /// <summary>The sentence that says most in the fewest words, without its full stop; <see langword="null"/> where none can stand alone.</summary>
    public string? Headline()
    {
        // One of the best sentences, as short as headlines are; else one that is nearly as good; else any that is short enough. No headline is better than a paragraph.
        foreach (var (sentences, tokens) in ((int, int)[])[(3, 18), (3, LongestHeadline), (6, 18), (6, LongestHeadline), (Weighed, LongestHeadline)])
        {
            var readings = Readings(_sentences.Where(sentence => sentence.Sentence.Candidate.Rank < sentences && !Points(sentence.Sentence.Candidate)), tokens, compresses: true);
            if (Choose(readings, tokens, 1, ExpectedOfHeadline) is [var (_, text)])
            {
                return text.TrimEnd('.');
            }
        }

        return null;
    }

    // "selon elle": somebody who is not named here, or a question.
    private static bool Points(Candidate candidate) => candidate.Words.Exists(word => word.Folded is "?" or "il" or "elle" or "ils" or "elles" or "he" or "she" or "they");

    private static List<SentenceReading> Readings(IEnumerable<(WeighedSentence Sentence, List<SentenceEdit> Edits, bool Leans)> sentences, int tokens, bool compresses) =>
        [.. sentences.SelectMany(sentence => ReadingMaker.Read(sentence.Sentence, sentence.Edits, sentence.Leans, compresses, tokens))];

    private List<(SentenceReading Reading, string Text)> Choose(List<SentenceReading> readings, int tokens, int sentences, double expected)
    {
        while (true)
        {
            var chosen = SentenceSelector.Select(readings, _worth.Types, tokens, sentences, expected).ConvertAll(reading => (Reading: reading, Text: reading.Text(_document)));

            // What says more than the article makes room for others.
            var refused = chosen.FindAll(reading => _guard.Check(reading.Text).Count > 0);
            if (refused.Count == 0)
            {
                return chosen;
            }

            Refused += refused.Count;
            refused.ForEach(reading => readings.Remove(reading.Reading));
        }
    }

    private bool IsReadable(Candidate candidate)
    {
        var sentence = _document.Sentences[candidate.Index].Span;
        var text = sentence.In(_document.Text);
        return !_resolver.CutsQuotation(sentence) && !text.Contains('\n') && text.TrimEnd("»”\"'’) \u00A0\u202F") is [.., '.' or '!' or '?' or '…'];
    }

    // English sentences are worth what their place says, token by token.
    private List<WeighedSentence> Weigh(List<(Candidate Candidate, CutSet Cuts)> sentences)
    {
        if (_document.Language == Language.French)
        {
            return _worth.Weigh(sentences, SalienceModel.Default.Tokens, SalienceModel.Default.Pairs);
        }

        return sentences.ConvertAll(sentence =>
        {
            var tokens = _worth.TokensOf(sentence.Candidate);
            var singles = new float[tokens.Length];
            Array.Fill(singles, sentence.Candidate.Score);
            return new WeighedSentence(sentence.Candidate, sentence.Cuts, tokens, singles, new float[tokens.Length]);
        });
    }
}
