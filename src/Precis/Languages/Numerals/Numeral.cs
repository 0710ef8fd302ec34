namespace Precis.Languages;

/// <summary>How a numeral is written.</summary>
internal enum NumeralForm
{
    /// <summary>In figures ("1 234,5", "2e").</summary>
    Digits,

    /// <summary>In words ("quatre-vingt-onze").</summary>
    Words,

    /// <summary>Figures with a word or an abbreviation for the scale ("3 millions", "15bn").</summary>
    Mixed,
}

/// <summary>A numeral that was read at some offset of a text.</summary>
/// <param name="End">The UTF-16 offset after its last code unit.</param>
/// <param name="Value">The value in full: "1,2 milliard" is 1200000000.</param>
/// <param name="Form">How it is written.</param>
/// <param name="IsOrdinal">Whether it tells a rank ("2e", "twenty-first").</param>
internal readonly record struct Numeral(int End, decimal Value, NumeralForm Form, bool IsOrdinal)
{
    /// <summary>The number of figures before the decimal sign, zeros in front included; 0 where the numeral is all words.</summary>
    public int Digits { get; init; }

    /// <summary>The number of figures after the decimal sign.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether the figures are parted into thousands.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Whether it is written as the years of our time are: four figures that nothing parts.</summary>
    public bool IsYear => this is { Digits: 4, Decimals: 0, IsGrouped: false, Scale: 1, Value: >= 1900 and < 2100 };

    /// <summary>The last scale that was applied ("3 millions": 1000000), else 1.</summary>
    public decimal Scale { get; init; }

    /// <summary>Whether the word itself says "about" ("une dizaine", "a couple").</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether it is a share of one ("deux tiers", "3/4"), not a number of things.</summary>
    public bool IsFraction { get; init; }
}
