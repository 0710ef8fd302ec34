using System.Globalization;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries.Sheets;

namespace Precis.Summaries;

/// <summary>Adds the summary: sentences of the article made readable alone, key figures, and the facts told in both languages, all of it behind the guard.</summary>
internal sealed class SummaryAnnotator : IAnnotator
{
    private const int MaxHeadlineWords = 22;

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

        var guard = new SummaryGuard(document);
        var dropped = 0;
        var sheets = new Documents.Sheets(Lines(document, Language.French, guard, ref dropped), Lines(document, Language.English, guard, ref dropped));
        cancellationToken.ThrowIfCancellationRequested();

        var words = CountWords(document.Text);
        var reason = Abstention.ReasonFor(document, words);
        var sentences = reason is null ? Choose(document, guard, ref dropped) : [];
        if (reason is null && sentences.Count == 0)
        {
            reason = "no sentence of the text can stand alone";
        }

        var text = sentences.Count > 0 ? string.Join(' ', sentences.Select(sentence => sentence.Resolved ?? sentence.Text)) : null;
        document.Summary = new Summary
        {
            Language = document.Language,
            Headline = document.Article.Title ?? HeadlineOf(sentences),
            Abstained = reason,
            Sentences = sentences,
            Text = text,
            KeyFigures = KeyFigures.Find(document),
            Sheets = sheets,
            Ratio = text is null ? null : RatioOf(text, document.Text),
        };
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

    private List<SummarySentence> Choose(Document document, SummaryGuard guard, ref int dropped)
    {
        var resolver = new SentenceResolver(document);
        var candidates = SalienceFeatures.Describe(document);
        var readings = new Dictionary<int, (string Text, Reading? Reading)>();
        while (true)
        {
            var chosen = SentenceSelector.Select(candidates, document.Language, _length, candidate =>
            {
                if (!readings.TryGetValue(candidate.Index, out var known))
                {
                    readings[candidate.Index] = known = Read(document, resolver, candidate);
                }

                return known.Reading;
            });

            // What says more than the article makes room for others.
            var refused = chosen.FindAll(candidate => guard.Check(readings[candidate.Index].Text).Count > 0);
            if (refused.Count == 0)
            {
                return chosen.ConvertAll(candidate => Published(document, document.Sentences[candidate.Index].Span, readings[candidate.Index].Text));
            }

            dropped += refused.Count;
            refused.ForEach(candidate => readings[candidate.Index] = ("", null));
        }
    }

    private static (string Text, Reading? Reading) Read(Document document, SentenceResolver resolver, Candidate candidate)
    {
        var sentence = document.Sentences[candidate.Index].Span;
        if (resolver.CutsQuotation(sentence) || document.Text.AsSpan(sentence.Start, sentence.Length).Contains('\n'))
        {
            return ("", null);
        }

        var (edits, dangles) = resolver.Resolve(candidate);
        var text = SentenceEdit.Apply(document, sentence, edits);

        // What an article opens with points at most to its title.
        var leans = dangles && !(candidate.Position == 0 && document.Article.Title is not null) || resolver.HasUnnamedSpeaker(sentence);
        return (text, new(Rouge.CountTokens(text), leans));
    }

    /// <summary>A sentence of the article as it is published.</summary>
    public static SummarySentence Published(Document document, Span span, string reading)
    {
        var text = document.TextOf(span);
        return new() { Start = span.Start, End = span.End, Text = text, Resolved = string.Equals(reading, text, StringComparison.Ordinal) ? null : reading };
    }

    private static string? HeadlineOf(List<SummarySentence> sentences) => sentences.Select(sentence => sentence.Resolved ?? sentence.Text)
        .FirstOrDefault(text => CountWords(text) <= MaxHeadlineWords && text[^1] == '.')?[..^1];

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
