using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis.Entities;

/// <summary>A mention on its way into the record.</summary>
/// <param name="Span">The place.</param>
/// <param name="Form">How the entity is named here.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
internal sealed record MentionDraft(Span Span, MentionForm Form, double Confidence)
{
    /// <summary>For a metonym, the entity that is meant.</summary>
    public EntityDraft? RefersTo { get; set; }
}

/// <summary>An entity while its mentions are being gathered.</summary>
internal sealed class EntityDraft(EntityType type)
{
    public EntityType Type { get; set; } = type;

    /// <summary>The thing of the registry that it is.</summary>
    public RegistryEntry? Entry { get; set; }

    /// <summary>The mentions; <see cref="Add"/> adds one.</summary>
    public List<MentionDraft> Mentions { get; } = [];

    /// <summary>The name that all agree on.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where the first mention starts.</summary>
    public int FirstStart { get; private set; } = int.MaxValue;

    public void Add(MentionDraft mention)
    {
        Mentions.Add(mention);
        FirstStart = Math.Min(FirstStart, mention.Span.Start);
    }

    /// <summary>Takes over the mentions of another draft of the same thing.</summary>
    public void Absorb(EntityDraft other)
    {
        Mentions.AddRange(other.Mentions);
        FirstStart = Math.Min(FirstStart, other.FirstStart);
        Entry ??= other.Entry;
        if (other.Type == EntityType.Contract)
        {
            Type = EntityType.Contract;
        }
    }
}
