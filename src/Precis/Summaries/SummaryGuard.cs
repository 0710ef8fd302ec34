using System.Runtime.InteropServices;
using Precis.Articles;
using Precis.Documents;
using Precis.Languages;
using Precis.Quotes;
using Precis.Segmentation;
using Precis.Summaries.Guard;

namespace Precis.Summaries;

/// <summary>
/// Says what a sentence claims that its article does not: numbers and their units, dates, names, quotations, negations, modality. A sentence that
/// stands close to one or two of the article's own is held to those, so that a number or name from elsewhere in the article is found too; any
/// other is held to the article as a whole. One guard serves one document, which must be annotated; not thread-safe.
/// </summary>
public sealed class SummaryGuard
{
    private const double CloseCoverage = 0.6;
    private const double WorthASecond = 0.12;
    private const int Reach = 3;

    private readonly Document _document;
    private readonly Lazy<SourceText> _article;
    private readonly Lazy<string> _plain;
    private readonly Lazy<Dictionary<string, List<int>>> _sentencesOf;
    private readonly DocumentWords _words;
    private readonly EntityWords _names;

    /// <summary>Makes the guard of an article.</summary>
    /// <param name="document">The article with its layers.</param>
    public SummaryGuard(Document document)
        : this(document ?? throw new ArgumentNullException(nameof(document)), new DocumentWords(document))
    {
    }

    internal SummaryGuard(Document document, DocumentWords words)
    {
        (_document, _words, _names) = (document, words, new(document));
        _article = new(() => new SourceText(document, words, _names, Enumerable.Range(0, document.Sentences.Count)));
        _plain = new(() => Plain(document.Text));
        _sentencesOf = new(IndexSentences);
    }

