using Precis.Dates.Grammar;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Dates;

/// <summary>
/// Finds the date expressions of a text, sentence by sentence, from left to right: at each token the longest reading, then the next token after
/// it. Knows nothing of any anchor. Thread-safe; linear in the text.
/// </summary>
internal static class DateRecognizer
{
    /// <summary>The longest expression, in UTF-16 code units.</summary>
    public const int LongestSpan = 100;

    [ThreadStatic]
    private static Workspace?[]? _workspaces;

    /// <summary>Finds the expressions of a text.</summary>
    public static List<DateMatch> Find(string text, IReadOnlyList<Sentence> sentences, Language language, CancellationToken cancellationToken = default)
    {
        var matches = new List<DateMatch>();
        if (DateGrammar.Of(language) is not { } grammar)
        {
            return matches;
        }

        _workspaces ??= new Workspace?[3];
        var workspace = _workspaces[(int)language] ??= new(grammar);
        for (var i = 0; i < sentences.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            workspace.Read(text, sentences[i], i, matches);
        }

        return matches;
    }

    private sealed class Workspace(DateGrammar grammar)
    {
        private const int Reach = 8;
        private const TokenClasses AnchorClasses = TokenClasses.Figures | TokenClasses.RomanOrdinal;

        private readonly List<DateToken> _tokens = new(64);
        private int[] _anchors = new int[128];
        private readonly DateParser _parser = new(grammar);

        public void Read(string text, Sentence sentence, int index, List<DateMatch> matches)
        {
            _tokens.Clear();
            DateLexer.Read(text, sentence.Start, sentence.End, grammar.Language, grammar.Words, grammar.Numbers, _tokens);
            if (!FindAnchors())
            {
                return;
            }

            _parser.Begin(_tokens);
            var at = 0;
            while (at < _tokens.Count)
            {
                if (_anchors[at] - at > Reach || Longest(text, at) is not { } best)
                {
                    at++;
                    continue;
                }

                if (best.Form.Kind != FormKind.Nothing)
                {
                    var first = at;
                    while (_tokens[first].Start < best.Start)
                    {
                        first++;
                    }

                    var tense = best.Form.DependsOnTense && !IsAttribute(first, best) ? TenseReader.At(text, _tokens, first, best.EndToken, grammar.Tense) : Tense.None;
                    matches.Add(new(WithoutCommas(text, best), best.Form, tense, index)
                    {
                        IsWholeSentence = best.Start == sentence.Start && best.End == sentence.End,
                    });
                }

                at = After(best, at);
            }
        }

        /// <summary>An English month right before the noun that it tells ("the January removal"): the verb says nothing of it.</summary>
        private bool IsAttribute(int first, in Reading reading) =>
            grammar.Language == Language.English && reading.Form is { Kind: FormKind.Calendar, First: null } form && form.Has(Slot.Month) && !form.Has(Slot.Day)
            && !(first > 0 && grammar.IsContext("month", _tokens[first - 1].Word) && !grammar.IsContext("the", _tokens[first - 1].Word))
            && reading.EndToken < _tokens.Count && _tokens[reading.EndToken] is var next && next.Is(TokenClasses.Word) && !next.Is(TokenClasses.Capitalized)
            && !grammar.IsContext("function", next.Word);

        /// <summary>An optional comma of the grammar belongs to an expression only between two of its words.</summary>
        private static Span WithoutCommas(string text, in Reading reading)
        {
            var (start, end) = (reading.Start, reading.End);
            while (start < end && (text[start] == ',' || char.IsWhiteSpace(text[start])))
            {
                start++;
            }

            while (end > start && (text[end - 1] == ',' || char.IsWhiteSpace(text[end - 1])))
            {
                end--;
            }

            return new(start, end);
        }

        /// <summary>Finds for each token the next one that can be the heart of an expression: most tokens have none near and need no parsing.</summary>
        private bool FindAnchors()
        {
            if (_anchors.Length < _tokens.Count)
            {
                _anchors = new int[_tokens.Count * 2];
            }

            var next = int.MaxValue;
            for (var i = _tokens.Count - 1; i >= 0; i--)
            {
                var token = _tokens[i];
                if (token.Is(AnchorClasses) || (token.Word != 0 && grammar.IsAnchor(token.Word)))
                {
                    next = i;
                }

                _anchors[i] = next;
            }

            return next != int.MaxValue;
        }

        private int After(in Reading reading, int at)
        {
            while (at < _tokens.Count && _tokens[at].Start < reading.End)
            {
                at++;
            }

            return at;
        }

        private Reading? Longest(string text, int at)
        {
            Reading? best = null;
            var readings = _parser.ReadExpression(at);
            for (var i = 0; i < readings.Count; i++)
            {
                var reading = readings[i];
                if (reading.End - reading.Start <= LongestSpan
                    && (best is not { } known || reading.End > known.End || (reading.End == known.End && (reading.Start < known.Start || (reading.Start == known.Start && reading.Order < known.Order))))
                    && DateGuards.Admit(text, _tokens, at, reading, grammar))
                {
                    best = reading;
                }
            }

            // A reading that needs a preposition must not hide a longer one that needs none ("au printemps", "printemps 2025").
            if (best is { } found && found.Start > _tokens[at].Start)
            {
                var inner = at + 1;
                while (_tokens[inner].Start < found.Start)
                {
                    inner++;
                }

                if (Longest(text, inner) is { } longer && longer.End > found.End)
                {
                    return longer;
                }
            }

            return best;
        }
    }
}
