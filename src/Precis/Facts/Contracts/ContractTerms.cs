using System.Globalization;
using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>Finds the sums and dates that belong to a contract by the words around them.</summary>
internal sealed class ContractTerms
{
    private const int NearVerb = 8;
    private const int PriceDistance = 10;
    private const int BracketDistance = 14;
    private const int DeliveryDistance = 4;

    private readonly Document _document;
    private readonly Arguments _arguments;
    private readonly Lexicon _dateCues;
    private readonly Lexicon _amountCues;
    private readonly Lexicon _work;
    private readonly Lexicon _deliveries;
    private readonly Lexicon _deals;

    public ContractTerms(Document document, Arguments arguments)
    {
        _document = document;
        _arguments = arguments;
        _dateCues = Lexicon.For(document.Language, "Facts/contract-date-cues");
        _amountCues = Lexicon.For(document.Language, "Facts/contract-amount-cues");
        _work = Lexicon.For(document.Language, "Facts/contract-work");
        _deliveries = Lexicon.For(document.Language, "Facts/contract-deliveries");
        _deals = Lexicon.For(document.Language, "Facts/contract-deals");
    }

    /// <summary>Reads the sums, dates and buyers of a sentence that speaks of a contract.</summary>
    /// <param name="reference">The noun phrase.</param>
    /// <param name="draft">What is filled.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="part">The part of the sentence that speaks of this contract.</param>
    public void Read(ContractReference reference, ContractDraft draft, Sentence sentence, Span part)
    {
        foreach (var date in _document.Dates.Inside(sentence.Span))
        {
            switch (DateCue(date, sentence))
            {
                case "end" when date.Type == DateType.Date:
                    draft.Take("endDate", date);
                    break;
                case "start" when date.Type == DateType.Date:
                    draft.Take("startDate", date);
                    break;
                case "duration" when date.Type == DateType.Duration:
                    draft.Take("duration", date);
                    break;
            }
        }

        ReadAmounts(reference, draft, sentence, part);
        if (_document.Language == Language.French)
        {
            return;
        }

        // "a 37.5 mln Navy contract": who stands inside an English noun phrase buys, unless it is whose contract it is.
        var phrase = new Span(_document.Tokens[reference.First].Span.Start, _document.Tokens[reference.End - 1].Span.End);
        foreach (var buyer in _arguments.Inside(phrase).Where(argument => argument.Entity.Type is EntityType.Organization or EntityType.Company
            && _document.Word(Math.Min(_document.TokenFrom(argument.Span.End), sentence.EndToken - 1)) is not ("'s" or "’s")))
        {
            draft.Add(draft.Buyers, "buyers", buyer);
        }
    }

    /// <summary>Reads the sums of a sentence by the words before them and their place beside the noun phrase, where there is one.</summary>
    public void ReadAmounts(ContractReference? reference, ContractDraft draft, Sentence sentence, Span? part = null)
    {
        foreach (var amount in _document.Amounts.Inside(part ?? sentence.Span).Where(amount => amount.Kind == AmountKind.Money && amount.SameAs is null))
        {
            if (KindOf(amount, reference, sentence) is { } kind)
            {
                draft.Take(amount, kind);
            }
        }
    }

