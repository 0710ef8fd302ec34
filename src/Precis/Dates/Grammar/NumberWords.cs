using Precis.Languages;

namespace Precis.Dates.Grammar;

/// <summary>
/// Whole numbers up to 9999 in figures or words, and decimals in figures, over the tokens of the date grammar: enough for days, years and
/// durations. The words are those of the numeral lexicon; 100 and 1000 multiply what stands before them, and so does 20 after 4
/// ("quatre-vingt").
/// </summary>
internal sealed class NumberWords
{
    private const int LongestNumber = 9;
    private readonly Dictionary<int, int> _values = [];
    private readonly HashSet<int> _joiners = [];
    private readonly int _hyphen;
    private readonly int _comma;
    private readonly int _point;

    public NumberWords(NumeralLexicon lexicon, WordTable words)
    {
        foreach (var (word, entry) in lexicon.Words)
        {
            if (entry.Kind == NumeralWordKind.Joiner)
            {
                _joiners.Add(words.Add(word));
            }
            else if (IsCardinal(entry))
            {
                _values[words.Add(word)] = (int)entry.Value;
            }
        }

        _hyphen = words.Add("-");
        _comma = words.Add(",");
        _point = words.Add(".");
    }

    /// <summary>Whether a word can begin a number.</summary>
    public bool Begins(int word) => word != 0 && _values.ContainsKey(word);

    /// <summary>Reads the longest number at a token.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">The index of the first token.</param>
    /// <param name="thousandths">The value times 1000.</param>
    /// <returns>The index after the last token, or -1.</returns>
    public int Read(List<DateToken> tokens, int at, out int thousandths)
    {
        var first = tokens[at];
        if (first.Is(TokenClasses.Integer))
        {
            return ReadFigures(tokens, at, out thousandths);
        }

        return ReadWords(tokens, at, out thousandths);
    }

    private static bool IsCardinal(NumeralWord word) =>
        word.Kind is NumeralWordKind.Unit or NumeralWordKind.Ten or NumeralWordKind.Hundred or NumeralWordKind.Scale
        && word.Value <= 1000 && !word.Has(NumeralWordFlags.Ordinal | NumeralWordFlags.Plural);

    private int ReadFigures(List<DateToken> tokens, int at, out int thousandths)
    {
        var first = tokens[at];
        thousandths = -1;
        if (first.Value > 2_000_000)
        {
            return -1;
        }

        thousandths = first.Value * 1000;
        if (at + 2 < tokens.Count && (tokens[at + 1].Word == _comma || tokens[at + 1].Word == _point) && tokens[at + 1].Glued
            && tokens[at + 2].Glued && tokens[at + 2].Is(TokenClasses.Integer))
        {
            var decimals = tokens[at + 2];
            var length = decimals.End - decimals.Start;
            if (length <= 3)
            {
                thousandths += decimals.Value * (length == 1 ? 100 : length == 2 ? 10 : 1);
                return at + 3;
            }
        }

        return at + 1;
    }

    private int ReadWords(List<DateToken> tokens, int at, out int thousandths)
    {
        int total = 0, current = 0, end = -1;
        var last = int.MaxValue;
        var limit = Math.Min(tokens.Count, at + LongestNumber);
        for (var i = at; i < limit; i++)
        {
            var word = tokens[i].Word;
            if (word == 0)
            {
                break;
            }

            if (end >= 0 && (word == _hyphen || _joiners.Contains(word)))
            {
                continue;
            }

            if (!_values.TryGetValue(word, out var value))
            {
                break;
            }

            if (value == 1000)
            {
                total = Math.Max(current, 1) * 1000;
                current = 0;
                last = 1000;
            }
            else if (value == 100)
            {
                if (current >= 100)
                {
                    break;
                }

                current = Math.Max(current, 1) * 100;
                last = 100;
            }
            else if (value == 20 && current % 100 == 4 && last == 4)
            {
                current = current - 4 + 80;
                last = 80;
            }
            else if (last == int.MaxValue || (value < 20 && last >= 20) || (value < 100 && last >= 100)
                || (last == 10 && value is >= 7 and <= 9 && tokens[i - 1].Word == _hyphen))
            {
                if (value >= 10 && last is > 10 and < 100 && last is not (60 or 80))
                {
                    break;
                }

                current += value;
                last = value;
            }
            else
            {
                break;
            }

            end = i + 1;
        }

        thousandths = (total + current) * 1000;
        return end;
    }
}
