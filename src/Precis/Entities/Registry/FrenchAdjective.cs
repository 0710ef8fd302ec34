namespace Precis.Entities.Registry;

/// <summary>The four forms of a French adjective of nationality, from the masculine singular or from the forms written out.</summary>
/// <param name="Masculine">"américain".</param>
/// <param name="Feminine">"américaine".</param>
/// <param name="MasculinePlural">"américains".</param>
/// <param name="FemininePlural">"américaines".</param>
internal readonly record struct FrenchAdjective(string Masculine, string Feminine, string MasculinePlural, string FemininePlural)
{
    /// <summary>Reads "américain", which is regular, or "grec/grecque", whose feminine is not.</summary>
    public static FrenchAdjective Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var masculine = slash < 0 ? text : text[..slash];
        var feminine = slash < 0 ? FeminineOf(masculine) : text[(slash + 1)..];
        return new FrenchAdjective(masculine, feminine, masculine[^1] is 's' or 'x' ? masculine : masculine + "s", feminine[^1] == 's' ? feminine : feminine + "s");
    }

    private static string FeminineOf(string masculine) => masculine switch
    {
        [.., 'e'] => masculine,
        [.., 'e' or 'é', 'n'] or [.., 'o', 'n'] => masculine + "ne",
        _ => masculine + "e",
    };
}
