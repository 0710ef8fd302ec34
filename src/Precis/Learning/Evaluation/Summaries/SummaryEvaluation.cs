using System.Text.Json;
using Precis.Documents;
using Precis.Languages;
using Precis.Quotes;
using Precis.Summaries;

namespace Precis.Learning.Evaluation.Summaries;

/// <summary>
/// Measures summaries of the standard and the short length: ROUGE-1, -2 and -L against a reference, and what needs none: length, sentences that point
/// back, halves of quotations, relative dates that were left, items that the article lacks. The first three sentences of the article are measured beside them. The headline that is
/// written where the title is hidden is measured against the title.
/// </summary>
internal sealed class SummaryEvaluation : IEvaluation
{
    private const int Lead = 3;

    public string Task => "summaries";

    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        var errors = new List<string>();
        var (standard, brief, lead, headline) = (new Tally(), new Tally(), new Tally(), new Tally());
        var shortener = new SummaryAnnotator(SummaryLength.Short);
        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var article = GoldArticles.Read(row);
            if (article.Title is { } title)
            {
                headline.AddHeadline(ArticlePipeline.Default.Annotate(article with { Title = null }, cancellationToken), Rouge.Tokens(title), errors);
            }

            if (GoldArticles.ReferenceOf(row) is not { } reference)
            {
                continue;
            }

            var document = ArticlePipeline.Default.Annotate(article, cancellationToken);
            var expected = Rouge.Tokens(reference);
            lead.Score(string.Join(' ', document.Sentences.Take(Lead).Select(sentence => document.TextOf(sentence.Span))), expected);
            standard.Add(document, expected, errors);
            if (document.Summary is not null)
            {
                shortener.Annotate(document, cancellationToken);
            }

            brief.Add(document, expected, []);
        }

        return new EvaluationReport([.. standard.Measures(""), .. brief.Measures("short: "), .. headline.IsEmpty ? [] : headline.Measures("headline: "), .. lead.Rouges($"the first {Lead} sentences: ")], errors);
    }

    /// <summary>The figures of summaries of one length.</summary>
    private sealed class Tally
    {
        private double _rouge1;
        private double _rouge2;
        private double _rougeL;
        private double _tokens;
        private int _measured;
        private int _longest;
        private int _published;
        private int _dangling;
        private int _unbalanced;
        private int _relative;
        private int _unsupported;

        public void Add(Document document, List<string> expected, List<string> errors)
        {
            if (document.Summary?.Text is not { } text)
            {
                _measured++;
                errors.Add($"no summary: {document.Summary?.Abstained ?? "language"}");
                return;
            }

            Score(text, expected);
            var guard = new SummaryGuard(document);
            _unsupported += document.Summary.Sentences.Sum(sentence => guard.Check(sentence.Resolved ?? sentence.Text).Count);
            _unbalanced += QuotationMarks.AreBalanced(text) ? 0 : 1;
            Count(ref _dangling, Dangles(document), "dangles", text, errors);
            Count(ref _relative, HasRelativeDate(text, document.Language), "relative date", text, errors);
        }

        public bool IsEmpty => _measured == 0;

        public void AddHeadline(Document document, List<string> expected, List<string> errors)
        {
            if (document.Summary?.Headline is not { } text)
            {
                _measured++;
                errors.Add("no headline");
                return;
            }

            Score(text, expected);
            _unsupported += new SummaryGuard(document).Check(text).Count;
            _unbalanced += QuotationMarks.AreBalanced(text) ? 0 : 1;
            Count(ref _dangling, Points(text, document.Language), "dangles", text, errors);
            Count(ref _relative, HasRelativeDate(text, document.Language), "relative date", text, errors);
        }

        public void Score(string text, List<string> expected)
        {
            var candidate = Rouge.Tokens(text);
            _measured++;
            _published++;
            _rouge1 += Rouge.NGrams(candidate, expected, 1);
            _rouge2 += Rouge.NGrams(candidate, expected, 2);
            _rougeL += Rouge.LongestCommonSubsequence(candidate, expected);
            _tokens += candidate.Count;
            _longest = Math.Max(_longest, candidate.Count);
        }

        public IEnumerable<Measure> Measures(string prefix)
        {
            var published = Math.Max(1, _published);
            return
            [
                .. Rouges(prefix),
                new(prefix + "length of the longest", _longest),
                new(prefix + "abstained", (_measured - _published) / (double)Math.Max(1, _measured)),
                new(prefix + "unsupported items a summary", _unsupported / (double)published),
                new(prefix + "a sentence dangles", _dangling / (double)published),
                new(prefix + "unbalanced quotes", _unbalanced / (double)published),
                new(prefix + "a relative date is left", _relative / (double)published),
            ];
        }

        public IEnumerable<Measure> Rouges(string prefix)
        {
            var count = Math.Max(1, _measured);
            return
            [
                new(prefix + "ROUGE-1", _rouge1 / count), new(prefix + "ROUGE-2", _rouge2 / count), new(prefix + "ROUGE-L", _rougeL / count),
                new(prefix + "length in tokens", _tokens / Math.Max(1, _published)),
            ];
        }

        private static void Count(ref int count, bool wrong, string what, string text, List<string> errors)
        {
            if (wrong)
            {
                count++;
                errors.Add($"{what}: {text}");
            }
        }
    }

    // A pronoun or demonstrative opens a sentence whose predecessor was not taken; what opens the article has none.
    private static bool Dangles(Document document)
    {
        var starts = document.Sentences.Select(sentence => sentence.Start).ToList();
        var taken = document.Summary!.Sentences.Select(sentence => starts.IndexOf(sentence.Start)).ToHashSet();
        return document.Summary.Sentences.Any(sentence => starts.IndexOf(sentence.Start) is var index && index > 0 && !taken.Contains(index - 1)
            && Points(sentence.Resolved ?? sentence.Text, document.Language));
    }

    private static bool Points(string text, Language language) =>
        TextWord.Read(text, language).Find(word => word.IsWord) is { Folded: not null } first
        && first.Is(SummaryWords.Pronoun | SummaryWords.Demonstrative) && first.Folded is not ("c'" or "il" or "it" or "en");

    // A weekday without its date ("lundi 3", "lundi soir 3 mai"), or a word such as "hier". A capital within a French sentence makes a name of it ("Journal du Dimanche").
    private static bool HasRelativeDate(string text, Language language)
    {
        var words = TextWord.Read(text, language);
        for (var i = 0; i < words.Count; i++)
        {
            var isName = language == Language.French && i > 0 && words[i - 1].IsWord && char.IsUpper(text[words[i].Span.Start]);
            if (words[i].Is(SummaryWords.RelativeDate) && !isName && !words.Skip(i + 1).Take(2).Any(word => word.Folded.Any(char.IsAsciiDigit)))
            {
                return true;
            }
        }

        return false;
    }
}
