using System.Runtime.InteropServices;
using Precis.Documents;

namespace Precis.Entities.Recognition;

/// <summary>The tokens of a document with what the features need to know of each.</summary>
internal sealed class TokenTable
{
    /// <summary>How far from a capital a token may be part of a name.</summary>
    private const int Reach = 4;

    private readonly NameResources _resources;
    private readonly Dictionary<(uint Exact, uint Length), int> _forms = [];
    private readonly List<AlikeTokens> _alike = [];

    public TokenTable(Document document, NameResources resources)
    {
        _resources = resources;
        Text = document.Text;
        Tokens = document.Tokens;
        Facts = new TokenFacts[Tokens.Count];
        foreach (var sentence in document.Sentences)
        {
            Describe(sentence);
        }

        LinkAlike();
    }

    /// <summary>The text of the document.</summary>
    public string Text { get; }

    /// <summary>The tokens of the document.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The facts of each token.</summary>
    public TokenFacts[] Facts { get; }

    /// <summary>The number of forms.</summary>
    public int FormCount => _forms.Count;

    /// <summary>What is counted over all tokens of a token's lower-case form, itself among them.</summary>
    public AlikeTokens AlikeOf(int token) => _alike[Facts[token].Alike];

    /// <summary>The words of a token.</summary>
    public ReadOnlySpan<char> WordOf(int token) => Tokens[token].Span.In(Text);

    private void Describe(Sentence sentence)
    {
        var facts = Facts.AsSpan(sentence.FirstToken..sentence.EndToken);
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i].Case = WordShape.CaseOf(WordOf(sentence.FirstToken + i));
        }

        var mode = ModeOf(facts, sentence.FirstToken);
        var opens = true;
        for (var i = 0; i < facts.Length; i++)
        {
            ref var token = ref facts[i];
            var word = WordOf(sentence.FirstToken + i);
            token.Mode = mode;
            token.Opens = opens;
            opens &= token.Case == WordCase.Mark;
            Describe(ref token, word);
        }

        FindPhrases(facts);
        FindRuns(facts, sentence.FirstToken);
    }

    private void Describe(ref TokenFacts token, ReadOnlySpan<char> word)
    {
        var exact = FeatureHash.Exact(word);
        ref var form = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, (exact, (uint)word.Length * 4 + (uint)token.Mode), out var known);
        if (!known)
        {
            form = _forms.Count - 1;
        }

        token.Form = form;
        token.Lower = FeatureHash.Lower(word);
        token.Folded = FeatureHash.Folded(word);
        token.Shape = token.Mode != CaseMode.Running && token.IsCapital ? (uint)token.Mode : WordShape.Of(word);
        token.Cluster = _resources.Clusters[exact];
        token.Role = _resources.Roles[exact];
        token.Lists = _resources.ListsOf(token.Folded) & ~Lexicons.Prefix;
    }

    /// <summary>Tells headlines from running text by the share of capitals among the words that running text writes small.</summary>
    private CaseMode ModeOf(ReadOnlySpan<TokenFacts> facts, int first)
    {
        int words = 0, upper = 0, capital = 0, weighty = 0, upperLetters = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            var wordCase = facts[i].Case;
            if (wordCase is WordCase.Mark or WordCase.Figure)
            {
                continue;
            }

            var length = Tokens[first + i].Span.Length;
            words++;
            if (wordCase is WordCase.Upper or WordCase.Initial || wordCase == WordCase.Mixed && IsUpper(WordOf(first + i)))
            {
                upper++;
                upperLetters += length;
            }

            if (length >= 4)
            {
                weighty++;
                capital += wordCase == WordCase.Lower ? 0 : 1;
            }
        }

        return upper * 10 >= words * 8 && words >= 2 && upperLetters >= 8 ? CaseMode.Upper
            : weighty >= 4 && capital * 10 >= weighty * 8 ? CaseMode.Title
            : CaseMode.Running;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private void FindPhrases(Span<TokenFacts> facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (!facts[i].IsCapital)
            {
                continue;
            }

            var end = i;
            var found = Lexicons.None;
            var phrase = facts[i].Folded;
            var lists = _resources.ListsOf(phrase);
            for (var j = i + 1; j < facts.Length && j < i + NameLexicon.MaximumTokens && lists.HasFlag(Lexicons.Prefix); j++)
            {
                phrase = FeatureHash.Append(phrase, facts[j].Folded);
                lists = _resources.ListsOf(phrase);
                if ((lists & ~Lexicons.Prefix) != Lexicons.None)
                {
                    end = j;
                    found = lists & ~Lexicons.Prefix;
                }
            }

            for (var j = i; j <= end && found != Lexicons.None; j++)
            {
                facts[j].PhraseLists = found;
                facts[j].PhrasePart = j == i ? NamePart.Begin : j == end ? NamePart.Last : NamePart.Inside;
            }

            i = end;
        }
    }

    /// <summary>Marks runs of capitalised words, also over one or two small words that names hold ("Banque de France").</summary>
    private void FindRuns(Span<TokenFacts> facts, int first)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (!facts[i].IsCapital)
            {
                continue;
            }

            var end = i + 1;
            for (var j = end; j < facts.Length && j <= end + 2; j++)
            {
                if (facts[j].IsCapital)
                {
                    end = j + 1;
                }
                else if (!_resources.IsLink(facts[j].Lower))
                {
                    break;
                }
            }

            for (var j = i; j < end; j++)
            {
                facts[j].RunStart = first + i;
                facts[j].RunEnd = first + end;
            }

            for (var j = Math.Max(0, i - Reach); j < Math.Min(facts.Length, end + Reach); j++)
            {
                facts[j].IsCandidate = true;
            }

            i = end - 1;
        }
    }

    private void LinkAlike()
    {
        var words = new Dictionary<uint, int>();
        for (var i = 0; i < Facts.Length; i++)
        {
            ref var token = ref Facts[i];
            token.NextAlike = i;
            ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(words, token.Lower, out var known);
            if (!known)
            {
                word = _alike.Count;
                _alike.Add(default);
            }

            token.Alike = word;
            ref var alike = ref CollectionsMarshal.AsSpan(_alike)[word];
            if (token.IsCapital && alike.Capitals > 0)
            {
                token.NextAlike = Facts[alike.LastCapital].NextAlike;
                Facts[alike.LastCapital].NextAlike = i;
            }

            alike.Add(token, i);
        }
    }
}
