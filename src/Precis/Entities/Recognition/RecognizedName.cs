using Precis.Documents;

namespace Precis.Entities.Recognition;

/// <summary>What the recogniser can tell of a name by itself; whether a body is a company is for the linker to say.</summary>
internal enum NameType
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A company or any other body.</summary>
    Organization,

    /// <summary>A country, region, town, river, building.</summary>
    Place,

    /// <summary>An event with a proper name.</summary>
    Event,

    /// <summary>A product with a proper name.</summary>
    Product,

    /// <summary>Anything else with a proper name: a work, a law.</summary>
    Other,
}

/// <summary>A name in a text.</summary>
/// <param name="Span">The place, without article, elision, title or closing punctuation.</param>
/// <param name="Type">The kind of thing named.</param>
/// <param name="Confidence">The lowest probability of the labels of its tokens, above 0 and at most 1.</param>
internal readonly record struct RecognizedName(Span Span, NameType Type, double Confidence);
