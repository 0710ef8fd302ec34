using Precis.Documents;
using Precis.Facts.Clauses;

namespace Precis.Facts.Contracts;

/// <summary>Turns what was read of contracts into facts.</summary>
internal static class ContractProjection
{
    public static List<Fact> Project(Document document, List<ContractDraft> drafts)
    {
        drafts = [.. drafts.OrderBy(First)];
        var ids = drafts.Select((draft, index) => (draft, id: $"f{index + 1}")).ToDictionary(pair => pair.draft, pair => pair.id);
        return [.. drafts.Select(draft => Project(document, draft, ids))];
    }

    private static int First(ContractDraft draft) => draft.Evidence.First().Span.Start;

    private static ContractFact Project(Document document, ContractDraft draft, Dictionary<ContractDraft, string> ids)
    {
        var acronym = draft.Contract?.Mentions.FirstOrDefault(mention => mention.Form == MentionForm.Acronym);
        var evidence = draft.Evidence.ToList();
        if (draft.Contract?.Mentions.FirstOrDefault(mention => mention.Form != MentionForm.Acronym) is { } name)
        {
            evidence.Add(("contract", name.Span));
        }

        if (acronym is not null)
        {
            evidence.Add((draft.Contract!.Mentions.All(mention => mention.Form == MentionForm.Acronym) ? "contract" : "acronym", acronym.Span));
        }

        var replacedBy = ids.Keys.FirstOrDefault(other => other.Replaces == draft);
        return new ContractFact
        {
            Id = ids[draft],
            Status = draft.Status!.Value,
            Factuality = draft.Factuality,
            Contract = draft.Contract?.Id,
            Acronym = acronym?.Text,
            Title = draft.Title is { } title ? document.TextOf(title) : null,
            Number = draft.Number is { } number ? document.TextOf(number) : null,
            Buyers = Ids(draft.Buyers),
            Suppliers = Ids(draft.Suppliers),
            LosingBidders = Ids(draft.Losers),
            ContestedBy = Ids(draft.Contesters),
            Amount = draft.Amount?.Id,
            AmountKind = draft.AmountKind,
            AwardDate = draft.DateOf("awardDate")?.Id,
            StartDate = draft.DateOf("startDate")?.Id,
            EndDate = draft.DateOf("endDate")?.Id,
            Duration = draft.DateOf("duration")?.Id,
            Replaces = draft.Replaces is { } replaced ? ids[replaced] : null,
            ReplacedBy = replacedBy is not null ? ids[replacedBy] : null,
            Sentences = [.. draft.Sentences],
            Evidence = [.. evidence.OrderBy(item => item.Item2).Select(item => document.EvidenceAt(item.Item1, item.Item2))],
            Confidence = FactConfidence.Unweighed,
        };
    }

    private static string[] Ids(List<Argument> arguments) => [.. arguments.Select(argument => argument.Entity.Id)];
}
