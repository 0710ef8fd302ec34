using Precis.Documents;
using Precis.Facts.Clauses;

namespace Precis.Facts.Acquisitions;

/// <summary>Turns what was read of takeovers into facts.</summary>
internal static class AcquisitionProjection
{
    public static AcquisitionFact Project(Document document, AcquisitionDraft draft, string id)
    {
        return new AcquisitionFact
        {
            Id = id,
            Status = draft.Status,
            Factuality = draft.Factuality,
            Acquirers = Ids(draft.Acquirers),
            Target = draft.Target?.Entity.Id,
            Sellers = Ids(draft.Sellers),
            Stake = draft.Stake?.Id,
            Amount = draft.Amount?.Id,
            Date = draft.Date?.Id,
            Sentences = [.. draft.Sentences],
            Evidence = [.. draft.Evidence.Select(item => document.EvidenceAt(item.Field, item.Span))],
            Confidence = FactConfidence.Unweighed,
        };
    }

    private static string[] Ids(List<Argument> arguments) => [.. arguments.Select(argument => argument.Entity.Id)];
}
