using Precis.Documents;

namespace Precis.Facts.Rules;

/// <summary>Turns what was read of declared facts into those of the record: the library's types have classes of their own.</summary>
internal static class RuleProjection
{
    public static Fact Project(Document document, RuleDraft draft, string id)
    {
        Evidence[] evidence = [.. draft.Evidence.Select(item => document.EvidenceAt(item.Field, item.Span))];
        int[] sentences = [.. draft.Sentences];
        var confidence = Math.Round(Math.Min(FactConfidence.Unmeasured, 0.55 + (0.1 * draft.Count)), 2);
        return draft.Type.Name switch
        {
            "appointment" => new AppointmentFact
            {
                Id = id, Factuality = draft.Factuality, Sentences = sentences, Evidence = evidence, Confidence = confidence,
                Status = Status<AppointmentStatus>(draft),
                Person = draft.Value("person"),
                Role = draft.Value("role"),
                Organization = draft.Value("organization"),
                Predecessor = draft.Value("predecessor"),
                EffectiveDate = draft.Value("effectiveDate"),
            },
            "funding" => new FundingFact
            {
                Id = id, Factuality = draft.Factuality, Sentences = sentences, Evidence = evidence, Confidence = confidence,
                Status = Status<FundingStatus>(draft),
                Company = draft.Value("company"),
                Amount = draft.Value("amount"),
                Round = draft.Value("round"),
                Investors = All(draft, "investors"),
                Valuation = draft.Value("valuation"),
            },
            "legal" => new LegalFact
            {
                Id = id, Factuality = draft.Factuality, Sentences = sentences, Evidence = evidence, Confidence = confidence,
                Status = Status<LegalStatus>(draft),
                Parties = All(draft, "parties"),
                Authority = draft.Value("authority"),
                Amount = draft.Value("amount"),
                Matter = draft.Value("matter"),
            },
            "workforce" => new WorkforceFact
            {
                Id = id, Factuality = draft.Factuality, Sentences = sentences, Evidence = evidence, Confidence = confidence,
                Status = Status<WorkforceStatus>(draft),
                Company = draft.Value("company"),
                Count = draft.Value("count"),
                Place = draft.Value("place"),
                Date = draft.Value("date"),
            },
            var type => new UserFact
            {
                Id = id, Factuality = draft.Factuality, Sentences = sentences, Evidence = evidence, Confidence = confidence,
                Type = type,
                Status = draft.Status,
                Fields = [.. draft.Type.Fields.Where(field => draft.Has(field.Name)).Select(field => new UserFactField(field.Name, Kind(field), All(draft, field.Name), field.Kind == FieldKind.Entities))],
                Sheets = draft.Type.Sheets.GetValueOrDefault(draft.Factuality == Factuality.Denied ? FactType.DeniedSheet : draft.Status ?? FactType.OnlySheet),
            },
        };
    }

    private static UserFieldKind Kind(FactField field) =>
        field.IsAmount ? UserFieldKind.Amount : field.Kind switch
        {
            FieldKind.Date => UserFieldKind.Date,
            FieldKind.Text => UserFieldKind.Text,
            _ => UserFieldKind.Entity,
        };

    private static string[] All(RuleDraft draft, string field) => [.. draft.Values(field).Select(value => value.Value)];

    private static TStatus Status<TStatus>(RuleDraft draft)
        where TStatus : struct, Enum => Enum.Parse<TStatus>(draft.Status!, ignoreCase: true);
}
