using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>Reads contracts that are told in a list after a colon, each with who buys and its sum: "three ferries to Norway for $90 million and two tugs to Chile for $12 million".</summary>
internal static class ContractLists
{
    private const int PrepositionDistance = 2;

    /// <summary>The contracts of the list behind a verb; fewer than two where there is no list.</summary>
    public static List<ContractDraft> Read(Document document, Arguments arguments, ContractTerms terms, Sentence sentence, VerbUse use)
    {
        var drafts = new List<ContractDraft>();
        var token = use.Token + 1;
        while (token < sentence.EndToken && document.Word(token) is not ":")
        {
            token++;
        }

        var prepositions = Lexicon.For(document.Language, "Facts/contract-list-prepositions");
        foreach (var amount in document.Amounts.Inside(sentence.Span).Where(amount => amount.Kind == AmountKind.Money && amount.SameAs is null && document.TokenFrom(amount.Start) > token))
        {
            var piece = new Span(document.Tokens[token].Span.End, amount.Start);
            var buyer = arguments.Inside(piece).LastOrDefault(argument => argument.Entity.Type is EntityType.Place or EntityType.Organization or EntityType.Company
                && Enumerable.Range(1, PrepositionDistance).Any(left => prepositions.Contains(document.Word(document.TokenAt(argument.Span.Start) - left))));
            token = document.TokenAt(amount.End - 1);
            if (buyer.Entity is not null && terms.KindOf(amount, null, sentence) is { } kind)
            {
                var draft = new ContractDraft();
                draft.Add(draft.Buyers, "buyers", buyer);
                draft.Take(amount, kind);
                drafts.Add(draft);
            }
        }

        return drafts;
    }
}
