namespace Precis.Languages;

/// <summary>Where the grammar stands among the tokens of one numeral, and what it has read so far.</summary>
internal ref struct NumeralCursor
{
    private NumeralTokens _tokens;

    public NumeralCursor(NumeralTokens tokens, ReadOnlySpan<char> text)
    {
        _tokens = tokens;
        Text = text;
        IsFrench = tokens.Language != Language.English;
        Scale = 1;
    }

    public ReadOnlySpan<char> Text { get; }

    public bool IsFrench { get; }

    public readonly NumeralLexicon Lexicon => _tokens.Lexicon;

    /// <summary>The index of the token that is read next.</summary>
    public int Next { get; set; }

    public decimal Value { get; set; }

    /// <summary>The last scale that was applied, else 1.</summary>
    public decimal Scale { get; set; }

    public bool IsOrdinal { get; set; }

    public bool IsApproximate { get; set; }

    public bool IsFraction { get; set; }

    /// <summary>The token some places behind the next one.</summary>
    public NumeralToken Peek(int ahead = 0) => _tokens[Next + ahead];

    /// <summary>The token at an index of the numeral.</summary>
    public NumeralToken At(int index) => _tokens[index];

    /// <summary>Whether a token multiplies what stands before it.</summary>
    public static bool IsScale(NumeralToken token) => token.Kind is NumeralWordKind.Scale or NumeralWordKind.Collective;
}
