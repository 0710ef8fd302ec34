using System.Collections.Concurrent;
using Precis.Languages;

namespace Precis.Facts.Clauses;

/// <summary>How one verb in one voice ties the parties of a fact.</summary>
/// <param name="Complement">The phrase that must follow the verb; <see langword="null"/> where none must.</param>
/// <param name="Subject">The role of the subject.</param>
/// <param name="Object">The role of the object.</param>
/// <param name="Prepositions">The roles after prepositions.</param>
/// <param name="Status">What the verb says of the state of things.</param>
/// <param name="Mark">What else the table says of the verb; <see langword="null"/> where it is silent.</param>
internal sealed record VerbFrame<TStatus>(string? Complement, string Subject, string Object, Lexicon Prepositions, TStatus? Status, string? Mark)
    where TStatus : struct, Enum;

/// <summary>The frames of a language, from a table such as <c>Facts/contract-frames.tsv</c>. Immutable and thread-safe.</summary>
internal sealed class VerbFrames<TStatus>
    where TStatus : struct, Enum
{
    private static readonly ConcurrentDictionary<(Language, string), VerbFrames<TStatus>> Loaded = new();

    private readonly ILookup<(string, Voice), VerbFrame<TStatus>> _frames;

    private VerbFrames(Language language, string path)
    {
        Verbs = VerbForms.Of(language, path);
        _frames = EmbeddedData.Rows($"Languages/{language}/{path}.tsv").ToLookup(
            row => (row[0], Enum.Parse<Voice>(row[1], ignoreCase: true)),
            row => new VerbFrame<TStatus>(row[2] == "-" ? null : row[2], row[3], row[4], Roles(row[5]), Status(row[6]), row.Length > 7 ? row[7] : null));
    }

    public VerbForms Verbs { get; }

    public static VerbFrames<TStatus> For(Language language, string path) => Loaded.GetOrAdd((language, path), static key => new VerbFrames<TStatus>(key.Item1, key.Item2));

    public IEnumerable<VerbFrame<TStatus>> Of(string lemma, Voice voice) => _frames[(lemma, voice)];

    /// <summary>Roles as the tables write them: "from=seller;by=acquirer".</summary>
    public static Lexicon Roles(string cell) =>
        new(cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')));

    private static TStatus? Status(string cell) =>
        Enum.TryParse<TStatus>(cell, ignoreCase: true, out var status) ? status : null;
}
