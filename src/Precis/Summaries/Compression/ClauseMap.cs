using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries.Compression;

/// <summary>
/// A sentence's words with what tells clauses apart: the finite verbs, the words that open a clause, and what stands in brackets or quotation marks. A stretch of words is a whole
/// clause where it has a finite verb more than words that open one.
/// </summary>
internal sealed class ClauseMap
{
    private readonly CutLexicon _lexicon;
    private readonly Language _language;
    private readonly bool[] _inner;
    private readonly int[] _verbs;
    private readonly int[] _openers;

    public ClauseMap(List<TextWord> words, string text, Language language, Func<Span, bool> isQuoted)
    {
        (Words, _language, _lexicon) = (words, language, CutLexicon.Of(language));
        (_inner, _verbs, _openers) = (new bool[words.Count], new int[words.Count + 1], new int[words.Count + 1]);
        var depth = 0;
        for (var i = 0; i < words.Count; i++)
        {
            depth += words[i].Folded is "(" or "[" ? 1 : 0;
            _inner[i] = depth > 0 || isQuoted(words[i].Span);
            depth -= words[i].Folded is ")" or "]" && depth > 0 ? 1 : 0;
            _verbs[i + 1] = _verbs[i] + (!_inner[i] && !(words[i].Span.Length == 1 && char.IsUpper(text[words[i].Span.Start])) && IsFinite(i) ? 1 : 0);
            _openers[i + 1] = _openers[i] + (!_inner[i] && OpensClause(i) ? 1 : 0);
        }
    }

    public List<TextWord> Words { get; }

    public int Count => Words.Count;

    public string this[int index] => index >= 0 && index < Words.Count ? Words[index].Folded : "";

    /// <summary>Whether a word stands outside of brackets and quotation marks.</summary>
    public bool IsOuter(int index) => !_inner[index];

    public int Verbs(int from, int to) => _verbs[to] - _verbs[from];

    public int Openers(int from, int to) => _openers[to] - _openers[from];

    /// <summary>Whether the words make a clause of their own.</summary>
    public bool IsWhole(int from, int to) => Verbs(from, to) > Openers(from, to);

    public bool IsVerb(int index) => index >= 0 && index < Count && Verbs(index, index + 1) > 0;

    /// <summary>Whether a predicate begins at a word: its verb, or what stands before it.</summary>
    public bool StartsPredicate(int index)
    {
        while (this[index] is "ne" or "n'" or "se" or "s'" or "y" or "en" or "lui" or "leur" or "also" or "then")
        {
            index++;
        }

        return IsVerb(index);
    }

    /// <summary>The last word of a stretch that is a verb.</summary>
    public int LastVerb(int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (Verbs(i, i + 1) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a word is a past participle or an infinitive by its form.</summary>
    public bool IsNonFinite(int index) => _language == Language.French
        ? this[index] is var word && (EndsIn(word, "é", "és", "ée", "ées", "er", "ir", "oir", "ire", "dre", "ttre", "ivre") || word is "fait" or "dit" or "mis" or "pris" or "permis" or "été")
        : EndsIn(this[index], "ed") || this[index - 1] == "to";

    /// <summary>Whether a word is an infinitive by its form, after the preposition that opens one.</summary>
    public bool IsInfinitive(int index) => _language == Language.French ? EndsIn(this[index], "er", "ir", "dre", "ttre", "aire", "ire", "vre", "ître", "clure", "ompre") && !EndsIn(this[index], "ier", "hiver")
        : this[index - 1] == "to" && index < Count && Words[index].Kind is TokenKind.Word;

    /// <summary>Whether a word is a present participle by its form.</summary>
    public bool IsPresentParticiple(int index) => _language == Language.French
        ? this[index].Length > 4 && EndsIn(this[index], "ant") && !_lexicon.Is(Words, index, CutKind.Noun) && !char.IsUpper(Words[index].Folded[0])
        : this[index].Length > 5 && EndsIn(this[index], "ing") && this[index] is not ("during" or "nothing" or "something" or "anything" or "everything" or "evening" or "morning");

    private static bool EndsIn(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A word that is also a noun is none after a determiner or a preposition; a participle is none after its auxiliary.
    private bool IsFinite(int index)
    {
        var before = this[index - 1];
        if (!Words[index].IsWord || !_lexicon.IsFinite(this[index]) && !(before is "qui" or "il" or "elle" or "ils" or "elles" or "on" or "se" or "s'" && EndsIn(this[index], "e", "t", "d", "a", "ont")
            && this[index] is not ("se" or "ne" or "le" or "la" or "est")))
        {
            return false;
        }

        if (_language == Language.French)
        {
            return before switch
            {
                "l'" => this[index] is "a" or "ont" or "avait" or "avaient" or "aura" or "est",
                "le" or "la" or "les" or "un" or "une" or "des" or "du" or "de" or "d'" or "au" or "aux" or "à" or "en" or "sans" or "par" or "ce" or "cette" or "ces" or "cet" or "son" or "sa"
                    or "ses" or "leur" or "leurs" or "deux" or "trois" or "pour" or "chaque" or "sous" => false,
                "a" or "ont" or "est" or "sont" or "avait" or "avaient" or "était" or "étaient" or "été" or "être" or "avoir" or "aurait" or "auraient" or "ayant" or "pas" => false,
                _ => !(this[index + 1] == "par" && EndsIn(this[index], "it", "ert", "eint", "oint") && (!EndsIn(this[index], "ait") || this[index] == "fait")),
            };
        }

        return before is not ("the" or "a" or "an" or "of" or "to" or "his" or "her" or "its" or "their" or "be" or "been" or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "not"
            or "will" or "would" or "could" or "can" or "may" or "might" or "must" or "should" or "for" or "in" or "by" or "being" or "having");
    }

    private bool OpensClause(int index) => _language == Language.French
        ? this[index] is "qui" or "que" or "qu'" or "dont" or "où" or "lorsque" or "lorsqu'" or "quand" or "puisque" or "puisqu'" or "quoique" or "si" or "comme" or "lequel" or "laquelle"
            or "lesquels" or "lesquelles" or "duquel" or "auquel" or "desquels" or "auxquels" or "quel" or "quelle" or "comment" or "pourquoi"
        : this[index] is "who" or "which" or "that" or "where" or "when" or "while" or "whose" or "whom" or "because" or "if" or "although" or "though" or "whether" or "what" or "how" or "why"
            or "unless" or "until" or "whereas";
}
