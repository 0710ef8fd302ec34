using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>
/// Finds the parties that the noun phrase of a contract names: "le contrat avec X", "Veolia's waste contract", "l'attribution à X", by
/// <c>Facts/contract-complements.tsv</c>.
/// </summary>
internal sealed class ContractComplements(Document document, Arguments arguments, ContractParties parties)
{
    private const int Reach = 12;

    private readonly Lexicon _phrases = Lexicon.For(document.Language, "Facts/contract-complements");
    private readonly Lexicon _heads = Lexicon.For(document.Language, "Names/body-heads");
    private readonly Lexicon _relatives = Lexicon.For(document.Language, "Facts/relative-pronouns");

    /// <summary>Gives a draft the parties of a noun phrase; who owns or holds it only where nobody else is told.</summary>
    public void Read(ContractReference reference, ContractDraft draft, Sentence sentence, IReadOnlyList<int> verbs)
    {
        if (Owner(reference, sentence) is { } owner)
        {
            Hold(owner, draft);
        }

        for (var token = reference.End; token < Math.Min(sentence.EndToken, reference.End + Reach); token++)
        {
            if (document.Tokens[token].Kind == TokenKind.Punctuation || _relatives.Contains(document.Word(token)) || verbs.Contains(token))
            {
                return;
            }

            if (reference.IsAct && document.Word(token) is "à" or "au" or "aux" or "to")
            {
                Give("supplier", token + 1, draft, sentence);
            }
            else if (_phrases.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out var row))
            {
                Give(row[1], document.TokenFrom(end), draft, sentence);
            }
        }
    }

    private void Give(string role, int token, ContractDraft draft, Sentence sentence)
    {
        foreach (var party in arguments.From(token, sentence.EndToken))
        {
            if (role == "holder")
            {
                Hold(party, draft);
            }
            else if (role == "client")
            {
                if (draft.Buyers.Count == 0 && IsKnownBody(party.Entity) && !draft.Suppliers.Exists(supplier => supplier.Entity == party.Entity))
                {
                    parties.Give("buyer", party, draft);
                }
            }
            else if (role != "party" || draft.Suppliers.Count == 0 || draft.Buyers.Count == 0)
            {
                parties.Give(role == "party" && draft.Suppliers.Count == 0 && draft.Buyers.Count > 0 ? "supplier" : role, party, draft);
            }
        }
    }

    private bool IsKnownBody(Entity entity) =>
        entity.Type is EntityType.Company or EntityType.Organization && (entity.Key is not null || entity.Name.Split(' ').Any(word => _heads.Contains(word)));

    /// <summary>A firm whose contract it is supplies, where somebody else buys.</summary>
    private void Hold(Argument holder, ContractDraft draft)
    {
        if (draft.Suppliers.Count == 0 && holder.Entity.Type == EntityType.Company && !draft.Buyers.Exists(buyer => buyer.Entity == holder.Entity) && draft.Buyers.Count > 0)
        {
            parties.Give("supplier", holder, draft);
        }
    }

    /// <summary>"Veolia's waste collection contract": whose a contract is.</summary>
    private Argument? Owner(ContractReference reference, Sentence sentence)
    {
        for (var token = reference.End - 2; token >= Math.Max(sentence.FirstToken, reference.End - 7); token--)
        {
            if (document.Word(token) is "'s" or "’s" or "'" or "’")
            {
                return arguments.Until(token);
            }
        }

        return null;
    }
}
