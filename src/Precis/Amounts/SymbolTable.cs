namespace Precis.Amounts;

/// <summary>Symbols and abbreviations whose case counts, found at an offset of a text: the longest one. Immutable.</summary>
internal sealed class SymbolTable<T>
{
    private readonly Dictionary<char, (string Symbol, T Value)[]> _byFirst;

    public SymbolTable(IEnumerable<(string Symbol, T Value)> rows) =>
        _byFirst = rows
            .GroupBy(row => row.Symbol[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(row => row.Symbol.Length).ToArray());

    /// <summary>Whether a symbol may begin with the character.</summary>
    public bool MayBegin(char c) => _byFirst.ContainsKey(c);

    /// <summary>Finds the longest symbol at an offset; no letter and no figure may stand directly behind its last letter.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int start, out int end, out T value, bool figuresMayFollow = false)
    {
        end = start;
        value = default!;
        if ((uint)start >= (uint)text.Length || !_byFirst.TryGetValue(text[start], out var rows))
        {
            return false;
        }

        foreach (var (symbol, found) in rows)
        {
            if (!StartsWith(text[start..], symbol))
            {
                continue;
            }

            end = start + symbol.Length;
            if (!char.IsLetterOrDigit(symbol[^1]) || end >= text.Length || !char.IsLetterOrDigit(text[end])
                || (figuresMayFollow && char.IsAsciiDigit(text[end]) && char.IsLetter(symbol[^1])))
            {
                value = found;
                return true;
            }
        }

        end = start;
        return false;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string symbol)
    {
        if (text.Length < symbol.Length)
        {
            return false;
        }

        for (var i = 0; i < symbol.Length; i++)
        {
            if (text[i] != symbol[i] && !(symbol[i] == ' ' && text[i] is '\u00A0' or '\u202F'))
            {
                return false;
            }
        }

        return true;
    }
}
