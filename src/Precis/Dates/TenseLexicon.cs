using Precis.Languages;

namespace Precis.Dates;

/// <summary>Which way a verb points in time.</summary>
internal enum Tense
{
    None, Past, Present, Future,
}

/// <summary>What a word says about tense by itself.</summary>
internal enum TenseCue : byte
{
    None,

    /// <summary>A finite past form.</summary>
    Past,

    /// <summary>A finite past form that is a participle too ("announced"): an auxiliary right before it decides.</summary>
    PastOrParticiple,

    /// <summary>A finite present form.</summary>
    Present,

    /// <summary>A finite future form, a modal or a word of expectation.</summary>
    Future,

    /// <summary>An auxiliary that makes a past with a participle ("a", "ont").</summary>
    Have,

    /// <summary>An auxiliary that makes a past with a participle of movement, else a passive ("est", "sont").</summary>
    Be,

    /// <summary>A participle; a past after <see cref="Have"/>, and a weak one alone.</summary>
    Participle,

    /// <summary>A participle that makes a past after <see cref="Be"/> too ("décédé").</summary>
    MotionParticiple,

    /// <summary>A participle of movement that is a noun where no "être" stands before it ("parti").</summary>
    MotionOrNoun,

    /// <summary>An ending that participles share with nouns: counts right after <see cref="Have"/> alone.</summary>
    WeakParticiple,

    /// <summary>A reflexive pronoun: with <see cref="Be"/> it makes a past.</summary>
    Reflexive,

    /// <summary>A preposition whose date lies behind ("depuis").</summary>
    Since,

    /// <summary>A word that parts clauses.</summary>
    Boundary,
}

/// <summary>The words and endings that tell tense in one language: rows of <c>word</c> or <c>ending</c>, the form, and the cue.</summary>
internal sealed class TenseLexicon
{
    private readonly Dictionary<string, TenseCue> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TenseCue>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<(string Ending, TenseCue Cue)> _endings = [];

    public TenseLexicon(string path)
    {
        foreach (var row in EmbeddedData.Rows(path))
        {
            var cue = Enum.Parse<TenseCue>(row[2], ignoreCase: true);
            foreach (var form in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (row[0] == "ending")
                {
                    _endings.Add((form, cue));
                }
                else
                {
                    _words[form] = cue;
                }
            }
        }

        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The cue of a word: its own row, else the first ending that it has.</summary>
    public TenseCue Of(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var cue))
        {
            return cue;
        }

        // Shorter words with these endings are mostly nouns.
        if (word.Length >= 4)
        {
            foreach (var (ending, endingCue) in _endings)
            {
                if (word.Length >= ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                {
                    return endingCue;
                }
            }
        }

        return TenseCue.None;
    }
}
