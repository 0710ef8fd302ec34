namespace Precis.Amounts;

/// <summary>What must be known of a currency word or sign beside its codes.</summary>
[Flags]
internal enum CurrencyNotes
{
    None = 0,

    /// <summary>A hundredth of the currency.</summary>
    Minor = 1,

    /// <summary>Also another word: money only where the number is that of a sum.</summary>
    Weak = 2,

    /// <summary>Also a book ("livre").</summary>
    Book = 4,

    /// <summary>Also a weight ("pound").</summary>
    Weight = 8,

    /// <summary>Only behind the figures.</summary>
    After = 16,

    /// <summary>Only at the end of what is said.</summary>
    Last = 32,

    /// <summary>Only touching the figures.</summary>
    Attached = 64,

    /// <summary>An adjective that tells which dollar the sign is ("$5 million Canadian").</summary>
    Qualifier = 128,
}

/// <summary>A currency as a word or a sign names it. Immutable.</summary>
/// <param name="Codes">The ISO 4217 codes that it may mean, the likeliest first.</param>
/// <param name="Ambiguous">Whether the article must tell which.</param>
/// <param name="Unknown">Whether none is to be taken where the article does not tell.</param>
/// <param name="Notes">What else must be known.</param>
internal sealed record Currency(IReadOnlyList<string> Codes, bool Ambiguous, bool Unknown, CurrencyNotes Notes)
{
    public bool Has(CurrencyNotes note) => (Notes & note) != CurrencyNotes.None;

    /// <summary>Reads the columns of a lexicon row: "USD*,CAD,AUD", "?,MXN,ARS", and the notes.</summary>
    public static Currency Parse(string codes, string notes)
    {
        var list = codes.Split(',');
        var unknown = list[0] == "?";
        var ambiguous = unknown || list.Length > 1;
        var flags = notes switch
        {
            "minor" => CurrencyNotes.Minor,
            "minor-attached" => CurrencyNotes.Minor | CurrencyNotes.Attached,
            "weak" => CurrencyNotes.Weak,
            "book" => CurrencyNotes.Book,
            "weight" => CurrencyNotes.Weight,
            "after" => CurrencyNotes.After,
            "last" => CurrencyNotes.Last | CurrencyNotes.After,
            "qualifier" => CurrencyNotes.Qualifier,
            _ => CurrencyNotes.None,
        };
        return new Currency([.. list.Where(code => code != "?").Select(code => code.TrimEnd('*'))], ambiguous, unknown, flags);
    }
}
