using Precis.Documents;

namespace Precis.Amounts;

/// <summary>Decides which currency a word or sign means in one article, and warns where it might be another.</summary>
internal sealed class CurrencyResolver
{
    private const int NamedWeight = 2;
    private const int EnoughToDiffer = 2;

    private readonly Document _document;
    private readonly IReadOnlyList<AmountMatch> _matches;
    private CurrencyCues? _cues;
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
        _last = code ?? _last;
        return code;
    }

    private string? Choose(Currency currency, string words)
    {
        if (currency.Has(CurrencyNotes.Minor))
        {
            return _last ?? currency.Codes[0];
        }

        var cues = _cues ??= Count();
        var best = currency.Codes[0];
        var rival = currency.Unknown;
        for (var i = currency.Unknown ? 0 : 1; i < currency.Codes.Count; i++)
        {
            var code = currency.Codes[i];
            var weight = cues.Of(code);
            rival |= weight > 0;
            if (weight > cues.Of(best) && (currency.Unknown || weight >= EnoughToDiffer))
            {
                best = code;
            }
        }

        if (currency.Unknown && cues.Of(best) == 0)
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

    private CurrencyCues Count()
    {
        var cues = new CurrencyCues(_document);
        foreach (var match in _matches)
        {
            if (match.Currency is { Ambiguous: false } told)
            {
                cues.Add(told.Codes[0], NamedWeight);
            }
        }

        return cues;
    }
}
