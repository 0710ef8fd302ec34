namespace Precis.Dates.Grammar;

/// <summary>One reading of a symbol: where it ends, what of it belongs to the expression, and what it says.</summary>
/// <param name="EndToken">The index after the last token, context included.</param>
/// <param name="Start">The offset where the expression begins, context left out.</param>
/// <param name="End">The offset where it ends.</param>
/// <param name="Order">The place of the rule in the data; the lower wins.</param>
/// <param name="Form">What it says.</param>
internal readonly record struct Reading(int EndToken, int Start, int End, int Order, DateForm Form);

/// <summary>
/// Matches the grammar against the tokens of one sentence. Every symbol is tried at most once a position and remembered in a ring that is
/// longer than any expression, so that the work is linear in the text. Not thread-safe; used again and again by one thread.
/// </summary>
internal sealed class DateParser(DateGrammar grammar)
{
    private const int Ring = 64;
    private const int MostReadings = 12;
    private static readonly List<Reading> NoReadings = [];

    private readonly long[] _stamps = new long[Ring * grammar.Symbols.Count];
    private readonly List<Reading>[] _readings = new List<Reading>[Ring * grammar.Symbols.Count];
    private readonly List<Capture> _captures = [];
    private List<DateToken> _tokens = [];
    private long _base;
    private long _next = 1;
    private int _first;
    private int _captureBase;

    /// <summary>Begins another sentence.</summary>
    public void Begin(List<DateToken> tokens)
    {
        (_base, _next, _tokens) = (_next, _next + tokens.Count + Ring, tokens);
    }

    /// <summary>The readings of a whole expression that begins at a token.</summary>
    public List<Reading> ReadExpression(int at)
    {
        _first = at;
        return Read(grammar.Start, at);
    }

    private List<Reading> Read(GrammarSymbol symbol, int at)
    {
        if (at >= _tokens.Count || at - _first >= Ring - 1 || !symbol.CanBegin(_tokens[at]))
        {
            return NoReadings;
        }

        var cell = ((at & (Ring - 1)) * grammar.Symbols.Count) + symbol.Id;
        if (_stamps[cell] == _base + at)
        {
            return _readings[cell];
        }

        var readings = _readings[cell];
        if (readings is null || ReferenceEquals(readings, NoReadings))
        {
            readings = new(4);
        }
        else
        {
            readings.Clear();
        }

        WalkRoot(symbol, at, readings);
        _readings[cell] = readings;
        _stamps[cell] = _base + at;
        return readings;
    }

    private void Walk(GrammarNode node, int at, int start, int end, List<Reading> readings)
    {
        if (node.Meanings.Count > 0 && start >= 0)
        {
            Accept(node.Meanings, at, start, end, readings);
        }

        if (at < _tokens.Count && node.After(_tokens[at].Word) is { } literal)
        {
            Walk(literal, at + 1, start < 0 ? _tokens[at].Start : start, _tokens[at].End, readings);
        }

        var others = node.Others;
        for (var i = 0; i < others.Count; i++)
        {
            var (element, next) = others[i];
            if (element.Not)
            {
                if (!Follows(element, at))
                {
                    Walk(next, at, start, end, readings);
                }
            }
            else if (element.Kind == ElementKind.End)
            {
                if (at >= _tokens.Count)
                {
                    Walk(next, at, start, end, readings);
                }
            }
            else if (at < _tokens.Count && (!element.Glued || _tokens[at].Glued))
            {
                Step(element, next, at, start, end, readings);
            }
        }
    }

    private void Step(in Element element, GrammarNode next, int at, int start, int end, List<Reading> readings)
    {
        var token = _tokens[at];
        switch (element.Kind)
        {
            case ElementKind.Literal when token.Word == element.Id:
                Enter(element, next, at + 1, token.Start, token.End, start, end, null, 0, readings);
                break;
            case ElementKind.Class when token.Is((TokenClasses)element.Id):
                Enter(element, next, at + 1, token.Start, token.End, start, end, null, token.Value, readings);
                break;
            case ElementKind.Number when token.Is(TokenClasses.Number):
                var after = grammar.Numbers.Read(_tokens, at, out var value);
                if (after > at)
                {
                    Enter(element, next, after, token.Start, _tokens[after - 1].End, start, end, null, value, readings);
                }

                break;
            case ElementKind.Symbol:
                var inner = Read(grammar.Symbols[element.Id], at);
                for (var i = 0; i < inner.Count; i++)
                {
                    var reading = inner[i];
                    Enter(element, next, reading.EndToken, reading.Start, reading.End, start, end, reading.Form, 0, readings);
                }

                break;
            default:
                break;
        }
    }

    private void Enter(in Element element, GrammarNode next, int after, int tokenStart, int tokenEnd, int start, int end, DateForm? form, int value, List<Reading> readings)
    {
        var depth = _captures.Count;
        if (form is not null || element.Slot >= 0)
        {
            _captures.Add(new((Slot)element.Slot, value, form, tokenStart, tokenEnd));
        }

        Walk(next, after, element.Context || start >= 0 ? start : tokenStart, element.Context ? end : tokenEnd, readings);
        if (_captures.Count > depth)
        {
            _captures.RemoveAt(depth);
        }
    }

    private bool Follows(in Element element, int at)
    {
        if (at >= _tokens.Count || (element.Glued && !_tokens[at].Glued))
        {
            return false;
        }

        return element.Kind switch
        {
            ElementKind.Literal => _tokens[at].Word == element.Id,
            ElementKind.Class => _tokens[at].Is((TokenClasses)element.Id),
            ElementKind.Number => _tokens[at].Is(TokenClasses.Number) && grammar.Numbers.Read(_tokens, at, out _) > at,
            _ => Read(grammar.Symbols[element.Id], at).Count > 0,
        };
    }

    private void Accept(IReadOnlyList<Meaning> meanings, int at, int start, int end, List<Reading> readings)
    {
        for (var i = 0; i < meanings.Count; i++)
        {
            var meaning = meanings[i];
            var known = Find(readings, at, start, end);
            if (known >= 0 && readings[known].Order <= meaning.Order)
            {
                continue;
            }

            if (FormBuilder.Build(meaning, _captures, _captureBase, start, end) is not { } form)
            {
                continue;
            }

            var reading = new Reading(at, start, end, meaning.Order, form);
            if (known >= 0)
            {
                readings[known] = reading;
            }
            else if (readings.Count < MostReadings)
            {
                readings.Add(reading);
            }
        }
    }

    private static int Find(List<Reading> readings, int at, int start, int end)
    {
        for (var i = 0; i < readings.Count; i++)
        {
            if (readings[i].EndToken == at && readings[i].Start == start && readings[i].End == end)
            {
                return i;
            }
        }

        return -1;
    }

    private void WalkRoot(GrammarSymbol symbol, int at, List<Reading> readings)
    {
        var outer = _captureBase;
        _captureBase = _captures.Count;
        Walk(symbol.Root, at, -1, -1, readings);
        _captureBase = outer;
    }
}

/// <summary>What an element of a pattern took: a value for a slot, or the form of a symbol.</summary>
internal readonly record struct Capture(Slot Slot, int Value, DateForm? Form, int Start, int End);
