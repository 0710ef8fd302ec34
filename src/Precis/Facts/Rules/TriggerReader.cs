using Precis.Languages;

namespace Precis.Facts.Rules;

/// <summary>Reads one trigger of a rule file.</summary>
internal static class TriggerReader
{
    private static readonly string[] Properties =
    [
        "verbs", "nouns", "status", "planned", "subject", "object", "with", "after", "when", "owner", "teller", "joins", "needs", "followed", "unless", "apposed", "former", "voice",
    ];

    public static Trigger Read(RulePlace place, int order, Language language, List<FactField> fields, List<string>? statuses)
    {
        _ = place.Properties("a trigger", Properties);
        var names = fields.ConvertAll(field => field.Name);
        var verbs = place.Find("verbs") is { } list ? list.Items("\"verbs\"").Select(item => (Place: item, Lemma: item.Text())).ToList() : [];
        var nouns = place.Find("nouns") is { } phrases ? phrases.Texts("\"nouns\"").ToList() : [];
        if (verbs.Count > 0 == nouns.Count > 0)
        {
            throw place.Wrong("a trigger is told by verbs or by nouns; write \"verbs\" with infinitives or \"nouns\" with phrases");
        }

        var isReflexive = verbs.Count > 0 && verbs.TrueForAll(verb => verb.Lemma != Plain(verb.Lemma));
        if (!isReflexive && verbs.Exists(verb => verb.Lemma != Plain(verb.Lemma)))
        {
            throw place.Wrong("verbs with \"se\" and verbs without need triggers of their own; part them");
        }

        foreach (var (at, lemma) in verbs)
        {
            if (!VerbForms.Knows(language, Plain(lemma)))
            {
                throw at.Wrong($"'{lemma}' is no infinitive whose forms are known; write another verb, or a noun phrase that tells the same");
            }
        }

        var after = place.Find("after")?.Properties("\"after\"").ToList() ?? [];
        foreach (var (preposition, field) in after)
        {
            foreach (var one in field.Text().Split('|'))
            {
                _ = FactTypeFile.Known(one, field, names);
            }
        }

        return new Trigger
        {
            Order = order,
            Verbs = [.. verbs.Select(verb => Plain(verb.Lemma))],
            Nouns = nouns,
            Status = Status(place, "status", statuses),
            Planned = Status(place, "planned", statuses),
            Subject = Field(place, "subject", names),
            Object = Field(place, "object", names),
            With = Words(place, "with"),
            After = new Lexicon(after.Where(pair => pair.Name.Length > 0).SelectMany(pair => Prepositions(pair.Name, language).Select(form => new[] { form, pair.Place.Text(), IsNear(pair.Name) ? "near" : "" }))),
            Directly = after.Find(pair => pair.Name.Length == 0).Place is { Path: not null } directly ? directly.Text() : null,
            When = Field(place, "when", names),
            Owner = Field(place, "owner", names),
            Teller = Field(place, "teller", names),
            Needs = place.Find("needs") is { } needs ? FactTypeFile.Groups(needs, "\"needs\"", names) : [],
            Joins = Status(place, "joins", statuses),
            Followed = Words(place, "followed"),
            Unless = Words(place, "unless"),
            Apposed = place.Find("apposed")?.Flag() ?? false,
            Former = place.Find("former")?.Flag() ?? false,
            Voice = place.Find("voice") is not { } voice ? null
                : voice.Text() is "active" or "passive" ? voice.Text() : throw voice.Wrong($"'{voice.Text()}' is no voice; write active or passive, or leave it out for both"),
            IsReflexive = isReflexive,
        };
    }

    private static string Plain(string lemma) =>
        lemma.StartsWith("se ", StringComparison.Ordinal) ? lemma[3..] : lemma.StartsWith("s'", StringComparison.Ordinal) || lemma.StartsWith("s’", StringComparison.Ordinal) ? lemma[2..] : lemma;

    private static string? Status(RulePlace place, string property, List<string>? statuses)
    {
        if (place.Find(property) is not { } status)
        {
            return statuses is null || property != "status" ? null : throw place.Wrong($"\"status\" is missing; write {RulePlace.Choice(statuses)}");
        }

        var text = status.Text();
        return (property == "planned" && text == "none") || statuses?.Contains(text) == true ? text
            : throw status.Wrong(statuses is null ? "the type has no statuses; list them under \"statuses\"" : $"there is no status '{text}'; write {RulePlace.Choice(statuses)}");
    }

    private static string? Field(RulePlace place, string property, List<string> names) =>
        place.Find(property) is { } field ? FactTypeFile.Known(field.Text(), field, names) : null;

    private static Lexicon? Words(RulePlace place, string property) => place.Find(property) is { } words ? FactTypeFile.Words(words.Texts($"\"{property}\"")) : null;

    /// <summary>"de" and "of" tie a noun to the word right before them, other prepositions reach over the clause.</summary>
    private static bool IsNear(string preposition) => preposition is "de" or "of";

    /// <summary>A French preposition that ends in "de" or "à" with what it becomes before an article or a vowel.</summary>
    private static IEnumerable<string> Prepositions(string preposition, Language language)
    {
        yield return preposition;
        if (language == Language.French && (preposition is "de" || preposition.EndsWith(" de", StringComparison.Ordinal)))
        {
            var start = preposition[..^2];
            yield return start + "du";
            yield return start + "des";
            yield return start + "d'";
        }
        else if (language == Language.French && (preposition is "à" || preposition.EndsWith(" à", StringComparison.Ordinal)))
        {
            var start = preposition[..^1];
            yield return start + "au";
            yield return start + "aux";
        }
    }
}
