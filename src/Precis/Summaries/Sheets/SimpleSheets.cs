using Precis.Documents;
using Precis.Languages;
using Precis.Quotes;

namespace Precis.Summaries.Sheets;

/// <summary>Tells every kind of fact but contracts.</summary>
internal static class SimpleSheets
{
    public static string? Write(Document document, Fact fact, Language language)
    {
        var slots = new FactSlots(document, language);
        if (fact is UserFact user)
        {
            return Write(slots, user, document, language);
        }

        var key = fact switch
        {
            AcquisitionFact acquisition => Fill(slots, acquisition),
            ResultsFact results => Fill(slots, results, document, language),
            AppointmentFact appointment => Fill(slots, appointment, document, language),
            FundingFact funding => Fill(slots, funding, document.Language, language),
            LegalFact legal => Fill(slots, legal, document.Language, language),
            WorkforceFact workforce => Fill(slots, workforce, document),
            _ => null,
        };
        if (key is null)
        {
            return null;
        }

        return fact.Factuality == Factuality.Denied
            ? slots.Write(key[..(key.IndexOf('.', StringComparison.Ordinal) + 1)] + "denied")
            : slots.Write(key, fact.Factuality == Factuality.Conditional);
    }

    private static string Fill(FactSlots slots, AcquisitionFact fact)
    {
        slots.Names("acquirers", fact.Acquirers).Name("target", fact.Target).Names("sellers", fact.Sellers)
            .Amount("stake", fact.Stake).Amount("amount", fact.Amount).Date("date", fact.Date);
        return "acquisition." + Lower(fact.Status);
    }

    private static string Fill(FactSlots slots, ResultsFact fact, Document document, Language language)
    {
        var metrics = fact.Metrics.Select(metric => Write(metric, document, language)).OfType<string>().ToList();
        slots.Name("company", fact.Company).Date("period", fact.Period).Words("metrics", metrics.Count > 0 ? NamesValue.JoinWords(metrics, language) : null);
        return "results." + Lower(fact.Status);
    }

    /// <summary>The key of a figure in the templates ("net-loss").</summary>
    public static string KeyOf(ResultsMetric metric) => metric.Metric switch
    {
        Metric.Revenue => "revenue",
        Metric.NetIncome => metric.Loss == true ? "net-loss" : "net-income",
        Metric.OperatingIncome => metric.Loss == true ? "operating-loss" : "operating-income",
        Metric.Ebitda => "ebitda",
        Metric.Eps => metric.Loss == true ? "eps-loss" : "eps",
        Metric.Orders => "orders",
        _ => "dividend",
    };

    private static string? Write(ResultsMetric metric, Document document, Language language)
    {
        var previous = metric.PreviousIsLoss == (metric.Loss == true) ? "previous" : metric.PreviousIsLoss ? "previousLoss" : "previousProfit";
        return new FactSlots(document, language).Amount("amount", metric.Amount).Amount(previous, metric.Previous).Write("metric." + KeyOf(metric));
    }

    private static string Fill(FactSlots slots, AppointmentFact fact, Document document, Language language)
    {
        slots.Name("person", fact.Person).Words("role", RoleNames.In(fact.Role, document.Language, language, IsWoman(document, fact.Person))).Name("organization", fact.Organization)
            .Name("predecessor", fact.Predecessor).Date("effectiveDate", fact.EffectiveDate);
        return "appointment." + Lower(fact.Status);
    }

    private static bool IsWoman(Document document, string? person) =>
        document.Entities.FirstOrDefault(entity => entity.Id == person) is { } named && FirstNames.GenderOf(named.Name) == SpeechWords.Feminine;

    private static string Fill(FactSlots slots, FundingFact fact, Language articleLanguage, Language language)
    {
        slots.Words("round", RoleNames.In(fact.Round, articleLanguage, language, isWoman: false)).Name("company", fact.Company).Amount("amount", fact.Amount).Names("investors", fact.Investors).Amount("valuation", fact.Valuation);
        return "funding." + Lower(fact.Status);
    }

    private static string Fill(FactSlots slots, LegalFact fact, Language articleLanguage, Language language)
    {
        // What is charged is told in the article's words, which are not translated.
        slots.Words("matter", articleLanguage == language ? fact.Matter : null).Names("parties", fact.Parties).Name("authority", fact.Authority).Amount("amount", fact.Amount);
        return "legal." + Lower(fact.Status);
    }

    private static string Fill(FactSlots slots, WorkforceFact fact, Document document)
    {
        // Posts are cut or created; people are laid off or hired.
        var countsPosts = document.Amounts.FirstOrDefault(amount => amount.Id == fact.Count)?.Unit is "poste" or "emploi" or "CDI" or "job" or "position" or "post" or "role";
        slots.Name("company", fact.Company).Amount("count", fact.Count).Amount("jobs", countsPosts ? fact.Count : null).Name("place", fact.Place).Date("date", fact.Date);
        return "workforce." + Lower(fact.Status);
    }

    /// <summary>A user's fact, by the template of its rule file. Words of the article can be told in its own language only.</summary>
    private static string? Write(FactSlots slots, UserFact fact, Document document, Language language)
    {
        if (fact.Sheets?.GetValueOrDefault(language == Language.French ? "fr" : "en") is not { } template)
        {
            return null;
        }

        foreach (var field in fact.Fields)
        {
            _ = field.Kind switch
            {
                UserFieldKind.Entity => slots.Names(field.Name, field.Values),
                UserFieldKind.Date => slots.Date(field.Name, field.Values[0]).Duration(field.Name, field.Values[0]),
                UserFieldKind.Amount => slots.Amount(field.Name, field.Values[0]),
                _ => slots.Words(field.Name, language == document.Language ? field.Values[0] : null),
            };
        }

        return SheetTemplate.Parse(template).Fill(slots.Slots, fact.Factuality == Factuality.Conditional);
    }

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
