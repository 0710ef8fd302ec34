using Precis.Documents;
using Precis.Facts.Clauses;

namespace Precis.Facts.Acquisitions;

/// <summary>Turns what was read of takeovers into facts.</summary>
internal static class AcquisitionProjection
{
    public static AcquisitionFact Project(Document document, AcquisitionDraft draft, string id)
    {
        var fields = draft.Acquirers.Count + draft.Sellers.Count + (draft.Target is null ? 0 : 1) + (draft.Amount is null ? 0 : 1) + (draft.Stake is null ? 0 : 1);
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
            Evidence = [.. draft.Evidence.Select(item => new Evidence
            {
                Field = item.Field,
                Start = item.Span.Start,
                End = item.Span.End,
                Text = document.TextOf(item.Span),
            })],
            Confidence = Math.Round(Math.Min(0.95, 0.55 + (0.1 * fields)), 2),
        };
    }

    private static string[] Ids(List<Argument> arguments) => [.. arguments.Select(argument => argument.Entity.Id)];
}
