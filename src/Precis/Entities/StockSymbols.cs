using System.Buffers;
using Precis.Documents;

namespace Precis.Entities;

/// <summary>
/// Reads the stock symbols that wire stories put after a company's name, "Boeing Co &lt;BA&gt;" or "Oracle (NYSE: ORCL)", and finds the names that
/// stand before them.
/// </summary>
internal static class StockSymbols
{
    private const int LongestSymbol = 12;
    private const int MostWordsInCapitals = 6;
    private const int LongestBracketed = 80;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Markets =
        new HashSet<string>(["NYSE", "NASDAQ", "AMEX", "LSE", "LON", "AIM", "TSX", "TSE", "ASX", "TYO", "HKG", "HKEX", "SIX", "ETR", "FRA", "EPA", "BIT", "BME", "AMS", "EURONEXT", "XETRA", "EURONEXT PARIS", "EURONEXT AMSTERDAM"], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The symbol after a name that ends at <paramref name="end"/>, without the mark of its market ("IBM" of "&lt;IBM.N&gt;"); empty where there is none.</summary>
    public static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..];
        rest = rest.StartsWith("'s") || rest.StartsWith("’s") ? rest[2..] : rest;
        rest = rest.TrimStart(" \u00A0");
        if (rest.Length < 3 || rest[0] is not ('<' or '('))
        {
            return [];
        }

        var close = rest[..Math.Min(rest.Length, 2 * LongestSymbol)].IndexOf(rest[0] == '<' ? '>' : ')');
        if (close < 2)
        {
            return [];
        }

        var symbol = rest[1..close];
        if (rest[0] == '(')
        {
            var colon = symbol.IndexOf(':');
            if (colon < 1 || !Markets.Contains(symbol[..colon].Trim()))
            {
                return [];
            }

            symbol = symbol[(colon + 1)..].Trim();
        }

        if (symbol.Length is 0 or > LongestSymbol || !char.IsAsciiLetterOrDigit(symbol[0]) || symbol.ContainsAnyExcept(Letters))
        {
            return [];
        }

        return symbol.IndexOf('.') is > 0 and var dot ? symbol[..dot] : symbol;
    }

    /// <summary>
    /// The names before the symbols. In a line of capitals, where nothing tells the beginning of a name, what the rest of the text calls so is it:
    /// "BANKS OF IOWA &lt;BIOW&gt; PLACES STOCK" above "Banks of Iowa Inc said".
    /// </summary>
    public static IEnumerable<Span> Names(Document document)
    {
        var runs = new NameRun(document);
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
            {
                var before = document.Tokens[token - 1].Span.End;
                if (document.Word(token) is "<" && After(document.Text, before).Length > 0 && runs.Until(token, sentence) is { } run
                    && (HasSmallLetter(sentence.Span.In(document.Text)) ? run : InCapitals(document, run)) is { } name)
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>The names in angle brackets, by which a wire marks a company that has no symbol: "&lt;Southern Video&gt;".</summary>
    public static IEnumerable<Span> Bracketed(Document document)
    {
        var text = document.Text;
        for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', open + 1))
        {
            var length = text.AsSpan(open + 1, Math.Min(LongestBracketed, text.Length - open - 1)).IndexOfAny('>', '<', '\n');
            if (length > 2 && text[open + 1 + length] == '>')
            {
                var name = text.AsSpan(open + 1, length);
                if (char.IsUpper(name[0]) && (char.IsLetterOrDigit(name[^1]) || name[^1] == '.') && HasSmallLetter(name) && !name.ContainsAny("=/\"@"))
                {
                    yield return new Span(open + 1, open + 1 + length);
                }
            }
        }
    }

    private static Span? InCapitals(Document document, Span run)
    {
        var end = document.TokenFrom(run.End);
        for (var token = Math.Max(document.TokenFrom(run.Start), end - MostWordsInCapitals); token < end; token++)
        {
            var name = new Span(document.Tokens[token].Span.Start, run.End);
            if (IsCalledSo(document, name.In(document.Text)))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsCalledSo(Document document, ReadOnlySpan<char> name)
    {
        var text = document.Text.AsSpan();
        for (var from = 0; text[from..].IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; from += found + name.Length)
        {
            var start = from + found;
            var end = start + name.Length;
            var lastWord = start + Math.Max(0, name.LastIndexOf(' ') + 1);
            if (char.IsUpper(text[start]) && char.IsUpper(text[lastWord])
                && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))
                && HasSmallLetter(document.Sentences[document.SentenceAt(start)].Span.In(document.Text)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSmallLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
