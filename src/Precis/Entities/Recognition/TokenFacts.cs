namespace Precis.Entities.Recognition;

/// <summary>What the features need to know of one token.</summary>
internal struct TokenFacts
{
    /// <summary><see cref="FeatureHash.Lower"/> of the token.</summary>
    public uint Lower;

    /// <summary><see cref="WordShape.Of"/>, or a constant where the sentence's capitals tell nothing.</summary>
    public uint Shape;

    /// <summary><see cref="FeatureHash.Folded"/> of the token.</summary>
    public uint Folded;

    /// <summary>The number of the token's form: tokens written alike in sentences of one <see cref="CaseMode"/> share it.</summary>
    public int Form;

    /// <summary>The number of the token's lower-case form, which all tokens alike in the document share.</summary>
    public int Alike;

    /// <summary>The code of the word's cluster plus one; 0 for a rare word. The code without its last two bits is a wider cluster, without four a class.</summary>
    public ushort Cluster;

    /// <summary>The code of the word's role plus one, in the same way.</summary>
    public ushort Role;

    /// <summary>The lists that hold the token.</summary>
    public Lexicons Lists;

    /// <summary>The lists that hold the longest phrase of several tokens round this one.</summary>
    public Lexicons PhraseLists;

    /// <summary>The place of the token in that phrase.</summary>
    public NamePart PhrasePart;

    /// <summary>How the token is written.</summary>
    public WordCase Case;

    /// <summary>How its sentence uses capitals.</summary>
    public CaseMode Mode;

    /// <summary>Whether the token opens its sentence.</summary>
    public bool Opens;

    /// <summary>Whether the token may be part of a name: it or a near neighbour has a capital.</summary>
    public bool IsCandidate;

    /// <summary>The first token of the run of capitalised words round the token.</summary>
    public int RunStart;

    /// <summary>The token after that run; equal to <see cref="RunStart"/> where the token is in none.</summary>
    public int RunEnd;

    /// <summary>The next capitalised token of the document with the same <see cref="Lower"/>, round to the first; itself where there is no other.</summary>
    public int NextAlike;

    /// <summary>Whether the token can begin a name by its case.</summary>
    public readonly bool IsCapital => Case is WordCase.Capital or WordCase.Upper or WordCase.Initial or WordCase.Mixed;
}
