using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>Tells a contract: who gave it to whom, what became of it, its sum and its term.</summary>
internal static class ContractSheet
{
    public static string? Write(Document document, ContractFact fact, Language language)
    {
        var named = NameOf(document, fact, language);
        var kind = fact.AmountKind ?? ContractAmountKind.Award;
        var slots = new FactSlots(document, language)
            .Names("buyer", fact.Buyers).Names("suppliers", fact.Suppliers).Names("losing", fact.LosingBidders.Except(fact.Suppliers))
            .Names("contesters", fact.ContestedBy)
            .Amount("amount", fact.Amount, kind == ContractAmountKind.Ceiling ? AmountModifier.Max : null)
            .Date("awardDate", fact.AwardDate).Date("startDate", fact.StartDate).Date("endDate", fact.EndDate).Duration("duration", fact.Duration)
            .Phrase("contract", named)
            .Phrase("replacement", ShortName(document, document.Facts.OfType<ContractFact>().FirstOrDefault(f => f.Id == fact.ReplacedBy), language));

        var sum = slots.Write($"deal.{Kebab(kind)}");
        var lasting = sum is null ? slots.Write("deal.duration") : null;
        var deal = sum ?? lasting ?? slots.Write("deal");
        slots.Words("deal", deal).Phrase("theContract", named ?? Definite(deal!, language));
        var runs = (slots.Write("runs.end") ?? (lasting is null || named is not null ? slots.Write("runs.duration") : null)) is { } end ? [end] : slots.Write("runs.start") is { } start ? [start] : Array.Empty<string>();
        var terms = slots.Write($"terms.{Kebab(kind)}") is { } worth ? [worth, .. runs] : runs;
        slots.Words("runs", Joined(runs, language)).Words("terms", Joined(terms, language));

        var status = fact.Factuality == Factuality.Denied ? "denied" : Kebab(fact.Status);
        return slots.Write($"contract.{status}", fact.Factuality == Factuality.Conditional);
    }

    private static string? Joined(string[] clauses, Language language) => clauses.Length == 0 ? null : NamesValue.JoinWords(clauses, language);

    private static NounPhrase? NameOf(Document document, ContractFact fact, Language language)
    {
        var entity = document.Entities.FirstOrDefault(e => e.Id == fact.Contract);
        var name = entity?.Name ?? fact.Acronym;
        return name is null ? null : Named(name, fact.Acronym != name ? fact.Acronym : null, language);
    }

    /// <summary>The contract by its acronym where it has one ("le contrat JWCC"); <see langword="null"/> for one without a name.</summary>
    public static NounPhrase? ShortName(Document document, ContractFact? fact, Language language)
    {
        var name = fact?.Acronym ?? document.Entities.FirstOrDefault(e => e.Id == fact?.Contract)?.Name;
        return name is null ? null : Named(name, null, language);
    }

    // A name that says itself that it is a contract or a programme needs no noun beside it.
    private static NounPhrase Named(string name, string? acronym, Language language)
    {
        var noun = language == Language.French ? name.Split(' ')[0] : name[(name.LastIndexOf(' ') + 1)..];
        var full = acronym is null ? name : $"{name} ({acronym})";
        if (ContractNouns.Contains(noun.ToLowerInvariant()))
        {
            return new NounPhrase(full, language == Language.French ? "le" : "the");
        }

        var words = new Dictionary<string, SheetValue> { ["name"] = new WordsValue(name) };
        if (acronym is not null)
        {
            words["acronym"] = new WordsValue(acronym);
        }

        return new NounPhrase(SheetTemplates.Of(language).Write("name.contract", words)!, language == Language.French ? "le" : "the");
    }

    private static readonly HashSet<string> ContractNouns = ["contrat", "programme", "projet", "marché", "contract", "program", "project", "deal"];

    // "un contrat de 3 millions d'euros" becomes "le contrat de 3 millions d'euros".
    private static NounPhrase Definite(string deal, Language language) =>
        new(deal[(deal.IndexOf(' ', StringComparison.Ordinal) + 1)..], language == Language.French ? "le" : "the");

    private static string Kebab<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
