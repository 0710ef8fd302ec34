using Precis.Articles;
using Precis.Documents;
using Precis.Summaries.Guard;

namespace Precis.Summaries;

/// <summary>
/// Puts a summary that a language model wrote in the place of the extract, where all of it stands in the article. Each of its sentences is published
/// as the reading of the sentence of the article that it retells, so that it keeps its place in the text. Not thread-safe for one document.
/// </summary>
public static class AbstractiveSummary
{
    /// <summary>The most tokens that a summary may have, in runs of ASCII letters and digits.</summary>
    public static int MaxTokens(SummaryLength length) => SentenceSelector.BudgetOf(length).Tokens;

    /// <summary>The most sentences that a summary may have.</summary>
    public static int MaxSentences(SummaryLength length) => SentenceSelector.BudgetOf(length).Sentences;

    /// <summary>The summary as an article of its own, to be annotated by the pipeline that annotated the article.</summary>
    /// <param name="article">The article that it sums up.</param>
    /// <param name="text">The words of the summary.</param>
    public static Article ToArticle(Document article, string text)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        return new()
        {
            Source = new("summary", "text/plain", "", 0),
            Language = article.Language,
            Published = article.Published,
            Paragraphs = [new ArticleParagraph(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))],
        };
    }

    /// <summary>Takes a summary over, or says why not.</summary>
    /// <param name="article">The annotated article, with its extract.</param>
    /// <param name="summary">The annotated summary (<see cref="ToArticle"/>).</param>
    /// <param name="length">How long it may be.</param>
    /// <returns>What keeps it out, for people; empty where it was taken over.</returns>
    public static IReadOnlyList<string> Adopt(Document article, Document summary, SummaryLength length)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(summary);
        if (article.Summary is not { Text: not null } extract)
        {
            return ["there is no extract that it could replace"];
        }

        var refusals = new List<string>();
        var sentences = new List<SummarySentence>();
        var guard = new SummaryGuard(article);
        foreach (var sentence in summary.Sentences.Select(sentence => summary.TextOf(sentence.Span)))
        {
            var findings = guard.Check(sentence, out var sources);
            if (sources.Count == 0)
            {
                findings.Add(new(GuardProblem.Source, 0, sentence.Length, sentence));
            }

            refusals.AddRange(findings.Select(finding => finding.ToString()));
            sentences.AddRange(sources.Take(1).Select(source => SummaryAnnotator.Published(article, article.Sentences[source].Span, sentence, [])));
        }

        refusals.AddRange(new FactAgreement(article).Check(summary).Select(finding => finding.ToString()));
        refusals.AddRange(FaultsOfForm(summary, sentences, length));
        if (refusals.Count == 0)
        {
            article.Summary = extract with
            {
                Method = SummaryMethod.Abstractive,
                Sentences = sentences,
                Text = summary.Text,
                Ratio = SummaryAnnotator.RatioOf(summary.Text, article.Text),
            };
        }

        return [.. refusals.Distinct()];
    }

    /// <summary>Lets the extract stand, and tells in the record why.</summary>
    /// <param name="article">The annotated article.</param>
    /// <param name="reason">Why no summary could be taken over.</param>
    public static void KeepExtract(Document article, string reason)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Summary is { Text: not null } extract)
        {
            article.Summary = extract with { Method = SummaryMethod.Extractive };
            article.Warn("summary-fallback", $"The extract stands, for the language model's summary was not taken: {reason}.");
        }
    }

    private static IEnumerable<string> FaultsOfForm(Document summary, List<SummarySentence> sentences, SummaryLength length)
    {
        if (summary.Sentences.Count == 0)
        {
            yield return "it is empty";
        }

        var tokens = Rouge.CountTokens(summary.Text);
        if (tokens > MaxTokens(length))
        {
            yield return $"it is too long: {tokens} words, where {MaxTokens(length)} are allowed";
        }

        if (sentences.Zip(sentences.Skip(1)).Any(pair => pair.Second.Start < pair.First.Start))
        {
            yield return "its sentences do not follow the order of the article";
        }

        if (SalienceFeatures.Describe(summary) is [var opening, ..] && new SentenceResolver(summary).Resolve(opening).Dangles)
        {
            yield return "it begins with a word that points to nothing before it";
        }
    }
}
