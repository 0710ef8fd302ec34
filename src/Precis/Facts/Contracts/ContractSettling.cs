using Precis.Documents;

namespace Precis.Facts.Contracts;

/// <summary>
/// Settles what was read of the contracts of an article: one that replaces another and the lots of one call share what was said once, what was told
/// twice becomes one, and what came to nothing is dropped.
/// </summary>
internal static class ContractSettling
{
    /// <summary>Completes, merges and sifts.</summary>
    /// <param name="document">The document.</param>
    /// <param name="drafts">The drafts in the order of the text, changed in place.</param>
    /// <param name="lots">Those that are lots of one call.</param>
    public static void Settle(Document document, List<ContractDraft> drafts, IReadOnlyCollection<ContractDraft> lots)
    {
        foreach (var draft in drafts)
        {
            if (draft.Replaces is { } replaced)
            {
                Inherit(replaced, draft);
                Inherit(draft, replaced);
            }
        }

        foreach (var draft in drafts)
        {
            if (draft is { Beside: { } other, Buyers.Count: 0 })
            {
                Inherit(draft, other);
            }
        }

        foreach (var lot in lots)
        {
            // The call whose lots they are has no supplier of its own: what was said of it holds for each.
            if (lot.Lots is { } whole && whole.Suppliers.TrueForAll(winner => lots.Any(other => other.Suppliers.Exists(supplier => supplier.Entity == winner.Entity))))
            {
                Inherit(lot, whole);
                if (whole.DateOf("awardDate") is { } date)
                {
                    lot.Take("awardDate", date);
                }

                drafts.Remove(whole);
            }
        }

        for (var later = drafts.Count - 1; later > 0; later--)
        {
            if (drafts.Take(later).FirstOrDefault(earlier => earlier.IsSameAs(drafts[later])) is { } same)
            {
                same.Absorb(drafts[later]);
                drafts.RemoveAt(later);
            }
        }

        foreach (var draft in drafts)
        {
            draft.Suppliers.RemoveAll(supplier => draft.Buyers.Exists(buyer => buyer.Entity == supplier.Entity));
        }

        drafts.RemoveAll(draft => draft.Status is null
            || (draft.Suppliers.Count == 0 && draft.Buyers.Count == 0)
            || (draft.IsSymmetric && draft.Amount is null && (draft.Suppliers.Count == 0 || draft.Buyers.Count == 0))
            || (draft.IsWeak && (draft.Suppliers.Count == 0 || (draft.Buyers.Count == 0 && draft.Amount is null)))
            || (draft.IsLoose && (draft.Suppliers.Count == 0 || draft.Buyers.Count == 0 || draft.Amount is null)));
        foreach (var draft in drafts)
        {
            ContractSides.Settle(document, draft);
            foreach (var contester in draft.Contesters.Where(contester => contester.Entity.Type == EntityType.Company && draft.Suppliers.Count > 0
                && !draft.Suppliers.Concat(draft.Buyers).Any(party => party.Entity == contester.Entity)))
            {
                // Which firm but one that bid may challenge an award?
                draft.Add(draft.Losers, "losingBidders", contester);
            }

            draft.Replaces = draft.Replaces is { } replaced && drafts.Contains(replaced) ? replaced : null;
        }
    }

    private static void Inherit(ContractDraft heir, ContractDraft from)
    {
        if (heir.Buyers.Count == 0)
        {
            foreach (var buyer in from.Buyers)
            {
                heir.Add(heir.Buyers, "buyers", buyer);
            }
        }
    }
}
