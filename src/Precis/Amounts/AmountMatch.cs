using Precis.Documents;

namespace Precis.Amounts;

/// <summary>An amount as it was recognised: where it is and what its words say, before its value is brought to the record's form.</summary>
/// <param name="Span">The place in the text.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Low">The number, or the lower one of a range.</param>
/// <param name="High">The upper number of a range.</param>
internal readonly record struct AmountMatch(Span Span, AmountKind Kind, decimal Low, decimal? High)
{
    /// <summary>The currency of money; <see langword="null"/> for a bare sum, which takes that of <see cref="SameCurrencyAs"/>.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The index of the earlier match whose currency a bare sum takes; -1 for none.</summary>
    public int SameCurrencyAs { get; init; }

    /// <summary>The unit of the record.</summary>
    public string? Unit { get; init; }

    /// <summary>What the numbers are multiplied with to come to that unit.</summary>
    public decimal Factor { get; init; }

    /// <summary>What the words around say of the bounds.</summary>
    public AmountModifier? Modifier { get; init; }
}
