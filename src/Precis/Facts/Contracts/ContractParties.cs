using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>Gives contracts their parties: whom a verb or an announcement names goes where its kind allows.</summary>
internal sealed class ContractParties(Document document, Arguments arguments)
{
    private readonly Lexicon _courts = Lexicon.For(document.Language, "Facts/courts");
    private readonly Lexicon _heads = Lexicon.For(document.Language, "Names/body-heads");

    /// <summary>Gives a draft a party in a role of the frames.</summary>
    public void Give(string role, Argument argument, ContractDraft draft)
    {
        var type = argument.Entity.Type;
        var isBody = Arguments.CanBeFirm(argument.Entity) && (type != EntityType.Person || draft.Suppliers.Count > 0);
        switch (role)
        {
            case "supplier" when isBody && draft.Suppliers.Count > 0 && arguments.IsOwned(argument):
                // "The contract was awarded to the company's missile division": whose it is has been told.
                draft.Note("suppliers", argument.Span);
                break;
            case "supplier" when isBody:
                draft.Add(draft.Suppliers, "suppliers", argument);
                break;
            case "buyer" when type == EntityType.Place && draft.Buyers.Exists(buyer => !document.SameSentence(buyer.Span.Start, argument.Span.Start)):
                // "Athènes a préféré": the capital stands for who has been told to buy.
                draft.Note("buyers", argument.Span);
                break;
            case "buyer" when (isBody || type == EntityType.Place) && !IsCourt(argument.Entity):
                draft.Add(draft.Buyers, "buyers", arguments.OwnerOf(argument) ?? argument);
                break;
            case "loser" when isBody && !IsCourt(argument.Entity) && !draft.Suppliers.Exists(other => other.Entity == argument.Entity):
                draft.Add(draft.Losers, "losingBidders", argument);
                break;
            case "contester" when isBody || type is EntityType.Person:
                draft.Add(draft.Contesters, "contestedBy", argument);
                break;
            case "party" when (type == EntityType.Company || (type == EntityType.Organization && IsUnknown(argument.Entity))) && !draft.Suppliers.Exists(other => other.Entity == argument.Entity):
                draft.Add(draft.Suppliers.Count == 0 ? draft.Suppliers : draft.Buyers, draft.Suppliers.Count == 0 ? "suppliers" : "buyers", argument);
                break;
            case "party" when type is EntityType.Organization or EntityType.Place:
                draft.Add(draft.Buyers, "buyers", argument);
                break;
        }
    }

    /// <summary>Who announces an award and is not its supplier is as a rule who made it; a firm that announces one is its supplier.</summary>
    public void AddSpeaker(ContractDraft draft, Sentence sentence)
    {
        if (!draft.IsMade || (draft.Buyers.Count > 0 && draft.Suppliers.Count > 0))
        {
            return;
        }

        foreach (var quote in document.Quotes.Where(quote => !quote.Direct && quote.Span.Overlaps(sentence.Span)))
        {
            if (document.Entities.FirstOrDefault(entity => entity.Id == quote.Speaker) is not { } speaker
                || speaker.Mentions.FirstOrDefault(mention => sentence.Span.Contains(mention.Span)) is not { } mention)
            {
                continue;
            }

            var argument = new Argument(speaker, mention.Span);
            if (draft.Buyers.Count == 0 && (speaker.Type == EntityType.Organization || (speaker.Type == EntityType.Company && draft.Suppliers.Count > 0)) && !draft.Suppliers.Exists(other => other.Entity == speaker))
            {
                draft.Add(draft.Buyers, "buyers", argument);
            }
            else if (draft.Suppliers.Count == 0 && speaker.Type == EntityType.Company && !draft.Buyers.Exists(other => other.Entity == speaker))
            {
                draft.Add(draft.Suppliers, "suppliers", argument);
            }
        }
    }

    /// <summary>"Celui-ci lui a confié": whom a demonstrative takes up, the last body named before.</summary>
    public IReadOnlyList<Argument> Behind(int first, Sentence sentence)
    {
        for (var token = first - 1; token >= Math.Max(sentence.FirstToken, first - 2); token--)
        {
            if (document.Word(token) is "Celui-ci" or "celui-ci" or "Celle-ci" or "celle-ci")
            {
                var subject = Lead(sentence);
                return Before(sentence).LastOrDefault(argument => argument.Entity.Type is EntityType.Company or EntityType.Organization && argument.Entity != subject?.Entity) is { Entity: not null } last ? [last] : [];
            }
        }

        return [];
    }

    /// <summary>"Le groupe lui a confié un contrat": the firm that the sentence before is about.</summary>
    public Argument? BehindDative(VerbUse use, Sentence sentence)
    {
        for (var token = use.First; token < use.Token; token++)
        {
            if (document.Word(token) is "lui" or "leur")
            {
                return Lead(sentence);
            }
        }

        return null;
    }

    /// <summary>"95 wide-body Boeing jets", "75 Airbus A321neo": who makes what is ordered by number.</summary>
    public Argument? MakerOf(int first, int end)
    {
        var count = -1;
        for (var token = first; token < end && (count < 0 ? token - first <= 6 : token - count <= 5); token++)
        {
            if (document.Tokens[token].Kind == TokenKind.Number || document.Amounts.Inside(new Span(document.Tokens[token].Span.Start, document.Text.Length)).FirstOrDefault() is { Kind: AmountKind.Quantity } quantity && quantity.Start == document.Tokens[token].Span.Start)
            {
                count = count < 0 ? token : count;
            }
            else if (count >= 0 && arguments.At(token) is { Entity.Type: EntityType.Company } maker)
            {
                return maker;
            }
            else if (document.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Elision or TokenKind.Number) || (count >= 0 && document.Word(token) is "from" or "to" or "à" or "auprès" or "pour" or "for"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The firm that the sentence before is about.</summary>
    private Argument? Lead(Sentence sentence)
    {
        var index = document.SentenceAt(sentence.Start);
        return index > 0 && arguments.Leading(document.Sentences[index - 1], document.Sentences[index - 1].EndToken) is [{ Entity.Type: EntityType.Company } firm] ? firm : null;
    }

    private IEnumerable<Argument> Before(Sentence sentence)
    {
        var index = document.SentenceAt(sentence.Start);
        return index > 0 ? arguments.Inside(document.Sentences[index - 1].Span) : [];
    }

    /// <summary>Whether neither a list nor a word of its name tells what a body is.</summary>
    private bool IsUnknown(Entity entity) => entity.Key is null && !entity.Name.Split(' ').Any(word => _heads.Contains(word));

    /// <summary>A court annuls or suspends what others buy.</summary>
    private bool IsCourt(Entity entity) => _courts.TryMatch(entity.Name, 0, out _, out _) || entity.Name.Split(' ').Any(word => _heads.Find(word) is [_, _, "court"]);
}
