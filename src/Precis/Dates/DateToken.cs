namespace Precis.Dates;

/// <summary>What the shape of a token admits, as bits that the grammar's classes test.</summary>
[Flags]
internal enum TokenClasses
{
    None = 0,

    /// <summary>One or two figures, 1 to 31.</summary>
    Day = 1 << 0,

    /// <summary>One or two figures, 1 to 12.</summary>
    MonthNumber = 1 << 1,

    /// <summary>One or two figures, 0 to 24.</summary>
    Hour = 1 << 2,

    /// <summary>Exactly two figures, 00 to 59.</summary>
    Minute = 1 << 3,

    /// <summary>Four figures, 1000 to 2999.</summary>
    Year = 1 << 4,

    /// <summary>Exactly two figures.</summary>
    ShortYear = 1 << 5,

    /// <summary>One to six figures.</summary>
    Integer = 1 << 6,

    /// <summary>A Roman numeral in capitals.</summary>
    Roman = 1 << 7,

    /// <summary>A Roman numeral in capitals with the ending of an ordinal ("XIXe").</summary>
    RomanOrdinal = 1 << 8,

    /// <summary>A word that begins with a capital.</summary>
    Capitalized = 1 << 9,

    /// <summary>A word.</summary>
    Word = 1 << 10,

    /// <summary>A token at which a number in figures or words may begin.</summary>
    Number = 1 << 11,

    /// <summary>Eight figures that write a day (20230614).</summary>
    CompactDay = 1 << 12,

    /// <summary>Three or four figures that write a time ("1030").</summary>
    CompactTime = 1 << 13,

    /// <summary>Any figures.</summary>
    Figures = 1 << 14,

    /// <summary>Two figures that no day of a month has: 32 to 99.</summary>
    LateYear = 1 << 15,
}

/// <summary>A piece of text as the date grammar sees it: a run of letters, a run of figures, or one mark.</summary>
internal readonly record struct DateToken(int Start, int End, int Word, int Value, TokenClasses Classes, bool Glued)
{
    /// <summary>Whether the token shares a class with <paramref name="classes"/>.</summary>
    public bool Is(TokenClasses classes) => (Classes & classes) != TokenClasses.None;
}
