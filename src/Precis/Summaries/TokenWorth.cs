using System.Buffers;
using System.Runtime.InteropServices;
using Precis.Documents;
using Precis.Languages;
using Precis.Learning;
using Precis.Summaries.Compression;

namespace Precis.Summaries;

/// <summary>A token of a sentence, as <see cref="Rouge"/> parts them.</summary>
/// <param name="Type">The number that all its like have in the document.</param>
/// <param name="Span">Its place.</param>
/// <param name="Word">The index of the word that holds it.</param>
internal readonly record struct SentenceToken(int Type, Span Span, int Word);

/// <summary>A sentence with what each of its tokens is worth to a summary.</summary>
/// <param name="Candidate">The sentence.</param>
/// <param name="Cuts">What can be dropped of it.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Singles">How likely each stands in the summary that a journalist would write.</param>
/// <param name="Pairs">How likely it stands there after the token before it.</param>
internal sealed record WeighedSentence(Candidate Candidate, CutSet Cuts, SentenceToken[] Tokens, float[] Singles, float[] Pairs);

/// <summary>
/// Weighs the tokens of sentences: the learned probability that the token, and the pair that it makes with the one before, stands in the summary. What is asked for is the sentence's own
/// score, the word, its place in the sentence, where else it stands, and whether it can be dropped. One instance serves one document.
/// </summary>
internal sealed class TokenWorth
{
    /// <summary>The number of features.</summary>
    public const int Width = 38;

    private readonly Document _document;
    private readonly SalienceWords _table;
    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly SentenceToken[][] _tokens;
    private readonly Dictionary<ulong, int> _types;
    private readonly Dictionary<ulong, TokenUse> _pairs;
    private readonly List<TokenUse> _uses = [];

    /// <summary>Reads the tokens of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="candidates">Its sentences with their scores.</param>
    /// <param name="table">What is known of words.</param>
    public TokenWorth(Document document, IReadOnlyList<Candidate> candidates, SalienceWords table)
    {
        (_document, _candidates, _table) = (document, candidates, table);
        _tokens = new SentenceToken[candidates.Count][];
        var tokens = candidates.Sum(candidate => candidate.Length);
        (_types, _pairs) = (new(tokens / 2), new(tokens));
        for (var i = 0; i < candidates.Count; i++)
        {
            _tokens[i] = Read(candidates[i]);
        }

        ReadTitle();
    }

    /// <summary>The number of different tokens.</summary>
    public int Types => _uses.Count;

    /// <summary>The tokens of a sentence, without their worth.</summary>
    public SentenceToken[] TokensOf(Candidate candidate) => _tokens[candidate.Position];

    /// <summary>Weighs the tokens of some sentences.</summary>
    public List<WeighedSentence> Weigh(IReadOnlyList<(Candidate Candidate, CutSet Cuts)> sentences, SymmetricTrees singles, SymmetricTrees pairs)
    {
        var rows = sentences.Sum(sentence => _tokens[sentence.Candidate.Position].Length);
        var stride = SymmetricTrees.Stride(rows);
        var columns = ArrayPool<float>.Shared.Rent(Width * stride);
        var scores = ArrayPool<float>.Shared.Rent(2 * stride);
        var row = 0;
        foreach (var (candidate, cuts) in sentences)
        {
            Describe(candidate, cuts, columns, stride, row);
            row += _tokens[candidate.Position].Length;
        }

        singles.Score(columns, stride, scores);
        pairs.Score(columns, stride, scores.AsSpan(stride));
        var weighed = new List<WeighedSentence>(sentences.Count);
        row = 0;
        foreach (var (candidate, cuts) in sentences)
        {
            var tokens = _tokens[candidate.Position];
            weighed.Add(new(candidate, cuts, tokens, scores.AsSpan(row, tokens.Length).ToArray(), scores.AsSpan(stride + row, tokens.Length).ToArray()));
            row += tokens.Length;
        }

        ArrayPool<float>.Shared.Return(columns);
        ArrayPool<float>.Shared.Return(scores);
        return weighed;
    }

