using System.Collections.Frozen;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries.Guard;

/// <summary>A number as a text has it.</summary>
/// <param name="Span">The place, currency and per cent sign included.</param>
/// <param name="Value">The value in full.</param>
/// <param name="Unit">An ISO 4217 code, "%", or <see langword="null"/>.</param>
internal readonly record struct Figure(Span Span, decimal Value, string? Unit)
{
    private static readonly Lazy<Currencies> French = new(() => new("French"));
    private static readonly Lazy<Currencies> English = new(() => new("English"));

    /// <summary>Reads the numbers of a text. "un" and "one" in words are none: they are articles and pronouns more often than counts.</summary>
    public static List<Figure> ReadAll(string text, IReadOnlyList<TextWord> words, Language language)
    {
        var currencies = (language == Language.French ? French : English).Value;
        var figures = new List<Figure>();
        var from = 0;
        foreach (var word in words)
        {
            if (word.Span.Start < from || !word.IsWord || word.Kind == TokenKind.Elision)
            {
                continue;
            }

            var sign = SignBefore(text, word.Span.Start, out var start);
            if (!NumeralReader.TryRead(text, word.Span.Start, language, out var numeral, sign is not null)
                || numeral is { Form: NumeralForm.Words, Value: <= 1 } || numeral.IsOrdinal && numeral.Form == NumeralForm.Words)
            {
                continue;
            }

            var (unit, end) = sign is not null ? (sign, numeral.End) : currencies.After(text, numeral.End);
            figures.Add(new(new Span(start, end), numeral.Value, unit));
            from = end;
        }

        return figures;
    }

    private static string? SignBefore(string text, int number, out int start)
    {
        start = number;
        var i = number - 1;
        if (i < 0)
        {
            return null;
        }

        var unit = text[i] switch
        {
            '€' => "EUR",
            '£' => "GBP",
            '¥' => "JPY",
            '₹' => "INR",
            '$' => (i > 0 ? text[i - 1] : ' ') switch { 'C' => "CAD", 'A' => "AUD", 'Z' => "NZD", 'K' => "HKD", 'T' => "TWD", _ => "USD" },
            _ => null,
        };
        if (unit is not null)
        {
            start = i;
            while (start > 0 && char.IsUpper(text[start - 1]))
            {
                start--;
            }
        }

        return unit;
    }

    /// <summary>The names and signs of currencies after a number.</summary>
    private sealed class Currencies
    {
        private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names;

        public Currencies(string folder)
        {
            var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["€"] = "EUR", ["£"] = "GBP", ["$"] = "USD", ["¥"] = "JPY", ["%"] = "%" };
            foreach (var row in EmbeddedData.Rows($"Languages/{folder}/Summaries/currencies.tsv"))
            {
                foreach (var name in row.Where(cell => cell.Length > 0))
                {
                    names.TryAdd(name, row[0]);
                }
            }

            foreach (var name in folder == "French" ? (string[])["pour cent", "pour-cent"] : ["percent", "per cent", "pct"])
            {
                names[name] = "%";
            }

            _names = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public (string? Unit, int End) After(string text, int number)
        {
            var start = number;
            while (start < text.Length && text[start] is ' ' or '\u00A0' or '\u202F')
            {
                start++;
            }

            var rest = text.AsSpan(start);
            start += rest.StartsWith("de ") ? 3 : rest.StartsWith("d'") || rest.StartsWith("d’") ? 2 : 0;

            // The longest name of up to three words.
            (string? Unit, int End) found = (null, number);
            var end = start;
            for (var words = 0; words < 3 && end < text.Length; words++)
            {
                var stop = end;
                while (stop < text.Length && (char.IsLetter(text[stop]) || stop == end && text[stop] is '€' or '£' or '$' or '¥' or '%'))
                {
                    stop++;
                }

                if (stop == end)
                {
                    break;
                }

                if (_names.TryGetValue(text.AsSpan(start, stop - start), out var unit))
                {
                    found = (unit, stop);
                }

                end = stop < text.Length && text[stop] == ' ' ? stop + 1 : text.Length;
            }

            return found;
        }
    }
}
