using Precis.Documents;

namespace Precis.Quotes;

/// <summary>Who speaks, as far as the text tells.</summary>
/// <param name="Entity">The entity, where it is known.</param>
/// <param name="Words">The words that name the speaker here.</param>
internal readonly record struct Speaker(Entity? Entity, Span? Words)
{
    public static Speaker Unknown => default;
}