    /// <summary>
    /// Checks a text from elsewhere, sentence by sentence. A text in the article's language is held to it in everything; a text in the other language in its
    /// numbers, dates and names, since its words cannot be laid beside the article's.
    /// </summary>
    /// <param name="summary">The text.</param>
    /// <param name="language">Its language, French or English.</param>
    /// <returns>Its sentences in order.</returns>
    public IReadOnlyList<CheckedSentence> CheckAll(string summary, Language language)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var text = DocumentText.Freeze(new Article { Source = new("summary", "text/plain", "", 0), Paragraphs = [.. summary.Split("\n\n").Select(paragraph => new ArticleParagraph(paragraph))] });
        text.Language = language;
        new SegmentationAnnotator().Annotate(text, CancellationToken.None);
        return [.. text.Sentences.Select(sentence =>
        {
            var words = text.TextOf(sentence.Span);
            return new CheckedSentence(sentence.Start, words, language == _document.Language ? Check(words) : CheckStated(words, TextWord.Read(words, language), language, _article.Value));
        })];
    }

    /// <summary>Checks one sentence in the article's language.</summary>
    /// <returns>What the article does not support, in the order of the sentence; empty where all of it is supported.</returns>
    public IReadOnlyList<GuardFinding> Check(string sentence) => Check(sentence, out _);

    /// <param name="sentence">The sentence.</param>
    /// <param name="sources">The indices of the one or two sentences of the article that it is held to; none where it stands close to none.</param>
    internal List<GuardFinding> Check(string sentence, out List<int> sources)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var words = TextWord.Read(sentence, _document.Language);
        sources = FindSources(words);
        var source = sources.Count > 0 ? new SourceText(_document, _words, _names, sources) : _article.Value;
        var findings = CheckStated(sentence, words, _document.Language, source);
        CheckQuotations(sentence, findings);
        if (sources.Count > 0)
        {
            CheckForceAndRoles(sentence, words, source, findings);
        }

        findings.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.Problem.CompareTo(right.Problem));
        return findings;
    }

    /// <summary>
    /// Checks a sentence that retells facts of the article in either language: its numbers, dates and names must be the article's, whatever words
    /// are between them, and what the article only supposes must be told as supposed.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="language">The language of the sentence.</param>
    /// <param name="facts">The facts that it retells.</param>
    public IReadOnlyList<GuardFinding> CheckRetelling(string sentence, Language language, IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(facts);
        var words = TextWord.Read(sentence, language);
        var findings = CheckStated(sentence, words, language, _article.Value);
        var supposed = facts.Any(fact => fact.Factuality == Factuality.Conditional);
        if (supposed && !words.Exists(word => word.Is(SummaryWords.Modality)))
        {
            findings.Add(new(GuardProblem.Modality, sentence.Length, sentence.Length, ""));
        }

        if (!facts.Any(fact => fact.Factuality == Factuality.Denied) && words.Find(word => word.Is(SummaryWords.Negation)) is { Folded: not null } negation)
        {
            findings.Add(Finding(GuardProblem.Negation, sentence, negation.Span));
        }

        return findings;
    }

    /// <summary>What can be checked in either language: numbers, dates and names.</summary>
    private List<GuardFinding> CheckStated(string sentence, List<TextWord> words, Language language, SourceText source)
    {
        var findings = new List<GuardFinding>();
        var figures = Figure.ReadAll(sentence, words, language);
        CheckFigures(sentence, words, language, figures, source, findings);
        CheckNames(sentence, words, figures, source, findings);
        return findings;
    }

    private static void CheckFigures(string sentence, List<TextWord> words, Language language, List<Figure> figures, SourceText source, List<GuardFinding> findings)
    {
        var dates = WrittenDate.ReadAll(words, language);
        foreach (var date in dates)
        {
            var agrees = date.Weekday is not { } weekday || date is { Year: 0 } or { Day: 0 }
                || DateTime.DaysInMonth(date.Year, date.Month) >= date.Day && new DateOnly(date.Year, date.Month, date.Day).DayOfWeek == weekday;
            var isOn = date.Weekday is null || source.FallsOnWeekday(date) || source.HasWord(words.Find(word => word.Span.Start == date.Span.Start).Folded);
            if (!agrees || !isOn || !source.HasDate(date))
            {
                findings.Add(Finding(GuardProblem.Date, sentence, date.Span));
            }
        }

        foreach (var figure in figures)
        {
            if (dates.Exists(date => date.Span.Overlaps(figure.Span)) || source.HasFigure(figure) || IsDay(figure, words, language, source))
            {
                continue;
            }

            var isYear = figure.Unit is null && figure.Value is >= 1000 and <= 2999 && figure.Value == decimal.Truncate(figure.Value);
            if (!isYear || !source.HasYear((int)figure.Value))
            {
                findings.Add(Finding(source.HasValue(figure.Value) ? GuardProblem.Unit : isYear ? GuardProblem.Date : GuardProblem.Number, sentence, figure.Span));
            }
        }

        foreach (var word in words)
        {
            var isDay = word.Is(SummaryWords.Weekday);
            var isMonth = word.Is(SummaryWords.Month) && (language == Language.French || char.IsUpper(sentence[word.Span.Start]))
                && !source.HasMonth(SummaryLexicon.Of(language).Month(word.Folded));
            if ((isDay || isMonth) && !source.HasWord(word.Folded) && !dates.Exists(date => date.Span.Overlaps(word.Span)))
            {
                findings.Add(Finding(GuardProblem.Date, sentence, word.Span));
            }
        }
    }

    // "du samedi 3 au dimanche 4 décembre 2022": the day of a weekday that is told before its month.
    private static bool IsDay(Figure figure, List<TextWord> words, Language language, SourceText source) =>
        words.FindIndex(word => word.Span.Start == figure.Span.Start) is > 0 and var at && SummaryLexicon.Of(language).Weekday(words[at - 1].Folded) is { } weekday
        && source.HasDay(weekday, figure.Value);

    private void CheckNames(string sentence, List<TextWord> words, List<Figure> figures, SourceText source, List<GuardFinding> findings)
    {
        var starts = true;
        foreach (var word in words)
        {
            if (word.Kind is not (TokenKind.Word or TokenKind.Elision))
            {
                starts |= word.Folded is "." or "!" or "?" or "…" or "«" or "“" or "\"" or ":";
                continue;
            }

            var first = starts;
            starts = false;
            if (!char.IsUpper(sentence[word.Span.Start]) || word.Is(SummaryWords.Month | SummaryWords.Weekday | SummaryWords.Neutral)
                || source.HasWord(word.Folded) || source.HasName(word.Folded) || IsMoney(sentence, word.Span)
                || figures.Exists(figure => figure.Span.Contains(word.Span)))
            {
                // "450 million Swiss francs": the currency is checked with its figure.
                continue;
            }

            // The word that opens a sentence is capitalised anyway: it is a name only where the article knows it as one or does not know it at all.
            if (first && (word.Is(SummaryWords.Stop | SummaryWords.Connective | SummaryWords.Pronoun | SummaryWords.Demonstrative | SummaryWords.Possessive)
                || _article.Value.HasWord(word.Folded) && !_article.Value.HasName(word.Folded)))
            {
                continue;
            }

            findings.Add(Finding(GuardProblem.Name, sentence, word.Span));
        }
    }

    private void CheckQuotations(string sentence, List<GuardFinding> findings)
    {
        var marks = QuotationMarks.Find(sentence, [new Paragraph(0, sentence.Length, ParagraphKind.Body)]);
        foreach (var mark in marks)
        {
            var words = Plain(sentence.AsSpan(mark.Inner.Start, mark.Inner.Length)).TrimEnd('.', ',', '!', '?', ' ');
            if (words.Length > 0 && !_plain.Value.Contains(words, StringComparison.Ordinal))
            {
                findings.Add(Finding(GuardProblem.Quotation, sentence, mark.Inner));
            }
        }

        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] is '«' or '»' or '“' or '”' or '"' && !marks.Exists(mark => mark.Outer.Contains(i))
                && !(sentence[i] == '"' && i > 0 && char.IsDigit(sentence[i - 1])))
            {
                findings.Add(Finding(GuardProblem.Quotation, sentence, new Span(i, i + 1)));
            }
        }
    }

    // Negation and modality: none may come in, and none may go while the words that it bears on stay. Names keep their places.
    private static void CheckForceAndRoles(string sentence, List<TextWord> words, SourceText sourceText, List<GuardFinding> findings)
    {
        var source = sourceText.Words;
        if (WordAlignment.Align(source, words) is not { } aligned)
        {
            return;
        }

        bool IsName(TextWord word) => !word.Is(SummaryWords.Stop) && sourceText.HasName(word.Folded);
        findings.AddRange(NameOrder.Swapped(words, source, IsName).Concat(NameOrder.Moved(words, source, aligned, IsName))
            .Select(word => Finding(GuardProblem.Role, sentence, word.Span)));

        var kept = new HashSet<int>(aligned);
        for (var j = 0; j < words.Count; j++)
        {
            if (words[j].Is(SummaryWords.Negation | SummaryWords.Modality) && !kept.Contains(j))
            {
                findings.Add(Finding(Problem(words[j]), sentence, words[j].Span));
            }
        }

        for (var i = 0; i < source.Count; i++)
        {
            if (aligned[i] >= 0 || !source[i].Is(SummaryWords.Negation | SummaryWords.Modality))
            {
                continue;
            }

            if (BearsOnKept(i, source, aligned))
            {
                findings.Add(new(Problem(source[i]), sentence.Length, sentence.Length, source[i].Folded));
            }
        }
    }

    private static bool BearsOnKept(int at, List<TextWord> source, int[] aligned)
    {
        var seen = 0;
        for (var i = at + 1; i < source.Count && seen < Reach; i++)
        {
            if (!source[i].IsWord)
            {
                break;
            }

            if (source[i].Is(SummaryWords.Stop | SummaryWords.Negation | SummaryWords.Modality))
            {
                continue;
            }

            seen++;
            if (aligned[i] >= 0)
            {
                return true;
            }
        }

        return at > 0 && aligned[at - 1] >= 0 && source[at - 1].IsWord && seen == 0;
    }

    private static GuardProblem Problem(TextWord word) => word.Is(SummaryWords.Negation) ? GuardProblem.Negation : GuardProblem.Modality;

    // The one or two sentences that the words come from; none where they are the writer's own.
    private List<int> FindSources(List<TextWord> words)
    {
        var content = ContentWords(words);
        if (content.Count == 0)
        {
            return [];
        }

        var counts = Count(content);
        var best = Array.IndexOf(counts, counts.DefaultIfEmpty().Max());
        if (best < 0 || counts[best] == 0)
        {
            return [];
        }

        // What the best sentence lacks, the second may have.
        var bestCount = counts[best];
        var others = Count(content.Where(word => !(_sentencesOf.Value.TryGetValue(word, out var sentences) && sentences.Contains(best))));
        others[best] = 0;
        var second = Array.IndexOf(others, others.Max());
        var bothCount = bestCount + others[second];
        if (second != best && bestCount < CloseCoverage * content.Count && bothCount - bestCount >= WorthASecond * content.Count && bothCount >= CloseCoverage * content.Count)
        {
            return [Math.Min(best, second), Math.Max(best, second)];
        }

        return bestCount >= CloseCoverage * content.Count ? [best] : [];
    }

    // How many of the words each sentence of the article has.
    private int[] Count(IEnumerable<string> words)
    {
        var counts = new int[_document.Sentences.Count];
        foreach (var word in words)
        {
            foreach (var sentence in _sentencesOf.Value.GetValueOrDefault(word) ?? [])
            {
                counts[sentence]++;
            }
        }

        return counts;
    }

    private Dictionary<string, List<int>> IndexSentences()
    {
        var index = new Dictionary<string, List<int>>();
        for (var i = 0; i < _document.Sentences.Count; i++)
        {
            foreach (var word in _words[i])
            {
                if (!IsContent(word))
                {
                    continue;
                }

                ref var sentences = ref CollectionsMarshal.GetValueRefOrAddDefault(index, word.Folded, out _);
                sentences ??= [];
                if (sentences.Count == 0 || sentences[^1] != i)
                {
                    sentences.Add(i);
                }
            }
        }

        return index;
    }

    private static bool IsContent(TextWord word) => word.IsWord && word.Kind != TokenKind.Elision && !word.Is(SummaryWords.Stop);

    private static HashSet<string> ContentWords(List<TextWord> words) => [.. words.Where(IsContent).Select(word => word.Folded)];

    private static bool IsMoney(string sentence, Span word) => word.End < sentence.Length && sentence[word.End] == '$';

    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            var folded = c switch { '’' or '‘' => '\'', '“' or '”' or '«' or '»' => '"', _ => char.IsWhiteSpace(c) ? ' ' : c };
            if (folded is ' ' && plain.Length > 0 && plain[^1] is ' ' or '"')
            {
                continue;
            }

            plain.Append(folded);
        }

        return plain.ToString();
    }

    private static GuardFinding Finding(GuardProblem problem, string sentence, Span span) => new(problem, span.Start, span.End, sentence[span.Start..span.End]);
}
