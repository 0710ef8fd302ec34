using Precis.Documents;

namespace Precis.Amounts;

/// <summary>A unit behind a number: per cent, a percentage point, or a physical unit with its UCUM code.</summary>
/// <param name="Kind">Per cent or quantity.</param>
/// <param name="Code">The unit of the record; <see langword="null"/> for per cent.</param>
/// <param name="Factor">What the number is multiplied with: 0.01 for basis points.</param>
internal sealed record MeasureUnit(AmountKind Kind, string? Code, decimal Factor)
{
    public static MeasureUnit Point { get; } = new(AmountKind.Percent, "point", 1);

    public static MeasureUnit Parse(string code) => code switch
    {
        "percent" => new MeasureUnit(AmountKind.Percent, null, 1),
        "point" => Point,
        "basis" => new MeasureUnit(AmountKind.Percent, "point", 0.01m),
        "points" => new MeasureUnit(AmountKind.Quantity, "point", 1),
        _ => new MeasureUnit(AmountKind.Quantity, code, 1),
    };
}
