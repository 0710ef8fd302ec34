using Precis.Languages;
using Precis.Learning;

namespace Precis.Summaries;

/// <summary>
/// What is learned of French summaries: which sentences belong in one (<see cref="SalienceFeatures"/>), and which of their tokens, alone and after the one before (<see cref="TokenWorth"/>).
/// Immutable and thread-safe.
/// </summary>
/// <param name="Sentences">How likely a sentence is in the summary.</param>
/// <param name="Tokens">How likely a token is.</param>
/// <param name="Pairs">How likely a token is, after the one before it.</param>
internal sealed record SalienceModel(SymmetricTrees Sentences, SymmetricTrees Tokens, SymmetricTrees Pairs)
{
    /// <summary>The names of the embedded files.</summary>
    public const string SentencesFile = "Learning/Models/salience.bin";
    public const string TokensFile = "Learning/Models/salience.tokens.bin";
    public const string PairsFile = "Learning/Models/salience.pairs.bin";

    private static readonly Lazy<SalienceModel> Shared = new(() => new(Open(SentencesFile), Open(TokensFile), Open(PairsFile)));

    /// <summary>The model that the library ships.</summary>
    public static SalienceModel Default => Shared.Value;

    private static SymmetricTrees Open(string file)
    {
        using var stream = EmbeddedData.Open(file);
        return SymmetricTrees.Read(stream);
    }
}
