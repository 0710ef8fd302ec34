namespace Precis.Entities.Registry;

/// <summary>
/// How names are compared. Folded, a name has no case, no accents, one apostrophe, and a space for every hyphen and kind of space. Every
/// character folds to one character, so offsets stay.
/// </summary>
internal static class NameFolding
{
    private const int TableSize = 0x250;

    // Written out, since decomposition needs the culture data that the invariant mode leaves out.
    private const string Accented =
        "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİıĴĵĶķĹĺĻ"
        + "ļĽľŁłŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǢǣǦǧǨǩǪǫǬǭǮǯǰǴǵǸǹǺǻǼǽǾǿȀȁȂȃȄ"
        + "ȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨȩȪȫȬȭȮȯȰȱȲȳ";

    private const string Unaccented =
        "AAAAAACEEEEIIIINOOOOOOUUUUYaaaaaaceeeeiiiinoooooouuuuyyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhIiIiIiIiIiJjKkLlL"
        + "lLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtUuUuUuUuUuUuWwYyYZzZzZzOoUuAaIiOoUuUuUuUuUuAaAaÆæGgKkOoOoƷʒjGgNnAaÆæØøAaAaE"
        + "eEeIiIiOoOoRrRrUuUuSsTtHhAaEeOoOoOoOoYy";

    private static readonly char[] Plain = MakePlain();
    private static readonly char[] Lower = MakeLower();

    /// <summary>The character without case, accent and typographic variant; hyphens become spaces.</summary>
    public static char Fold(char c) =>
        c < TableSize ? Lower[c] : IsHyphen(c) ? ' ' : char.ToLowerInvariant(Typographic(c));

    /// <summary>The character without accent and typographic variant, its case kept; hyphens become spaces.</summary>
    public static char FoldAccent(char c) => c < TableSize ? Plain[c] : IsHyphen(c) ? ' ' : Typographic(c);

    /// <summary>The character with one form for apostrophes, hyphens and spaces, and capitals without accent.</summary>
    public static char FoldCapitalAccent(char c) =>
        c == '-' || IsHyphen(c) ? '-' : c < TableSize ? char.IsUpper(c) || c == '\u00A0' ? Plain[c] : c : Typographic(c);

    /// <summary>The folded form of a name.</summary>
    public static string Fold(string name) => string.Create(name.Length, name, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = Fold(source[i]);
        }
    });

    /// <summary>Whether a name may end, or a part of one, between the characters.</summary>
    public static bool IsEdge(char before, char after) => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after));

    private static bool IsHyphen(char c) => c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212';

    private static char Typographic(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u02BC' => '\'',
        '\u2009' or '\u202F' or '\u2007' => ' ',
        _ => c,
    };

    private static char[] MakePlain()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            table[i] = (char)i is '-' or '\u00A0' ? ' ' : (char)i;
        }

        for (var i = 0; i < Accented.Length; i++)
        {
            table[Accented[i]] = Unaccented[i];
        }

        return table;
    }

    private static char[] MakeLower() => [.. MakePlain().Select(char.ToLowerInvariant)];
}
