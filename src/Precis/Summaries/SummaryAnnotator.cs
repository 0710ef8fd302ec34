using System.Globalization;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries.Sheets;

namespace Precis.Summaries;

/// <summary>Adds the summary: sentences of the article made readable alone, key figures, and the facts told in both languages, all of it behind the guard.</summary>
internal sealed class SummaryAnnotator : IAnnotator
{
    private readonly SummaryLength _length;

    /// <summary>Makes the annotator.</summary>
    /// <param name="length">How long the summary may be.</param>
    public SummaryAnnotator(SummaryLength length = SummaryLength.Standard) => _length = length;

    public Layers Requires => Layers.Segments | Layers.Entities | Layers.Dates | Layers.Amounts | Layers.Quotes | Layers.Facts;

    public Layers Provides => Layers.Summary;

    public void Annotate(Document document, CancellationToken cancellationToken)
    {
        if (document.Language == Language.Undetermined || document.Sentences.Count == 0)
        {
            return;
        }

        var words = new DocumentWords(document);
        var guard = new SummaryGuard(document, words);
        var dropped = 0;
        var sheets = new Documents.Sheets(Lines(document, Language.French, guard, ref dropped), Lines(document, Language.English, guard, ref dropped));
        cancellationToken.ThrowIfCancellationRequested();

        var reason = Abstention.ReasonFor(document, words, CountWords(document.Text));
        var composer = new SummaryComposer(document, words, guard);
        var sentences = reason is null ? composer.Compose(_length) : [];
        if (reason is null && sentences.Count == 0)
        {
            reason = "no sentence of the text can stand alone";
        }

        var readings = sentences.Select(sentence => sentence.Resolved ?? sentence.Text);
        var text = sentences.Count == 0 ? null : _length == SummaryLength.Bullets ? string.Join('\n', readings.Select(reading => $"- {reading}")) : string.Join(' ', readings);
        document.Summary = new Summary
        {
            Language = document.Language,
            Headline = document.Article.Title ?? composer.Headline(),
            Abstained = reason,
            Sentences = sentences,
            Text = text,
            KeyFigures = KeyFigures.Find(document),
            Sheets = sheets,
            Ratio = text is null ? null : RatioOf(text, document.Text),
        };
        dropped += composer.Refused;
        if (dropped > 0)
        {
            document.Warn("summary-unsupported", string.Create(CultureInfo.InvariantCulture, $"{dropped} sentence(s) of the summary said more than the article and were dropped."));
        }
    }

    private static List<SheetLine> Lines(Document document, Language language, SummaryGuard guard, ref int dropped)
    {
        var lines = SheetWriter.Write(document, language);
        dropped += lines.RemoveAll(line => guard.CheckRetelling(line.Text, language, [.. document.Facts.Where(fact => line.Facts.Contains(fact.Id))]).Count > 0);
        return lines;
    }

    /// <summary>A sentence of the article as it is published.</summary>
    public static SummarySentence Published(Document document, Span span, string reading, IReadOnlyList<SentenceEdit> edits)
    {
        var text = document.TextOf(span);
        return new()
        {
            Start = span.Start,
            End = span.End,
            Text = text,
            Resolved = string.Equals(reading, text, StringComparison.Ordinal) ? null : reading,
            Edits = [.. edits.OrderBy(edit => edit.Span.Start).Select(edit => new SummaryEdit
            {
                Start = edit.Span.Start,
                End = edit.Span.End,
                Text = document.TextOf(edit.Span),
                Replacement = edit.Replacement,
            })],
        };
    }

    /// <summary>The length of a summary in words over the article's.</summary>
    public static double RatioOf(string summary, string article) => Math.Round(CountWords(summary) / (double)CountWords(article), 3);

    private static int CountWords(string text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            count += letter && !inside ? 1 : 0;
            inside = letter || inside && c is '\'' or '’' or '-' or '.' or ',';
        }

        return count;
    }
}
