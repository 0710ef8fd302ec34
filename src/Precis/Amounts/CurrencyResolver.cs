using Precis.Documents;

namespace Precis.Amounts;

/// <summary>Decides which currency a word or sign means in one article, and warns where it might be another.</summary>
internal sealed class CurrencyResolver
{
    private const int NamedWeight = 2;
    private const int EnoughToDiffer = 2;

    private readonly Document _document;
    private readonly IReadOnlyList<AmountMatch> _matches;
    private readonly Dictionary<string, int> _told = new(StringComparer.Ordinal);
    private CurrencyCues? _cues;
    private HashSet<string>? _signed;
    private string? _last;

    /// <summary>Makes the resolver of one document.</summary>
    public CurrencyResolver(Document document, IReadOnlyList<AmountMatch> matches)
    {
        _document = document;
        _matches = matches;
    }

    /// <summary>The ISO 4217 code, or <see langword="null"/> where nothing tells; calls go in the order of the text.</summary>
    public string? Resolve(Currency currency, string words)
    {
        var code = currency.Ambiguous ? Choose(currency, words) : currency.Codes[0];
        if (code is not null && !currency.Ambiguous)
        {
            _told[code] = _told.GetValueOrDefault(code) + 1;
        }

        _last = code ?? _last;
        return code;
    }

    private string? Choose(Currency currency, string words)
    {
        if (currency.Has(CurrencyNotes.Minor))
        {
            return _last ?? currency.Codes[0];
        }

        _cues ??= new CurrencyCues(_document);
        var best = currency.Codes[0];
        var rival = currency.Unknown;
        for (var i = currency.Unknown ? 0 : 1; i < currency.Codes.Count; i++)
        {
            var code = currency.Codes[i];
            var weight = Weight(code, words);
            rival |= weight > 0;
            if (weight > Weight(best, words) && (currency.Unknown || weight >= EnoughToDiffer))
            {
                best = code;
            }
        }

        if (currency.Unknown && Weight(best, words) == 0)
        {
            _document.Warn("currency-unknown", $"Nothing tells which currency '{words}' is.");
            return null;
        }

        if (rival)
        {
            _document.Warn("currency-ambiguous", $"'{words}' was read as {best}; the article does not say which it is.");
        }

        return best;
    }

    /// <summary>
    /// What speaks for a currency: where the article plays, and in words what was named in full before. A sign works the other way: who writes C$ or US$
    /// means something else by a bare $.
    /// </summary>
    private int Weight(string code, string words)
    {
        if (!words.Contains('$'))
        {
            return _cues!.Of(code) + (NamedWeight * _told.GetValueOrDefault(code));
        }

        _signed ??= [.. _matches.Where(match => match.Currency is { Ambiguous: false } && match.Span.In(_document.Text).Contains('$')).Select(match => match.Currency!.Codes[0])];
        return _signed.Contains(code) ? 0 : _cues!.Of(code);
    }
}
