using Precis.Documents;

namespace Precis.Learning.Evaluation.Quotes;

/// <summary>Counts the quotations of one article, and tells what is wrong.</summary>
internal sealed class QuoteComparison(string id, Document document, List<string> errors)
{
    public void Compare(SpanScoring scoring, string kind, List<GoldQuote> gold, List<Quote> found)
    {
        var spans = found.ConvertAll(quote => GoldQuote.Bare(quote.Span, document.Text));
        var matches = scoring.Add(
            gold.ConvertAll(quote => (quote.Span.Start, quote.Span.End)),
            spans.ConvertAll(span => (span.Start, span.End)),
            (i, j) => IsSpeaker(gold[i].Speaker, found[j].Speaker));
        for (var i = 0; i < gold.Count; i++)
        {
            var quote = gold[i];
            if (matches[i] < 0)
            {
                Tell($"{kind} missed", quote.Span, quote.Speaker);
                continue;
            }

            if (spans[matches[i]] != quote.Span)
            {
                Tell($"{kind} span", spans[matches[i]], $"not \"{document.TextOf(quote.Span)}\"");
            }

            var speaker = found[matches[i]].Speaker;
            if (!IsSpeaker(quote.Speaker, speaker))
            {
                Tell($"{kind} speaker", quote.Span, $"{document.Entities.FirstOrDefault(entity => entity.Id == speaker)?.Name ?? "none"}, not {quote.Speaker ?? "none"}");
            }
        }

        for (var j = 0; j < found.Count; j++)
        {
            if (!matches.Contains(j))
            {
                Tell($"{kind} extra", spans[j], found[j].SpeakerText);
            }
        }
    }

    private bool IsSpeaker(string? name, string? found) => name is null || found is null
        ? name is null && found is null
        : document.Entities.FirstOrDefault(entity => entity.Id == found) is { } entity && entity.Mentions
            .Where(mention => mention.Form is not (MentionForm.Nominal or MentionForm.Pronoun)).Select(mention => mention.Text).Append(entity.Name)
            .Any(other => Plain(other).Equals(Plain(name), StringComparison.OrdinalIgnoreCase));

    private static string Plain(string name) => name.Replace('’', '\'');

    private void Tell(string kind, Span span, string? about) => errors.Add($"{id}\t{kind}\t{document.TextOf(span).ReplaceLineEndings(" ")}\t{about}\t{Excerpt.Around(document.Text, span)}");
}
