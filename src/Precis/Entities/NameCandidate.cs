using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis.Entities;

/// <summary>A proper name in the text on its way to a mention.</summary>
/// <param name="Span">The place, without article, title and trailing punctuation.</param>
/// <param name="Type">What kind of thing it seems to name; <see langword="null"/> for a body that may be a company or not.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
/// <param name="Sure">Whether the text itself says what the name names, so that nothing learned or listed may overrule it.</param>
internal sealed record NameCandidate(Span Span, EntityType? Type, double Confidence, bool Sure = false)
{
    /// <summary>The thing of the registry that is meant.</summary>
    public RegistryEntry? Entry { get; init; }

    /// <summary>How the registry lists this name of <see cref="Entry"/>.</summary>
    public MentionForm? ListedForm { get; init; }
}
