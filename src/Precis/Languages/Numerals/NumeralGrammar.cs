namespace Precis.Languages;

/// <summary>
/// The grammar of French and English numerals over <see cref="NumeralTokens"/>: groups below a thousand, each with its scales, in falling order.
/// </summary>
internal ref struct NumeralGrammar
{
    private const decimal Largest = 1_000_000_000_000_000_000_000_000m;

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _french;
    private NumeralTokens _tokens;
    private int _next;
    private decimal _value;
    private decimal _scale;
    private bool _ordinal;
    private bool _approximate;
    private bool _fraction;

    private NumeralGrammar(NumeralTokens tokens, ReadOnlySpan<char> text)
    {
        _tokens = tokens;
        _text = text;
        _french = tokens.Language != Language.English;
        _scale = 1;
    }

    public static bool TryParse(ref NumeralTokens tokens, ReadOnlySpan<char> text, bool besideCurrency, out Numeral numeral)
    {
        numeral = default;
        var first = tokens[0];
        if (!first.IsFigures && first.Kind is NumeralWordKind.None or NumeralWordKind.Collective
            or NumeralWordKind.Joiner or NumeralWordKind.Of or NumeralWordKind.Point or NumeralWordKind.Minus)
        {
            return false;
        }

        var grammar = new NumeralGrammar(tokens, text);
        if (!grammar.Parse())
        {
            return false;
        }

        numeral = grammar.Result(besideCurrency);
        return true;
    }

    private bool Parse()
    {
        var first = _tokens[0];
        switch (first.Kind)
        {
            case NumeralWordKind.First:
                (_value, _next, _ordinal) = (first.Word.Value, 1, true);
                return true;
            case NumeralWordKind.Half:
                return Half(article: false);
            case NumeralWordKind.Article when _tokens[1].Kind == NumeralWordKind.Half:
                _next = 1;
                return Half(article: true);
            case NumeralWordKind.Fraction:
                _value = 1;
                return IsScale(_tokens[1]) && Share();
            case NumeralWordKind.Article when _tokens[1].Kind == NumeralWordKind.Fraction:
                (_value, _next) = (1, 1);
                return Share();
        }

        if (!Cardinal())
        {
            return false;
        }

        if (!_ordinal && _scale == 1)
        {
            if (_tokens[_next].Kind == NumeralWordKind.Half && _value == 1 && !_tokens[0].IsFigures)
            {
                return Half(article: true);
            }

            Share();
        }

        return true;
    }

    /// <summary>"half a billion", "half-million", "un demi-million", "a half", "half a".</summary>
    private bool Half(bool article)
    {
        var next = _next + 1;
        if (!article && !_french && _tokens[next].Kind == NumeralWordKind.Article)
        {
            article = true;
            next++;
        }

        _value = 0.5m;
        if (IsScale(_tokens[next]) || (!_french && _tokens[next].Kind == NumeralWordKind.Hundred))
        {
            _scale = _tokens[next].Word.Value;
            _value *= _scale;
            _approximate = false;
            _next = next + 1;
            return true;
        }

        _next = next;
        _fraction = true;
        return article;
    }

    /// <summary>"deux tiers", "three-quarters", "three quarters of a million", after the numerator.</summary>
    private bool Share()
    {
        var part = _tokens[_next];
        var singular = _value == 1 && !part.IsFigures && part.Word.Has(NumeralWordFlags.Fraction) && !_tokens[0].IsFigures
            && (!_french || IsFollowedByOf(part.End));
        if (!singular && (part.Kind != NumeralWordKind.Fraction || _value >= part.Word.Value || _value <= 0))
        {
            return false;
        }

        _value /= part.Word.Value;
        _next++;
        _fraction = true;
        var next = _next;
        if (_tokens[next].Kind == NumeralWordKind.Of)
        {
            next += _tokens[next + 1].Kind == NumeralWordKind.Article ? 2 : 1;
        }

        if (IsScale(_tokens[next]))
        {
            (_scale, _next, _fraction) = (_tokens[next].Word.Value, next + 1, false);
            _value *= _scale;
        }

        return true;
    }

    private bool Cardinal()
    {
        var last = decimal.MaxValue;
        var any = false;
        while (true)
        {
            var from = _next;
            var joined = any && Joins(last);
            if (!Group(first: !any, out var group) || (any && _tokens[from].IsFigures && !ContinuesFigures(from, last)))
            {
                _next = from;
                break;
            }

            var scale = Scales(group);
            // "251 millions un an plus tôt", "251 million two years ago": another number begins.
            var another = any && scale == 1 && !joined && (group == 1 || (_tokens[0].IsFigures && !_tokens[from].IsFigures));
            if (another || scale >= last || (any && scale == 1 && group >= last) || (joined && (scale > 1 || group >= 100))
                || (_ordinal && any && !joined && !_tokens[from].HyphenBefore && !_french))
            {
                _next = from;
                _ordinal = false;
                break;
            }

            _value += group * scale;
            _scale = scale == 1 ? _scale : scale;
            last = scale;
            any = true;
            if (_ordinal || scale == 1 || _approximate)
            {
                break;
            }
        }

        if (any && !_ordinal && _scale > 1)
        {
            _value += Remainder() * last;
        }

        return any;
    }

    /// <summary>Whether "and" ("mille et un" in French) goes on with the number; takes it where it does.</summary>
    private bool Joins(decimal last)
    {
        if (_tokens[_next].Kind != NumeralWordKind.Joiner)
        {
            return false;
        }

        var after = _tokens[_next + 1];
        if (_french ? last != 1000 || after.Kind != NumeralWordKind.Unit || after.Word.Value != 1 : after.Kind == NumeralWordKind.Article || after.IsFigures)
        {
            return false;
        }

        _next++;
        return true;
    }

    /// <summary>Figures after a scale belong to the number where a smaller scale or their own thousands follow: "3 million 200 thousand".</summary>
    private readonly bool ContinuesFigures(int from, decimal last)
    {
        var tokens = _tokens;
        var after = tokens[from + 1];
        return (after.Kind == NumeralWordKind.Scale && after.Word.Value < last) || (tokens[from].Figures.IsGrouped && last == 1_000_000);
    }

    /// <summary>The product of the scales that stand next: "thousand million", "dizaine de milliers".</summary>
    private decimal Scales(decimal group)
    {
        decimal scale = 1;
        while (!_ordinal && !_approximate && IsScale(_tokens[_next]))
        {
            var token = _tokens[_next];
            var collective = token.Kind == NumeralWordKind.Collective;
            if (scale > Largest / Math.Max(group, 1) / token.Word.Value || (collective && (scale > 1000 || group != decimal.Truncate(group))))
            {
                break;
            }

            scale *= token.Word.Value;
            _ordinal = token.IsOrdinal;
            _next++;
            if (collective)
            {
                _approximate = token.Word.Has(NumeralWordFlags.Approx);
                var inner = _tokens[_next].Kind == NumeralWordKind.Of ? _tokens[_next + 1] : default;
                if (IsScale(inner) || (inner.Kind == NumeralWordKind.Hundred && !_french))
                {
                    scale *= inner.Word.Value;
                    _next += 2;
                }

                break;
            }
        }

        return scale;
    }

    /// <summary>A number below a thousand, or any number in figures.</summary>
    private bool Group(bool first, out decimal group)
    {
        var token = _tokens[_next];
        group = 1;
        if (token.IsFigures)
        {
            group = token.Figures.Value;
            _fraction = token.Figures.IsFraction;
            _next++;
            if (!_french && _tokens[_next].Kind == NumeralWordKind.Hundred)
            {
                group *= 100;
                _next++;
            }
        }
        else if (token.Kind == NumeralWordKind.Scale && token.Word.Has(NumeralWordFlags.Bare))
        {
            return true;
        }
        else if (token.Kind == NumeralWordKind.Hundred && token.Word.Has(NumeralWordFlags.Bare))
        {
            Hundreds(1, out group);
        }
        else if (token.Kind == NumeralWordKind.Article && first)
        {
            var counted = _tokens[_next + 1];
            _next++;
            if (counted.Kind == NumeralWordKind.Hundred)
            {
                Hundreds(1, out group);
            }
            else if (!IsScale(counted))
            {
                return false;
            }
        }
        else if (!BelowHundred(out group))
        {
            return false;
        }
        else if (!_ordinal && _tokens[_next].Kind == NumeralWordKind.Hundred && TakesHundred(group, _tokens[_next].Word))
        {
            Hundreds(group, out group);
        }

        if (!_ordinal)
        {
            group += DecimalWords();
            group += Remainder();
        }

        return true;
    }

    private readonly bool TakesHundred(decimal count, NumeralWord word) =>
        _french ? (count is >= 2 and <= 9) || (count is >= 11 and <= 16 && !word.Has(NumeralWordFlags.Cents)) : count >= 1;

    /// <summary>"hundred" and what follows it, from the token of "hundred" on.</summary>
    private void Hundreds(decimal count, out decimal group)
    {
        group = count * 100;
        _ordinal = _tokens[_next].IsOrdinal;
        _next++;
        if (_ordinal)
        {
            return;
        }

        var from = _next;
        var joined = !_french && _tokens[_next].Kind == NumeralWordKind.Joiner;
        if (joined)
        {
            _next++;
        }

        var ranked = _tokens[_next] is { IsOrdinal: true, Kind: NumeralWordKind.Unit } && !_french && !joined;
        if (!ranked && BelowHundred(out var rest) && _tokens[_next].Kind != NumeralWordKind.Hundred)
        {
            group += rest;
        }
        else
        {
            _next = from;
            _ordinal = false;
        }
    }

    private bool BelowHundred(out decimal value)
    {
        var token = _tokens[_next];
        value = token.Word.Value;
        if (token.Kind is not (NumeralWordKind.Unit or NumeralWordKind.Ten))
        {
            return false;
        }

        _next++;
        _ordinal = token.IsOrdinal;
        if (_ordinal)
        {
            return true;
        }

        var highest = 9;
        if (token.Kind == NumeralWordKind.Unit)
        {
            if (!_french || value is not (4 or 10))
            {
                return true;
            }

            var next = _tokens[_next];
            if (value == 10)
            {
                AddUnit(ref value, 7, 9);
                return true;
            }

            if (next.Kind != NumeralWordKind.Ten || next.Word.Value != 20)
            {
                return true;
            }

            value = 80;
            highest = 19;
            _next++;
            _ordinal = next.IsOrdinal;
            if (_ordinal)
            {
                return true;
            }
        }
        else if (_french && value == 60)
        {
            highest = 19;
        }

        AddUnit(ref value, 1, highest);
        return true;
    }

    private void AddUnit(ref decimal value, int lowest, int highest)
    {
        var from = _next;
        var joined = _french && _tokens[_next].Kind == NumeralWordKind.Joiner;
        if (joined)
        {
            _next++;
        }

        var token = _tokens[_next];
        var unit = token.IsFigures ? token.Figures.Value : token.Word.Value;
        var fits = token.IsFigures
            ? token.Figures is { Digits: 1, Decimals: 0, IsFraction: false } && !token.HyphenBefore && unit >= 1
            : token.Kind == NumeralWordKind.Unit && unit >= lowest && unit <= highest;
        if (!fits || (joined && unit is not (1 or 11)) || (!token.HyphenBefore && BeginsCompound(token.End)))
        {
            _next = from;
            return;
        }

        _next++;
        value += unit;
        _ordinal = token.IsOrdinal;
        if (unit == 10 && !_ordinal)
        {
            AddUnit(ref value, 7, 9);
        }
    }

    /// <summary>"point two five", "virgule vingt-cinq".</summary>
    private decimal DecimalWords()
    {
        if (_tokens[_next].Kind != NumeralWordKind.Point)
        {
            return 0;
        }

        var from = _next++;
        decimal value = 0;
        decimal place = 1;
        while (place > 0.000001m)
        {
            var token = _tokens[_next];
            if (token.IsFigures && token.Figures is { Decimals: 0, Digits: < 7 } && place == 1)
            {
                for (var i = 0; i < token.Figures.Digits; i++)
                {
                    place /= 10;
                }

                _next++;
                return token.Figures.Value * place;
            }

            if (token.Kind == NumeralWordKind.Unit && token.Word.Value < 10 && !token.IsOrdinal && !(_french && _tokens[_next + 1].Kind == NumeralWordKind.Ten))
            {
                place /= 10;
                value += token.Word.Value * place;
                _next++;
                continue;
            }

            if (token.Kind is NumeralWordKind.Ten or NumeralWordKind.Unit && BelowHundred(out var two) && !_ordinal)
            {
                value += two * place / 100;
                return value;
            }

            break;
        }

        if (place == 1)
        {
            _next = from;
        }

        return value;
    }

    /// <summary>"et demi", "and a half", "and a quarter", "and three quarters": the share of one that they add.</summary>
    private decimal Remainder()
    {
        if (_tokens[_next].Kind != NumeralWordKind.Joiner)
        {
            return 0;
        }

        var after = _tokens[_next + 1];
        var article = after.Kind == NumeralWordKind.Article || (after.Kind == NumeralWordKind.Unit && after.Word.Value == 1);
        var part = article ? _tokens[_next + 2] : after;
        if (part.Kind == NumeralWordKind.Half && (article || _french))
        {
            _next += article ? 3 : 2;
            return 0.5m;
        }

        if (article && (part.Kind == NumeralWordKind.Fraction || (part.Word.Has(NumeralWordFlags.Fraction) && !_french)))
        {
            _next += 3;
            return 1 / part.Word.Value;
        }

        if (after.Kind == NumeralWordKind.Unit && _tokens[_next + 2].Kind == NumeralWordKind.Fraction && after.Word.Value < _tokens[_next + 2].Word.Value)
        {
            _next += 3;
            return after.Word.Value / _tokens[_next - 1].Word.Value;
        }

        return 0;
    }

    private static bool IsScale(NumeralToken token) => token.Kind is NumeralWordKind.Scale or NumeralWordKind.Collective;

    /// <summary>"twenty two-bedroom flats" are twenty flats: the unit begins a compound.</summary>
    private readonly bool BeginsCompound(int end)
    {
        if (end + 1 >= _text.Length || _text[end] is not ('-' or '\u2011') || !char.IsLetter(_text[end + 1]))
        {
            return false;
        }

        var tokens = _tokens;
        return tokens[_next + 1].Kind == NumeralWordKind.None;
    }

    private readonly bool IsFollowedByOf(int end) =>
        _text[end..] is [' ', 'd', 'e' or 'u', ' ', ..] or [' ', 'd', 'e', 's', ' ', ..] or [' ', 'd', '\'' or '’', ..];

    private Numeral Result(bool besideCurrency)
    {
        var last = _tokens[_next - 1];
        var first = _tokens[0];
        if (first.IsFigures)
        {
            if (_next == 1 && TryReadSpacedScale(last.End, besideCurrency, out var end, out var scale))
            {
                return NumeralReader.Of(first.Figures, end, _value * scale, scale, ordinal: false);
            }

            return NumeralReader.Of(first.Figures, last.End, _value, _scale, _ordinal) with
            {
                Form = _next == 1 ? NumeralForm.Digits : NumeralForm.Mixed,
                IsApproximate = _approximate,
                IsFraction = _fraction,
            };
        }

        var form = NumeralForm.Words;
        for (var i = 1; i < _next; i++)
        {
            form = _tokens[i].IsFigures ? NumeralForm.Mixed : form;
        }

        if (!_ordinal && !_fraction && _scale == 1 && TryReadSpacedScale(last.End, besideCurrency: false, out var after, out var times))
        {
            return new Numeral(after, _value * times, NumeralForm.Words, IsOrdinal: false) { Scale = times };
        }

        return new Numeral(last.End, _value, form, _ordinal) { Scale = _scale, IsApproximate = _approximate, IsFraction = _fraction };
    }

    /// <summary>An abbreviated scale behind a space: "54 Mds", "7.2 bn", and beside a currency "5 m".</summary>
    private readonly bool TryReadSpacedScale(int from, bool besideCurrency, out int end, out decimal scale)
    {
        scale = 1;
        end = from + 1;
        if (from >= _text.Length || !(Figures.IsSpace(_text[from]) || _text[from] == '\n'))
        {
            return false;
        }

        while (end < _text.Length && end - from <= 6 && char.IsLetterOrDigit(_text[end]))
        {
            end++;
        }

        return _tokens.Lexicon.TryGetAbbreviation(_text[(from + 1)..end], out scale, out var place)
            && (place == AbbreviationPlace.Spaced || besideCurrency);
    }
}
