using System.Globalization;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries.Sheets;

namespace Precis.Summaries;

/// <summary>Adds the summary: sentences of the article made readable alone, key figures, and the facts told in both languages, all of it behind the guard.</summary>
internal sealed class SummaryAnnotator : IAnnotator
{
    private const int MaxHeadlineWords = 22;

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
            Ratio = text is null ? null : Math.Round(CountWords(text) / (double)words, 3),
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

    private static List<SummarySentence> Choose(Document document, SummaryGuard guard, ref int dropped)
    {
        var resolver = new SentenceResolver(document);
        var resolved = new Dictionary<int, (string Text, bool Dangles)>();
        var candidates = SalienceFeatures.Describe(document);
        var chosen = SentenceSelector.Select(candidates, document.Language, candidate =>
        {
            var sentence = document.Sentences[candidate.Index].Span;
            if (resolver.CutsQuotation(sentence) || resolver.HasUnnamedSpeaker(sentence) || document.Text.AsSpan(sentence.Start, sentence.Length).Contains('\n'))
            {
                return null;
            }

            var (edits, dangles) = resolver.Resolve(candidate);
            if (dangles)
            {
                return null;
            }

            var text = SentenceEdit.Apply(document, sentence, edits);
            resolved[candidate.Index] = (text, dangles);
            return Rouge.CountTokens(text);
        });

        var sentences = new List<SummarySentence>();
        foreach (var candidate in chosen)
        {
            var span = document.Sentences[candidate.Index].Span;
            var text = document.TextOf(span);
            var reading = resolved[candidate.Index].Text;
            if (guard.Check(reading).Count > 0)
            {
                dropped++;
                continue;
            }

            sentences.Add(new SummarySentence { Start = span.Start, End = span.End, Text = text, Resolved = string.Equals(reading, text, StringComparison.Ordinal) ? null : reading });
        }

        return sentences;
    }

    private static string? HeadlineOf(List<SummarySentence> sentences) => sentences.Select(sentence => sentence.Resolved ?? sentence.Text)
        .FirstOrDefault(text => CountWords(text) <= MaxHeadlineWords && text[^1] == '.')?[..^1];

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
