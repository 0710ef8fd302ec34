namespace Precis.Entities.Recognition;

/// <summary>What is counted over the tokens of one lower-case form in a document.</summary>
internal struct AlikeTokens
{
    /// <summary>How many are capitalised.</summary>
    public int Capitals;

    /// <summary>The last capitalised one so far.</summary>
    public int LastCapital;

    /// <summary>How many running text writes small.</summary>
    public int Small;

    /// <summary>How many stand capitalised inside a sentence of running text.</summary>
    public int Inside;

    /// <summary>How many stand in a run of several capitalised words.</summary>
    public int Longer;

    /// <summary>Counts a token in.</summary>
    public void Add(in TokenFacts token, int index)
    {
        if (!token.IsCapital)
        {
            Small += token.Mode == CaseMode.Running ? 1 : 0;
            return;
        }

        Capitals++;
        LastCapital = index;
        Inside += IsInside(token) ? 1 : 0;
        Longer += IsLonger(token) ? 1 : 0;
    }

    /// <summary>What the others say of the word: 1 where one is small, 2 where one is inside, 4 where one is in a longer name.</summary>
    public readonly uint EvidenceBeside(in TokenFacts capital) =>
        (Small > 0 ? 1u : 0u) + (Inside > (IsInside(capital) ? 1 : 0) ? 2u : 0u) + (Longer > (IsLonger(capital) ? 1 : 0) ? 4u : 0u);

    private static bool IsInside(in TokenFacts token) => !token.Opens && token.Mode == CaseMode.Running;

    private static bool IsLonger(in TokenFacts token) => token.RunEnd - token.RunStart > 1;
}
