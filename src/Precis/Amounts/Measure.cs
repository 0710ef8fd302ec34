using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>A number with the currency or unit that stands by it, if any.</summary>
/// <param name="Start">The UTF-16 offset of its sign, currency or first figure.</param>
/// <param name="End">The UTF-16 offset after it.</param>
/// <param name="Value">The number in full, not yet brought to the main unit.</param>
/// <param name="Numeral">The number as it was read.</param>
internal readonly record struct Measure(int Start, int End, decimal Value, Numeral Numeral)
{
    /// <summary>The scale of the number, that of an abbreviation before its currency included ("M€").</summary>
    public decimal Scale { get; init; }

    /// <summary>The currency.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Whether the currency stands before the number.</summary>
    public bool Prefixed { get; init; }

    /// <summary>The unit.</summary>
    public MeasureUnit? Unit { get; init; }

    /// <summary>What the number is multiplied with to come to the main unit: a hundredth for pence and basis points.</summary>
    public decimal Factor => Unit?.Factor ?? (Currency is not null && Currency.Has(CurrencyNotes.Minor) ? 0.01m : 1);

    /// <summary>What is measured; <see langword="null"/> for a number alone.</summary>
    public AmountKind? Kind => Currency is not null ? AmountKind.Money : Unit?.Kind;
}
