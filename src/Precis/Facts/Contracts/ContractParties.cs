using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>Gives contracts their parties: whom a verb or an announcement names goes where its kind allows.</summary>
internal sealed class ContractParties(Document document, Arguments arguments)
{
    private readonly Lexicon _heads = Lexicon.For(document.Language, "Names/body-heads");

    /// <summary>Gives a draft a party in a role of the frames.</summary>
    public void Give(string role, Argument argument, ContractDraft draft)
    {
        var type = argument.Entity.Type;
        var isBody = type is EntityType.Company or EntityType.Organization;
        switch (role)
        {
            case "supplier" when isBody && draft.Suppliers.Count > 0 && arguments.IsOwned(argument):
                // "The contract was awarded to the company's missile division": whose it is has been told.
                draft.Note("suppliers", argument.Span);
                break;
            case "supplier" when isBody:
                draft.Add(draft.Suppliers, "suppliers", argument);
                break;
            case "buyer" when (isBody || type == EntityType.Place) && !IsCourt(argument.Entity):
                draft.Add(draft.Buyers, "buyers", arguments.OwnerOf(argument) ?? argument);
                break;
            case "loser" when isBody:
                draft.Add(draft.Losers, "losingBidders", argument);
                break;
            case "contester" when isBody || type is EntityType.Person:
                draft.Add(draft.Contesters, "contestedBy", argument);
                break;
            case "party" when type == EntityType.Company && !draft.Suppliers.Exists(other => other.Entity == argument.Entity):
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
        if (draft.Status is not (ContractStatus.Awarded or ContractStatus.Signed) || (draft.Buyers.Count > 0 && draft.Suppliers.Count > 0))
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
            if (draft.Buyers.Count == 0 && speaker.Type == EntityType.Organization && !draft.Suppliers.Exists(other => other.Entity == speaker))
            {
                draft.Add(draft.Buyers, "buyers", argument);
            }
            else if (draft.Suppliers.Count == 0 && speaker.Type == EntityType.Company && !draft.Buyers.Exists(other => other.Entity == speaker))
            {
                draft.Add(draft.Suppliers, "suppliers", argument);
            }
        }
    }

    /// <summary>A court annuls or suspends what others buy.</summary>
    private bool IsCourt(Entity entity) => entity.Name.Split(' ').Any(word => _heads.Find(word) is [_, _, "court"]);
}
