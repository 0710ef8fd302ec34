using Precis.Languages;

namespace Precis.Facts.Rules;

/// <summary>The declared types of a pipeline: the library's own, and those of a user. Immutable and thread-safe.</summary>
internal sealed class FactTypes
{
    private static readonly string[] Shipped = ["Facts/Appointments/appointment.json", "Facts/Funding/funding.json", "Facts/Legal/legal.json", "Facts/Workforce/workforce.json"];

    private readonly Lazy<TriggerIndex> _french;
    private readonly Lazy<TriggerIndex> _english;

    private FactTypes(IReadOnlyList<FactType> types)
    {
        Types = types;
        _french = new(() => new TriggerIndex(Types, Language.French));
        _english = new(() => new TriggerIndex(Types, Language.English));
    }

    /// <summary>The library's own types.</summary>
    public static FactTypes Default { get; } = new([.. Shipped.Select(FactTypeFile.ReadEmbedded)]);

    public IReadOnlyList<FactType> Types { get; }

    /// <summary>The triggers in a language.</summary>
    public TriggerIndex In(Language language) => language == Language.French ? _french.Value : _english.Value;

    /// <summary>These types and another one.</summary>
    public FactTypes With(FactType type) => new([.. Types, type]);
}
