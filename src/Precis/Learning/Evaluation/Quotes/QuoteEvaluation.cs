using System.Text.Json;
using Precis.Amounts;
using Precis.Articles;
using Precis.Dates;
using Precis.Documents;
using Precis.Entities;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;
using Precis.Quotes;

namespace Precis.Learning.Evaluation.Quotes;

/// <summary>
/// Measures quotations and their speakers. Gold rows: <c>{id, lang, published?, title?, text, gold: [{start, end, direct, speaker?}]}</c>, the speaker by a name that
/// the article gives it, left out where it stays unnamed. Spans are compared without the marks, commas, stops and spaces at their ends. A speaker is right
/// where one of the names of the entity is the gold one, or where both have none; it is counted over the quotations that overlap a gold one.
/// </summary>
internal sealed class QuoteEvaluation : IEvaluation
{
    private static readonly IAnnotator[] Annotators = [new DateAnnotator(), new AmountAnnotator(), new EntityAnnotator(), new QuoteAnnotator()];

    /// <inheritdoc/>
    public string Task => "quotes";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        var (direct, indirect) = (new SpanScoring(), new SpanScoring());
        var errors = new List<string>();
        foreach (var row in gold)
        {
            var document = Annotate(row, cancellationToken);
            var article = new QuoteComparison(row.GetProperty("id").ToString(), document, errors);
            var quotes = row.GetProperty("gold").EnumerateArray().Select(quote => GoldQuote.Read(quote, document.Text)).ToList();
            article.Compare(direct, "direct", quotes.FindAll(quote => quote.IsDirect), [.. document.Quotes.Where(quote => quote.Direct)]);
            article.Compare(indirect, "indirect", quotes.FindAll(quote => !quote.IsDirect), [.. document.Quotes.Where(quote => !quote.Direct)]);
        }

        return new EvaluationReport(
            [
                new("direct span F1", direct.StrictF1),
                new("direct speaker right", Share(direct)),
                new("indirect span F1", indirect.StrictF1),
                new("indirect overlap F1", indirect.RelaxedF1),
                new("indirect speaker right", Share(indirect)),
            ],
            errors);
    }

    private static double Share(SpanScoring scoring) => scoring.RelaxedF1 == 0 ? 0 : scoring.ValueF1 / scoring.RelaxedF1;

    private static Document Annotate(JsonElement row, CancellationToken cancellationToken)
    {
        var language = row.GetProperty("lang").GetString() == "fr" ? Language.French : Language.English;
        var published = row.TryGetProperty("published", out var date) && date.GetString() is { } day ? EdtfDate.TryParse(day) : null;
        var title = row.TryGetProperty("title", out var words) ? words.GetString() : null;
        var document = GoldDocument.Make(row.GetProperty("text").GetString()!, language, published, title);
        foreach (var annotator in Annotators)
        {
            annotator.Annotate(document, cancellationToken);
        }

        return document;
    }
}

/// <summary>A quotation as the gold tells it.</summary>
internal readonly record struct GoldQuote(Span Span, string? Speaker, bool IsDirect)
{
    private const string Edges = " \u00A0\u202F\n\t«»“”\"‘’,.";

    public static GoldQuote Read(JsonElement quote, string text) => new(
        Bare(new Span(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32()), text),
        quote.TryGetProperty("speaker", out var speaker) ? speaker.GetString() : null,
        quote.GetProperty("direct").GetBoolean());

    /// <summary>The span without marks, commas, stops and spaces at its ends.</summary>
    public static Span Bare(Span span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Edges.Contains(text[start]))
        {
            start++;
        }

        while (end > start && Edges.Contains(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }
}
