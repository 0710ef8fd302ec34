using System.Text.Json;
using System.Text.RegularExpressions;
using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis.Learning.Evaluation.Linking;

/// <summary>A name of the gold: where it stands and what it names.</summary>
/// <param name="Span">The place.</param>
/// <param name="Fits">Whether a thing of the registry is the right one; <see langword="null"/> where a link is wrong whatever it is.</param>
internal sealed record GoldLink(Span Span, Func<RegistryEntry, bool>? Fits);

/// <summary>
/// Reads the gold links of a row: <c>gold</c> with <c>start</c>, <c>end</c>, <c>text</c> and <c>entity</c> (a key of the registry),
/// <c>identifiers</c> or <c>null</c>; or, without it, the stock symbols of wire stories ("BURLINGTON &lt;BUR&gt;").
/// </summary>
internal static partial class GoldLinks
{
    private const int MostWords = 8;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Joining =
        new HashSet<string>(["&", "and", "of", "-", ".", "'s", "'", "de"]).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="InvalidDataException">The gold does not fit the text or the registry.</exception>
    public static IReadOnlyList<GoldLink> Read(JsonElement row, Document document) =>
        row.TryGetProperty("gold", out var gold)
            ? [.. gold.EnumerateArray().Select(link => Labelled(link, document, row.TryGetProperty("id", out var id) ? id.ToString() : "?"))]
            : [.. Tickers(document)];

    /// <summary>Whether a text has stock symbols.</summary>
    public static bool HasSymbols(string text) => Symbol().IsMatch(text);

    private static GoldLink Labelled(JsonElement link, Document document, string id)
    {
        var span = new Span(link.GetProperty("start").GetInt32(), link.GetProperty("end").GetInt32());
        if (span.Start < 0 || span.End > document.Text.Length || span.Start >= span.End || (link.TryGetProperty("text", out var text) && text.GetString() != document.TextOf(span)))
        {
            throw new InvalidDataException($"{id}: the gold at {span.Start} to {span.End} is not what stands in the text there; count UTF-16 units of the text as the record gives it.");
        }

        if (link.TryGetProperty("entity", out var entity) && entity.ValueKind == JsonValueKind.String)
        {
            var key = entity.GetString()!;
            return document.Registry.Get(key) is not null
                ? new GoldLink(span, entry => entry.Key == key)
                : throw new InvalidDataException($"{id}: the registry has no key '{key}'.");
        }

        if (link.TryGetProperty("identifiers", out var identifiers) && identifiers.ValueKind == JsonValueKind.Object)
        {
            var wanted = identifiers.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString());
            return new GoldLink(span, entry => wanted.Any(one => entry.Identifiers.TryGetValue(one.Key, out var value) && value == one.Value));
        }

        return new GoldLink(span, null);
    }

    /// <summary>
    /// The names before symbols. A symbol may have changed since: then the company is the right one whose usual name, or a name that is
    /// no other's, is exactly what stands there.
    /// A company that the registry does not know is to be left alone.
    /// </summary>
    private static IEnumerable<GoldLink> Tickers(Document document)
    {
        foreach (Match match in Symbol().Matches(document.Text))
        {
            var symbol = Root(document.Text.AsSpan(match.Index + 1, match.Length - 2)).ToString();
            var names = NamesBefore(document, match.Index);
            if (names.Count > 0)
            {
                var known = names.Select(name => (Name: name, Companies: KnownBy(document, name, symbol))).FirstOrDefault(pair => pair.Companies.Count > 0);
                yield return known.Companies is { } companies
                    ? new GoldLink(known.Name, companies.Contains)
                    : new GoldLink(document.Tokens[document.TokenFrom(names[0].End) - 1].Span, null);
            }
        }
    }

    private static List<RegistryEntry> KnownBy(Document document, Span name, string symbol)
    {
        var matches = document.Registry.FindMatches(name.In(document.Text)).Where(match => match.Entry.Type == EntityType.Company).ToList();
        var listed = matches.FindAll(match => HasSymbol(match.Entry, symbol));
        return [.. (listed.Count > 0 ? listed : matches.FindAll(match => !match.Alias.Ambiguous || match.Alias.Text == match.Entry.Name)).Select(match => match.Entry)];
    }

    private static bool HasSymbol(RegistryEntry entry, string symbol) =>
        entry.Identifiers.TryGetValue("ticker", out var ticker) && Root(ticker.AsSpan(ticker.IndexOf(':', StringComparison.Ordinal) + 1)).SequenceEqual(symbol);

    /// <summary>The symbol without the mark of its market ("IBM.N").</summary>
    private static ReadOnlySpan<char> Root(ReadOnlySpan<char> symbol) => symbol.IndexOf('.') is > 0 and var dot ? symbol[..dot] : symbol;

    /// <summary>
    /// The capitalised words right before a symbol; in a line of capitals, where nothing tells the beginning of a name, all ends of them, the longest
    /// first.
    /// </summary>
    private static List<Span> NamesBefore(Document document, int symbol)
    {
        var names = new List<Span>();
        var end = document.TokenFrom(symbol);
        while (end > 0 && document.Word(end - 1) is "'s" or "’s" or "(" or ",")
        {
            end--;
        }

        if (end == 0)
        {
            return names;
        }

        var stop = document.Tokens[end - 1].Span.End;
        for (var token = end - 1; token >= 0 && end - token <= MostWords && document.SameSentence(document.Tokens[token].Span.Start, stop - 1); token--)
        {
            var word = document.Word(token);
            if (char.IsUpper(word[0]) || char.IsDigit(word[0]))
            {
                names.Insert(0, new Span(document.Tokens[token].Span.Start, stop));
            }
            else if (!Joining.Contains(word))
            {
                break;
            }
        }

        if (names.Count > 1 && names[0].In(document.Text).ContainsAnyInRange('a', 'z'))
        {
            // "The Boeing Co", "15 Boeing Co", "Sweden's Electrolux AB": what comes before is no part of the name.
            return [names[0], .. names.Skip(1).Where(name => IsOutside(document.Word(document.TokenFrom(name.Start) - 1)))];
        }

        return names;
    }

    private static bool IsOutside(ReadOnlySpan<char> word) => word is "'s" or "’s" or "The" || char.IsDigit(word[0]) || word.EndsWith("-owned");

    [GeneratedRegex("<[A-Z][A-Z0-9]*(?:\\.[A-Z]+)?>", RegexOptions.NonBacktracking)]
    private static partial Regex Symbol();
}
