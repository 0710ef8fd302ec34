using Precis.Documents;
using Precis.Languages;

namespace Precis.Facts.Acquisitions;

/// <summary>Finds the price and the day of a takeover by the words around them.</summary>
internal sealed class AcquisitionTerms(Document document)
{
    private const int Reach = 30;

    /// <summary>Less is the price of a share; one euro is a symbol.</summary>
    private const decimal LeastPrice = 10_000;

    private readonly Lexicon _amountCues = Lexicon.For(document.Language, "Facts/acquisition-amount-cues");
    private readonly Lexicon _dateCues = Lexicon.For(document.Language, "Facts/acquisition-date-cues");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
    private readonly Lexicon _shareCues = Lexicon.For(document.Language, "Facts/results-cues");

    /// <summary>The price told after a token, or right before it ("a 2.3 billion dlr takeover").</summary>
    public Amount? Price(int token, Sentence sentence)
    {
        foreach (var amount in document.Amounts.Inside(sentence.Span))
        {
            var first = document.TokenFrom(amount.Start);
            var after = document.TokenFrom(amount.End);
            if (amount.Kind != AmountKind.Money || amount.SameAs is not null || IsForShare(amount.End) || amount.Value is > 1 and < LeastPrice)
            {
                continue;
            }

            if ((after <= token && token - after <= 2 && !HasPreposition(after, token)) || (first > token && first - token <= Reach && Cue(first, token) == "price"))
            {
                return amount;
            }
        }

        return null;
    }

    /// <summary>The day on which it is done, after a word for that.</summary>
    public DateExpression? Closing(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (_dateCues.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out _)
                && document.Dates.Inside(new Span(document.Tokens[token].Span.Start, sentence.End)).FirstOrDefault(date => date.Type == DateType.Date && date.Value[0] is '1' or '2') is { } date
                && document.TokenFrom(date.Start) - document.TokenFrom(end) <= 8)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The day told shortly after a verb of the past.</summary>
    public DateExpression? Beside(int token, Sentence sentence) =>
        document.Dates.Inside(new Span(document.Tokens[token].Span.Start, sentence.End))
            .FirstOrDefault(date => date.Type == DateType.Date && date.Value[0] is '1' or '2' && document.TokenFrom(date.Start) - token <= 12);

    /// <summary>"a gain of 3 mln dlrs on the sale": the sum is the gain's.</summary>
    private bool HasPreposition(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_prepositions.Contains(document.Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"74 dlrs a share", "the 47-dlr-a-share price"</summary>
    private bool IsForShare(int end)
    {
        while (end < document.Text.Length && document.Text[end] is ' ' or '-')
        {
            end++;
        }

        return end < document.Text.Length && _shareCues.TryMatch(document.Text, end, out _, out var row) && row[1] == "share";
    }

    private string? Cue(int first, int trigger)
    {
        string? found = null;
        for (var left = Math.Max(trigger + 1, first - 4); left < first; left++)
        {
            if (_amountCues.TryMatch(document.Text, document.Tokens[left].Span.Start, out var end, out var row) && document.TokenFrom(end) <= first)
            {
                found = row[1] == "none" || found is null ? row[1] : found;
            }
        }

        return found;
    }
}
