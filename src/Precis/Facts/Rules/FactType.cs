using Precis.Documents;
using Precis.Languages;

namespace Precis.Facts.Rules;

/// <summary>What a field of a declared fact holds.</summary>
internal enum FieldKind
{
    /// <summary>One entity.</summary>
    Entity,

    /// <summary>Entities.</summary>
    Entities,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A number of things.</summary>
    Quantity,

    /// <summary>Words of the article.</summary>
    Text,
}

/// <summary>A field of a declared fact.</summary>
/// <param name="Name">The name in the record.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record FactField(string Name, FieldKind Kind)
{
    /// <summary>The types that its entities may have; empty where any will do.</summary>
    public IReadOnlySet<EntityType> Types { get; init; } = new HashSet<EntityType>();

    /// <summary>The singular nouns that its quantity counts; empty where any will do.</summary>
    public IReadOnlySet<string> Units { get; init; } = new HashSet<string>();

    /// <summary>The words that its text begins with, by language; a language without any takes the noun phrase that is there.</summary>
    public IReadOnlyDictionary<Language, Lexicon> Terms { get; init; } = new Dictionary<Language, Lexicon>();

    /// <summary>Whether a text goes on after its term, over complements ("directeur | des ressources humaines").</summary>
    public bool Extends { get; init; }

    /// <summary>Whether a text may also be what somebody did, to the end of its clause: "abusing its dominant position", "avoir trompé ses clients".</summary>
    public bool Acts { get; init; }

    /// <summary>The field beside whose words this one may stand ("Jean Roy, directeur de la banque": the role beside the person).</summary>
    public string? Beside { get; init; }

    /// <summary>Whether the field is an amount.</summary>
    public bool IsAmount => Kind is FieldKind.Money or FieldKind.Percent or FieldKind.Quantity;

    /// <summary>Whether the field takes an entity.</summary>
    public bool Takes(Entity entity) => Kind is FieldKind.Entity or FieldKind.Entities && entity.Name.Any(char.IsUpper) && (Types.Count == 0 || Types.Contains(entity.Type));

    /// <summary>Whether the field takes an amount.</summary>
    public bool Takes(Amount amount) => Kind switch
    {
        FieldKind.Money => amount.Kind == AmountKind.Money,
        FieldKind.Percent => amount.Kind == AmountKind.Percent,
        FieldKind.Quantity => amount.Kind == AmountKind.Quantity && (Units.Count == 0 || (amount.Unit is { } unit && Units.Contains(unit))),
        _ => false,
    };
}

/// <summary>A verb or noun that tells a fact, and where the values stand around it.</summary>
internal sealed record Trigger
{
    /// <summary>The place in the list of triggers, which is the order in which they are tried.</summary>
    public required int Order { get; init; }

    /// <summary>The infinitives; empty for a noun.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>The noun phrases; empty for a verb.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>What the trigger says of the state of things.</summary>
    public string? Status { get; init; }

    /// <summary>The status where the verb only announces; <c>none</c> where that is no fact.</summary>
    public string? Planned { get; init; }

    /// <summary>The field of who acts: the subject, and after "par" and "by" in the passive.</summary>
    public string? Subject { get; init; }

    /// <summary>The field of who or what undergoes: the object, and the subject of the passive.</summary>
    public string? Object { get; init; }

    /// <summary>Words that must stand as the verb's object: "ses fonctions".</summary>
    public Lexicon? With { get; init; }

    /// <summary>The fields after prepositions; the one without preposition is <see cref="Directly"/>.</summary>
    public Lexicon After { get; init; } = new([]);

    /// <summary>The text field that stands right after the verb or its object: "nommé | directeur".</summary>
    public string? Directly { get; init; }

    /// <summary>The date field that a date in the clause fills without further words.</summary>
    public string? When { get; init; }

    /// <summary>The field of who owns the noun: "Acme's layoffs".</summary>
    public string? Owner { get; init; }

    /// <summary>The field of who tells it: "Acme said".</summary>
    public string? Teller { get; init; }

    /// <summary>What must be told with it: of each group at least one field.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Needs { get; init; } = [];

    /// <summary>A status whose facts what is told without the key may add to: "le projet supprimerait 312 postes" to a closure.</summary>
    public string? Joins { get; init; }

    /// <summary>Words of which one must follow in the clause.</summary>
    public Lexicon? Followed { get; init; }

    /// <summary>Words that, near the trigger, make it tell something else.</summary>
    public Lexicon? Unless { get; init; }

    /// <summary>Whether fields that stand beside another are read there.</summary>
    public bool Apposed { get; init; }

    /// <summary>Whether a term beside a name that is told as past counts as well: "ancien PDG".</summary>
    public bool Former { get; init; }

    /// <summary>Whether only the active or only the passive tells the fact.</summary>
    public string? Voice { get; init; }

    /// <summary>Whether the verbs are reflexive.</summary>
    public bool IsReflexive { get; init; }
}

/// <summary>A declared type of facts: its fields, and the verbs and nouns that tell it. Immutable and thread-safe.</summary>
internal sealed record FactType(string Name, IReadOnlyList<FactField> Fields)
{
    /// <summary>The key of the template for what is denied.</summary>
    public const string DeniedSheet = "denied";

    /// <summary>The key of the template of a type without statuses.</summary>
    public const string OnlySheet = "told";

    private readonly Dictionary<string, FactField> _byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>What must be told: all of the groups, of each at least one field.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Required { get; init; }

    /// <summary>The fields by which two sentences tell of one fact.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>The fields that must all be there for what is told of earlier years.</summary>
    public required IReadOnlyList<string> Background { get; init; }

    /// <summary>The triggers by language.</summary>
    public required IReadOnlyDictionary<Language, IReadOnlyList<Trigger>> Triggers { get; init; }

    /// <summary>The templates of the sheets by status, then by the code of the language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Sheets { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The field of a name.</summary>
    public FactField Field(string name) => _byName[name];
}
