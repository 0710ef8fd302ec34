using System.Globalization;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>
/// Writes amounts as each language does: "9 milliards de dollars" and "$9 billion", "1,5 million d'euros" and "€1.5 million", "51 %" and "51%".
/// Values are told exactly; a scale is used only where at most three decimals are left.
/// </summary>
internal static class AmountText
{
    private const char NoBreakSpace = '\u00A0';

    private static readonly (decimal Value, string French, string FrenchPlural, string English)[] Scales =
    [
        (1_000_000_000_000m, "billion", "billions", "trillion"),
        (1_000_000_000m, "milliard", "milliards", "billion"),
        (1_000_000m, "million", "millions", "million"),
    ];

    private static readonly Lazy<Dictionary<string, string[]>> French = new(() => ReadRows("Languages/French/Summaries/currencies.tsv"));
    private static readonly Lazy<Dictionary<string, string[]>> English = new(() => ReadRows("Languages/English/Summaries/currencies.tsv"));
    private static readonly Lazy<Dictionary<string, string[]>> FrenchPatterns = new(() => ReadRows("Languages/French/Summaries/amount-patterns.tsv"));
    private static readonly Lazy<Dictionary<string, string[]>> EnglishPatterns = new(() => ReadRows("Languages/English/Summaries/amount-patterns.tsv"));
    private static readonly Lazy<Units> CountedUnits = new(() => new Units());

    /// <summary>The amount with its unit; <see langword="null"/> where the unit has no name in the language.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="articleLanguage">The language of the article, whose words a counted noun is in.</param>
    public static string? Write(Amount amount, Language language, Language articleLanguage)
    {
        if (amount.Value is { } value)
        {
            return WriteValue(amount, value, language, articleLanguage);
        }

        if (amount is { Low: { } low, High: { } high })
        {
            var (first, last) = (WriteValue(amount, low, language, articleLanguage), WriteValue(amount, high, language, articleLanguage));
            return first is null || last is null ? null : language == Language.French ? $"de {first} à {last}" : $"{first} to {last}";
        }

        return null;
    }

    /// <summary>The amount with what bounds it ("environ 3 millions d'euros", "up to $5 billion").</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="told">A bound that the sentence tells already.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="articleLanguage">The language of the article.</param>
    public static string? WriteBounded(Amount amount, AmountModifier? told, Language language, Language articleLanguage)
    {
        var words = Write(amount, language, articleLanguage);
        if (words is null || amount.Modifier is not { } modifier || modifier == told)
        {
            return words;
        }

        var patterns = (language == Language.French ? FrenchPatterns : EnglishPatterns).Value;
        return patterns[modifier.ToString().ToLowerInvariant()][1].Replace("{}", words, StringComparison.Ordinal);
    }

    /// <summary>A number as running text has it: "1 200" or "1,200", "8,55" or "8.55".</summary>
    public static string Number(decimal value, Language language)
    {
        var text = value.ToString("#,0.#####", CultureInfo.InvariantCulture);
        return language == Language.French ? text.Replace(',', NoBreakSpace).Replace('.', ',') : text;
    }

    private static string? WriteValue(Amount amount, decimal value, Language language, Language articleLanguage) => amount.Kind switch
    {
        AmountKind.Money => amount.Currency is null ? null : Money(value, amount.Currency, language),
        AmountKind.Percent => language == Language.French ? Number(value, language) + NoBreakSpace + "%" : Number(value, language) + "%",
        _ => Quantity(value, amount.Unit, language, articleLanguage),
    };

    private static string? Money(decimal value, string currency, Language language)
    {
        var scale = Array.Find(Scales, scale => Math.Abs(value) >= scale.Value && HasFewDecimals(value / scale.Value) && (scale.Value != Scales[0].Value || language == Language.English));
        if (language == Language.French)
        {
            var names = French.Value.GetValueOrDefault(currency);
            var (singular, plural) = names is null ? (currency, currency) : (names[1], names[2]);
            if (scale.Value == 0)
            {
                return $"{Number(value, language)} {(Math.Abs(value) < 2 ? singular : plural)}";
            }

            var scaled = value / scale.Value;
            return $"{Number(scaled, language)} {(Math.Abs(scaled) < 2 ? scale.French : scale.FrenchPlural)} {FrenchPhrases.Of(plural)}";
        }

        var row = English.Value.GetValueOrDefault(currency);
        var figures = scale.Value == 0 ? Number(value, language) : $"{Number(value / scale.Value, language)} {scale.English}";
        if (row is { } && row[1].Length > 0)
        {
            // Sums a share have their cents in full: $1.50.
            return row[1] + (scale.Value == 0 && value != Math.Truncate(value) && HasFewDecimals(value * 10) ? value.ToString("#,0.00", CultureInfo.InvariantCulture) : figures);
        }

        return row is null ? $"{currency} {figures}" : $"{figures} {(value == 1 ? row[2] : row[3])}";
    }

    private static string? Quantity(decimal value, string? unit, Language language, Language articleLanguage)
    {
        var number = Number(value, language);
        return unit is null ? number : CountedUnits.Value.Name(unit, value, language, articleLanguage) is { } name ? $"{number} {name}" : null;
    }

    private static bool HasFewDecimals(decimal value) => decimal.Round(value, 3) == value;

    private static Dictionary<string, string[]> ReadRows(string path) => EmbeddedData.Rows(path).ToDictionary(row => row[0]);

    /// <summary>The nouns that amounts count, with their plurals in both languages.</summary>
    private sealed class Units
    {
        private readonly Dictionary<(Language, string), string[]> _rows = [];

        public Units()
        {
            foreach (var row in EmbeddedData.Rows("Languages/counted-nouns.tsv"))
            {
                _rows.TryAdd((Language.French, row[0]), row);
                _rows.TryAdd((Language.English, row[2]), row);
            }
        }

        public string? Name(string unit, decimal value, Language language, Language articleLanguage)
        {
            var plural = language == Language.French ? Math.Abs(value) >= 2 : value != 1;
            if (_rows.GetValueOrDefault((articleLanguage, unit)) is { } row)
            {
                return row[(language == Language.French ? 0 : 2) + (plural ? 1 : 0)];
            }

            // A noun that the table lacks can be told in its own language only.
            return language != articleLanguage ? null : plural && unit[^1] is not ('s' or 'x' or 'z') ? unit + "s" : unit;
        }
    }
}
