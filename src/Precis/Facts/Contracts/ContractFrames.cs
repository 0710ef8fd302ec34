using System.Collections.Concurrent;
using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>How one verb in one voice ties the parties of a contract.</summary>
/// <param name="Complement">The phrase that must follow the verb; <see langword="null"/> where none must.</param>
/// <param name="Subject">The role of the subject.</param>
/// <param name="Object">The role of the object.</param>
/// <param name="Prepositions">The roles after prepositions.</param>
/// <param name="Status">What the verb says of the contract's state.</param>
internal sealed record ContractFrame(string? Complement, string Subject, string Object, Lexicon Prepositions, ContractStatus? Status)
{
    /// <summary>Whether the verb tells an event of a contract only where a contract is named as its object or subject.</summary>
    public bool NeedsContract => Object is "contract" or "tender" || Subject is "contract" or "tender";
}

/// <summary>The frames of a language, from <c>Facts/contract-frames.tsv</c>. Immutable and thread-safe.</summary>
internal sealed class ContractFrames
{
    private static readonly ConcurrentDictionary<Language, ContractFrames> Loaded = new();

    private readonly ILookup<(string, Voice), ContractFrame> _frames;

    private ContractFrames(Language language)
    {
        Verbs = VerbForms.Of(language, "Facts/contract-frames");
        _frames = EmbeddedData.Rows($"Languages/{language}/Facts/contract-frames.tsv").ToLookup(
            row => (row[0], Enum.Parse<Voice>(row[1], ignoreCase: true)),
            row => new ContractFrame(row[2] == "-" ? null : row[2], row[3], row[4], Roles(row[5]), Status(row[6])));
    }

    public VerbForms Verbs { get; }

    public static ContractFrames For(Language language) => Loaded.GetOrAdd(language, static key => new ContractFrames(key));

    public IEnumerable<ContractFrame> Of(string lemma, Voice voice) => _frames[(lemma, voice)];

    private static Lexicon Roles(string cell) =>
        new(cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')));

    private static ContractStatus? Status(string cell) =>
        Enum.TryParse<ContractStatus>(cell, ignoreCase: true, out var status) ? status : null;
}
