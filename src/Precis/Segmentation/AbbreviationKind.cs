namespace Precis.Segmentation;

/// <summary>How an abbreviation with a point behaves at a possible end of a sentence; see the header of <c>abbreviations.tsv</c>.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation.</summary>
    None,

    /// <summary>An abbreviation only before a capital, and then inside a sentence.</summary>
    Name,

    /// <summary>An abbreviation only before a figure, and then inside a sentence.</summary>
    Number,

    /// <summary>Inside a sentence.</summary>
    Inner,

    /// <summary>The end of a sentence where a word that usually opens one follows.</summary>
    Either,

    /// <summary>The end of a sentence where a capital follows.</summary>
    End,
}
