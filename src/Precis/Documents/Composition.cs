using System.Globalization;
using System.Text;
using Precis.Languages;

namespace Precis.Documents;

/// <summary>
/// Composes Latin letters with the combining marks after them, as Unicode's normalization form C does. The runtime's own normalisation needs ICU,
/// which is not on every machine and which the invariant mode leaves out.
/// </summary>
internal static class Composition
{
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    private static readonly Lazy<Dictionary<(char Letter, char Mark), char>> Composed = new(() =>
        EmbeddedData.Rows("Languages/Common/compositions.tsv").ToDictionary(
            row => (row[1][0], (char)int.Parse(row[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
            row => row[0][0]));

    /// <summary>The text with each letter and mark that have a composed form written so; the text itself where there are none.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstMark, LastMark))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= FirstMark and <= LastMark && composed.Length > 0 && Composed.Value.TryGetValue((composed[^1], c), out var letter))
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }
}