    /// <summary>Writes the features of a sentence's tokens into columns.</summary>
    public void Describe(Candidate candidate, CutSet cuts, Span<float> columns, int stride, int row)
    {
        var tokens = _tokens[candidate.Position];
        var words = candidate.Words;
        var (survival, rarity) = (new float[words.Count + 1], new float[words.Count + 1]);
        var marks = 0;
        for (var i = 0; i < words.Count; i++)
        {
            (survival[i], rarity[i]) = words[i].IsWord ? _table.Of(SalienceWords.KeyOf(words[i].Folded)) : (0, 0);
            marks += IsBreak(words[i]) ? 1 : 0;
        }

        var (before, last) = (0, 0);
        for (var j = 0; j < tokens.Length; j++)
        {
            var token = tokens[j];
            while (last < token.Word)
            {
                before += IsBreak(words[last++]) ? 1 : 0;
            }

            var previous = j > 0 ? tokens[j - 1] : default;
            var (word, wordBefore) = (words[token.Word], j > 0 ? words[previous.Word] : default);
            var use = _uses[token.Type];
            var useBefore = j > 0 ? _uses[previous.Type] : default;
            var pair = j > 0 ? _pairs[Pair(previous.Type, token.Type)] : default;
            ReadOnlySpan<float> values =
            [
                candidate.Score, candidate.Rank, candidate.Position, (candidate.Position + 1f) / _candidates.Count, _candidates.Count,
                survival[token.Word], rarity[token.Word], use.InTitle ? 1 : 0, word.Is(SummaryWords.Stop) ? 1 : 0, IsCapital(word) ? 1 : 0, word.Kind == TokenKind.Number ? 1 : 0,
                use.Sentences, use.First, use.Best,
                j > 0 ? survival[previous.Word] : 0, j > 0 ? rarity[previous.Word] : 0, useBefore.InTitle ? 1 : 0, wordBefore.Is(SummaryWords.Stop) ? 1 : 0,
                j > 0 && IsCapital(wordBefore) ? 1 : 0, useBefore.Sentences, useBefore.Best,
                pair.Sentences, pair.Best, pair.InTitle ? 1 : 0,
                j, j / (float)tokens.Length, tokens.Length, before, marks - before,
                cuts.TailsOver(token.Span), cuts.IsInner(token.Span) ? 1 : 0, cuts.IsLead(token.Span) ? 1 : 0,
                word.Is(SummaryWords.Month | SummaryWords.RelativeDate) ? 1 : 0, survival[token.Word + 1], token.Span.Length, j > 0 ? previous.Span.Length : 0,
                candidate.Values[SalienceFeatures.TitleJaccard], candidate.Values[SalienceFeatures.Marks],
            ];
            for (var f = 0; f < Width; f++)
            {
                columns[f * stride + row + j] = values[f];
            }
        }
    }

    private static bool IsBreak(TextWord word) => word.Folded is "," or ";" or "(";

    private bool IsCapital(TextWord word) => char.IsUpper(_document.Text[word.Span.Start]);

    private static ulong Pair(int first, int second) => (ulong)first << 32 | (uint)second;

    private SentenceToken[] Read(Candidate candidate)
    {
        var tokens = new SentenceToken[candidate.Length];
        var (count, word, before) = (0, 0, -1);
        foreach (var span in Rouge.Spans(_document.Text, _document.Sentences[candidate.Index].Span))
        {
            while (word + 1 < candidate.Words.Count && candidate.Words[word].Span.End <= span.Start)
            {
                word++;
            }

            ref var type = ref CollectionsMarshal.GetValueRefOrAddDefault(_types, Hash(span.In(_document.Text)), out var known);
            if (!known)
            {
                type = _uses.Count;
                _uses.Add(default);
            }

            Use(ref CollectionsMarshal.AsSpan(_uses)[type], candidate);
            if (before >= 0)
            {
                Use(ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, Pair(before, type), out _), candidate);
            }

            tokens[count++] = new(type, span, word);
            before = type;
        }

        return tokens;
    }

    private static void Use(ref TokenUse use, Candidate candidate)
    {
        if (use.Sentences == 0 || use.Last != candidate.Position)
        {
            use = new(use.Sentences + 1, use.Sentences == 0 ? candidate.Position : use.First, candidate.Position, Math.Max(use.Best, candidate.Score), false);
        }
    }

    private void ReadTitle()
    {
        if (_document.Article.Title is not { } title)
        {
            return;
        }

        var before = -1;
        foreach (var span in Rouge.Spans(title, new Span(0, title.Length)))
        {
            if (!_types.TryGetValue(Hash(span.In(title)), out var type))
            {
                before = -1;
                continue;
            }

            ref var use = ref CollectionsMarshal.AsSpan(_uses)[type];
            use = use with { InTitle = true };
            if (before >= 0)
            {
                ref var pair = ref CollectionsMarshal.GetValueRefOrNullRef(_pairs, Pair(before, type));
                if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref pair))
                {
                    pair = pair with { InTitle = true };
                }
            }

            before = type;
        }
    }

    // FNV-1a over the lower-cased letters.
    private static ulong Hash(ReadOnlySpan<char> token)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in token)
        {
            hash = (hash ^ (uint)(c | (char.IsAsciiLetterUpper(c) ? 0x20 : 0))) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>Where a token or pair is used: in how many sentences, in which first and last, in how good a one, and whether the title has it.</summary>
    private readonly record struct TokenUse(int Sentences, int First, int Last, float Best, bool InTitle);
}