    /// <summary>Whether a sentence goes on to tell of the deal of the sentence before: "Elle représente 3 millions", "Au prix catalogue, la transaction atteint …".</summary>
    public bool TellsOfDeal(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (_deals.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out _, out var row) && (row[1] == "any" || token == sentence.FirstToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who is told to be supplied under a new contract that has its price behind it, in a sentence without a verb of contracts.</summary>
    public Argument? Delivery(ContractReference reference, Sentence sentence)
    {
        if (reference.Kind != ReferenceKind.New || !_document.Amounts.Inside(sentence.Span).Any(amount => amount.Kind == AmountKind.Money
            && _document.TokenFrom(amount.Start) - reference.End is >= 0 and <= PriceDistance && KindOf(amount, reference, sentence) is not null))
        {
            return null;
        }

        for (var token = sentence.FirstToken; token < reference.First; token++)
        {
            if (_deliveries.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out var end, out _)
                && _arguments.From(_document.TokenFrom(end), reference.First) is [{ Entity.Type: not EntityType.Person } buyer, ..])
            {
                return buyer;
            }
        }

        return null;
    }

    /// <summary>"des drones destinés à la Marine": who gets the goods, by a participle and no verb of the contract.</summary>
    public bool IsDeliveredTo(Argument argument)
    {
        var first = _document.TokenFrom(argument.Span.Start);
        for (var token = Math.Max(0, first - DeliveryDistance); token < first; token++)
        {
            if (_deliveries.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out var end, out _) && first - _document.TokenFrom(end) is 0 or 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sum stands beside the noun phrase.</summary>
    public bool HasAmount(ContractReference reference, Sentence sentence) =>
        _document.Amounts.Inside(sentence.Span).Any(amount => amount.Kind == AmountKind.Money && KindOf(amount, reference, sentence) is ContractAmountKind.Award or ContractAmountKind.Ceiling);

    /// <summary>The sum that a verb has for its object: "is being awarded 31 million dollars under a contract".</summary>
    public Amount? AmountAfter(VerbUse use) =>
        use.Token + 1 < _document.Tokens.Count
            ? _document.Amounts.Inside(new Span(_document.Tokens[use.Token].Span.End, Math.Min(_document.Text.Length, _document.Tokens[use.Token].Span.End + 40)))
                .FirstOrDefault(amount => amount.Kind == AmountKind.Money && _document.TokenFrom(amount.Start) - use.Token is 1 or 2)
            : null;

    /// <summary>"It said the work is expected to be completed in July": when the work that is being told of begins and ends.</summary>
    public void ReadWork(ContractDraft draft, Sentence sentence, int index)
    {
        if (!Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Any(token => _work.Contains(_document.Word(token))))
        {
            return;
        }

        var isSubject = _work.Contains(_document.Word(sentence.FirstToken)) || _work.Contains(_document.Word(Math.Min(sentence.FirstToken + 1, sentence.EndToken - 1)));
        foreach (var date in _document.Dates.Inside(sentence.Span).Where(date => date.Type == DateType.Date))
        {
            if (DateCue(date, sentence) is { } cue && (cue == "end" || (cue == "start" && isSubject)))
            {
                draft.Take(cue == "end" ? "endDate" : "startDate", date);
                draft.Sentences.Add(index);
            }
        }
    }

    /// <summary>The day told right beside a verb or noun, or that of the news in its sentence, no end and no start of the contract.</summary>
    public DateExpression? DateBeside(int first, int last, Sentence sentence) =>
        _document.Dates.Inside(sentence.Span)
            .Where(date => date.Type is DateType.Date or DateType.Time && (Distance(date.Span, first, last) <= NearVerb || IsOfTheNews(date)) && DateCue(date, sentence) is null
                && date.Value is not ("PRESENT_REF" or "PAST_REF" or "FUTURE_REF"))
            .MinBy(date => Distance(date.Span, first, last));

    /// <summary>How many tokens stand between a span and a verb group.</summary>
    public int Distance(Span span, int first, int last)
    {
        var token = _document.TokenFrom(span.Start);
        return token > last ? token - last : first - _document.TokenFrom(span.End) + 1;
    }

    /// <summary>"… , the ministry said on Wednesday": a day of the week before the article.</summary>
    private bool IsOfTheNews(DateExpression date) =>
        _document.Published?.Value is { } published && date.Earliest is { } earliest && date.Latest is { } latest
        && DateOnly.TryParse(published.ToString().AsSpan(0, Math.Min(10, published.ToString().Length)), CultureInfo.InvariantCulture, out var day)
        && DateOnly.TryParse(earliest.AsSpan(0, Math.Min(10, earliest.Length)), CultureInfo.InvariantCulture, out var from)
        && DateOnly.TryParse(latest.AsSpan(0, Math.Min(10, latest.Length)), CultureInfo.InvariantCulture, out var to)
        && from == to && day.DayNumber - from.DayNumber is >= 0 and < 7;

    public ContractAmountKind? KindOf(Amount amount, ContractReference? reference, Sentence sentence)
    {
        var cue = Cue(_amountCues, amount.Span, sentence);
        if (cue == "none")
        {
            return null;
        }

        if (amount.Modifier == AmountModifier.Max)
        {
            return ContractAmountKind.Ceiling;
        }

        return cue switch
        {
            "ceiling" => ContractAmountKind.Ceiling,
            "estimate" => ContractAmountKind.Estimate,
            "option" => ContractAmountKind.Option,
            "increment" => ContractAmountKind.Increment,
            "award" => ContractAmountKind.Award,
            _ => reference is not null && IsBeside(amount, reference) ? ContractAmountKind.Award : null,
        };
    }

    /// <summary>"un contrat de 250 millions d'euros", "contrat à 3 milliards", "a $3 million Navy contract", and in the wire's haste "awarded 3 mln dlr Navy contract".</summary>
    private bool IsBeside(Amount amount, ContractReference reference)
    {
        var first = _document.TokenFrom(amount.Start);
        var after = _document.TokenFrom(amount.End);
        return first - reference.End is >= 0 and <= 3
            || (first >= reference.First && after <= reference.End)
            || (first - reference.End is > 0 and <= BracketDistance && _document.Word(first - 1) is "(" && IsOnePhrase(reference.End, first - 1))
            || (reference.IsBare && reference.First - after is >= 0 and <= 4
                && Enumerable.Range(after, reference.First - after).All(token => char.IsUpper(_document.Word(token)[0])));
    }

    /// <summary>"le contrat de performance énergétique de l'hôpital (11,5 millions d'euros)": nothing but the noun phrase stands before the bracket.</summary>
    private bool IsOnePhrase(int from, int to) =>
        Enumerable.Range(from, to - from).All(token => _document.Tokens[token].Kind is TokenKind.Word or TokenKind.Elision or TokenKind.Number);

    private string? DateCue(DateExpression date, Sentence sentence) => Cue(_dateCues, date.Span, sentence, date.Type == DateType.Duration ? "duration" : null, date.Type == DateType.Duration ? null : "duration");

    /// <summary>What the words shortly before a span say of it.</summary>
    private string? Cue(Lexicon cues, Span span, Sentence sentence, string? only = null, string? never = null)
    {
        string? found = null;
        var token = _document.TokenFrom(span.Start);
        for (var left = Math.Max(sentence.FirstToken, token - 7); left < token; left++)
        {
            if (cues.TryMatch(_document.Text, _document.Tokens[left].Span.Start, out var end, out var row)
                && end <= span.Start && token - _document.TokenFrom(end) <= (row.Length > 2 ? 4 : 1) && (only is null || row[1] == only) && row[1] != never)
            {
                found = row[1];
            }
        }

        return found;
    }
}
