using System.Collections.Frozen;
using Precis.Languages;

namespace Precis.Summaries.Compression;

/// <summary>What a phrase opens, or forbids.</summary>
internal enum CutKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A stretch with these words is never dropped: they bound what is said.</summary>
    Keep,

    /// <summary>What is said of a thing with this word holds within the circumstances that follow.</summary>
    Bound,

    /// <summary>A relative clause.</summary>
    Relative,

    /// <summary>A clause with its own verb.</summary>
    Clause,

    /// <summary>An infinitive that tells purpose or time.</summary>
    Infinitive,

    /// <summary>A circumstance.</summary>
    Adjunct,

    /// <summary>A verb that reports what is not disputed.</summary>
    Report,

    /// <summary>Looks like a participle and is none.</summary>
    Noun,

    /// <summary>No sentence ends with these words: they ask for what follows.</summary>
    Never,

    /// <summary>Asks for an infinitive, at once or after an object.</summary>
    Aim,
}

/// <summary>Where a phrase may open what is dropped.</summary>
[Flags]
internal enum CutPlace
{
    None = 0,

    /// <summary>After a comma.</summary>
    Comma = 1,

    /// <summary>Without a comma, where what it opens runs to the end of the sentence.</summary>
    End = 2,

    /// <summary>At the head of the sentence.</summary>
    Lead = 4,
}

/// <summary>A phrase and what it opens.</summary>
/// <param name="Words">Its words, folded as <see cref="TextWord"/> folds them.</param>
/// <param name="Kind">What it opens.</param>
/// <param name="Places">Where.</param>
internal sealed record CutPhrase(string[] Words, CutKind Kind, CutPlace Places);

/// <summary>One language's phrases that open what a summary can do without, and its finite verbs. Immutable and thread-safe.</summary>
internal sealed class CutLexicon
{
    private const int LongestEnding = 4;

    private static readonly Lazy<CutLexicon> French = new(() => new(Language.French));
    private static readonly Lazy<CutLexicon> English = new(() => new(Language.English));

    private readonly Language _language;
    private readonly FrozenDictionary<string, CutPhrase[]> _phrases;
    private readonly FrozenSet<string> _finite;

    private CutLexicon(Language language)
    {
        _language = language;
        _phrases = EmbeddedData.Rows($"Languages/{language}/Summaries/cuts.tsv")
            .Select(row => new CutPhrase(Words(row[0]), Enum.Parse<CutKind>(row[1], ignoreCase: true), Places(row[2])))
            .GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);
        _finite = EmbeddedData.Rows($"Languages/{language}/Summaries/finite-verbs.tsv").SelectMany(row => row[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);
    }

    public static CutLexicon Of(Language language) => language == Language.French ? French.Value : English.Value;

    /// <summary>Whether a folded word can be a finite verb.</summary>
    public bool IsFinite(string word) => _finite.Contains(word)
        || _language == Language.French && word.Length > 6 && (word.EndsWith("aient", StringComparison.Ordinal) || word.EndsWith("èrent", StringComparison.Ordinal));

    /// <summary>The longest phrase that opens at a word what can be dropped there.</summary>
    public CutPhrase? Opening(List<TextWord> words, int at, CutPlace place)
    {
        if (at < words.Count && _phrases.TryGetValue(words[at].Folded, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if ((phrase.Places & place) != CutPlace.None && Follows(words, at, phrase.Words))
                {
                    return phrase;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a phrase of a kind begins at a word.</summary>
    public bool Is(List<TextWord> words, int at, CutKind kind) => Length(words, at, kind) > 0;

    /// <summary>Whether a phrase of a kind ends with a word.</summary>
    public bool Ends(List<TextWord> words, int at, CutKind kind)
    {
        for (var length = 1; length <= LongestEnding && length <= at + 1; length++)
        {
            if (Length(words, at + 1 - length, kind, length) == length)
            {
                return true;
            }
        }

        return false;
    }

    // The words of the longest phrase of a kind that begins at a word, no longer than asked for.
    private int Length(List<TextWord> words, int at, CutKind kind, int longest = int.MaxValue)
    {
        if (at < words.Count && _phrases.TryGetValue(words[at].Folded, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Kind == kind && phrase.Words.Length <= longest && Follows(words, at, phrase.Words))
                {
                    return phrase.Words.Length;
                }
            }
        }

        return 0;
    }

    private static bool Follows(List<TextWord> words, int at, string[] phrase)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            if (at + i >= words.Count || !string.Equals(words[at + i].Folded, phrase[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // "d'où" is two words, as it is in texts.
    private static string[] Words(string phrase) => phrase.Replace("'", "' ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static CutPlace Places(string places) => places == "-" ? CutPlace.None
        : places.Split(' ').Aggregate(CutPlace.None, (all, place) => all | Enum.Parse<CutPlace>(place, ignoreCase: true));
}
