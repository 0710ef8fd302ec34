using Precis.Documents;
using Precis.Languages;

namespace Precis.Quotes;

/// <summary>Adds who said what: direct quotations with their marks, and reported clauses where the speaker is known.</summary>
internal sealed class QuoteAnnotator : IAnnotator
{
    public Layers Requires => Layers.Segments | Layers.Entities;

    public Layers Provides => Layers.Quotes;

    public void Annotate(Document document, CancellationToken cancellationToken)
    {
        if (document.Language == Language.Undetermined || document.Text.Length == 0)
        {
            return;
        }

        var tokens = new SpeechTokens(document);
        var mentions = new MentionIndex(document);
        var marked = QuotationMarks.Find(document.Text, document.Paragraphs);
        var pronouns = new PronounResolver(tokens, mentions, marked);
        var speakers = new SpeakerFinder(tokens, mentions, pronouns);

        var quotes = new DirectQuotes(tokens, mentions, speakers, pronouns, marked).Find();
        cancellationToken.ThrowIfCancellationRequested();
        quotes.AddRange(new IndirectQuotes(tokens, mentions, speakers, pronouns, marked, quotes).Find());
        quotes.Sort((left, right) => left.Words.CompareTo(right.Words));
        document.Quotes = [.. quotes.Select((quote, index) => Publish(document, quote, index))];
    }

    private static Quote Publish(Document document, FoundQuote quote, int index) => new()
    {
        Id = "q" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Start = quote.Words.Start,
        End = quote.Words.End,
        Text = document.TextOf(quote.Words),
        Speaker = quote.Speaker.Entity?.Id,
        SpeakerText = quote.Speaker.Words is { } words ? document.TextOf(words) : null,
        Cue = quote.Cue is { } cue ? document.TextOf(cue) : null,
        Direct = quote.IsDirect,
    };
}

/// <summary>A quotation before it is published.</summary>
/// <param name="Words">What was said.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Cue">The words that report the speech.</param>
/// <param name="IsDirect">Whether the words stand between marks.</param>
internal sealed record FoundQuote(Span Words, Speaker Speaker, Span? Cue, bool IsDirect);
