using Precis.Documents;
using Precis.Facts.Clauses;

namespace Precis.Facts.Rules;

/// <summary>A value of a field with its words.</summary>
/// <param name="Value">The id of an entity, date or amount; for a text, the words.</param>
/// <param name="Span">The words.</param>
internal readonly record struct FieldValue(string Value, Span Span);

/// <summary>A declared fact while the article is being read.</summary>
internal sealed class RuleDraft(FactType type)
{
    private readonly Dictionary<string, List<FieldValue>> _values = new(StringComparer.Ordinal);
    private readonly List<(string Field, Span Span)> _evidence = [];

    public FactType Type => type;

    public string? Status { get; set; }

    /// <summary>Another status whose facts it may add to where it has no key.</summary>
    public string? Joins { get; init; }

    public Factuality Factuality { get; set; } = Factuality.Asserted;

    /// <summary>Whether it is told of earlier years.</summary>
    public bool IsBackground { get; set; }

    public SortedSet<int> Sentences { get; } = [];

    public IEnumerable<(string Field, Span Span)> Evidence => _evidence.Distinct().OrderBy(item => item.Span).ThenBy(item => item.Field, StringComparer.Ordinal);

    /// <summary>Whether enough is told.</summary>
    public bool IsFact =>
        type.Required.All(group => group.Any(Has)) && (!IsBackground || type.Background.All(Has));

    /// <summary>Whether it says whom or what it is about.</summary>
    public bool HasKey => type.Key.All(Has);

    /// <summary>How many fields are known.</summary>
    public int Count => _values.Count;

    public bool Has(string field) => _values.ContainsKey(field);

    public IReadOnlyList<FieldValue> Values(string field) => _values.TryGetValue(field, out var values) ? values : [];

    public string? Value(string field) => Values(field) is [var first, ..] ? first.Value : null;

    public void Note(string field, Span span) => _evidence.Add((field, span));

    /// <summary>Further people of whom the same is told ("A et B ont été nommés directeurs"): each has a fact.</summary>
    public List<(FactField Field, FieldValue Value)> Others { get; } = [];

    /// <summary>The same told of another.</summary>
    public RuleDraft For(FactField field, FieldValue value)
    {
        var other = new RuleDraft(type) { Status = Status, Joins = Joins, Factuality = Factuality, IsBackground = IsBackground };
        other.Sentences.UnionWith(Sentences);
        foreach (var (name, values) in _values)
        {
            other._values[name] = name == field.Name ? [value] : [.. values];
        }

        var own = Values(field.Name).Select(mine => mine.Span).ToHashSet();
        other._evidence.AddRange(_evidence.Where(item => item.Field != field.Name || !own.Contains(item.Span)));
        other.Note(field.Name, value.Span);
        return other;
    }

    /// <summary>Gives a field the entities of an enumeration; of several people each has a fact of its own where the field is the key.</summary>
    public void Give(FactField field, IEnumerable<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!Give(field, argument.Entity.Id, argument.Span) && field.Kind == FieldKind.Entity && type.Key.Contains(field.Name)
                && argument.Entity.Type == EntityType.Person && Value(field.Name) is { } first && first != argument.Entity.Id)
            {
                Others.Add((field, new FieldValue(argument.Entity.Id, argument.Span)));
            }
        }
    }

    /// <summary>Gives a field a value; one that holds a single value keeps its first.</summary>
    public bool Give(FactField field, string value, Span span)
    {
        if (field.Kind is FieldKind.Entity or FieldKind.Entities && _values.Any(pair => pair.Value.Exists(other => other.Value == value) && type.Field(pair.Key).Kind is FieldKind.Entity or FieldKind.Entities))
        {
            // Nobody succeeds or sues themselves.
            return false;
        }

        if (!_values.TryGetValue(field.Name, out var values))
        {
            _values[field.Name] = values = [];
        }
        else if (field.Kind != FieldKind.Entities)
        {
            return false;
        }

        values.Add(new FieldValue(value, span));
        Note(field.Name, span);
        return true;
    }

    /// <summary>Whether a later draft tells of the same fact: the same key and status, and nothing that speaks against it.</summary>
    public bool IsSameAs(RuleDraft later)
    {
        if (type != later.Type)
        {
            return false;
        }

        if (!later.HasKey)
        {
            return (Status == later.Status || Status == later.Joins) && !type.Key.Any(later.Has) && !Conflicts(later);
        }

        return Status == later.Status && type.Key.All(key => Values(key).Any(value => later.Values(key).Any(other => other.Value == value.Value))) && !Conflicts(later);
    }

    /// <summary>Takes over what a later draft of the same fact adds.</summary>
    public void Absorb(RuleDraft later)
    {
        foreach (var field in type.Fields)
        {
            foreach (var (value, span) in later.Values(field.Name))
            {
                if (!Has(field.Name) || (field.Kind == FieldKind.Entities && !Values(field.Name).Any(other => other.Value == value)))
                {
                    Give(field, value, span);
                }
            }
        }

        // What was a rumour above is told as a fact below, or the other way round: the firmer of the two.
        Factuality = later.Factuality < Factuality && later.HasKey ? later.Factuality : Factuality;
        IsBackground &= later.IsBackground;
        Sentences.UnionWith(later.Sentences);
    }

    private bool Conflicts(RuleDraft later) => type.Fields.Any(field =>
        field.Kind is not FieldKind.Entities && Value(field.Name) is { } mine && later.Value(field.Name) is { } other
        && mine != other && (field.Kind != FieldKind.Text || !AgreeOnBody(later)) && field.Kind != FieldKind.Date);

    /// <summary>"directeur général" here, "patron" there: two names of one post where all the rest is told of one body, which one of the two may leave open.</summary>
    private bool AgreeOnBody(RuleDraft later) => IsBackground == later.IsBackground && type.Fields.Any(field =>
        field.Kind == FieldKind.Entity && !type.Key.Contains(field.Name) && Value(field.Name) is { } mine ? later.Value(field.Name) is not { } other || mine == other : later.Has(field.Name));
}
