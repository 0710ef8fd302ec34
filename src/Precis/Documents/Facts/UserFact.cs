namespace Precis.Documents;

/// <summary>What a field of a user's fact holds.</summary>
public enum UserFieldKind
{
    /// <summary>Identifiers of entities.</summary>
    Entity,

    /// <summary>The identifier of a date.</summary>
    Date,

    /// <summary>The identifier of an amount.</summary>
    Amount,

    /// <summary>Words of the article.</summary>
    Text,
}

/// <summary>A field of a fact of a user's type.</summary>
/// <param name="Name">The name, in the record's spelling.</param>
/// <param name="Kind">What the values are.</param>
/// <param name="Values">The values, one unless <paramref name="IsList"/>.</param>
/// <param name="IsList">Whether the record writes a list.</param>
public sealed record UserFactField(string Name, UserFieldKind Kind, IReadOnlyList<string> Values, bool IsList);

/// <summary>A fact of a type that a user has declared.</summary>
public sealed record UserFact : Fact
{
    /// <summary>The name of the type.</summary>
    public required string Type { get; init; }

    /// <summary>What the fact says of the state of things; <see langword="null"/> where the type has no statuses.</summary>
    public string? Status { get; init; }

    /// <summary>The known fields in the order in which the type declares them.</summary>
    public IReadOnlyList<UserFactField> Fields { get; init; } = [];

    /// <summary>The templates of the fact's sentence by the code of the language, where the type gives any.</summary>
    internal IReadOnlyDictionary<string, string>? Sheets { get; init; }
}
