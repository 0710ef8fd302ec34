using System.Collections.Frozen;
using Precis.Languages;

namespace Precis.Quotes;

/// <summary>The forms that a speech verb can take.</summary>
[Flags]
internal enum SpeechForms
{
    None = 0,
    Participle = 1,
    Finite = 2,

    /// <summary>An infinitive or a present participle: the subject is that of the clause around.</summary>
    NonFinite = 4,

    /// <summary>The verb is reflexive: its participle follows "s'est".</summary>
    Reflexive = 8,

    /// <summary>The verb may open a reported clause ("que", "that").</summary>
    That = 16,

    /// <summary>The verb takes whom it is said to as its object ("told reporters").</summary>
    Addressed = 32,
}

/// <summary>The closed classes of words around a quotation.</summary>
[Flags]
internal enum SpeechWords
{
    None = 0,
    That = 1,
    Auxiliary = 2,
    Reflexive = 4,
    Negation = 8,
    Attribution = 16,
    Pronoun = 32,
    PluralPronoun = 64,
    Masculine = 128,
    Feminine = 256,
    Preposition = 512,
    Determiner = 1024,
    PluralDeterminer = 2048,
    Indefinite = 4096,
    Spokesperson = 8192,
    ClauseEnd = 16384,
    Genitive = 32768,
    Adverb = 65536,
    Conjunction = 131072,

    /// <summary>What a person can be called ("ministre", "spokesman"): "le ministre" alone is one who is known.</summary>
    Person = 262144,

    /// <summary>What a body can be called ("préfecture", "union").</summary>
    Body = 524288,

    /// <summary>What a firm can be called ("groupe", "company").</summary>
    Firm = 1048576,

    /// <summary>A verb form that shows that a clause stands here ("would", "était").</summary>
    ClauseVerb = 2097152,

    /// <summary>"le", "the".</summary>
    Definite = 4194304,

    /// <summary>A preposition that tells whose view a quotation is ("pour").</summary>
    View = 8388608,

    /// <summary>A pronoun that can only begin a clause after a verb ("it", "they").</summary>
    ClauseSubject = 16777216,
}

/// <summary>One language's speech verbs and the words around them, read from its <c>Quotes</c> folder. Immutable.</summary>
internal sealed class SpeechLexicon
{
    private static readonly Lazy<SpeechLexicon> French = new(() => new("French"));
    private static readonly Lazy<SpeechLexicon> English = new(() => new("English"));

    private readonly FrozenDictionary<string, SpeechForms>.AlternateLookup<ReadOnlySpan<char>> _verbs;
    private readonly FrozenDictionary<string, SpeechWords>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _heads;

    private SpeechLexicon(string folder)
    {
        var verbs = ReadVerbs($"Languages/{folder}/Quotes/speech-verbs.tsv");
        _verbs = verbs.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        var words = ReadWords($"Languages/{folder}/Quotes/words.tsv");
        _words = words.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        _heads = verbs.Keys.Concat(words.Keys).Where(key => key.Contains('_', StringComparison.Ordinal)).Select(key => key[..key.IndexOf('_', StringComparison.Ordinal)])
            .ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon of a language; English for any but French.</summary>
    public static SpeechLexicon Of(Language language) => language == Language.French ? French.Value : English.Value;

    /// <summary>The forms of a word in lower case with straight apostrophes; words of one expression are joined by <c>_</c>.</summary>
    public SpeechForms Verb(ReadOnlySpan<char> word) => _verbs.TryGetValue(word, out var forms) ? forms : SpeechForms.None;

    /// <summary>Whether a word may begin an expression of several words.</summary>
    public bool IsHead(ReadOnlySpan<char> word) => _heads.Contains(word);

    /// <summary>The classes of a word in lower case with straight apostrophes.</summary>
    public SpeechWords Classes(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var classes) ? classes : SpeechWords.None;

    private static Dictionary<string, SpeechForms> ReadVerbs(string path)
    {
        var verbs = new Dictionary<string, SpeechForms>();
        foreach (var row in EmbeddedData.Rows(path))
        {
            var common = (row[4] is "that" or "to-that" ? SpeechForms.That : SpeechForms.None) | (row[4] == "to-that" ? SpeechForms.Addressed : SpeechForms.None)
                | (row[0].StartsWith("se ", StringComparison.Ordinal) || row[0].StartsWith("s'", StringComparison.Ordinal) ? SpeechForms.Reflexive : SpeechForms.None);
            Add(row[1], SpeechForms.Participle | common);
            Add(row[2], SpeechForms.Finite | common);
            Add(row[3], SpeechForms.NonFinite | common);
        }

        return verbs;

        void Add(string words, SpeechForms forms)
        {
            foreach (var word in words.Split(' '))
            {
                // A verb that is also used without its reflexive pronoun loses nothing of what it can be.
                var known = verbs.GetValueOrDefault(word);
                verbs[word] = known == SpeechForms.None ? forms : (known | forms) & ~SpeechForms.Reflexive | known & forms & SpeechForms.Reflexive;
            }
        }
    }

    private static Dictionary<string, SpeechWords> ReadWords(string path)
    {
        var words = new Dictionary<string, SpeechWords>();
        foreach (var row in EmbeddedData.Rows(path))
        {
            var kind = Enum.Parse<SpeechWords>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in row.Length > 1 ? row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            {
                words[word] = words.GetValueOrDefault(word) | kind;
            }
        }

        return words;
    }
}
