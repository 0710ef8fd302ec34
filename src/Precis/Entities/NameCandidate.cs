using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis.Entities;

/// <summary>Where a name comes from, the surest source first.</summary>
internal enum NameSource
{
    /// <summary>The text itself says what it is ("baptisé JEDI").</summary>
    Text,

    /// <summary>The registry lists it under a name that nothing else bears.</summary>
    Registry,

    /// <summary>The recogniser read it.</summary>
    Recognizer,

    /// <summary>The registry lists it, but the words may mean something else: it counts only where the linker finds evidence.</summary>
    Guess,
}

/// <summary>A proper name in the text on its way to a mention.</summary>
/// <param name="Span">The place, without article, title and trailing punctuation.</param>
/// <param name="Type">What kind of thing it seems to name; <see langword="null"/> for a body that may be a company or not.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record NameCandidate(Span Span, EntityType? Type, double Confidence, NameSource Source)
{
    /// <summary>The thing of the registry that is meant.</summary>
    public RegistryEntry? Entry { get; init; }

    /// <summary>How the registry lists this name of <see cref="Entry"/>.</summary>
    public MentionForm? ListedForm { get; init; }
}
