namespace Precis.Languages;

/// <summary>A word or a number in figures as the numeral grammar sees it.</summary>
internal readonly record struct NumeralToken(int Start, int End, NumeralWord Word, Figures Figures, bool HyphenBefore)
{
    public NumeralWordKind Kind => Word.Kind;

    public bool IsFigures => Figures.End > 0;

    public bool IsOrdinal => Word.Has(NumeralWordFlags.Ordinal);
}

/// <summary>
/// The tokens from one offset on, read as the grammar asks for them: at most <see cref="Most"/> within <see cref="Reach"/> code units, so that
/// no text makes a numeral long or slow.
/// </summary>
internal ref struct NumeralTokens
{
    private const int Most = 20;
    private const int Reach = 95;

    private readonly ReadOnlySpan<char> _text;
    private readonly Language _language;
    private readonly NumeralLexicon _lexicon;
    private readonly int _start;
    private Buffer _buffer;
    private int _count;
    private bool _ended;

    public NumeralTokens(ReadOnlySpan<char> text, int start, Language language)
    {
        _text = text;
        _start = start;
        _language = language;
        _lexicon = NumeralLexicon.Of(language);
    }

    public readonly NumeralLexicon Lexicon => _lexicon;

    public readonly Language Language => _language;

    /// <summary>The token at an index; one of kind <see cref="NumeralWordKind.None"/> without figures where the numeral words have ended.</summary>
    public NumeralToken this[int index]
    {
        get
        {
            while (index >= _count && !_ended)
            {
                Read();
            }

            return index < _count ? _buffer[index] : default;
        }
    }

    private void Read()
    {
        var from = _count == 0 ? _start : _buffer[_count - 1].End;
        var hyphen = false;
        if (_count > 0 && !TrySkipGap(ref from, out hyphen))
        {
            _ended = true;
            return;
        }

        if (_count == Most || !TryReadAt(from, hyphen, out var token) || token.End - _start > Reach)
        {
            _ended = true;
            return;
        }

        _buffer[_count++] = token;
    }

    private readonly bool TryReadAt(int from, bool hyphen, out NumeralToken token)
    {
        token = default;
        if (from >= _text.Length)
        {
            return false;
        }

        if (!char.IsLetter(_text[from]))
        {
            if (!Figures.TryRead(_text, from, _language, out var figures))
            {
                return false;
            }

            token = new NumeralToken(from, figures.End, default, figures, hyphen);
            return true;
        }

        var end = from;
        while (end < _text.Length && end - from <= 16 && char.IsLetter(_text[end]))
        {
            end++;
        }

        if ((end < _text.Length && char.IsAsciiDigit(_text[end])) || !_lexicon.TryGetWord(_text[from..end], out var word))
        {
            return false;
        }

        token = new NumeralToken(from, end, word, default, hyphen);
        return true;
    }

    /// <summary>Skips what may part two words of one numeral: a hyphen, or spaces with at most one line end.</summary>
    private readonly bool TrySkipGap(ref int i, out bool hyphen)
    {
        hyphen = i < _text.Length && _text[i] is '-' or '\u2010' or '\u2011';
        if (hyphen)
        {
            i++;
            return true;
        }

        var from = i;
        var lines = 0;
        while (i < _text.Length && i - from < 4 && (Figures.IsSpace(_text[i]) || _text[i] == '\n'))
        {
            lines += _text[i] == '\n' ? 1 : 0;
            i++;
        }

        return i > from && lines <= 1;
    }

    [System.Runtime.CompilerServices.InlineArray(Most)]
    private struct Buffer
    {
        private NumeralToken _first;
    }
}
